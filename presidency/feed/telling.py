"""Which sentences are told of an entry."""

from django.utils.translation import gettext as _

from officeholders.models import Entry
from presidency.feed.ground import about_group, about_meeting, about_state, about_unrecorded
from presidency.feed.mandates import about_candidature, about_mandate
from presidency.feed.sentences import about_row
from presidency.feed.vacancies import vacancies

MOST_SENTENCES = 60
# In this order they are told.
ABOUT = {
    "mandates": about_mandate,
    "candidatures": about_candidature,
    "meetings": about_meeting,
    "working_groups": about_group,
    "states": about_state,
    "unrecorded": about_unrecorded,
}


def sentences_about(rows, telling):
    """What became of the rows, and which seats fall vacant by that, each a sentence once."""
    kind, told = telling.entry.kind, []
    for name, about in ABOUT.items():
        of_list = (row for row in rows if row.list == name)
        told += (_as(kind, text) for row in of_list for text in about(row, telling))
        if name == "mandates":
            told += vacancies(rows, telling)
    others = (row for row in rows if row.list not in ABOUT)
    told += (_as(kind, text) for row in others for text in about_row(row))
    return list(dict.fromkeys(told))


def nothing_told(entry):
    """What is said of an entry of which no row may be told."""
    if entry.kind == Entry.Kind.ERASURE:
        return _("Personal values were erased from the whole register; no row has changed by that.")
    return _("What was recorded is not public.")


def _as(kind, text):
    """The sentence, with what kind of entry tells it."""
    if kind == Entry.Kind.CORRECTION:
        return _("Corrected: %(sentence)s") % {"sentence": text}
    if kind == Entry.Kind.UNDO:
        return _("Restored: %(sentence)s") % {"sentence": text}
    return text
