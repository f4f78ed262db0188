"""What is looked at before a plan is carried out, and again where it has been."""

from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q

from officeholders.models import Mandate
from officeholders.planning import rehearse
from officeholders.seats import Seat, seat_of, with_names
from presidency.committee import Committee, read_committees
from presidency.midterm.consequences import (
    CommitteeChanged,
    DaysChanged,
    committees_changed,
    days_changed,
)
from presidency.midterm.moments import days_of, labels_of, read_moments

LISTS = ("meetings", "states", "working_groups", "mandates")


@dataclass(frozen=True, slots=True)
class Looked:
    """The seats that a plan may concern, by the primary keys of their mandates, and the
    Committee of each moment."""

    seats: dict[int, Seat]
    committees: tuple[Committee, ...]


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a plan brings about: mandates with other days, those that are only told in other
    words, and the Committee of each moment."""

    days: tuple[DaysChanged, ...]
    renamed: tuple[Seat, ...]
    committees: tuple[CommitteeChanged, ...]


def read_consequences(plan, today):
    """What the plan, which must be without fault, brings about; nothing of it is kept."""
    days = [today, *(day for day in days_of(plan) if day != today)]
    labels, concerned = labels_of(plan), _concerned(plan)

    def look():
        return _look(concerned, days, labels, today)

    before, after = look(), rehearse(plan, look)
    return Consequences(
        days=days_changed(before.seats, after.seats),
        renamed=tuple(seat for seat in before.seats.values() if _is_named_anew(seat, plan)),
        committees=committees_changed(before.committees, after.committees),
    )


def _look(concerned, days, labels, today):
    order = ("office__order", "office_id", "from_end_of_id", "starts_on", "pk")
    mandates = with_names(Mandate.objects.filter(concerned)).order_by(*order)
    return Looked(
        seats={mandate.pk: seat_of(mandate, today) for mandate in mandates},
        committees=tuple(read_committees(*read_moments(days, labels))),
    )


def _concerned(plan):
    """The mandates of the holders, States and groups in the plan, and those that begin or end
    with a meeting of it."""
    rows = {name: [one.words for one in plan if one.list == name] for name in LISTS}
    held = [Q(office=row["office"], state=row["state"]) for row in rows["mandates"]]
    labels, states, groups = (
        [row[key] for row in rows[name]]
        for name, key in (("meetings", "label"), ("states", "code"), ("working_groups", "code"))
    )
    with_meeting = Q(from_end_of__label__in=labels) | Q(until_end_of__label__in=labels)
    return reduce(or_, held, with_meeting | Q(state__in=states) | Q(office__in=groups))


def _is_named_anew(seat, plan):
    """Whether the State or the office of the seat is told in other words."""
    renamed = [
        one for one in plan if one.before and one.before.get("name") != one.words.get("name")
    ]
    named = {(one.list, one.words.get("code")) for one in renamed}
    return bool(named & {("states", seat.state), ("working_groups", seat.office)})
