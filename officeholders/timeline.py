"""The line of meetings: the one place that compares days with meetings.

The Convention counts time in meetings. A *position* is a place in the single sequence of
Meetings of States Parties and Review Conferences; 0 is before the first of them.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting as the line sees it: its place, its label and, once known, its closing day."""

    position: int
    label: str
    closes_on: date | None = None


class Timeline:
    """The meetings in the order of their sequence, whose closing days rise with it."""

    def __init__(self, meetings):
        self.meetings = tuple(sorted(meetings, key=lambda held: held.position))
        self._by_position = {held.position: held for held in self.meetings}
        self._by_label = {held.label: held for held in self.meetings}
        self._positions = [held.position for held in self.meetings]
        self._over_by = _next_closing_days(self.meetings)
        dated = sorted((held for held in self.meetings if held.closes_on), key=_closing_day)
        self._closing_days = [held.closes_on for held in dated]
        self._reached = list(accumulate((held.position for held in dated), max))

    def __contains__(self, label):
        return label in self._by_label

    def position(self, label):
        """The position of the meeting of that label."""
        return self._by_label[label].position

    def closing_day(self, position):
        """The last day of the meeting at ``position``; None while it is not known."""
        held = self._by_position.get(position)
        return held and held.closes_on

    def over_by(self, position):
        """The closing day of the first dated meeting at or after ``position``, else None.

        An undated meeting has not ended, unless a later one has.
        """
        return self._over_by[bisect_left(self._positions, position)]

    def position_on(self, day):
        """The last meeting, in the order of the sequence, that closed before ``day``; else 0."""
        ended = bisect_left(self._closing_days, day)
        return self._reached[ended - 1] if ended else 0

    def count_between(self, from_position, until_position):
        """How many meetings end after ``from_position``, up to ``until_position``."""
        return bisect_right(self._positions, until_position) - bisect_right(
            self._positions, from_position
        )


def _closing_day(held):
    return held.closes_on


def _next_closing_days(meetings):
    """For each place on the line, and for the place after its end, the next closing day."""
    backwards = [None, *(held.closes_on for held in reversed(meetings))]
    return list(accumulate(backwards, _or_later))[::-1]


def _or_later(later, closes_on):
    return closes_on or later
