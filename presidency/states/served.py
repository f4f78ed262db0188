"""Which States have held an office by a moment, and which have not: pure functions."""

from collections import defaultdict
from dataclasses import dataclass

from officeholders.holding import without_accents
from officeholders.seats import Seat
from officeholders.stages import Stage, seen_at, stage_of
from presidency.states.party import Membership, Party

HELD = {Stage.IN_FORCE, Stage.OVER}
HOLDING = {Stage.IN_FORCE, Stage.DESIGNATED}


@dataclass(frozen=True, slots=True)
class StateThen:
    """A State, named as at a moment, and what it is to the Convention then."""

    code: str
    name: str
    region: str
    party: Party
    membership: Membership


@dataclass(frozen=True, slots=True)
class Service:
    """What one State has held: how many mandates have begun, and what it holds at the moment.

    ``now`` are the seats it is in office in or designated for, in the order of the offices.
    """

    state: StateThen
    mandates: int
    now: tuple[Seat, ...]


@dataclass(frozen=True)
class Served:
    """The States that have held an office or are designated for one, and all others.

    ``offices`` are the names of the offices by code; ``region`` is the only one told of, if any.
    """

    services: tuple[Service, ...]
    others: tuple[StateThen, ...]
    offices: dict[str, str]
    region: str = ""

    def others_who_are(self, party):
        """Those that have held none and are that to the Convention."""
        return [state for state in self.others if state.party is party]


def served(states, seats, instant, offices, region=""):
    """What these States have held by the instant, in the order of their names.

    One that only will hold an office, and is not designated yet, is among the others.
    """
    held = defaultdict(list)
    for seat in seats:
        held[seat.state].append(seat)
    told = [_service(state, held[state.code], instant, offices) for state in _by_name(states)]
    return Served(
        services=tuple(service for service in told if service.mandates or service.now),
        others=tuple(told.state for told in told if not (told.mandates or told.now)),
        offices=offices,
        region=region,
    )


def _service(state, seats, instant, offices):
    stages = [stage_of(seat, instant) for seat in seats]
    now = [
        seen_at(seat, instant)
        for seat, stage in zip(seats, stages, strict=True)
        if stage in HOLDING
    ]
    order = list(offices)
    return Service(
        state=state,
        mandates=sum(stage in HELD for stage in stages),
        now=tuple(sorted(now, key=lambda seat: (order.index(seat.office), seat.presides_at or 0))),
    )


def _by_name(states):
    return sorted(states, key=lambda state: (without_accents(state.name), state.code))
