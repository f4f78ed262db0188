"""What is accepted with a warning: more holders, longer terms, more offices than usual."""

from collections import defaultdict
from heapq import heappop, heappush

from django.utils.translation import gettext as _

from officeholders.faults.phrases import span_in_words
from officeholders.models import PRESIDENT
from officeholders.terms import is_stepped_down


def more_holders_than_seats(proposal):
    """A mandate with which an office has more holders than seats at some position."""
    ends_by_office = defaultdict(list)
    for mandate in proposal.mandates:
        group = proposal.groups.get(mandate.office)
        if not group or "seats" not in group.words or is_stepped_down(mandate.term):
            continue
        ends = ends_by_office[mandate.office]
        while ends and ends[0] <= mandate.start:
            heappop(ends)
        heappush(ends, mandate.end)
        if len(ends) > group.words["seats"]:
            yield mandate.fault("office", _more_holders(proposal, mandate, len(ends)))


def _more_holders(proposal, mandate, holders):
    words = {
        "group": proposal.group_in_words(mandate.office),
        "label": mandate.row.words["from_end_of"],
        "holders": holders,
        "seats": proposal.groups[mandate.office].words["seats"],
    }
    sentence = _(
        "more holders of %(group)s than seats after the %(label)s: %(holders)s, not %(seats)s"
    )
    return sentence % words


def longer_than_usual(proposal):
    """A mandate of more meetings than the group's usual term, cancelled ones left out."""
    line = proposal.timeline_of_meetings_to_be_held
    for mandate in proposal.mandates:
        group = proposal.groups.get(mandate.office)
        usual = group and group.words.get("usual_term")
        if not usual or mandate.term.until_position is None:
            continue
        meetings = line.count_between(mandate.start, mandate.end)
        if meetings > usual:
            words = {
                "count": meetings,
                "usual": usual,
                "group": proposal.group_in_words(mandate.office),
            }
            sentence = _("a term of %(count)s meetings; usual for %(group)s: %(usual)s")
            yield mandate.fault("until_end_of", sentence % words)


def two_offices_at_once(proposal):
    """A mandate of a State that holds another office at a position of it."""
    held = defaultdict(FurthestTwo)
    for mandate in proposal.mandates:
        other = held[mandate.state].in_another_office(mandate.office)
        if other and other.end > mandate.start:
            yield mandate.fault("state", _also_holds(proposal, other))
        held[mandate.state].add(mandate)


def _also_holds(proposal, other):
    words = {
        "state": proposal.state_in_words(other.state),
        "office": _office_in_words(proposal, other.office),
        "span": span_in_words(other.row.words),
        "place": other.row.in_the_file,
    }
    return _("%(state)s also holds %(office)s, %(span)s%(place)s") % words


def _office_in_words(proposal, code):
    return _("the presidency") if code == PRESIDENT else proposal.group_in_words(code)


class FurthestTwo:
    """Of one State's mandates the one that ends last, and the one in another office that does."""

    def __init__(self):
        self._first = self._second = None

    def in_another_office(self, office):
        """The one that ends last among those in other offices than ``office``."""
        if self._first and self._first.office != office:
            return self._first
        return self._second

    def add(self, mandate):
        first, second = self._first, self._second
        if first is None or mandate.end > first.end:
            if first and first.office != mandate.office:
                self._second = first
            self._first = mandate
        elif first.office != mandate.office and (second is None or mandate.end > second.end):
            self._second = mandate
