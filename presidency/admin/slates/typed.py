"""What is typed on a slate: a State and an end for each seat, as the browser sends them.

The names of the fields say which seat they are about, so that nothing typed is lost where the
register changed meanwhile and the page would now show other seats.
"""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.models import PRESIDENT
from officeholders.questions import echo
from presidency.slates import Proposal

SEAT = re.compile(r"seat:([a-z0-9-]+):([0-9A-Z]*):([1-9][0-9]{0,2}):state")
CORRECTION = re.compile(r"end:([a-z0-9-]+):([0-9A-Z]*):([A-Z]{3})-([0-9A-Z]+)")
MORE = "more"


@dataclass(frozen=True, slots=True)
class Typed:
    """The proposals that could be read, and a sentence on each that could not."""

    proposals: tuple[Proposal, ...]
    unread: tuple[str, ...]


def seat_name(office, presides_over, place):
    """The beginning of the names of a seat's fields."""
    return f"seat:{office}:{presides_over or ''}:{place}"


def correction_name(office, presides_over, place):
    return f"end:{office}:{presides_over or ''}:{place}"


def office_value(office, presides_over):
    """How an office is chosen for one more holder than it has seats."""
    return f"{office}:{presides_over or ''}"


def read_typed(data, known):
    """What was typed, of the offices, States and meetings that are ``known``."""
    reader = _Reader(data, known)
    for name in data:
        if match := SEAT.fullmatch(name):
            reader.seat(*match.groups())
        elif match := CORRECTION.fullmatch(name):
            reader.correction(name, *match.groups())
    reader.more()
    return Typed(reader.in_their_order(), tuple(reader.unread))


class _Reader:
    def __init__(self, data, known):
        self._data, self._known = data, known
        self._seats, self._corrections, self.unread = {}, [], []

    def in_their_order(self):
        seats = (one for places in self._seats.values() for _place, one in sorted(places.items()))
        return (*seats, *self._corrections)

    def seat(self, office, over, place):
        name = seat_name(office, over, place)
        one = self._proposal(office, over, self._typed(f"{name}:state"), self._typed(f"{name}:end"))
        if one:
            self._seats.setdefault(one.seat, {})[int(place)] = one

    def more(self):
        """One more holder of an office than it has seats; it goes after the others."""
        office, _colon, over = self._typed(f"{MORE}:office").partition(":")
        state = self._typed(f"{MORE}:state")
        if not (office and state):
            if office or state:
                sentence = _("To add one more holder, choose both the office and the State.")
                self.unread.append(sentence)
            return
        one = self._proposal(office, over, state, self._typed(f"{MORE}:end"))
        if one:
            places = self._seats.setdefault(one.seat, {})
            places[max(places, default=0) + 1] = one

    def correction(self, name, office, over, state, start):
        one = self._proposal(office, over, state, self._typed(name), start)
        if one:
            self._corrections.append(one)

    def _typed(self, name):
        return self._data.get(name, "")

    def _proposal(self, office, over, state, end, start=None):
        wrong = self._wrong(office, state, over, end)
        if wrong:
            self.unread.append(self._left_out(wrong, office))
            return None
        return Proposal(
            office,
            state or None,
            presides_over=over or None,
            until_end_of=end or None if office != PRESIDENT else None,
            from_end_of=start,
        )

    def _left_out(self, wrong, office):
        """That something is not known here, and so all that was chosen beside it is left out."""
        if office not in self._known.names:
            return _("“%(what)s” is not known here: it was left out.") % {"what": wrong}
        words = {"what": wrong, "office": self._known.names[office]}
        return _("“%(what)s” is not known here: choose anew for %(office)s.") % words

    def _wrong(self, office, state, over, end):
        """The first of what was typed that the register does not know, as it can be shown."""
        judged = (
            (office, self._known.names),
            (state, self._known.states),
            (over, self._known.labels),
            (end, self._known.labels),
        )
        return next((echo(text) for text, known in judged if text and text not in known), None)
