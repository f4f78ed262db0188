"""What is looked at before a plan is carried out, and again where it has been."""

from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from django.db.models import Q

from officeholders.models import Mandate, Meeting
from officeholders.moments import moment_on
from officeholders.planning import rehearse
from officeholders.seats import Seat, seat_of, with_names
from officeholders.situation import situation
from officeholders.spells import spells
from presidency.committee import Committee, read_committees
from presidency.midterm.consequences import (
    CommitteeChanged,
    DaysChanged,
    committees_changed,
    days_changed,
)
from presidency.midterm.line import read_line
from presidency.midterm.moments import days_of, labels_of, read_moments
from presidency.midterm.telling import labels_told, told_of_end, told_of_seat

LISTS = ("meetings", "states", "working_groups", "mandates")


@dataclass(frozen=True, slots=True)
class Looked:
    """The seats that a plan may concern, by the primary keys of their mandates, the Committee of
    each moment, the meetings, and what every page says of those around today."""

    seats: dict[int, Seat]
    committees: tuple[Committee, ...]
    meetings: tuple[Meeting, ...]
    situation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a plan brings about: mandates with other days, those that are only told in other
    words or beside others, the Committee of each moment, the labels of the meetings whose pages
    change, and whether every page says something else of the meetings around today."""

    days: tuple[DaysChanged, ...]
    retold: tuple[Seat, ...]
    committees: tuple[CommitteeChanged, ...]
    meetings: tuple[str, ...]
    is_told_everywhere: bool

    @property
    def changed(self):
        """The seats whose days change, before and after."""
        return tuple(seat for one in self.days for seat in (one.before, one.after) if seat)

    @property
    def seats(self):
        """Every seat of which something else is told."""
        return (*self.changed, *self.retold)


def read_consequences(plan, today):
    """What the plan, which must be without fault, brings about; nothing of it is kept."""
    days = [today, *(day for day in days_of(plan) if day != today)]
    labels, concerned = labels_of(plan), _concerned(plan)

    def look():
        return _look(concerned, days, labels, today)

    before, after = look(), rehearse(plan, look)
    told = Consequences(
        days=days_changed(before.seats, after.seats),
        retold=_retold(before.seats, after.seats, plan),
        committees=committees_changed(before.committees, after.committees),
        meetings=(),
        is_told_everywhere=before.situation != after.situation,
    )
    named = [seat for seat in told.retold if _is_named_anew(seat, plan)]
    seats = (*told.changed, *named)
    return replace(told, meetings=_meetings(plan, seats, before.meetings, today))


def _look(concerned, days, labels, today):
    order = ("office__order", "office_id", "from_end_of_id", "starts_on", "pk")
    mandates = with_names(Mandate.objects.filter(concerned)).order_by(*order)
    meetings = tuple(Meeting.objects.standing().order_by("position"))
    return Looked(
        seats={mandate.pk: seat_of(mandate, today) for mandate in mandates},
        committees=tuple(read_committees(*read_moments(days, labels))),
        meetings=meetings,
        situation=tuple(situation(moment_on(today), meetings)),
    )


def _meetings(plan, seats, meetings, today):
    """The labels of the meetings whose pages tell of the plan or of the seats it changes."""
    line, positions = read_line(), {meeting.label: meeting.position for meeting in meetings}
    groups = [one for one in plan if one.list == "working_groups"]
    ends = filter(None, (told_of_end(one, positions) for one in groups))
    spans = [*(told_of_seat(seat, line) for seat in seats), *ends]
    told = {*labels_told(meetings, line.position_on(today), spans), *labels_of(plan)}
    return tuple(meeting.label for meeting in meetings if meeting.label in told)


def _retold(before, after, plan):
    """The seats as recorded whose own days stay, but not their names, or what they adjoin."""
    stay = [pk for pk in before if pk in after]
    then, now = (_adjoined(seats) for seats in (before, after))
    return tuple(
        before[pk] for pk in stay if _is_named_anew(before[pk], plan) or then[pk] != now[pk]
    )


def _adjoined(seats):
    """From where until where each mandate is told together with those that it adjoins."""
    near = {}
    for spell in spells(seats.values()):
        for place, seat in enumerate(spell.seats):
            adjoined = spell.seats[max(place - 1, 0) : place + 2]
            near[seat] = [(one.from_end_of, one.until_end_of) for one in adjoined]
    return {pk: near[seat] for pk, seat in seats.items()}


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
