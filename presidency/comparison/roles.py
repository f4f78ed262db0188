"""In which roles States sit on the Committee."""

from dataclasses import dataclass
from enum import Enum

from officeholders.seats import Seat


class Kind(Enum):
    """The kinds of role, in the order in which the Committee is told."""

    PRESIDENT = 1
    DESIGNATE = 2
    OUTGOING = 3
    COORDINATOR = 4


@dataclass(frozen=True, slots=True)
class Role:
    """President, President-designate or outgoing President of a meeting, or Coordinator of a group.

    ``about`` is the meeting's label or the group's code: who presides over one meeting and later
    over another has changed roles.
    """

    kind: Kind
    about: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """One State in one role."""

    role: Role
    seat: Seat


def sittings(committee):
    """Every seat of the Committee with its role, in the order in which the Committee is told."""
    presidencies = (
        (Kind.PRESIDENT, [committee.president]),
        (Kind.DESIGNATE, committee.designates),
        (Kind.OUTGOING, [committee.outgoing]),
    )
    return [
        *(
            Sitting(Role(kind, seat.presides_over), seat)
            for kind, seats in presidencies
            for seat in seats
            if seat
        ),
        *(Sitting(Role(Kind.COORDINATOR, seat.office), seat) for seat in committee.coordinators),
    ]


def roles_of(state, sitting):
    """The roles of the State among those sitting, in their order."""
    return tuple(held.role for held in sitting if held.seat.state == state)
