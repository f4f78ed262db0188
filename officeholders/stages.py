"""At which stage a mandate is at a moment: the rules of time, asked as one question."""

from dataclasses import replace
from enum import Enum

from django.utils.translation import gettext_lazy as _

from officeholders.terms import (
    has_ended,
    is_designated,
    is_in_force,
    is_over,
    is_possibly,
    is_stepped_down,
)


class Stage(Enum):
    """Its name in words is told by :func:`stage_in_words`."""

    NOT_BEGUN = "not begun"
    DESIGNATED = "designated"
    IN_FORCE = "in force"
    OVER = "over"
    STEPPED_DOWN = "stepped down"


WORDS = {
    Stage.NOT_BEGUN: (_("not begun"), _("not begun")),
    Stage.DESIGNATED: (_("designated"), _("possibly designated")),
    Stage.IN_FORCE: (_("in office"), _("possibly in office")),
    Stage.OVER: (_("ended"), _("ended")),
    Stage.STEPPED_DOWN: (_("stepped down"), _("stepped down")),
}


def stage_of(seat, instant):
    """The stage of the seat's mandate; only a presidency is ever designated."""
    term = seat.term
    if is_in_force(term, instant):
        return Stage.IN_FORCE
    if is_over(term, instant):
        return Stage.OVER
    if seat.presides_over and is_designated(term, instant):
        return Stage.DESIGNATED
    if is_stepped_down(term) and has_ended(term, instant):
        return Stage.STEPPED_DOWN
    return Stage.NOT_BEGUN


def seen_at(seat, instant):
    """The seat, marked ``possibly`` where an imprecise date leaves its stage uncertain."""
    stage = stage_of(seat, instant)
    dates = {
        Stage.IN_FORCE: (seat.term.starts_on, seat.term.ended_on),
        Stage.DESIGNATED: (seat.term.starts_on, seat.term.ended_on, seat.term.appointed_on),
    }.get(stage, ())
    return replace(seat, possibly=is_possibly(instant, *dates))


def stage_in_words(seat, instant):
    """``in office``, ``possibly in office``, ``designated`` … of a seat as it is ``seen_at``."""
    certain, uncertain = WORDS[stage_of(seat, instant)]
    return uncertain if seat.possibly else certain
