"""When a mandate is in force: the rules of time, as pure functions.

A mandate runs from the end of one meeting until the end of another; a date may narrow it
inside that span. Here it is a :class:`Term`, and a question is asked about an :class:`Instant`.
"""

from dataclasses import dataclass
from datetime import date

from officeholders.roughdate import RoughDate
from officeholders.timeline import ONE_DAY


@dataclass(frozen=True, slots=True)
class Instant:
    """A place on the line of meetings and, where it is known, the day in Geneva."""

    position: int
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What the rules of time need to know of one mandate.

    ``from_closed_on`` and ``until_closed_on`` are the closing days of its two meetings,
    ``from_over_by`` the day by which the first of them is certainly over (see Timeline.over_by).
    """

    from_position: int
    until_position: int | None = None
    starts_on: RoughDate | None = None
    ended_on: RoughDate | None = None
    appointed_at: int | None = None
    appointed_on: RoughDate | None = None
    from_closed_on: date | None = None
    until_closed_on: date | None = None
    from_over_by: date | None = None


def term_on(timeline, **facts):
    """The Term whose positions are given, with the days the timeline knows for them."""
    return Term(
        **facts,
        from_closed_on=timeline.closing_day(facts["from_position"]),
        until_closed_on=timeline.closing_day(facts.get("until_position")),
        from_over_by=timeline.over_by(facts["from_position"]),
    )


def is_stepped_down(term):
    """Whether the holder left before the mandate began: a designate, never in force."""
    if not term.ended_on:
        return False
    left = term.ended_on.last
    span_had_begun = term.from_over_by is not None and term.from_over_by < left
    return not span_had_begun or bool(term.starts_on and left < term.starts_on.first)


def has_begun(term, instant):
    """Whether the mandate has taken effect; one stepped down from never does."""
    return (
        term.from_position <= instant.position
        and (instant.day is None or not term.starts_on or term.starts_on.first <= instant.day)
        and not is_stepped_down(term)
    )


def has_ended(term, instant):
    """Whether the mandate is over: its last meeting has ended, or its holder has left."""
    if term.until_position is not None and term.until_position <= instant.position:
        return True
    if not term.ended_on:
        return False
    if instant.day is not None:
        return term.ended_on.last < instant.day
    return term.from_position != instant.position or is_stepped_down(term)


def is_in_force(term, instant):
    return has_begun(term, instant) and not has_ended(term, instant)


def is_over(term, instant):
    return has_begun(term, instant) and has_ended(term, instant)


def is_designated(term, instant):
    """Whether the holder is chosen and the mandate has neither begun nor ended.

    It counts from the end of the meeting of appointment, or from the day of appointment;
    with neither recorded nobody can say since when, so it is never designated.
    """
    if has_begun(term, instant) or has_ended(term, instant):
        return False
    if term.appointed_at is not None:
        return term.appointed_at <= instant.position
    if not term.appointed_on:
        return False
    return instant.day is None or term.appointed_on.first <= instant.day


def is_possibly(instant, *rough_dates):
    """Whether the day falls within one of the imprecise dates, so that nobody can be certain."""
    if instant.day is None:
        return False
    return any(rough and rough.is_imprecise and rough.covers(instant.day) for rough in rough_dates)


def first_day(term):
    """The first day of the mandate: of ``starts_on``, else of its span; None while undated."""
    if term.starts_on:
        return term.starts_on.first
    return term.from_closed_on and term.from_closed_on + ONE_DAY


def last_day(term):
    """The last day of the mandate, never after the closing day of its last meeting, or None."""
    known = [day for day in (term.ended_on and term.ended_on.last, term.until_closed_on) if day]
    return min(known, default=None)


def beginning(term):
    """A key that sorts mandates by their beginning; undated ones after all dated ones."""
    day = first_day(term)
    return (1, term.from_position) if day is None else (0, day.toordinal())


def ending(term):
    """A key that sorts ended mandates by their end; undated ones after all dated ones."""
    day = last_day(term)
    return (1, term.until_position) if day is None else (0, day.toordinal())


def certain_days(term):
    """The first and the last day on which it is certainly in force; None is an open bound.

    The answer is None, not a pair, for a mandate stepped down from or with no such day.
    """
    if is_stepped_down(term):
        return None
    first, last = first_day(term), last_day(term)
    if term.starts_on and term.starts_on.is_imprecise:
        first = term.starts_on.last + ONE_DAY
    if term.ended_on and term.ended_on.is_imprecise:
        last = min(last, term.ended_on.first - ONE_DAY)
    return None if first and last and first > last else (first, last)


def meet_with_certainty(one, other):
    """Whether two mandates share a position and a day on which both are certainly in force."""
    if not (_begins_before_end(one, other) and _begins_before_end(other, one)):
        return False
    days, other_days = certain_days(one), certain_days(other)
    return bool(days and other_days) and _overlap(days, other_days)


def _begins_before_end(one, other):
    return other.until_position is None or one.from_position < other.until_position


def _overlap(days, others):
    first = max((day for day in (days[0], others[0]) if day), default=None)
    last = min((day for day in (days[1], others[1]) if day), default=None)
    return not (first and last) or first <= last
