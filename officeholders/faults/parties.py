"""Accepted with a warning: a holder that is not a State Party when its mandate begins."""

from django.utils.translation import gettext as _

from officeholders.faults.phrases import day_in_words
from officeholders.faults.proposal import rough
from officeholders.terms import first_day, is_stepped_down


def not_a_state_party(proposal):
    """A holder not a State Party on the first day of its mandate, where that day is known."""
    for mandate in proposal.mandates:
        state = proposal.states.get(mandate.state)
        day = first_day(mandate.term)
        if state and day and not is_stepped_down(mandate.term) and not _is_party(state.words, day):
            words = {
                "state": proposal.state_in_words(mandate.state),
                "day": day_in_words(day),
            }
            sentence = _("%(state)s is not a State Party on the mandate's first day, %(day)s")
            yield mandate.fault("state", sentence % words)


def _is_party(words, day):
    """Whether the State is Party on ``day``: from the first day of an imprecise date through
    the last; one of which no beginning is recorded is not."""
    begins, ends = rough(words.get("party_from")), rough(words.get("party_until"))
    return bool(begins) and begins.first <= day and (not ends or day <= ends.last)
