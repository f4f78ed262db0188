"""What waits on the desk: candidatures, drafts, and mandates whose form has to be opened."""

from dataclasses import dataclass
from datetime import date

from officeholders.roughdate import RoughDate
from officeholders.seats import Seat


@dataclass(frozen=True, slots=True)
class Held:
    """A seat, and the primary key of its mandate; None where that was not read."""

    seat: Seat
    pk: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A candidature that was neither withdrawn nor followed by an appointment."""

    pk: int
    office: str
    office_name: str
    presides_over: str | None = None
    state: str
    name: str
    status: str
    received_on: RoughDate | None = None
    is_public: bool = False


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
    office_name: str
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
