"""Who sits on the Committee: the rules of CONTRACT section 4, as pure functions."""

from dataclasses import replace

from officeholders.holding import in_force, possibly_marked, those
from officeholders.models import PRESIDENT
from officeholders.moments import coming
from officeholders.terms import (
    beginning,
    ending,
    is_designated,
    is_over,
    is_possibly,
)
from presidency.committee.seats import Committee, Vacancy
from workinggroups.seats import filled


def compose(moment, *, presidencies, coordinators, groups, observers, meetings):
    """Says who sits on the Committee at the moment. No query, no clock.

    ``presidencies`` and ``coordinators`` are seats, some of which may not count then;
    ``groups`` are those that exist, in the order of decisions, still without holders;
    ``meetings`` are those around the moment, in their order, with the next ones whole.
    """
    instant = moment.instant
    presidents = in_force(presidencies, instant)
    designates = _designates(presidencies, instant)
    coordinated = tuple(filled(group, coordinators, instant) for group in groups)
    vacant = _vacant_presidency(presidents + designates, designates, coming(meetings, moment))
    return Committee(
        moment=moment,
        president=max(presidents, key=_as_president, default=None),
        designates=tuple(designates),
        outgoing=_outgoing(presidencies, instant),
        groups=coordinated,
        observers=tuple(observers),
        vacancies=(
            *vacant,
            *(Vacancy(group.code, seats=group.vacant) for group in coordinated if group.vacant),
        ),
        meetings=tuple(meetings),
    )


def _as_president(seat):
    """Greatest is President: certain before possibly, then begun last, then by the meeting."""
    return (not seat.possibly, beginning(seat.term), seat.presides_at)


def _designates(presidencies, instant):
    found = those(presidencies, is_designated, instant)
    marked = [
        replace(seat, possibly=seat.possibly or is_possibly(instant, seat.term.appointed_on))
        for seat in possibly_marked(found, instant)
    ]
    return sorted(
        marked,
        key=lambda seat: (seat.term.from_position, seat.term.starts_on or "", seat.presides_at),
    )


def _outgoing(presidencies, instant):
    over = possibly_marked(those(presidencies, is_over, instant), instant)
    return max(over, key=lambda seat: (ending(seat.term), seat.presides_at), default=None)


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
