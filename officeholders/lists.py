"""How a model stands in the register file: its list, its keys, its identity."""

from dataclasses import dataclass, field

# The order of the lists in the file; a list may refer to those before it.
LIST_NAMES = (
    "meetings",
    "states",
    "organizations",
    "documents",
    "provisions",
    "working_groups",
    "analysis_groups",
    "observers",
    "mandates",
    "unrecorded",
    "candidatures",
    "workplans",
    "committee_meetings",
)
# The lists a file must have, even when they are empty.
REQUIRED_LISTS = ("meetings", "states", "working_groups", "mandates")
# The lists whose rows keep an order of their own, rather than one that follows from their words.
ORDERED_LISTS = ("working_groups", "analysis_groups", "observers")


@dataclass(frozen=True)
class InnerList:
    """The words of a row of an inner list.

    ``fields`` names the field of a key where the two differ, ``scalar`` the one key of a row
    that is written as a bare value, ``private`` the keys that never leave the house.
    """

    keys: tuple[str, ...]
    required: tuple[str, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    scalar: bool = False
    private: tuple[str, ...] = ()

    def field_of(self, key):
        return self.fields.get(key, key)


@dataclass(frozen=True)
class RegisterList(InnerList):
    """The words of a row of a list, and the keys that are its identity."""

    name: str = ""
    identity: tuple[str, ...] = ()

    @property
    def is_ordered(self):
        return self.name in ORDERED_LISTS


def identity_of(register, words):
    """The identity's values in the table's order, None for none.

    Of a list (``addressed_to``) the first counts; ``presides_over`` only for the presidency
    in a mandate, and always, be it none, in a candidature.
    """
    keys = register.identity
    if register.name == "mandates" and words.get("office") != "president":
        keys = keys[:-1]
    return tuple(_first(words.get(key)) for key in keys)


def _first(value):
    return value[0] if isinstance(value, list) and value else value or None
