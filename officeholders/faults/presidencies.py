"""No two Presidents at a time, as far as their days are certain."""

from bisect import bisect_left
from datetime import date

from django.utils.translation import gettext as _

from officeholders.faults.row import blamed_first
from officeholders.terms import certain_days, meet_with_certainty


def presidencies_together(proposal):
    """Two presidencies whose spans share a position and whose certain days meet."""
    line = PresidencyLine()
    for mandate in proposal.presidencies:
        other = line.take(mandate)
        if other:
            yield _told(proposal, *blamed_first(other.row, mandate.row))


class PresidencyLine:
    """The presidencies that share the position reached, in the order of their certain days.

    Those let in never meet, so only the neighbours of a new one can; each is taken in the
    order of positions, which keeps thousands of them from being compared with one another.
    """

    def __init__(self):
        self._position = 0
        self._let_in = []
        self._refused = []

    def take(self, mandate):
        """One that ``mandate`` meets, else None, in which case it is let in."""
        days = certain_days(mandate.term)
        if days is None:
            return None
        self._reach(mandate.start)
        entry = (days[0] or date.min, days[1] or date.max, mandate)
        place = bisect_left(self._let_in, entry[0], key=lambda held: held[0])
        other = self._neighbour_met(place, entry) or self._refused_met(mandate)
        if other:
            self._refused.append(mandate)
        else:
            self._let_in.insert(place, entry)
        return other

    def _reach(self, position):
        if position != self._position:
            self._position = position
            self._let_in = [held for held in self._let_in if held[2].end > position]
            self._refused = [mandate for mandate in self._refused if mandate.end > position]

    def _neighbour_met(self, place, entry):
        for first, last, mandate in self._let_in[max(place - 1, 0) : place + 1]:
            if first <= entry[1] and entry[0] <= last:
                return mandate
        return None

    def _refused_met(self, mandate):
        met = (other for other in self._refused if meet_with_certainty(other.term, mandate.term))
        return next(met, None)


def _told(proposal, row, other):
    words = {
        "state": proposal.state_in_words(other.words["state"]),
        "label": other.words.get("presides_over"),
        "place": other.in_the_file,
    }
    sentence = _("the presidency of %(state)s over the %(label)s is of the same days%(place)s")
    return row.fault("state", sentence % words)
