"""The Working Groups at a moment: which of them exist, and who coordinates them."""

from collections import defaultdict
from dataclasses import dataclass, replace

from officeholders.seats import seats_of
from officeholders.timeline import Held
from workinggroups.models import Coordinator, WorkingGroup
from workinggroups.seats import GroupSeats, filled
from workinggroups.terms_of_reference import GroupFacts, group_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupThen:
    """A Working Group at a moment: its seats and its name then, what is recorded of it, and
    between the ends of which meetings it exists; ``ends`` is None while no end is stated.

    ``present_name`` is the name it has after all former ones.
    """

    seats: GroupSeats
    facts: GroupFacts
    present_name: str
    begins: Held
    ends: Held | None = None

    @property
    def code(self):
        return self.seats.code

    @property
    def name(self):
        return self.seats.name


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups that exist at a moment, and those that do not yet or no longer; each in the
    order of decisions."""

    existing: tuple[GroupThen, ...]
    to_come: tuple[GroupThen, ...]
    no_more: tuple[GroupThen, ...]


def read_groups(instant):
    """The groups at the instant: three queries."""
    coordinators = seats_of(Coordinator.objects.spanning(instant.position), instant.day)
    groups = told_groups(WorkingGroup.objects.all(), instant.position)
    return groups_at(with_holders(groups, coordinators, instant), instant.position)


def groups_at(groups, position):
    """The groups told apart by whether they exist right after the meeting at ``position``."""
    absent = [group for group in groups if not group.facts.exists]
    return Groups(
        existing=tuple(group for group in groups if group.facts.exists),
        to_come=tuple(group for group in absent if group.begins.position > position),
        no_more=tuple(group for group in absent if group.begins.position <= position),
    )


def with_holders(groups, coordinators, instant):
    """The groups, each with those of the coordinators that hold its seats then."""
    of_office = defaultdict(list)
    for seat in coordinators:
        of_office[seat.office].append(seat)
    return [
        replace(group, seats=filled(group.seats, of_office[group.code], instant))
        for group in groups
    ]


def told_groups(groups, position):
    """Those of the groups that stand, in the order of decisions, still without holders.

    One query.
    """
    told = groups.standing().told_at(position).select_related("from_end_of", "until_end_of")
    return [_group_then(group, position) for group in told]


def _group_then(group, position):
    return GroupThen(
        seats=GroupSeats(group.code, group.name_then, group.seats, group.unrecorded),
        facts=group_facts(group, position),
        present_name=group.name,
        begins=_held(group.from_end_of),
        ends=_held(group.until_end_of) if group.until_end_of else None,
    )


def _held(meeting):
    return Held(meeting.position, meeting.label, meeting.closes_on)
