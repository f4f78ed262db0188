"""Loading a register file: all or nothing, in one entry."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _

from ccm_machinery.registerfile.contents import Contents
from ccm_machinery.registerfile.overwriting import changed_by_others, fault_of_change
from ccm_machinery.registerfile.proposal import Step, steps_of
from ccm_machinery.registerfile.refused import LoadRefused, fault_at
from officeholders.faults import Fault, faults, warnings
from officeholders.faults.row import in_order
from officeholders.lists import LIST_NAMES
from officeholders.models import Entry
from officeholders.recording import SYSTEM, recording
from officeholders.repeating import repeated
from officeholders.stored import stored_register
from officeholders.writing import write_changes

CHUNK = 1000


@dataclass(frozen=True)
class Loaded:
    """What a load did, or would do: its entry (None where nothing changed, and in a dry run),
    the steps that write a row, the rows of the register that the file does not have, and what
    is accepted with a warning."""

    entry: Entry | None
    steps: tuple[Step, ...]
    missing: tuple[Step, ...]
    warnings: tuple[Fault, ...]


@dataclass(frozen=True)
class Judged:
    """What would become of the register: the steps by list, the faults of the file outside of
    its rows and those of rows, the steps of rows that others changed since they were last loaded,
    each with the entry that did, and what is accepted with a warning (judged only where nothing
    is refused)."""

    steps: dict
    faults_of_the_file: tuple[Fault, ...]
    faults: tuple[Fault, ...]
    changed_since: tuple[tuple[Step, Entry], ...]
    warnings: tuple[Fault, ...]

    def refused(self, overwrite):
        """The faults for which it is not loaded, in their order."""
        since = [] if overwrite else [fault_of_change(*pair) for pair in self.changed_since]
        found = in_order([*self.faults, *since], _rows(self.steps))
        return [*self.faults_of_the_file, *found]


def silent(done):
    """Says nothing about how far a load has come."""


def load(content, *, tell=silent, **options):
    """Loads the register file ``content`` (bytes or text) as one entry; what it did.

    The options are those of ``load_contents``.
    """
    tell(_("reading the file"))
    contents = Contents.read(content)
    return load_contents(lambda stored: contents, tell=tell, **options)


@repeated
def load_contents(
    contents_of, *, overwrite=False, dry_run=False, tell=silent, agree=silent, **about
):
    """Loads, as one entry, what ``contents_of`` makes of the rows that the register holds; what
    it did. ``about`` tells of the entry what ``recording`` asks.

    Rows as they are in the register write nothing; rows missing from the file are not touched.
    Refused (LoadRefused), with every fault and its place: what CONTRACT section 3 refuses, and
    unless ``overwrite`` a row that differs and was changed since by an entry other than a load.
    A ``dry_run`` does everything and takes it back. ``tell`` is called with words about how
    far it has come; ``agree`` with what was judged, before anything is written: what it raises
    leaves the register as it is.
    """
    try:
        with transaction.atomic():
            with recording(**{"by": SYSTEM} | about, kind=Entry.Kind.LOAD) as entry:
                tell(_("comparing it with the register"))
                judged = judge(contents_of, stored_register())
                agree(judged)
                _refuse(judged, overwrite)
                _write(judged.steps, tell)
                tell(_("recording the entry"))
            if dry_run:
                transaction.set_rollback(True)
    except (IntegrityError, DataError) as error:
        raise LoadRefused([_refused_by_the_database(error)]) from error
    return _loaded(judged, None if dry_run else entry)


def judge(contents_of, stored):
    """What would become of the register, which holds the rows ``stored``, by ``load_contents``."""
    contents, by_list = contents_of(stored), defaultdict(list)
    for row in stored:
        by_list[row.list].append(row)
    steps, found, since = {}, [], []
    for name in LIST_NAMES:
        steps[name], told = steps_of(name, contents.rows[name], by_list[name])
        found += told
        since += changed_by_others(name, steps[name])
    rows = _rows(steps)
    found = in_order([*found, *faults(rows)], rows)
    is_refused = found or contents.faults
    accepted = [] if is_refused else [*warnings(rows), *_nothing_to_withdraw(steps)]
    return Judged(
        steps, tuple(contents.faults), tuple(found), tuple(since), tuple(in_order(accepted, rows))
    )


def _refuse(judged, overwrite):
    refused = judged.refused(overwrite)
    if refused:
        raise LoadRefused(refused)


def _rows(steps):
    return [step.row for step in chain.from_iterable(steps.values())]


def _loaded(judged, entry):
    everything = list(chain.from_iterable(judged.steps.values()))
    return Loaded(
        entry=entry if entry and entry.number else None,
        steps=tuple(step for step in everything if step.is_written),
        missing=tuple(step for step in everything if step.is_missing),
        warnings=judged.warnings,
    )


def _nothing_to_withdraw(steps):
    for step in chain.from_iterable(steps.values()):
        if step.has_nothing_to_withdraw:
            yield step.row.fault("withdrawn", _("the register has no such row to withdraw"))


def _write(steps, tell):
    total = sum(step.is_written for step in chain.from_iterable(steps.values()))
    done = 0
    for name in LIST_NAMES:
        changes = [step.as_change() for step in steps[name] if step.is_written]
        for start in range(0, len(changes), CHUNK):
            chunk = changes[start : start + CHUNK]
            tell(_("writing rows: %(done)s of %(total)s") % {"done": done, "total": total})
            write_changes(name, chunk)
            done += len(chunk)


def _refused_by_the_database(error):
    """What the rules above would have told; the database names its own rule, and no values."""
    told = str(error).splitlines()[0]
    return fault_at(_("the register"), _("the database refused it: %s") % told)
