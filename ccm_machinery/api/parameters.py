"""The parameters of the API, as its description tells them.

They are read by ``officeholders.questions`` and by the filters, never by ninja, which would
answer in other words and with another status.
"""

from ccm_machinery.api.paging import MOST_ROWS_A_PAGE, ROWS_A_PAGE
from ccm_machinery.api.words import LABEL
from officeholders.models import Entry, Meeting, State
from officeholders.questions import LONGEST_VALUE
from workinggroups.mandates.filters import NO_END, ORDERS

YEARS = "(199[0-9]|20[0-9]{2}|21[0-9]{2})"
DAY = {"type": "string", "format": "date", "pattern": f"^{YEARS}-[0-9]{{2}}-[0-9]{{2}}$"}
NUMBER = {"type": "integer", "minimum": 1, "maximum": 999_999_999}
CODE = {"type": "string", "minLength": 1, "maxLength": LONGEST_VALUE}
MEETING = {"type": "string", "pattern": LABEL, "maxLength": LONGEST_VALUE}
YES_OR_NO = {"type": "string", "enum": ["true", "false"]}

DESCRIBED = {
    "on": (DAY, "The moment asked about: a day in Geneva. Today, if none is asked about."),
    "after": (MEETING, "The moment right after the end of that meeting; not with on."),
    "entry": (NUMBER, "As the register stood after that entry. The last one, if none is given."),
    "known_on": (DAY, "As the register stood at the end of that day; not with entry."),
    "page": (NUMBER | {"default": 1}, "The page of the list."),
    "page_size": (
        {"type": "integer", "minimum": 1, "maximum": MOST_ROWS_A_PAGE, "default": ROWS_A_PAGE},
        "How many rows stand on a page.",
    ),
    "office": (CODE, "president, or the code of a Working Group."),
    "state": (CODE, "The code of a State."),
    "region": ({"type": "string", "enum": State.Region.values}, "A regional group."),
    "until_end_of": (
        {"anyOf": [MEETING, {"const": NO_END}]},
        "The meeting with which mandates end; none for those of which no end is stated.",
    ),
    "inferred": (YES_OR_NO, "Whether derived from lists, not stated by a decision."),
    "in_force_on": (DAY, "Mandates in force on that day."),
    "in_force_after": (
        MEETING,
        "Mandates in force right after the end of that meeting; not with in_force_on.",
    ),
    "order": (
        {"type": "string", "enum": [order for order, _words in ORDERS]},
        "By which key the rows are sorted; with a hyphen before it the other way round.",
    ),
    "document": (CODE, "The symbol of a document."),
    "decided_at": (MEETING, "The meeting that decided it."),
    "addressed_to": (CODE, "president, committee, or the code of a group."),
    "in_force": (YES_OR_NO, "Whether it is in force at the moment."),
    "exists": (YES_OR_NO, "Whether the group exists at the moment."),
}
# Where the same name is another filter.
OF_A_LIST = {
    "meetings": {"kind": ({"type": "string", "enum": Meeting.Kind.values}, "The kind of meeting.")},
    "entries": {"kind": ({"type": "string", "enum": Entry.Kind.values}, "The kind of entry.")},
}


def parameters(name, takes):
    """The parameters in the address of that list, as OpenAPI describes them."""
    described = DESCRIBED | OF_A_LIST.get(name, {})
    return [_parameter(taken, *described[taken]) for taken in takes]


def _parameter(name, schema, words):
    return {
        "name": name,
        "in": "query",
        "required": False,
        "allowEmptyValue": True,
        "description": words,
        "schema": schema,
    }
