"""Those who ever held the seats of an office, and those who will, as seen from a moment."""

from dataclasses import dataclass

from officeholders.holding import as_holder
from officeholders.spells import Spell, spells
from officeholders.stages import Stage, seen_at, stage_of

TO_COME = {Stage.NOT_BEGUN, Stage.DESIGNATED}
BEFORE = {Stage.OVER, Stage.STEPPED_DOWN}


@dataclass(frozen=True, slots=True)
class Course:
    """Spells, and seats not recorded, each list with the latest beginning first."""

    to_come: tuple
    now: tuple
    before: tuple


def course(seats, unrecorded, instant):
    """The spells of these seats, and the seats of which nobody knows, by their stage then.

    Who stepped down before the mandate began is told among those before.
    """
    seen = [seen_at(seat, instant) for seat in seats]
    told = sorted([*spells(seen), *unrecorded], key=_latest_first)
    staged = [(part, _stage(part, instant)) for part in told]
    return Course(
        to_come=tuple(part for part, stage in staged if stage in TO_COME),
        now=tuple(part for part, stage in staged if stage is Stage.IN_FORCE),
        before=tuple(part for part, stage in staged if stage in BEFORE),
    )


def _latest_first(part):
    if isinstance(part, Spell):
        return (-part.first.term.from_position, 0, as_holder(part.first))
    return (-part.from_end_of_id, 1)


def _stage(part, instant):
    """The stage of a spell: in force if one of its mandates is, else that of its first one."""
    if isinstance(part, Spell):
        stages = [stage_of(seat, instant) for seat in part.seats]
        return Stage.IN_FORCE if Stage.IN_FORCE in stages else stages[0]
    if instant.position < part.from_end_of_id:
        return Stage.NOT_BEGUN
    return Stage.IN_FORCE if instant.position < part.until_end_of_id else Stage.OVER
