"""Who sits on the Committee: the rules of CONTRACT section 4, as pure functions."""

from dataclasses import replace
from unicodedata import combining, normalize

from officeholders.models import PRESIDENT
from officeholders.moments import coming
from officeholders.terms import (
    beginning,
    ending,
    is_designated,
    is_in_force,
    is_over,
    is_possibly,
)
from presidency.committee.seats import Committee, GroupSeats, Vacancy


def compose(moment, *, presidencies, coordinators, groups, observers, meetings):
    """Says who sits on the Committee at the moment. No query, no clock.

    ``presidencies`` and ``coordinators`` are seats, some of which may not count then;
    ``groups`` are those that exist, in the order of decisions, still without holders;
    ``meetings`` are those around the moment, in their order, with the next ones whole.
    """
    instant = moment.instant
    in_force = _marked(_those(presidencies, is_in_force, instant), instant)
    designates = _designates(presidencies, instant)
    filled = tuple(_filled(group, coordinators, instant) for group in groups)
    vacant = _vacant_presidency(in_force + designates, designates, coming(meetings, moment))
    return Committee(
        moment=moment,
        president=max(in_force, key=_as_president, default=None),
        designates=tuple(designates),
        outgoing=_outgoing(presidencies, instant),
        groups=filled,
        observers=tuple(observers),
        vacancies=(
            *vacant,
            *(Vacancy(group.code, seats=group.vacant) for group in filled if group.vacant),
        ),
        meetings=tuple(meetings),
    )


def _those(seats, rule, instant):
    return [seat for seat in seats if rule(seat.term, instant)]


def _marked(seats, instant):
    """The same seats, each ``possibly`` so on a day within its own imprecise dates."""
    return [
        replace(seat, possibly=is_possibly(instant, seat.term.starts_on, seat.term.ended_on))
        for seat in seats
    ]


def _as_president(seat):
    """Greatest is President: certain before possibly, then begun last, then by the meeting."""
    return (not seat.possibly, beginning(seat.term), seat.presides_at)


def _designates(presidencies, instant):
    found = _those(presidencies, is_designated, instant)
    marked = [
        replace(seat, possibly=seat.possibly or is_possibly(instant, seat.term.appointed_on))
        for seat in _marked(found, instant)
    ]
    return sorted(
        marked,
        key=lambda seat: (seat.term.from_position, seat.term.starts_on or "", seat.presides_at),
    )


def _outgoing(presidencies, instant):
    over = _marked(_those(presidencies, is_over, instant), instant)
    return max(over, key=lambda seat: (ending(seat.term), seat.presides_at), default=None)


def _filled(group, coordinators, instant):
    """The group with its holders; seats not recorded never exceed those that are left."""
    of_group = [seat for seat in coordinators if seat.office == group.code]
    holders = sorted(_marked(_those(of_group, is_in_force, instant), instant), key=_as_holder)
    left = max(0, group.seats - len(holders))
    return GroupSeats(
        code=group.code,
        name=group.name,
        seats=group.seats,
        unrecorded=min(group.unrecorded, left),
        holders=tuple(holders),
    )


def _as_holder(seat):
    """The order of holders: by end (none last), by beginning, as the decision lists them."""
    return (
        _none_last(seat.term.until_position),
        seat.term.from_position,
        seat.term.starts_on or "",
        _none_last(seat.order),
        without_accents(seat.name),
        seat.state,
    )


def _none_last(number):
    return (number is None, number or 0)


def without_accents(name):
    """The name as it is sorted: “Côte d'Ivoire” among the names in Co."""
    return "".join(sign for sign in normalize("NFD", name) if not combining(sign))


def _vacant_presidency(presiding, designates, next_meetings):
    """The presidency of the first coming meeting over which nobody presides, if it is told.

    It is told where that is the very next meeting, or where no President is designated.
    """
    presided = {seat.presides_over for seat in presiding}
    for meeting in next_meetings:
        if meeting.label not in presided:
            is_next = meeting is next_meetings[0]
            return [Vacancy(PRESIDENT, meeting.label)] if is_next or not designates else []
    return []
