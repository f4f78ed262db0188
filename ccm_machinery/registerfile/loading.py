"""Loading a register file: all or nothing, in one entry."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain

from django.db import DataError, IntegrityError, transaction
from django.utils.translation import gettext as _

from ccm_machinery.registerfile.contents import Contents
from ccm_machinery.registerfile.overwriting import changed_by_others
from ccm_machinery.registerfile.proposal import Step, steps_of
from ccm_machinery.registerfile.refused import LoadRefused, fault_at
from officeholders.faults import Fault, faults, warnings
from officeholders.faults.row import in_order
from officeholders.lists import LIST_NAMES
from officeholders.models import Entry
from officeholders.recording import SYSTEM, recording
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


def silent(done):
    """Says nothing about how far a load has come."""


def load(content, *, reason, by=SYSTEM, document="", overwrite=False, dry_run=False, tell=silent):
    """Loads the register file ``content`` (bytes or text) as one entry; what it did.

    Rows as they are in the register write nothing; rows missing from the file are not touched.
    Refused (LoadRefused), with every fault and its place: what CONTRACT section 3 refuses, and
    unless ``overwrite`` a row that differs and was changed since by an entry other than a load.
    A ``dry_run`` does everything and takes it back. ``tell`` is called with words about how
    far it has come.
    """
    tell(_("reading the file"))
    contents = Contents.read(content)
    try:
        with transaction.atomic():
            with recording(by=by, reason=reason, document=document, kind=Entry.Kind.LOAD) as entry:
                tell(_("comparing it with the register"))
                steps, warned = _judged(contents, overwrite)
                _write(steps, tell)
                tell(_("recording the entry"))
            if dry_run:
                transaction.set_rollback(True)
    except (IntegrityError, DataError) as error:
        raise LoadRefused([_refused_by_the_database(error)]) from error
    everything = list(chain.from_iterable(steps.values()))
    return Loaded(
        entry=entry if entry.number and not dry_run else None,
        steps=tuple(step for step in everything if step.is_written),
        missing=tuple(step for step in everything if step.is_missing),
        warnings=tuple(warned),
    )


def _judged(contents, overwrite):
    """The steps by list, and what is accepted with a warning."""
    stored = defaultdict(list)
    for row in stored_register():
        stored[row.list].append(row)
    steps, found = {}, []
    for name in LIST_NAMES:
        steps[name], told = steps_of(name, contents.rows[name], stored[name])
        found += told
        if not overwrite:
            found += changed_by_others(name, steps[name])
    rows = [step.row for step in chain.from_iterable(steps.values())]
    found += faults(rows)
    if contents.faults or found:
        raise LoadRefused([*contents.faults, *in_order(found, rows)])
    return steps, in_order([*warnings(rows), *_nothing_to_withdraw(steps)], rows)


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
