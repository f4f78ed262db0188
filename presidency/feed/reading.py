"""The feeds, page by page: the newest entries first, each with what it did in sentences."""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.log import is_by_system
from officeholders.models import Entry, PersonalValue
from officeholders.public_changes import versions
from officeholders.questions import BadQuestion
from officeholders.touched import Image, TouchedRow
from officeholders.words import listed_models
from presidency.feed.past import Past
from presidency.feed.sentences import Row, Telling, sentence
from presidency.feed.telling import MOST_SENTENCES, nothing_told, sentences_about
from presidency.feed.touched import (
    EVERYTHING,
    entries_touching,
    images_of,
    images_of_mandates,
    rows_touched,
)

ENTRIES_A_PAGE = 50
# Of more rows of a list than these, only their number is told.
MOST_ROWS = 40
CONTEXT = ("meetings", "states", "working_groups", "unrecorded")


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """An entry, whether a person or the system made it, and what it did."""

    entry: Entry
    is_by_system: bool
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeedPage:
    """One page of a feed, newest entries first; page 1 is the newest."""

    entries: tuple[ToldEntry, ...]
    number: int
    pages: int


def read_feed(scope, last, page):
    """That page of the feed as it stood after entry ``last``: six queries.

    What it says of an entry follows from the log up to that entry, and never changes. Refused
    (BadQuestion): a page beyond the last.
    """
    numbers, counts = _numbers(scope, last)
    pages = max(1, -(-len(numbers) // ENTRIES_A_PAGE))
    if page > pages:
        text = _("There is no page %(number)s; the last is page=%(pages)s.")
        raise BadQuestion(text % {"number": page, "pages": pages}, page=pages)
    shown = numbers[ENTRIES_A_PAGE * (page - 1) : ENTRIES_A_PAGE * page]
    if counts is None:
        counts = Counter(entries_touching(scope, entry__in=shown))
    return FeedPage(tuple(_told(scope, shown, counts, last)), page, pages)


def _numbers(scope, last):
    """The entries the feed tells of, newest first; how many rows they touched, if known by now."""
    if scope is EVERYTHING:
        return range(last, 0, -1), None
    counts = Counter(entries_touching(scope, entry__lte=last))
    return sorted({entry for _name, entry in counts}, reverse=True), counts


def _told(scope, numbers, counts, last):
    rows = _rows(scope, numbers, counts)
    offices = {_office(row) for touched in rows.values() for row in touched} - {None}
    past = Past(
        (name, row, entry, json.loads(image) if image else {})
        for name, row, entry, image in (
            *images_of(CONTEXT, last),
            *images_of_mandates(offices, last),
        )
    )
    entries = Entry.objects.in_bulk(list(numbers))
    names = PersonalValue.objects.by_digest(entry.by for entry in entries.values())
    for number in numbers:
        entry = entries[number]
        telling = Telling(entry, past.after(number), past.after(number - 1))
        sentences = _sentences(rows[number], counts, telling)
        yield ToldEntry(entry, is_by_system(entry, names), sentences)


def _office(row):
    """The office whose seats may fall vacant by what became of the row, if any."""
    return row.words["code"] if row.list == "working_groups" else row.words.get("office")


def _rows(scope, numbers, counts):
    """The public rows by entry, of the lists of which it touched few enough."""
    wanted = {
        name: [number for number in numbers if 0 < counts[name, number] <= MOST_ROWS]
        for name in listed_models()
    }
    rows = defaultdict(list)
    for name, entry, _row, key, image, was in rows_touched(scope, wanted):
        before = Image(key, was) if was else None
        before, after, _hides = versions(TouchedRow(name, before, Image(key, image)))
        rows[entry].append(Row(name, key, before, after))
    return rows


def _sentences(rows, counts, telling):
    told = sentences_about(rows, telling)
    more = len(told) - MOST_SENTENCES
    if more > 0:
        text = ngettext("And %(count)s more.", "And %(count)s more.", more) % {"count": more}
        told = [*told[:MOST_SENTENCES], text]
    told += _numbers_of_rows(counts, telling.entry.number)
    return tuple(told) or (nothing_told(telling.entry),)


def _numbers_of_rows(counts, number):
    """How many rows were touched of each list of which no more is told."""
    for name, model in listed_models().items():
        if counts[name, number] > MOST_ROWS:
            text = _("%(list)s: %(count)s rows.")
            words = {"list": model._meta.verbose_name_plural, "count": counts[name, number]}
            yield sentence(text, **words)
