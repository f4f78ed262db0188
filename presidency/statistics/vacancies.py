"""Vacancies as intervals on the line of meetings: from when, until when, how long."""

from dataclasses import dataclass

from officeholders.roughdate import RoughDate
from officeholders.terms import Instant
from officeholders.timeline import ONE_DAY


@dataclass(frozen=True, slots=True)
class Edge:
    """An instant at which seats of a group may begin or cease to be held, and why.

    It lies right after the end of ``meeting``, or follows from the ``date`` of a mandate.
    """

    instant: Instant
    meeting: str = ""
    date: RoughDate | None = None


@dataclass(frozen=True, slots=True)
class Vacancy:
    """One seat of a group that nobody held, from one edge until another.

    ``until`` is None while it is still vacant at the moment. ``meetings`` have ended meanwhile;
    ``days`` is None where an end has no day, and ``is_at_least`` so many where one is imprecise.
    """

    code: str
    name: str
    begins: Edge
    until: Edge | None
    meetings: int
    days: int | None
    is_at_least: bool = False


def vacancies_of(group, ended, moment):
    """The vacancies of the group since the first of the meetings ``ended``, by their beginning.

    Seats are counted by the rule of the Committee at every instant at which that may change.
    Of several seats vacant at once each is an interval of its own, the shorter inside the longer.
    """
    edges = _edges(group, ended, moment.instant)
    counted = [(edge, _vacant(group, edge.instant)) for edge in edges]
    found = [
        _vacancy(group, begins, until, edges, moment.instant)
        for level in range(1, 1 + max((vacant for _edge, vacant in counted), default=0))
        for begins, until in _runs([(edge, vacant >= level) for edge, vacant in counted])
    ]
    return sorted(found, key=lambda vacancy: _place(vacancy.begins.instant))


def _vacant(group, instant):
    seats = group.at(instant)
    return seats.vacant if seats else 0


def _edges(group, ended, now):
    """Where the number of vacant seats may change, in order; none after ``now``."""
    found = {}
    for held in ended:
        found.setdefault(_place(held.instant), Edge(held.instant, meeting=held.label))
    for seat in group.held:
        for day, date in _days(seat.term):
            instant = _instant_of(day, ended)
            if instant and _place(instant) <= _place(now):
                found.setdefault(_place(instant), Edge(instant, date=date))
    return [found[place] for place in sorted(found)]


def _days(term):
    """The days from which the dates of a term count, each with its date."""
    if term.starts_on:
        yield term.starts_on.first, term.starts_on
    if term.ended_on:
        yield term.ended_on.last + ONE_DAY, term.ended_on


def _instant_of(day, ended):
    """The day on the line; None before the first of the meetings."""
    reached = [held for held in ended if held.instant.day and held.instant.day <= day]
    return Instant(reached[-1].instant.position, day) if reached else None


def _place(instant):
    """A key by which instants are sorted; one without a day is the only one at its position."""
    return instant.position, instant.day.toordinal() if instant.day else 0


def _runs(marks):
    """From which edge until which the mark stands, each time; None where it never falls."""
    begins = None
    for edge, is_marked in marks:
        if is_marked and begins is None:
            begins = edge
        elif begins and not is_marked:
            yield begins, edge
            begins = None
    if begins:
        yield begins, None


def _vacancy(group, begins, until, edges, now):
    end = until.instant if until else now
    meetings = [
        edge
        for edge in edges
        if edge.meeting and _place(begins.instant) < _place(edge.instant) <= _place(end)
    ]
    return Vacancy(
        code=group.code,
        name=group.name,
        begins=begins,
        until=until,
        meetings=len(meetings),
        days=_days_between(begins.instant, end, is_open=until is None),
        is_at_least=any(edge and edge.date and edge.date.is_imprecise for edge in (begins, until)),
    )


def _days_between(begins, end, *, is_open):
    """The days on which it was vacant; the moment's own day is one of them."""
    if begins.day is None or end.day is None:
        return None
    return (end.day - begins.day).days + is_open
