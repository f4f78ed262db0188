"""What the register holds of a Working Group itself, in words."""

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.presenters import Label, marked


def span_in_words(facts):
    """From when until when the group exists."""
    first = Label(facts.from_end_of)
    if facts.until_end_of is None:
        return marked(_("from the end of the {first}"), first=first)
    return marked(
        _("from the end of the {first} until the end of the {last}"),
        first=first,
        last=Label(facts.until_end_of),
    )


def meetings_in_words(count):
    """The length of a term: ``two meetings``."""
    return ngettext("{count} meeting", "{count} meetings", count).format(count=apnumber(count))


def usual_term(facts):
    """How long a seat is usually held, or that no decision says so."""
    if facts.usual_term:
        return meetings_in_words(facts.usual_term)
    return _("No decision recorded here states the length of this mandate.")


def seats_and_term(facts):
    """How many seats the group has and for how long they are usually held, in one sentence."""
    seats = ngettext("{count} seat", "{count} seats", facts.seats)
    parts = {"seats": capfirst(seats.format(count=apnumber(facts.seats)))}
    if facts.usual_term:
        parts["term"] = meetings_in_words(facts.usual_term)
        return _("{seats}, usually held for {term}.").format(**parts)
    sentence = _("{seats}; no decision recorded here states the length of this mandate.")
    return sentence.format(**parts)
