"""One entry of the log for everybody: the rows it touched, page by page, before and after.

What is private is not told: of a private row only that it was touched, of a private key only
that its value is not shown.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.changes import Difference, Wording, act_of, digests, words_of
from officeholders.log import is_by_system
from officeholders.models import Entry, PersonalValue
from officeholders.privacy import is_public, private_values, public_words
from officeholders.questions import BadQuestion
from officeholders.touched import PRIVATE, count_touched, rows_touched_by
from officeholders.words import listed_models

ROWS_A_PAGE = 50


@dataclass(frozen=True, slots=True)
class PublicChange:
    """What an entry did to one row: its list and key, the act in a word, and the differences.

    Nothing stood before where ``is_new``, nothing stands after where ``is_gone``; ``hides`` says
    that a private value differs. A private row has a list, PRIVATE, and nothing else.
    """

    list: str
    key: str = ""
    act: str = ""
    differences: tuple[Difference, ...] = ()
    is_new: bool = False
    is_gone: bool = False
    hides: bool = False


@dataclass(frozen=True, slots=True)
class ListTouched:
    """How many rows of a list the entry touched, and the page on which the first is told."""

    name: str
    rows: int
    page: int


@dataclass(frozen=True, slots=True)
class PublicEntry:
    """One page of what everybody may read of an entry; ``last`` is the log's last number."""

    entry: Entry
    last: int
    is_by_system: bool
    lists: tuple[ListTouched, ...]
    changes: tuple[PublicChange, ...]
    page: int

    @property
    def rows(self):
        return sum(touched.rows for touched in self.lists)

    @property
    def pages(self):
        return pages_of(self.rows)


def pages_of(rows):
    """How many pages so many rows fill; at least one."""
    return max(1, -(-rows // ROWS_A_PAGE))


def public_entry(entry, last, page):
    """That page of the rows that the entry touched: four queries.

    Refused (BadQuestion): a page beyond the last one.
    """
    lists = lists_touched(count_touched(entry.number))
    changes, kept = _changes(entry, page)
    found = PublicEntry(entry, last, is_by_system(entry, kept), lists, changes, page)
    if page > found.pages:
        sentence = _("There is no page %(number)s; the last is page=%(pages)s.")
        words = {"number": page, "pages": found.pages}
        raise BadQuestion(sentence % words, page=found.pages)
    return found


def lists_touched(counts):
    """The lists of which a row was touched, and the page on which the first is told."""
    told, rows_before = [], 0
    for name, rows in counts.items():
        if rows:
            told.append(ListTouched(name, rows, rows_before // ROWS_A_PAGE + 1))
            rows_before += rows
    return tuple(told)


def _changes(entry, page):
    """The changes on that page, and what is kept of the personal values in them and the author."""
    start = ROWS_A_PAGE * (page - 1)
    rows = rows_touched_by(entry.number, start, start + ROWS_A_PAGE)
    told = [words for row in rows for words in versions(row)[:2]]
    kept = PersonalValue.objects.by_digest({entry.by}.union(*map(digests, told)))
    return tuple(change_of(row, entry, Wording(kept)) for row in rows), kept


def versions(row):
    """The row in its public words before and after, and whether a private value differs.

    An image is private by its own words: what a row said while it was private stays so.
    """
    if row.list == PRIVATE:
        return {}, {}, False
    model = listed_models()[row.list]
    before, after = words_of(row.before), words_of(row.image)
    if before and not is_public(row.list, before):
        return {}, public_words(model, after), True
    hides = private_values(model, before) != private_values(model, after)
    return public_words(model, before), public_words(model, after), hides


def change_of(row, entry, wording):
    """What the entry did to the row, as everybody may read it."""
    if row.list == PRIVATE:
        return PublicChange(PRIVATE)
    before, after, hides = versions(row)
    return PublicChange(
        list=row.list,
        key=row.image.key,
        act=act_of(row.before, row.image, entry),
        differences=wording.differences(listed_models()[row.list], before, after),
        is_new=not before,
        is_gone=not after,
        hides=hides,
    )
