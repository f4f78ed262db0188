"""Analysis Groups: who sits in them follows from who coordinates their Working Groups."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from officeholders.seats import Seat, seats_of
from workinggroups.groups import GroupThen, told_groups, with_holders
from workinggroups.models import AnalysisGroup, AnalysisMember, Coordinator, WorkingGroup


@dataclass(frozen=True, slots=True)
class Sitting:
    """An Analysis Group as one Working Group sees it; ``is_open`` where no decision has settled
    whether its Coordinators sit there."""

    code: str
    name: str
    is_decided: bool
    is_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnalysisThen:
    """An Analysis Group at a moment, and the groups whose Coordinators sit in it then.

    ``asked_of`` is the group of which no decision says whether its Coordinators sit there too,
    ``question`` that in words.
    """

    code: str
    name: str
    decided_at: str
    is_decided: bool
    members: tuple[GroupThen, ...]
    asked_of: GroupThen | None = None
    question: str = ""


@dataclass(frozen=True, slots=True)
class SittingState:
    """A State in an Analysis Group: its seats in the Working Groups that bring it there."""

    seats: tuple[Seat, ...]
    groups: tuple[str, ...]

    @property
    def is_possibly(self):
        """Whether it is uncertain of every one of its seats that it holds it."""
        return all(seat.possibly for seat in self.seats)


def sitting_states(groups):
    """The distinct States that coordinate these groups, in the order of the groups."""
    found = {}
    for group in groups:
        for seat in group.seats.holders:
            found.setdefault(seat.state, []).append((seat, group.name))
    return [SittingState(*map(tuple, zip(*held, strict=True))) for held in found.values()]


def read_sittings(code, position):
    """The Analysis Groups that name the Working Group ``code``, in their order: one query."""
    members = AnalysisMember.objects.filter(analysis_group=OuterRef("pk"), group=code)
    told = AnalysisGroup.objects.standing().annotate(is_member=Exists(members))
    named = told.filter(Q(is_member=True) | Q(open_question__group=code))
    return [
        Sitting(group.code, group.name, group.decided_at_id <= position, not group.is_member)
        for group in named.order_by("order", "code")
    ]


def read_analysis_groups(instant):
    """The Analysis Groups at the instant, in their order: five queries."""
    standing = AnalysisGroup.objects.standing().select_related("decided_at", "open_question")
    rows = list(standing.prefetch_related("members").order_by("order", "code"))
    groups = _groups({code for row in rows for code in _named(row)}, instant)
    return tuple(_then(row, groups, instant.position) for row in rows)


def _named(row):
    codes = [member.group_id for member in row.members.all()]
    return [*codes, row.open_question.group_id] if _asks(row) else codes


def _asks(row):
    return hasattr(row, "open_question")


def _groups(codes, instant):
    of_them = Coordinator.objects.spanning(instant.position).filter(office__in=codes)
    told = told_groups(WorkingGroup.objects.filter(code__in=codes), instant.position)
    found = with_holders(told, seats_of(of_them, instant.day), instant)
    return {group.code: group for group in found}


def _then(row, groups, position):
    asked = {}
    if _asks(row):
        asked = {
            "asked_of": groups[row.open_question.group_id],
            "question": row.open_question.text,
        }
    return AnalysisThen(
        code=row.code,
        name=row.name,
        decided_at=row.decided_at.label,
        is_decided=row.decided_at_id <= position,
        members=tuple(groups[member.group_id] for member in row.members.all()),
        **asked,
    )
