"""Which State was probably meant by a code that none has."""

from difflib import get_close_matches

from django.utils.translation import gettext as _

from officeholders.addresses import address
from officeholders.questions import LONGEST_ECHO, echo
from officeholders.refusals import NothingThere
from presidency.search.ranking import found_among


def no_such_state(question, code, states):
    """The refusal of a code that none of the ``states`` has, offering the nearest one.

    They are things to be found: any name a State ever had will do.
    """
    sentence = _("No State has the code “%(code)s”.") % {"code": echo(code)}
    near = nearest(states, code[:LONGEST_ECHO])
    if near is None:
        return NothingThere(sentence)
    return NothingThere(sentence, address(question, "state", near.code), near.name)


def nearest(things, text):
    """The thing that a search finds first, else the one with a name spelt most alike, or None."""
    found = found_among(things, text)
    if found:
        return found[0].thing
    spelt = {name.text.casefold(): thing for thing in things for name in thing.names}
    near = get_close_matches(text.casefold(), spelt, n=1, cutoff=0)
    return spelt[near[0]] if near else None
