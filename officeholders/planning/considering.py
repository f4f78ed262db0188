"""What the rules say of a plan, before anything is written."""

from collections import Counter
from dataclasses import dataclass

from officeholders.faults import Fault, Row, faults, in_order, read_row, warnings
from officeholders.judging import proposed_rows
from officeholders.stored import stored_register


@dataclass(frozen=True)
class Considered:
    """A plan without what stands already, and what the rules say of the register it would make.

    ``own`` are the rows of the plan as the rules saw them: a fault of any other row is one that
    the plan makes elsewhere. ``warnings`` are about rows of the plan, and what it makes unusual
    elsewhere: not what is unusual already.
    """

    plan: tuple
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    own: tuple[Row, ...]

    def intended(self, fault):
        """The row of the plan that the fault is about; None where it is about another row."""
        return dict(zip(self.own, self.plan, strict=True)).get(fault.row)


def consider(plan):
    """Judges the register as it would stand if the plan were carried out; nothing is written."""
    plan = tuple(intended for intended in plan if intended.differs)
    taken = {(intended.list, intended.stored.pk) for intended in plan if intended.stored}
    stored = stored_register()
    others = [row for row in stored if (row.list, row.pk) not in taken]
    read = [read_row(intended.list, intended.words, index=0).faults for intended in plan]
    own = tuple(_row(intended) for intended in plan)
    rows = [*own, *proposed_rows(others)]
    malformed = [
        row.fault(fault.key, fault.sentence)
        for row, found in zip(own, read, strict=True)
        for fault in found
    ]
    found = in_order(malformed, rows) if malformed else faults(rows)
    unusual = [] if found else _unusual(rows, own, stored)
    return Considered(plan, tuple(found), tuple(unusual), own)


def _unusual(rows, own, stored):
    """The warnings about rows of the plan, and about others where there are more than before: of
    two mandates that are one too many, the other may be told."""
    told = warnings(rows)
    more = Counter(map(_about, told)) - Counter(map(_about, warnings(proposed_rows(stored))))
    return [warning for warning in told if warning.row in own or _about(warning) in more]


def _about(warning):
    return warning.row.place, warning.key


def _row(intended):
    return Row(intended.list, intended.words, before=intended.before, withdrawn=intended.withdrawn)
