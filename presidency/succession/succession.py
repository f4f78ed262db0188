"""The succession in the presidency as seen from a moment: a pure function, no second rule.

Who is President, designate and outgoing is said by the rule of the Committee alone.
"""

from dataclasses import dataclass

from officeholders.persons import Person, Representatives
from officeholders.seats import Seat
from officeholders.stages import seen_at
from officeholders.terms import is_stepped_down
from presidency.committee import Committee, compose
from presidency.succession.board import Turn, turns
from presidency.succession.eras import Era, eras
from presidency.succession.regions import RegionalRecord, Repeated, regional_records, repeated
from workinggroups.record import Unrecorded


@dataclass(frozen=True, slots=True)
class Presidency:
    """A State that presides over a meeting, as seen from the moment, and those who act for it."""

    seat: Seat
    persons: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Succession:
    """All presidencies as seen from a moment.

    ``committee`` holds who is President, designate and outgoing, and nobody else. The
    ``presidencies`` and the seats ``unrecorded`` have the latest first; ``turns`` are the coming
    meetings, ``regions`` are in a fixed order, and ``repeated`` by name.
    """

    committee: Committee
    presidencies: tuple[Presidency, ...]
    unrecorded: tuple[Unrecorded, ...]
    eras: tuple[Era, ...]
    turns: tuple[Turn, ...]
    regions: tuple[RegionalRecord, ...]
    repeated: tuple[Repeated, ...]

    @property
    def seats(self):
        """Those that were, are or are to be held: all but the ones stepped down from."""
        held = (presidency.seat for presidency in self.presidencies)
        return tuple(seat for seat in held if not is_stepped_down(seat.term))

    @property
    def is_unrecorded(self):
        """Whether somebody is President at the moment, and nobody knows who."""
        position = self.committee.moment.instant.position
        return self.committee.president is None and any(
            row.from_end_of_id <= position < row.until_end_of_id for row in self.unrecorded
        )


def succession(moment, *, seats, meetings, regions, persons=None, candidatures=(), unrecorded=()):
    """What the page of the Presidency shows. No query, no clock.

    ``seats`` are all presidencies, ``meetings`` the whole line in its order, ``regions`` the
    regional group of each State by its code, ``candidatures`` public ones only.
    """
    seen = sorted((seen_at(seat, moment.instant) for seat in seats), key=_on_the_line)
    acting = persons or Representatives()
    return Succession(
        committee=_presidency_alone(moment, seats, meetings),
        presidencies=tuple(Presidency(seat, acting.of(seat)) for seat in reversed(seen)),
        unrecorded=tuple(sorted(unrecorded, key=_latest_first)),
        eras=eras(seen, meetings),
        turns=turns(seen, candidatures, meetings, moment),
        regions=regional_records(seen, regions, meetings, moment),
        repeated=repeated(seen, moment),
    )


def _presidency_alone(moment, seats, meetings):
    return compose(
        moment,
        presidencies=seats,
        coordinators=(),
        groups=(),
        observers=(),
        meetings=meetings,
    )


def _on_the_line(seat):
    return (seat.presides_at, seat.term.from_position, seat.term.starts_on or "", seat.state)


def _latest_first(row):
    return -row.from_end_of_id
