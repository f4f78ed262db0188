"""What differs between two Committees, as a pure function: no rule of its own, no query."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from officeholders.holding import without_accents
from officeholders.seats import Seat
from presidency.committee import Committee
from presidency.comparison.roles import Kind, Role, roles_of, sittings


class Change(Enum):
    """What became of a State between the two moments."""

    JOINED = "joined"
    LEFT = "left"
    CHANGED = "changed role"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Member:
    """One State on either Committee, and its roles at both moments."""

    seat: Seat
    first: tuple[Role, ...]
    second: tuple[Role, ...]

    @property
    def change(self):
        if not self.first:
            return Change.JOINED
        if not self.second:
            return Change.LEFT
        return Change.STAYS if set(self.first) == set(self.second) else Change.CHANGED

    @property
    def given_up(self):
        """The roles it no longer has."""
        return tuple(role for role in self.first if role not in self.second)

    @property
    def taken_on(self):
        """The roles it did not have before."""
        return tuple(role for role in self.second if role not in self.first)


@dataclass(frozen=True, slots=True)
class Holding:
    """One State in a role at one of the moments or at both, and what became of it there."""

    seat: Seat
    member: Member
    change: Change


@dataclass(frozen=True, slots=True)
class Office:
    """One role, and who had it at either moment."""

    role: Role
    holdings: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Seats:
    """How many seats of an office are vacant, or not recorded, at each of the moments."""

    office: str
    presides_over: str | None
    first: int
    second: int


@dataclass(frozen=True)
class Comparison:
    """Two Committees, and all that differs between them."""

    first: Committee
    second: Committee
    members: tuple[Member, ...]
    offices: tuple[Office, ...]
    vacant: tuple[Seats, ...]
    unrecorded: tuple[Seats, ...]

    @property
    def is_backwards(self):
        """Whether the second moment lies before the first."""
        return _place(self.second) < _place(self.first)

    @property
    def added_groups(self):
        """Groups that exist at the second moment only."""
        return _only_in(self.second.groups, self.first.groups)

    @property
    def ceased_groups(self):
        """Groups that exist at the first moment only."""
        return _only_in(self.first.groups, self.second.groups)

    @property
    def renamed_groups(self):
        """Groups that have another name at the second moment: as at the first, as at the second."""
        then = {group.code: group for group in self.first.groups}
        both = [(then[group.code], group) for group in self.second.groups if group.code in then]
        return [(one, other) for one, other in both if one.name != other.name]

    @property
    def added_observers(self):
        return _only_in(self.second.observers, self.first.observers)

    @property
    def ceased_observers(self):
        return _only_in(self.first.observers, self.second.observers)

    def with_change(self, change):
        """The States to which that happened."""
        return [member for member in self.members if member.change is change]


def compare(first, second):
    """What differs between the Committees ``first`` and ``second``, whichever is the earlier."""
    before, after = sittings(first), sittings(second)
    members = _members(before, after)
    return Comparison(
        first=first,
        second=second,
        members=tuple(sorted(members.values(), key=_by_name)),
        offices=tuple(
            Office(role, _holdings(role, before, after, members))
            for role in _roles(first, second, before, after)
        ),
        vacant=_seats(_vacant(first), _vacant(second)),
        unrecorded=_seats(_unrecorded(first), _unrecorded(second)),
    )


def _members(before, after):
    """Every State by its code, with the seat that was told first, of the second moment if any."""
    members = {}
    for sitting in (*after, *before):
        state = sitting.seat.state
        if state not in members:
            members[state] = Member(sitting.seat, roles_of(state, before), roles_of(state, after))
    return members


def _by_name(member):
    return without_accents(member.seat.name), member.seat.state


def _roles(first, second, before, after):
    """The roles that are told: those held, and those of all groups, in the order of decisions."""
    groups = (*second.groups, *first.groups)
    told = [
        *(
            sitting.role
            for sitting in (*before, *after)
            if sitting.role.kind is not Kind.COORDINATOR
        ),
        *(Role(Kind.COORDINATOR, group.code) for group in groups),
    ]
    return sorted(dict.fromkeys(told), key=lambda role: role.kind.value)


def _holdings(role, before, after, members):
    """Those who have the role now, then those who had it only before."""
    had, has = _seats_in(role, before), _seats_in(role, after)
    stayed, are = {seat.state for seat in had}, {seat.state for seat in has}
    return (
        *(
            Holding(
                seat, members[seat.state], Change.STAYS if seat.state in stayed else Change.JOINED
            )
            for seat in has
        ),
        *(Holding(seat, members[seat.state], Change.LEFT) for seat in had if seat.state not in are),
    )


def _seats_in(role, sitting):
    return [held.seat for held in sitting if held.role == role]


def _vacant(committee):
    return {
        (vacancy.office, vacancy.presides_over): vacancy.seats for vacancy in committee.vacancies
    }


def _unrecorded(committee):
    return {(group.code, None): group.unrecorded for group in committee.groups if group.unrecorded}


def _seats(first, second):
    """The numbers of seats by office, of each moment, side by side."""
    return tuple(
        Seats(*key, first.get(key, 0), second.get(key, 0))
        for key in dict.fromkeys((*first, *second))
    )


def _only_in(some, others):
    codes = {row.code for row in others}
    return [row for row in some if row.code not in codes]


def _place(committee):
    """A key by which moments are sorted along the line of meetings."""
    instant = committee.moment.instant
    return instant.position, instant.day or date.min
