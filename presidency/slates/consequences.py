"""What follows from a slate: the Committee if nothing is decided, set beside that of the slate.

Pure functions over two outlooks on the same meeting, as the register stands and as it would.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from officeholders.models import State
from officeholders.seats import Seat
from presidency.comparison import compare
from presidency.comparison.compare import Comparison
from presidency.comparison.roles import Kind, Role, sittings
from presidency.outlook import Outlook

OFFICES = (Kind.PRESIDENT, Kind.DESIGNATE, Kind.COORDINATOR)


@dataclass(frozen=True, slots=True)
class Filled:
    """How many of the Coordinators' seats have a holder; ``unrecorded`` had one nobody knows."""

    seats: int
    held: int
    unrecorded: int

    @property
    def percent(self):
        return round(100 * self.held / self.seats) if self.seats else 0


@dataclass(frozen=True, slots=True)
class Region:
    """How many offices the States of a regional group hold, without and with the slate."""

    region: str
    now: int
    planned: int


@dataclass(frozen=True, slots=True)
class Burden:
    """A State that would hold several offices at once."""

    seat: Seat
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class LeavingTogether:
    """A group all of whose Coordinators leave with the same later meeting."""

    name: str
    until_end_of: str


@dataclass(frozen=True)
class Consequences:
    """The outlook as the register stands and as the slate would make it, and all that differs.

    ``regions`` are the regional groups of the States by their codes.
    """

    now: Outlook
    planned: Outlook
    region_of: dict[str, str]

    @cached_property
    def comparison(self) -> Comparison:
        """The Committee if nothing is decided, and that of the slate."""
        return compare(self.now.after, self.planned.after)

    @property
    def filled(self):
        """Without the slate, and with it."""
        return filled(self.now.after), filled(self.planned.after)

    @cached_property
    def regions(self):
        """The regional groups in their fixed order; States without one last, if any holds one."""
        now, planned = (self._by_region(told.after) for told in (self.now, self.planned))
        told = [
            Region(region, now[region], planned[region]) for region in (*State.Region.values, "")
        ]
        return tuple(region for region in told if region.region or region.now or region.planned)

    @cached_property
    def burdens(self):
        """The States that would hold two or more offices, in the order of the Committee."""
        held = {}
        for sitting in _offices(self.planned.after):
            held.setdefault(sitting.seat.state, []).append(sitting)
        return tuple(
            Burden(told[0].seat, tuple(sitting.role for sitting in told))
            for told in held.values()
            if len(told) > 1
        )

    @cached_property
    def nobody_stays(self):
        """The names of the groups of several seats that lose all who coordinate them, even if
        that is one State because a seat is vacant."""
        return tuple(found.group.name for found in self.planned.groups if _loses_all(found))

    @cached_property
    def leaving_together(self):
        """The groups of several seats whose Coordinators would all leave at once, later on."""
        groups = self.planned.after.groups
        told = [(group, {seat.until_end_of for seat in group.holders}) for group in groups]
        return tuple(
            LeavingTogether(group.name, *ends)
            for group, ends in told
            if len(group.holders) > 1 and len(ends) == 1 and None not in ends
        )

    def _by_region(self, committee):
        return Counter(
            self.region_of.get(sitting.seat.state, "") for sitting in _offices(committee)
        )


def _loses_all(found):
    if found.loses_all:
        return True
    if not (found.before and found.after) or found.after.unrecorded or found.before.seats < 2:
        return False
    return bool(found.leaving) and len(found.leaving) == len(found.before.holders)


def filled(committee):
    """How many of its Coordinators' seats are held; a holder beyond the seats fills none."""
    return Filled(
        seats=sum(group.seats for group in committee.groups),
        held=sum(min(group.seats, len(group.holders)) for group in committee.groups),
        unrecorded=sum(group.unrecorded for group in committee.groups),
    )


def _offices(committee):
    """Those who hold an office or are designated to one; not the outgoing President."""
    return [sitting for sitting in sittings(committee) if sitting.role.kind in OFFICES]
