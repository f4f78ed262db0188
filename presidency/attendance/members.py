"""The States that sit on a Committee, each once, with all that it sits there for."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from presidency.comparison.presenter import HEADINGS
from presidency.comparison.roles import Kind, sittings


@dataclass(frozen=True, slots=True)
class Member:
    """One State on a Committee: its name then, its offices in words, and whether it sits there
    only ``possibly``, on a day within imprecise dates of every office it has."""

    state: str
    name: str
    offices: tuple[str, ...]
    possibly: bool = False


def members(committee):
    """The States on the Committee, in the order in which it is told."""
    seats = {}
    for sitting in sittings(committee):
        seats.setdefault(sitting.seat.state, []).append(sitting)
    names = {group.code: group.name for group in committee.groups}
    return tuple(_member(state, found, names) for state, found in seats.items())


def _member(state, found, names):
    return Member(
        state=state,
        name=found[0].seat.name,
        offices=tuple(seat_in_words(sitting, names) for sitting in found),
        possibly=all(sitting.seat.possibly for sitting in found),
    )


def seat_in_words(sitting, names):
    """What a State sits for: ``President of the 3RC``, ``Coordinator: Clearance``; possibly so.

    ``names`` are those of the groups by code.
    """
    role = sitting.role
    if role.kind == Kind.COORDINATOR:
        told = _("Coordinator: %s") % names[role.about]
    else:
        told = HEADINGS[role.kind].format(meeting=role.about)
    return _("%s (possibly)") % told if sitting.seat.possibly else told


def office_of(role):
    """The office for which attendance is told: a group's code; of the presidency the kind of
    role alone, whichever meeting is presided over."""
    return role.about if role.kind == Kind.COORDINATOR else role.kind
