"""What an import would do, row by row, before anything is recorded."""

import re
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _

from ccm_machinery.bulkimport.columns import columns_of
from ccm_machinery.bulkimport.merging import contents_of
from ccm_machinery.management.snapshot import snapshot
from ccm_machinery.registerfile import judge
from officeholders.admin.recorded.refusal import about_another
from officeholders.admin.recorded.sentences import as_sentence
from officeholders.canonical import canonical_json, sha256
from officeholders.faults.row import TOP_KEY
from officeholders.models import Entry
from officeholders.stored import stored_register

NEW, CHANGED, AGAIN, SAME, FAULTY = "new", "changed", "again", "same", "faulty"
WRITTEN = (NEW, CHANGED, AGAIN)
MOST_ELSEWHERE = 100


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of the table: its number, what becomes of it and of which row of the register.

    ``before`` and ``after`` hold the keys that change; ``since`` is the entry by which staff
    changed it since it was last loaded, or None.
    """

    number: int
    act: str
    identity: str
    before: dict
    after: dict
    faults: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    since: int | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """Every row of a table, and what it would break or be odd with in rows it does not have.

    It is made of the register as it stood after ``entry``; two previews with the same ``digest``
    say that the very same would be recorded.
    """

    entry: int
    digest: str
    rows: tuple[PreviewRow, ...]
    elsewhere: tuple[str, ...] = ()

    @property
    def acts(self):
        """How many rows there are of each act."""
        return Counter(row.act for row in self.rows)

    @property
    def written(self):
        """How many rows would be recorded."""
        return sum(self.acts[act] for act in WRITTEN)

    @property
    def is_refused(self):
        return bool(self.acts[FAULTY] or self.elsewhere)

    @property
    def changed_since(self):
        return [row for row in self.rows if row.since]

    @property
    def warned(self):
        return [row for row in self.rows if row.warnings]

    def as_words(self):
        """The same as a JSON object."""
        return asdict(self)

    @classmethod
    def of_words(cls, words):
        rows = tuple(PreviewRow(**row) for row in words["rows"])
        return cls(**(words | {"rows": rows, "elsewhere": tuple(words["elsewhere"])}))


def preview_of(table):
    """What the table would do to the register as it stands: nothing is written, nobody waits."""
    with snapshot():
        number = Entry.objects.last_number()
        judged = judge(lambda stored: contents_of(table, stored), stored_register())
    return told_of(table, judged, number)


def told_of(table, judged, number):
    """The preview of what was judged in the register after entry ``number``."""
    steps = judged.steps[table.list][: len(table.rows)]
    faults, elsewhere = _by_row(table, judged.faults)
    warnings, odd = _by_row(table, judged.warnings)
    since = {step.row.index: entry.number for step, entry in judged.changed_since}
    rows = tuple(
        _row(table, row, step, faults[place], warnings[place], since.get(place))
        for place, (row, step) in enumerate(zip(table.rows, steps, strict=True))
    )
    return Preview(number, digest_of(judged), rows, (*elsewhere[:MOST_ELSEWHERE],))


def digest_of(judged):
    """Over what would be recorded and said of it, whatever entry the register is at."""
    told = [
        [name, step.row.index, step.row.words, step.row.before, step.order]
        for name, steps in judged.steps.items()
        for step in steps
        if step.is_written
    ]
    said = [str(fault) for fault in (*judged.faults, *judged.warnings)]
    since = [step.row.place for step, _entry in judged.changed_since]
    return sha256(canonical_json([told, said, since]))


def _by_row(table, found):
    """The sentences by the place of their row in the table, and those about other rows."""
    in_table, elsewhere = defaultdict(list), []
    for fault in found:
        if fault.row.index is None:
            elsewhere.append(about_another(fault))
        else:
            in_table[fault.row.index].append(_told(table, fault))
    return in_table, elsewhere


def _told(table, fault):
    """``Column until_end_of: no meeting “15MSP”.``, rows of the table by their numbers."""
    place = re.compile(rf"\b{table.list}\[(\d+)\]")
    sentence = place.sub(lambda other: _row_in_words(table, int(other[1])), str(fault.sentence))
    key = TOP_KEY.match(fault.key or "")[0]
    if not key:
        return as_sentence(sentence)
    words = {"column": key, "sentence": as_sentence(sentence)}
    return _("Column %(column)s: %(sentence)s") % words


def _row_in_words(table, place):
    return _("row %s") % table.rows[place].number


def _row(table, row, step, faults, warnings, since):
    act = FAULTY if faults else _act(step)
    before, after = _changed(table, step) if act in WRITTEN else ({}, {})
    return PreviewRow(
        number=row.number,
        act=act,
        identity=", ".join(str(value) for value in step.row.identity if value),
        before=before,
        after=after,
        faults=tuple(faults),
        warnings=tuple(warnings),
        since=since,
    )


def _act(step):
    if step.is_new:
        return NEW
    if step.is_revived:
        return AGAIN
    return CHANGED if step.differs else SAME


def _changed(table, step):
    """The values that change, before and after; of a new row all that it says."""
    before, after = step.row.before or {}, step.row.words
    keys = [column.key for column in columns_of(table.list)]
    changed = [key for key in keys if before.get(key) != after.get(key)]
    return [{key: words.get(key) for key in changed} for words in (before, after)]
