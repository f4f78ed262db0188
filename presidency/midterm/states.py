"""What happens to a State while it is in office, as rows: renamed, no longer a State Party."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from officeholders.planning import altered
from officeholders.roughdate import RoughDate
from officeholders.terms import last_day
from presidency.midterm.line import day_before, term_in


def renamed(state, *, name, since, formal_name=""):
    """The State bears the name since that day; what it bore until then is a former name.

    Refused: the name that it bears already; a day by which it bore another former name.
    """
    words = state.words
    if name == words["name"]:
        raise ValidationError({"name": _("This is its name already.")})
    until, former = day_before(since), words.get("former_names", [])
    for other in former:
        if RoughDate(other["until"]).last >= until.first:
            sentence = _("Until %(day)s it was still called %(name)s.")
            told = {"day": RoughDate(other["until"]).in_words(), "name": other["name"]}
            raise ValidationError({"since": sentence % told})
    former = [*former, {"name": words["name"], "until": until}]
    return (altered(state, name=name, formal_name=formal_name, former_names=former),)


def outliving(line, mandates, day):
    """Those of the mandates that may go on, or are to begin, after the rough day."""
    return tuple(mandate for mandate in mandates if _outlives(term_in(line, mandate.words), day))


def no_longer_party(state, ending, *, party_until, end_reason=""):
    """The State is Party until that day, on which these mandates of it end as well."""
    return (
        altered(state, party_until=party_until),
        *(altered(mandate, ended_on=party_until, end_reason=end_reason) for mandate in ending),
    )


def _outlives(term, day):
    last = last_day(term)
    return last is None or last > day.last
