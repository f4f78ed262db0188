"""A table as the register file that it stands for.

A column that the table does not have leaves what is recorded; an empty cell clears it. Lists in
a row, such as representatives, stay as they are.
"""

import re
from dataclasses import replace
from itertools import count

from ccm_machinery.registerfile.contents import Contents
from officeholders.faults import read_row
from officeholders.faults.values import LABEL_PATTERN
from officeholders.lists import LIST_NAMES, identity_of
from officeholders.words import listed_models

LABEL = re.compile(LABEL_PATTERN[0])
STEP = 10  # so that a meeting may come in between


def contents_of(table, stored):
    """The contents of the register file for this table, in a register with the rows ``stored``."""
    held = [row for row in stored if row.list == table.list]
    merging = _Merging(table, held)
    rows = [merging.read(index, row) for index, row in enumerate(table.rows)]
    return Contents({name: rows if name == table.list else [] for name in LIST_NAMES}, [])


class _Merging:
    def __init__(self, table, held):
        self._list = table.list
        self._register = listed_models()[table.list].register
        # A standing row is preferred to a withdrawn one of the same identity.
        ordered = sorted(held, key=lambda row: not row.withdrawn)
        self._held = {identity_of(self._register, row.words): row.words for row in ordered}
        self._positions = _positions_to_come(table, held)

    def read(self, index, row):
        """The row as the register file has it, with the faults of its cells."""
        given = self._completed(row.values)
        before = self._held.get(identity_of(self._register, given), {})
        raw = {key: value for key, value in before.items() if key not in given} | given
        if self._list == "meetings" and raw.get("position") is None:
            raw["position"] = before.get("position") or next(self._positions)
        return _with_faults(read_row(self._list, raw, index), row.faults)

    def _completed(self, values):
        """A meeting's kind and number, where only its label tells them."""
        label = LABEL.fullmatch(values.get("label") or "") if self._list == "meetings" else None
        if not label:
            return values
        told = {"kind": label[1], "number": int(label[0].removesuffix(label[1]))}
        return values | {key: told[key] for key in told if values.get(key) is None}


def _positions_to_come(table, held):
    """Positions for meetings without one: each after the last, in the order of the table."""
    given = [row.values.get("position") for row in table.rows]
    recorded = [row.words["position"] for row in held if "position" in row.words]
    last = max([*recorded, *(position for position in given if position)], default=0)
    return count(last + STEP, STEP)


def _with_faults(read, told):
    """The row, whose cells that could not be read count as not read for every rule."""
    unread = {key for key, _sentence in told if key}
    faults = [read.row.fault(key, sentence) for key, sentence in told]
    faults += [fault for fault in read.faults if fault.key not in unread]
    row = replace(read.row, unread=read.row.unread | unread)
    return replace(read, row=row, faults=[replace(fault, row=row) for fault in faults])
