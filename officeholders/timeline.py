"""The line of meetings: the one place that compares days with meetings.

The Convention counts time in meetings. A *position* is a place in the single sequence of
Meetings of States Parties and Review Conferences; 0 is before the first of them.
"""

from dataclasses import dataclass
from datetime import date, timedelta

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
        days = (held.closes_on for held in self.meetings if held.position >= position)
        return next((day for day in days if day), None)

    def position_on(self, day):
        """The last meeting, in the order of the sequence, that closed before ``day``; else 0."""
        ended = [held.position for held in self.meetings if held.closes_on and held.closes_on < day]
        return max(ended, default=0)

    def count_between(self, from_position, until_position):
        """How many meetings end after ``from_position``, up to ``until_position``."""
        return sum(from_position < held.position <= until_position for held in self.meetings)
