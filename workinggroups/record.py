"""The record of one Working Group: its seats from the first to the last, and all else of it."""

from dataclasses import dataclass

from officeholders.models import Mandate, UnrecordedSeat
from officeholders.provisions import Clause, clauses_at, read_clauses_to
from officeholders.seats import Seat, seats_of
from workinggroups.analysis import Sitting, read_sittings
from workinggroups.group_names import DatedName, read_names
from workinggroups.groups import GroupThen, told_groups, with_holders
from workinggroups.models import WorkingGroup
from workinggroups.workplans import Plan, read_plans


class NoSuchGroup(LookupError):
    """No Working Group has that code; ``names`` are those of the groups there are, by code."""

    def __init__(self, names):
        super().__init__()
        self.names = names


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrecorded:
    """Seats of which nobody knows who held them: labels for the reader, positions for the rules."""

    seats: int
    from_end_of: str
    from_end_of_id: int
    until_end_of: str
    until_end_of_id: int
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One Working Group as it stands at a moment, and whatever was and will be of it.

    ``seats`` are all it ever had, whoever held them; ``clauses`` those in force at the moment.
    """

    group: GroupThen
    names: tuple[DatedName, ...]
    split_from: GroupThen | None
    split_off: tuple[GroupThen, ...]
    seats: tuple[Seat, ...]
    unrecorded: tuple[Unrecorded, ...]
    clauses: tuple[Clause, ...]
    sittings: tuple[Sitting, ...]
    plans: tuple[Plan, ...]


def read_record(code, instant):
    """The record of the group ``code`` at the instant: eight queries.

    Refused (NoSuchGroup): a code that no Working Group has.
    """
    groups = {group.code: group for group in _groups(instant.position)}
    if code not in groups:
        raise NoSuchGroup({group.code: group.name for group in groups.values()})
    seats = seats_of(Mandate.objects.filter(office=code), instant.day)
    (group,) = with_holders([groups[code]], seats, instant)
    return Record(
        group=group,
        names=read_names(group),
        split_from=groups.get(group.facts.split_from),
        split_off=tuple(other for other in groups.values() if other.facts.split_from == code),
        seats=tuple(seats),
        unrecorded=tuple(read_unrecorded(code)),
        clauses=clauses_at(read_clauses_to(code), instant.position).in_force,
        sittings=tuple(read_sittings(code, instant.position)),
        plans=tuple(read_plans(code)),
    )


def _groups(position):
    return told_groups(WorkingGroup.objects.all(), position)


def read_unrecorded(code):
    """The seats of the office ``code`` of which nobody knows who held them: one query."""
    rows = UnrecordedSeat.objects.standing().filter(office=code)
    for row in rows.select_related("from_end_of", "until_end_of"):
        yield Unrecorded(
            seats=row.seats,
            from_end_of=row.from_end_of.label,
            from_end_of_id=row.from_end_of_id,
            until_end_of=row.until_end_of.label,
            until_end_of_id=row.until_end_of_id,
            remark=row.remark,
        )
