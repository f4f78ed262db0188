"""Two people on one form: both versions, key by key."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from officeholders.admin.recorded.refusal import Refusal
from officeholders.changes import ORDER, Wording, changes_of_row, words_of
from officeholders.images import newest_images
from officeholders.stored import stored_rows
from officeholders.undoing import images_before
from officeholders.words import listed_models

CHANGED_MEANWHILE = _(
    "Somebody else recorded a change of this row while you had it open. Nothing of yours is lost: "
    "compare both versions, then save again, or leave this page."
)


class Conflict(Exception):
    """The row was changed after the form was opened; ``yours`` are the lines as typed."""

    def __init__(self, yours):
        self.yours = yours
        super().__init__("the row was changed after the form was opened")


@dataclass(frozen=True, slots=True)
class Compared:
    """One key: as the form was opened, as now recorded, and as typed."""

    label: str
    opened: tuple[str, ...]
    theirs: tuple[str, ...]
    yours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The keys in which the versions differ, and the changes made meanwhile, newest first."""

    keys: tuple[Compared, ...]
    meanwhile: tuple
    is_withdrawn: bool


def version_of(name, pk):
    """The number of the newest entry that touched the row; 0 for none."""
    newest = newest_images(listed_models()[name], [pk]).get(pk)
    return newest.entry_id if newest else 0


def lines_of(name, pk):
    """The row as it stands, inside an open recording as it would stand, by label."""
    (row,) = stored_rows(name, [pk])
    words = row.words if row.order is None else row.words | {ORDER: row.order}
    return Wording.of([words]).lines(listed_models()[name], words)


def refusal_by_conflict(name, pk, opened_at, yours):
    """The refusal that shows both versions; ``opened_at`` is the entry the form was opened at."""
    model = listed_models()[name]
    opened = words_of(images_before(model, [pk], opened_at + 1).get(pk))
    told = Wording.of([opened]).lines(model, opened)
    comparison = Comparison(
        keys=_compared(told, lines_of(name, pk), yours),
        meanwhile=tuple(done for done in changes_of_row(name, pk) if done.entry.number > opened_at),
        is_withdrawn=next(stored_rows(name, [pk])).withdrawn,
    )
    return Refusal([(None, CHANGED_MEANWHILE)], conflict=comparison)


def _compared(opened, theirs, yours):
    labels = [*theirs, *(label for label in [*yours, *opened] if label not in theirs)]
    rows = (
        Compared(label, *(version.get(label, ()) for version in (opened, theirs, yours)))
        for label in dict.fromkeys(labels)
    )
    return tuple(row for row in rows if not row.opened == row.theirs == row.yours)
