"""A State holds an office once at a time."""

from django.utils.translation import gettext as _

from officeholders.faults.phrases import span_in_words
from officeholders.faults.row import blamed_first


def one_state_twice_in_an_office(proposal):
    """Two mandates of one State in one office that share a position, whatever their days."""
    furthest = {}
    for mandate in proposal.mandates:
        seat = mandate.office, mandate.state
        other = furthest.get(seat)
        if other and other.end > mandate.start:
            yield _told(proposal, *blamed_first(other.row, mandate.row))
        if other is None or mandate.end > other.end:
            furthest[seat] = mandate


def _told(proposal, row, other):
    words = {
        "state": proposal.state_in_words(row.words["state"]),
        "span": span_in_words(other.words),
        "place": other.in_the_file,
    }
    sentence = _("%(state)s already holds this office %(span)s%(place)s")
    return row.fault("state", sentence % words)
