"""A row as proposed, and a fault found in it."""

import re
from dataclasses import dataclass, field

from officeholders.faults.phrases import plain
from officeholders.lists import LIST_NAMES, identity_of
from officeholders.words import listed_models

TOP_KEY = re.compile(r"[^.\[]*")


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row of a list as proposed.

    ``words`` are normalised: keys without value are left out, dates are text. ``index`` is its
    place in the file being loaded, None for a row that is only in the register; ``before`` its
    words as the register has them, None for a new one. ``unread`` names the keys whose values
    could not be read: they are not in ``words``, and no rule may take them for left out.
    """

    list: str
    words: dict
    index: int | None = None
    before: dict | None = None
    withdrawn: bool = False
    unread: frozenset = field(default=frozenset())

    @property
    def register(self):
        return listed_models()[self.list].register

    @property
    def identity(self):
        return identity_of(self.register, self.words)

    @property
    def place(self):
        """``mandates[12]``, or the identity of a row that is not in the file."""
        if self.index is not None:
            return f"{self.list}[{self.index}]"
        return " ".join([self.list, *(plain(value) for value in self.identity if value)])

    @property
    def in_the_file(self):
        """`` (mandates[12])`` behind a sentence that names the row; nothing for one that is not
        in the file."""
        return "" if self.index is None else f" ({self.place})"

    @property
    def is_changed(self):
        return self.before != self.words

    def can_read(self, *keys):
        """Whether the values of these keys are known: given, or left out where they may be."""
        missing = set(self.register.required).difference(self.words)
        return self.unread.isdisjoint(keys) and missing.isdisjoint(keys)

    def fault(self, key, sentence):
        return Fault(self.list, self, key, sentence)


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that a row breaks: the key it concerns, None for the whole row, and a sentence."""

    list: str
    row: Row | None
    key: str | None
    sentence: str

    def __str__(self):
        place = self.row.place if self.row else self.list
        return f"{place}.{self.key}: {self.sentence}" if self.key else f"{place}: {self.sentence}"


def blamed_first(earlier, later):
    """The two rows that contradict each other, first the one to be told: the one in the file or
    changed by it; else the later."""
    if earlier.is_changed and not later.is_changed:
        return earlier, later
    return later, earlier


def in_order(found, rows):
    """The faults in the order of lists, of rows and of keys; rows of the file come first."""
    places = {
        row: (LIST_NAMES.index(row.list), row.index is None, row.index or 0, place)
        for place, row in enumerate(rows)
    }
    return sorted(found, key=lambda fault: (places[fault.row], _place_of_key(fault)))


def _place_of_key(fault):
    keys = fault.row.register.keys
    top = TOP_KEY.match(fault.key or "")[0]
    return keys.index(top) if top in keys else -1
