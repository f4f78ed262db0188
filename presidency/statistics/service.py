"""What the figures are counted from: groups over their whole span, and the seats held in them."""

from collections import defaultdict
from dataclasses import dataclass

from officeholders.seats import Seat
from officeholders.terms import Instant
from workinggroups.seats import GroupSeats, filled


@dataclass(frozen=True, slots=True)
class NotRecorded:
    """Seats of an office of which nobody knows who held them."""

    office: str
    from_position: int
    until_position: int
    seats: int


@dataclass(frozen=True, slots=True)
class Group:
    """A Working Group over its whole span, named as at the moment, and all its Coordinators."""

    code: str
    name: str
    seats: int
    from_position: int
    until_position: int | None = None
    held: tuple[Seat, ...] = ()
    not_recorded: tuple[NotRecorded, ...] = ()

    def at(self, instant):
        """Its seats at the instant, by the rule of the Committee; None where it does not exist."""
        if not _spans(self, instant.position):
            return None
        unrecorded = sum(row.seats for row in self.not_recorded if _spans(row, instant.position))
        group = GroupSeats(self.code, self.name, self.seats, unrecorded)
        return filled(group, self.held, instant)


@dataclass(frozen=True, slots=True)
class Ended:
    """A meeting that has ended by the moment, and the instant right after it."""

    label: str
    instant: Instant


def _spans(row, position):
    begun = row.from_position <= position
    return begun and (row.until_position is None or position < row.until_position)


def by_office(rows):
    """The rows of each office, in their order."""
    found = defaultdict(list)
    for row in rows:
        found[row.office].append(row)
    return {office: tuple(held) for office, held in found.items()}
