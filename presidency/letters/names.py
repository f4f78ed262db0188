"""States as a sentence names them, with the article where English has one, and their missions."""

import re

from django.utils.translation import gettext as _

THE = "the"
# The permanent observers at the United Nations have missions of observers, by their codes.
OBSERVERS = {"PSE", "VAT"}
# What a State is called by its form has an article, and so have these names.
FORMS = re.compile(
    r"\b(Republic|Kingdom|Principality|Federation|States?|Emirates|Union|Commonwealth|Duchy"
    r"|Confederation|Sultanate|PDR|See)\b"
)
WITH_ARTICLE = {
    "Bahamas",
    "Comoros",
    "Congo",
    "Cook Islands",
    "Gambia",
    "Marshall Islands",
    "Netherlands",
    "Niger",
    "Philippines",
    "Sudan",
}
INVERTED = re.compile(r"(?P<name>.+) \((?P<form>[^()]+ of(?: the)?)\)")


def in_a_sentence(name):
    """``the Lao PDR``, ``Japan``; ``Bolivia (Plurinational State of)`` the right way round."""
    name = INVERTED.sub(r"\g<form> \g<name>", name)
    if name.lower().startswith(f"{THE} "):
        return name
    return f"{THE} {name}" if name in WITH_ARTICLE or FORMS.search(name) else name


def mission_of(code):
    """What the mission in Geneva of the State with that code is called."""
    return _("Permanent Observer Mission") if code in OBSERVERS else _("Permanent Mission")
