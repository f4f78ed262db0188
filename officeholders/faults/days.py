"""The days that narrow a mandate must lie inside its span."""

from django.utils.translation import gettext as _

from officeholders.faults.phrases import day_in_words
from officeholders.terms import is_stepped_down


def days_within_the_span(proposal):
    """``starts_on`` or ``ended_on`` of which no day lies inside the mandate's span.

    Where one bound of the span has no day only the other counts. Who steps down leaves before
    the mandate begins, be it before the span or before ``starts_on``, and is excepted.
    """
    for mandate in proposal.mandates:
        yield from _within(mandate, "starts_on", mandate.term.starts_on)
        if not is_stepped_down(mandate.term):
            yield from _within(mandate, "ended_on", mandate.term.ended_on)


def _within(mandate, key, given):
    begins_after, ends_on = mandate.term.from_closed_on, mandate.term.until_closed_on
    if not given:
        return
    if begins_after and given.last <= begins_after:
        sentence = _("%(given)s is before the mandate begins: the %(label)s closed on %(day)s")
        yield mandate.fault(key, sentence % _words(mandate, given, "from_end_of", begins_after))
    elif ends_on and given.first > ends_on:
        sentence = _("%(given)s is after the mandate ends: the %(label)s closed on %(day)s")
        yield mandate.fault(key, sentence % _words(mandate, given, "until_end_of", ends_on))


def _words(mandate, given, key, day):
    return {
        "given": given.in_words(),
        "label": mandate.row.words[key],
        "day": day_in_words(day),
    }
