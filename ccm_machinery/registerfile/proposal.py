"""What loading a file would make of the register: row by row, before anything is written."""

from dataclasses import dataclass, replace

from ccm_machinery.registerfile.matching import match
from ccm_machinery.registerfile.persons import borrowed_digests, kept_values, settled
from ccm_machinery.registerfile.places import NO_PLACES, places
from officeholders.faults import Row
from officeholders.judging import proposed_rows
from officeholders.stored import Stored
from officeholders.words import listed_models
from officeholders.writing import Change


@dataclass(frozen=True, slots=True)
class Step:
    """What becomes of one row: as proposed, as the register has it, and its place in the list.

    ``is_rearranged`` tells a row that the file itself puts elsewhere from one that only makes
    room for another.
    """

    row: Row
    stored: Stored | None = None
    order: int | None = None
    is_rearranged: bool = False

    @property
    def is_new(self):
        return self.stored is None and not self.row.withdrawn

    @property
    def has_nothing_to_withdraw(self):
        return self.stored is None and self.row.withdrawn

    @property
    def is_withdrawn(self):
        return self._stood and self.row.withdrawn

    @property
    def is_revived(self):
        return self.stored is not None and self.stored.withdrawn and not self.row.withdrawn

    @property
    def is_missing(self):
        """Whether it stands in the register and the file does not have it."""
        return self._stood and self.row.index is None

    @property
    def differs(self):
        """Whether the register has the row, and not as the file does."""
        return self.stored is not None and (
            self.is_rearranged
            or self.row.withdrawn != self.stored.withdrawn
            or self.row.words != self.stored.words
        )

    @property
    def is_written(self):
        makes_room = self.stored is not None and self.order != self.stored.order
        return self.is_new or self.differs or makes_room

    @property
    def keys(self):
        """The keys whose values change."""
        before = self.row.before or {}
        return [key for key in self.row.register.keys if before.get(key) != self.row.words.get(key)]

    @property
    def _stood(self):
        return self.stored is not None and not self.stored.withdrawn

    def as_change(self):
        pk = self.stored.pk if self.stored else None
        return Change(self.row.words, pk, self.row.withdrawn, self.order)


def steps_of(name, read_rows, stored):
    """The steps of one list, of the rows in the file first, and the faults found on the way."""
    matched, found = match(name, read_rows, stored)
    values = kept_values([row.words for row in [*stored, *(read.row for read in read_rows)]])
    rows = [
        _proposed(read.row, held, values) for read, held in zip(read_rows, matched, strict=True)
    ]
    for read, row in zip(read_rows, rows, strict=True):
        found += [*read.faults, *borrowed_digests(row, values)]
    steps = [*_placed(name, rows, matched, stored)]
    return steps, [replace(fault, row=rows[fault.row.index]) for fault in found]


def _proposed(row, held, values):
    """The row of a file as it would stand. One that is withdrawn keeps the words it had."""
    if held is None:
        return replace(row, words=settled(row.words, {}, values))
    if row.withdrawn:
        return replace(row, words=held.words, before=held.words)
    return replace(row, words=settled(row.words, held.words, values), before=held.words)


def _placed(name, rows, matched, stored):
    """The steps of the rows in the file, and of those that are only in the register."""
    taken = {held.pk for held in matched if held}
    others = [held for held in stored if held.pk not in taken]
    is_ordered = listed_models()[name].register.is_ordered
    order = places(stored, rows, matched) if is_ordered else NO_PLACES
    for row, held in zip([*rows, *proposed_rows(others)], [*matched, *others], strict=True):
        if held:
            yield Step(row, held, order.by_pk.get(held.pk), held.pk in order.rearranged)
        else:
            yield Step(row, order=order.by_index.get(row.index))
