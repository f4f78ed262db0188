"""What has been written in the open recording, judged for the form that wrote it."""

from dataclasses import replace

from officeholders.faults import faults, warnings
from officeholders.faults.structure import read_row
from officeholders.judging import proposed_rows
from officeholders.stored import stored_register


class RefusedOnForm(ValueError):
    """What was typed breaks a rule: ``here`` are the faults of its own row, and ``elsewhere``
    those that it makes in other rows."""

    def __init__(self, here, elsewhere):
        self.here, self.elsewhere = list(here), list(elsewhere)
        super().__init__("what was typed breaks a rule of the register")


def judge(name, pk, before):
    """The warnings about that row of the list, whose words were ``before`` (None: it is new).

    Refused (RefusedOnForm): what breaks a rule of the register, be it in another row.
    """
    stored = stored_register()
    rows = proposed_rows(stored)
    place = next(i for i, row in enumerate(stored) if (row.list, row.pk) == (name, pk))
    rows[place] = mine = replace(rows[place], before=before)
    _refuse(read_row(name, mine.words, index=0).faults, [])
    found = faults(rows)
    here = [fault for fault in found if fault.row is mine]
    _refuse(here, [fault for fault in found if fault.row is not mine])
    return [warning.sentence for warning in warnings(rows) if warning.row is mine]


def _refuse(here, elsewhere):
    if here or elsewhere:
        raise RefusedOnForm(here, elsewhere)
