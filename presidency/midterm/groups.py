"""What a meeting decides about a Working Group, as rows: another name, or its end."""

from math import inf

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from officeholders.planning import altered


def renamed(line, group, *, name, drafting_name="", meeting):
    """The group bears the name from the end of the meeting, until which it bears the present one.

    Refused: the name that it bears already; a meeting until or after which it bore another.
    """
    words = group.words
    if name == words["name"]:
        raise ValidationError({"name": _("This is its name already.")})
    former = words.get("former_names", [])
    for other in former:
        if line.position(other["until_end_of"]) >= line.position(meeting):
            sentence = _("Until the end of the %(meeting)s it was still called %(name)s.")
            told = {"meeting": other["until_end_of"], "name": other["name"]}
            raise ValidationError({"meeting": sentence % told})
    former = [*former, {"name": words["name"], "until_end_of": meeting}]
    return (altered(group, name=name, drafting_name=drafting_name, former_names=former),)


def beyond(line, mandates, meeting):
    """Those of the mandates that have begun by the end of the meeting and are to go on after it."""
    ends = line.position(meeting)
    return tuple(
        mandate
        for mandate in mandates
        if line.position(mandate.words["from_end_of"]) < ends < _end(line, mandate.words)
    )


def ended(group, ending, *, meeting):
    """The group exists until the end of the meeting, with which these mandates end as well."""
    return (
        altered(group, until_end_of=meeting),
        *(altered(mandate, until_end_of=meeting) for mandate in ending),
    )


def _end(line, words):
    until = words.get("until_end_of")
    return line.position(until) if until else inf
