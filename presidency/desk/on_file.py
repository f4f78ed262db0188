"""What the desk is made of, as it was read: drafts, the Committee's meetings, what is missing."""

from dataclasses import dataclass
from datetime import date

from officeholders.models import Meeting
from officeholders.seats import Seat
from presidency.slates.board import Candidate


@dataclass(frozen=True, slots=True)
class Held:
    """A seat, and the primary key of its mandate."""

    seat: Seat
    pk: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft of a slate that is not recorded."""

    pk: int
    name: str
    meeting: str
    saved_on: date


@dataclass(frozen=True, slots=True)
class NobodyKnows:
    """Seats of an office of which nobody knows who holds them now."""

    pk: int
    office: str
    seats: int


@dataclass(frozen=True, slots=True)
class Inferred:
    """How many rows of each list are inferred, not stated by a decision."""

    coordinators: int = 0
    presidents: int = 0
    observers: int = 0


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting of the Committee that is to come, or of which no minutes are recorded."""

    pk: int
    held_on: date


@dataclass(frozen=True, kw_only=True)
class OnFile:
    """The rows that the desk tells of, as they were read.

    ``mandates`` are primary keys by (office, State, beginning, meeting presided over);
    ``undated`` are meetings without closing day, ``sittings`` those of the Committee that are
    to come or have no minutes; ``unrecorded`` counts all rows of seats not recorded.
    """

    names: dict[str, str]
    mandates: dict[tuple, int]
    undated: tuple[Meeting, ...]
    candidatures: tuple[Candidate, ...]
    drafts: tuple[Draft, ...]
    sittings: tuple[Sitting, ...]
    inferred: Inferred
    unrecorded_now: tuple[NobodyKnows, ...]
    unrecorded: int
