"""Presidencies by regional group, and States that presided more than once: facts, no ranking.

A presidency is one State over one meeting, and counts once it has begun.
"""

from dataclasses import dataclass

from officeholders.holding import without_accents
from officeholders.models import State
from officeholders.seats import Seat
from officeholders.terms import has_begun, is_in_force


@dataclass(frozen=True, slots=True)
class RegionalRecord:
    """The presidencies of one regional group, "" for the States without one, the first first.

    ``meetings_since`` counts the meetings that ended after the one presided over last; None
    where the group never presided, or has the presidency at the moment.
    """

    region: str
    presidencies: tuple[Seat, ...]
    is_in_office: bool = False
    meetings_since: int | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A State that presided over several meetings: its presidencies, the first first."""

    seats: tuple[Seat, ...]

    @property
    def state(self):
        return self.seats[0].state

    @property
    def name(self):
        return self.seats[0].name


def regional_records(seats, regions, meetings, moment):
    """The record of every regional group in its fixed order; of the States without one last,
    if any of them presided. ``seats`` are in the order of the meetings presided over."""
    begun = _begun(seats, moment)
    found = [
        _record(region, [seat for seat in begun if regions[seat.state] == region], meetings, moment)
        for region in (*State.Region.values, "")
    ]
    return tuple(record for record in found if record.region or record.presidencies)


def repeated(seats, moment):
    """The States that presided over more than one meeting, by name."""
    of_state = {}
    for seat in _begun(seats, moment):
        of_state.setdefault(seat.state, []).append(seat)
    found = [Repeated(tuple(held)) for held in of_state.values() if len(held) > 1]
    return tuple(sorted(found, key=lambda held: (without_accents(held.name), held.state)))


def _begun(seats, moment):
    """One seat for each State and meeting: the last, where it took the office up again."""
    begun = (seat for seat in seats if has_begun(seat.term, moment.instant))
    return list({(seat.state, seat.presides_at): seat for seat in begun}.values())


def _record(region, seats, meetings, moment):
    if not seats:
        return RegionalRecord(region, ())
    if any(is_in_force(seat.term, moment.instant) for seat in seats):
        return RegionalRecord(region, tuple(seats), is_in_office=True)
    since = _ended_between(seats[-1].presides_at, moment.instant.position, meetings)
    return RegionalRecord(region, tuple(seats), meetings_since=since)


def _ended_between(presided_at, position, meetings):
    """How many meetings were held after the one presided over, up to the position."""
    held = (meeting.position for meeting in meetings if not meeting.cancelled)
    return sum(presided_at < place <= position for place in held)
