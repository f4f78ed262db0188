"""What the entries did to a row, as everybody may read it."""

from dataclasses import dataclass

from officeholders.changes import Wording, digests, words_of
from officeholders.models import Entry, PersonalValue
from officeholders.public_changes import PublicChange, change_of
from officeholders.tables import history_of
from officeholders.touched import TouchedRow
from officeholders.words import listed_models


@dataclass(frozen=True, slots=True)
class Act:
    """What one entry did to a row."""

    entry: Entry
    change: PublicChange


def read_acts(name, row):
    """The acts on the row of the list with that primary key, oldest first: two queries.

    They are told up to the last entry, whichever the register is read as of: who answers as
    known at an entry takes those ``up_to`` its number.
    """
    model = listed_models()[name]
    of_row = history_of(model)._base_manager.filter(**{model._meta.pk.attname: row})
    images = list(of_row.select_related("entry").order_by("entry_id"))
    kept = PersonalValue.objects.by_digest(set().union(*(digests(words_of(i)) for i in images)))
    pairs = zip([None, *images], images, strict=False)
    return tuple(_act(TouchedRow(name, *pair), pair[1].entry, Wording(kept)) for pair in pairs)


def up_to(acts, number):
    """Those of the acts that entries up to ``number`` recorded."""
    return tuple(act for act in acts if act.entry.number <= number)


def _act(row, entry, wording):
    return Act(entry, change_of(row, entry, wording))
