"""On which meetings' pages a mandate or a Working Group is told of."""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class Told:
    """From which position to which something is told of; without end: as far as the line goes."""

    first: int
    last: float = inf


def told_of_seat(seat, line):
    """Where a seat is told of: from where it begins until where it ends; a presidency from where
    it was appointed, and where it presides."""
    term = seat.term
    last = inf if term.until_position is None else term.until_position
    if seat.presides_at is None:
        return Told(term.from_position, last)
    by_day = term.appointed_on and line.position_on(term.appointed_on.first)
    firsts = (term.from_position, term.appointed_at, seat.presides_at, by_day)
    return Told(min(one for one in firsts if one is not None), max(last, seat.presides_at))


def told_of_end(intended, positions):
    """Where it is told that a Working Group is there no longer, or longer than it was to be."""
    untils = {words.get("until_end_of") for words in (intended.before or {}, intended.words)}
    ends = [positions[label] for label in untils if label]
    return Told(min(ends)) if len(untils) > 1 else None


def labels_told(meetings, reached, spans):
    """The labels of those of the meetings on whose pages something is told that lasts so long.

    The page of a meeting to come tells also who was there until just before: who leaves with the
    meeting before it, be others cancelled between the two. ``reached`` is where the line stands.
    """
    reaching = {(span.first, max(span.last, _after(meetings, span, reached))) for span in spans}
    return [
        meeting.label
        for meeting in meetings
        if any(first <= meeting.position <= last for first, last in reaching)
    ]


def _after(meetings, span, reached):
    """The position of the meeting after the last one of the span, if that is to come."""
    if span.last <= reached:
        return 0
    later = (held for held in meetings if held.position > span.last and not held.cancelled)
    return next((held.position for held in later), 0)
