"""What lies on the desk: mandates, drafts, the Committee's meetings, what is not recorded."""

from dataclasses import dataclass
from datetime import date

from officeholders.seats import Seat


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
