"""A plan carried out: for a look and taken back, or for good as one entry."""

from django.utils.translation import gettext as _

from officeholders.judging import Refused
from officeholders.lists import LIST_NAMES
from officeholders.models import Entry
from officeholders.planning.considering import consider
from officeholders.recording import SYSTEM, recording
from officeholders.repeating import repeated
from officeholders.writing import write_changes


class Moved(Exception):
    """Somebody recorded something since the plan was looked at; ``last`` is the newest entry."""

    def __init__(self, last):
        self.last = last
        super().__init__(f"entry {last}")


class _Over(Exception):
    """The rehearsal is over: everything is taken back."""


def carry_out(plan):
    """Writes the rows of the plan inside the caller's recording."""
    for name in LIST_NAMES:
        changes = [intended.as_change() for intended in plan if intended.list == name]
        if changes:
            write_changes(name, changes)


def rehearse(plan, look):
    """What ``look()`` returns where the register stands as the plan would make it.

    Nothing of it is kept. The plan must have been considered and found without fault.
    """
    try:
        with recording(by=SYSTEM, reason=_("Rehearsal")):
            carry_out(plan)
            seen = look()
            raise _Over
    except _Over:
        return seen


@repeated
def record_plan(make, *, seen, by, **about):
    """Records the plan that ``make()`` returns as one entry; returns the entry.

    ``seen`` is the number of the last entry when the plan was looked at. Refused: Moved where
    another was recorded since, Refused where a rule is broken, and what ``recording`` refuses.
    An entry without number says that nothing had to be written.
    """
    with recording(by=by, **about) as entry:
        last = Entry.objects.last_number()
        if last != seen:
            raise Moved(last)
        considered = consider(make())
        if considered.faults:
            raise Refused(considered.faults)
        carry_out(considered.plan)
    return entry
