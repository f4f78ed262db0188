"""Headings of a table: which column of the list each of them means."""

from difflib import get_close_matches

from django.utils.translation import gettext as _

from ccm_machinery.bulkimport.columns import (
    IMPORTED,
    SHOWN_ONLY,
    Column,
    columns_of,
    left_to_forms,
    name_of,
)
from ccm_machinery.bulkimport.refused import TableRefused
from officeholders.faults.phrases import plain
from presidency.search.spelling import words_of

LETTERS = 26
LONGEST_HINT = 100  # looking for the nearest heading takes time
ONLY_SHOWN = object()  # stands at the place of a column that only explains another


def read_headings(name, cells):
    """The columns that these headings mean, each at its place, None where there is no heading;
    and the headings of columns that only explain others.

    Case, spaces and hyphens do not count, and the labels of the forms will do for the keys.
    Refused (TableRefused): headings that mean nothing or the same, and a table without the
    columns by which its rows are known.
    """
    reader = _HeadingReader(name)
    found = [reader.read(place, _text(cell)) for place, cell in enumerate(cells)]
    reader.refuse_missing(found)
    if reader.sentences:
        raise TableRefused(_of_another_list(name, cells) or reader.sentences)
    return found, reader.only_shown


def _of_another_list(name, cells):
    """The sentence that these are rather the headings of another list, in a list; else none."""
    likeliest = max((name, *IMPORTED), key=lambda one: known_headings(one, cells))
    if likeliest == name:
        return []
    sentence = _("These are the headings of %(other)s. If that is what the rows are, choose it.")
    return [sentence % {"other": name_of(likeliest)}]


def known_headings(name, cells):
    """How many of the cells are headings of the list."""
    known = _meanings(name)
    return sum(_plainly(_text(cell)) in known for cell in cells)


def column_name(place):
    """``A`` for the first column, as a spreadsheet has it; ``AA`` for the twenty-seventh."""
    name, place = "", place + 1
    while place:
        place, letter = divmod(place - 1, LETTERS)
        name = chr(ord("A") + letter) + name
    return name


class _HeadingReader:
    def __init__(self, name):
        self._name = name
        self._known = _meanings(name)
        self._places = {}
        self.sentences, self.only_shown = [], []

    def read(self, place, text):
        column = self._known.get(_plainly(text))
        if column and column.key in self._places:
            words = {"heading": plain(text), "one": self._places[column.key], "other": place}
            words |= {key: column_name(words[key]) for key in ("one", "other")}
            sentence = _(
                "The columns %(one)s and %(other)s both mean “%(heading)s”: leave one out."
            )
            self.sentences.append(sentence % words)
        elif column:
            self._places[column.key] = place
        elif _plainly(text) in map(_plainly, SHOWN_ONLY.get(self._name, ())):
            self.only_shown.append(text)
            return ONLY_SHOWN
        elif text:
            self._refuse(place, text)
        return column

    def _refuse(self, place, text):
        words = {"heading": plain(text), "column": column_name(place)}
        if _plainly(text) in map(_plainly, left_to_forms(self._name)):
            sentence = _(
                "Column %(column)s: “%(heading)s” cannot be imported. Leave the column out, and "
                "record it on the form of each row."
            )
        else:
            sentence = _(
                "Column %(column)s: “%(heading)s” is no heading here; the nearest is “%(near)s”."
            )
            (words["near"],) = self._nearest(text)
        self.sentences.append(sentence % words)

    def _nearest(self, text):
        near = get_close_matches(_plainly(text)[:LONGEST_HINT], self._known, n=1, cutoff=0)
        return [self._known[meaning].key for meaning in near]

    def refuse_missing(self, found):
        keys = {column.key for column in found if isinstance(column, Column)}
        for column in columns_of(self._name):
            if column.is_needed and column.key not in keys:
                sentence = _("The column “%(key)s” is missing: by it a row of %(list)s is known.")
                words = {"key": column.key, "list": name_of(self._name)}
                self.sentences.append(sentence % words)


def _meanings(name):
    """The columns of a list by what may stand above them; keys come before labels."""
    told = {}
    for column in columns_of(name):
        told.setdefault(_plainly(column.label), column)
    return told | {_plainly(column.key): column for column in columns_of(name)}


def _plainly(text):
    return "".join(words_of(text))


def _text(cell):
    return "" if cell is None else str(cell).strip()
