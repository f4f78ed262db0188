"""Which rows of a preview are shown, and in which words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ccm_machinery.bulkimport.preview import AGAIN, CHANGED, FAULTY, NEW, SAME
from officeholders.changes import Wording
from officeholders.words import listed_models

ODD, SINCE, ALL = "odd", "since", "all"
ACTS = {
    FAULTY: gettext_lazy("cannot be recorded"),
    NEW: gettext_lazy("new"),
    CHANGED: gettext_lazy("changed"),
    AGAIN: gettext_lazy("recorded again"),
    SAME: gettext_lazy("unchanged"),
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of rows: its name in the address, what it is called, and how many there are."""

    name: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows of the kind asked for, and the kinds there are."""

    show: str
    rows: list
    kinds: list


def in_words(name, rows):
    """These rows of the list, each with its act and its differences as a person reads them."""
    model, wording = listed_models()[name], Wording({})
    return [(row, ACTS[row.act], wording.differences(model, row.before, row.after)) for row in rows]


def shown(preview, asked):
    """The rows of a preview of the kind that is asked for; where there are none such, those that
    stand in the way of recording it, else all."""
    by_kind = {ALL: list(preview.rows)}
    by_kind |= {act: [row for row in preview.rows if row.act == act] for act in ACTS}
    by_kind |= {ODD: preview.warned, SINCE: preview.changed_since}
    kinds = [Kind(name, _label(name), len(rows)) for name, rows in by_kind.items() if rows]
    show = next(name for name in (asked, FAULTY, ALL) if by_kind.get(name))
    return Shown(show, by_kind[show], kinds)


def _label(name):
    others = {
        ALL: _("all rows"),
        ODD: _("recorded, but unusual"),
        SINCE: _("changed by staff since the last load"),
    }
    return others.get(name) or ACTS[name]
