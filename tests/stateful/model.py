"""A register as plain rows, and what happened to them, entry by entry.

It shares no code with the project: rows are dictionaries in the words of the register file, an
entry is the rows that it touched, before and after.
"""

from dataclasses import dataclass, replace
from itertools import count

from tests.stateful.rules import LISTS, broken_rules, identity

ERASED = "sha256:…"
MARKS = ("withdrawn", "was")
EMPTY = (None, "", False, [])


class Refused(Exception):
    """What the contract refuses."""


@dataclass(frozen=True)
class Row:
    """A row of a list; its words are never changed, a row is replaced."""

    list: str
    words: dict
    withdrawn: bool = False

    @property
    def identity(self):
        return identity(self.list, self.words)


@dataclass(frozen=True)
class Name:
    """A person's name; each time it is told anew it is kept under another number."""

    text: str
    number: int


@dataclass(frozen=True)
class Entry:
    """What kind of entry it was, and the rows that it touched, before and after."""

    kind: str
    before: dict
    after: dict


def row_of(name, words):
    """The row of the list, as a file tells it."""
    told = {key: value for key, value in words.items() if value not in EMPTY and key not in MARKS}
    return Row(name, told, words.get("withdrawn", False))


def altered(row, **words):
    """The row, which then stands, with other words; None takes one away."""
    return row_of(row.list, row.words | words)


def withdrawn(row):
    return replace(row, withdrawn=True)


class Model:
    """Rows by what they are called here: their list, and the how manieth of it they are.

    ``names`` are all names of persons ever told, ``erased`` the numbers of those forgotten.
    """

    def __init__(self, rows=(), entries=(), names=(), erased=()):
        self.rows, self.entries = dict(rows), list(entries)
        self.names, self.erased = list(names), set(erased)

    def copy(self):
        return Model(self.rows, self.entries, self.names, self.erased)

    def standing(self, name):
        """What the rows of the list that stand are called, the newest first."""
        return [
            which
            for which, row in reversed(self.rows.items())
            if row.list == name and not row.withdrawn
        ]

    def withdrawn(self):
        """What the rows are called that are withdrawn, the newest first."""
        return [which for which, row in reversed(self.rows.items()) if row.withdrawn]

    def names_told(self):
        """The names of persons ever told, the newest first."""
        return list(dict.fromkeys(name.text for name in reversed(self.names)))

    def file(self):
        """The rows that stand, as a file of them is kept: names of persons as they are then."""
        rows = [row for row in self.rows.values() if not row.withdrawn]
        lists = {name: [row.words for row in rows if row.list == name] for name in LISTS}
        return lists, frozenset(self.erased)

    def new(self, *rows):
        """The rows by what they will be called."""
        counts = {
            name: count(sum(row.list == name for row in self.rows.values())) for name in LISTS
        }
        return {(row.list, next(counts[row.list])): row for row in rows}

    def new_name(self, text):
        self.names.append(Name(text, len(self.names)))
        return self.names[-1]

    def record(self, kind, changes):
        """Makes one entry of these rows; its number, None where they change nothing.

        Refused: what breaks a rule.
        """
        rows = self.rows | changes
        broken = broken_rules(*(self._lists(rows, gone) for gone in (False, True)))
        if broken:
            raise Refused(broken)
        touched = [which for which in changes if _differ(self.rows.get(which), rows[which])]
        if not touched and kind != "erasure":
            return None
        before, after = (
            {which: held.get(which) for which in touched} for held in (self.rows, rows)
        )
        self.entries.append(Entry(kind, before, after))
        self.rows = rows
        return len(self.entries)

    def lists(self, number=None):
        """The rows that stand, by list, now or after entry ``number``."""
        return self._lists(self.rows if number is None else self._as_of(number), False)

    def last_kind(self, which):
        """The kind of the last entry that touched the row."""
        return next(entry.kind for entry in reversed(self.entries) if which in entry.after)

    def _as_of(self, number):
        rows = {}
        for entry in self.entries[:number]:
            rows |= entry.after
        return rows

    def _lists(self, rows, are_withdrawn):
        lists = {name: [] for name in LISTS}
        for row in rows.values():
            if row.withdrawn == are_withdrawn:
                lists[row.list].append(self._told(row.words))
        return lists

    def _told(self, words):
        """The words with the names of persons as text; what was erased is a digest."""
        if "representatives" not in words:
            return words
        names = [person["name"] for person in words["representatives"]]
        told = [{"name": ERASED if name.number in self.erased else name.text} for name in names]
        return words | {"representatives": told}


def _differ(one, other):
    """Whether an image of the row would be another; of a withdrawn one there is none."""
    if one is None or one.withdrawn or other.withdrawn:
        return one is None or one.withdrawn != other.withdrawn
    return one.words != other.words
