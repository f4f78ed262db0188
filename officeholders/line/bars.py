"""The bars of the picture: one for each spell in office, and for each seat nobody recorded."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from officeholders.spells import spells
from officeholders.timeline import ONE_DAY


@dataclass(frozen=True, slots=True)
class Bar:
    """From where to where on the axis, in which row of its lane, and the words on it.

    ``end`` None: no end is stated. ``kind`` is "stated", "inferred" or "unrecorded".
    """

    begin: float
    end: float | None
    words: tuple[str, ...]
    kind: str
    row: int = 0


def bars(lane, axis):
    """The lane's bars, none over another: the rows are counted from 0."""
    drawn = [_of_spell(spell, axis) for spell in spells(lane.seats)]
    drawn += [_unrecorded(seats, axis) for seats in lane.unrecorded for _seat in range(seats.seats)]
    return packed([bar for bar in drawn if bar.end is None or bar.end > bar.begin])


def packed(found):
    """Each bar in the first row that is free where it begins."""
    ends, placed = [], []
    for bar in sorted(found, key=lambda bar: (bar.begin, bar.kind == "unrecorded")):
        free = (row for row, end in enumerate(ends) if end is not None and end <= bar.begin)
        row = next(free, len(ends))
        ends[row : row + 1] = [bar.end]
        placed.append(replace(bar, row=row))
    return placed


def _of_spell(spell, axis):
    first, last = spell.first, spell.last
    begin = axis.at(first.term.from_position)
    if first.term.starts_on:
        begin = max(begin, axis.on(first.term.starts_on.first))
    kind = "inferred" if spell.is_inferred else "stated"
    return Bar(begin, _end(last.term, axis), (first.name, first.state), kind)


def _end(term, axis):
    if term.ended_on:
        left = axis.on(term.ended_on.last + ONE_DAY)
        return left if term.until_position is None else min(left, axis.at(term.until_position))
    return None if term.until_position is None else axis.at(term.until_position)


def _unrecorded(seats, axis):
    begin, end = axis.at(seats.from_end_of_id), axis.at(seats.until_end_of_id)
    return Bar(begin, end, (_("not recorded"), "?"), "unrecorded")
