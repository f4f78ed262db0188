"""Adopting a paragraph: what it means for the register, recorded as one entry or not at all."""

from dataclasses import dataclass, replace

from officeholders.faults import Fault, Row, faults, warnings
from officeholders.judging import Refused, proposed_rows
from officeholders.models import Entry
from officeholders.recording import recording
from officeholders.repeating import repeated
from officeholders.stored import stored_register
from officeholders.writing import write_changes
from presidency.paragraph.deciding import MANDATES, Decided, decided_by


class NotUnderstoodWhole(ValueError):
    """Something in the paragraph is not understood, so that nothing of it is recorded."""

    def __init__(self, decided):
        self.decided = decided
        super().__init__("not all of the paragraph is understood")


@dataclass(frozen=True, slots=True)
class Adopted:
    """What a paragraph meant, the entry that recorded it (its number is None where the register
    already said so), and what is accepted but unusual."""

    decided: Decided
    entry: Entry
    warnings: tuple[Fault, ...]


@repeated
def adopt(lines, label, *, by, reason, document=""):
    """Records what the lines of a text, the paragraph of the meeting ``label``, say: one entry.

    Refused, and nothing is recorded: BadQuestion for a label that no meeting bears,
    NotUnderstoodWhole where anything is left not understood, Refused where a rule is broken.
    """
    with recording(by=by, reason=reason, document=document) as entry:
        decided = decided_by(lines, label)
        if decided.understanding.not_understood:
            raise NotUnderstoodWhole(decided)
        entry.kind = decided.kind
        told = record(decided.changes)
    return Adopted(decided, entry, tuple(told))


def record(decisions):
    """Writes decisions that change a row, inside the caller's recording; what is accepted but
    unusual. Refused (Refused) before anything is written where a rule would be broken."""
    changes = [decision.as_change() for decision in decisions]
    told = _judged(changes)
    write_changes(MANDATES, changes)
    return told


def _judged(changes):
    changed = {change.pk: change for change in changes if change.pk}
    stored = stored_register()
    rows, proposed = proposed_rows(stored), []
    for place, held in enumerate(stored):
        if held.list == MANDATES and held.pk in changed:
            rows[place] = replace(rows[place], words=changed[held.pk].words, withdrawn=False)
            proposed.append(rows[place])
    proposed += [Row(MANDATES, change.words) for change in changes if change.pk is None]
    rows += [row for row in proposed if row.before is None]
    if found := faults(rows):
        raise Refused(found)
    return [warning for warning in warnings(rows) if warning.row in proposed]
