"""When Presidents serve: before the meeting they preside over, at it, or after it.

The practice changed. It is told from the mandates as they are recorded, not from a rule.
"""

from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from officeholders.terms import first_day, is_stepped_down, last_day


class Service(Enum):
    """In office before the opening of the meeting presided over, and after its end, or not."""

    BEFORE = (True, False)
    AFTER = (False, True)
    AT_THE_MEETING = (False, False)
    BEFORE_AND_AFTER = (True, True)


@dataclass(frozen=True, slots=True)
class Era:
    """Presidents in a row who served alike, by the first and the last meeting presided over.

    ``is_exact``: those who served before the meeting all took office at the end of the one
    before it; of those who took office at the meeting every recorded day is that of its opening.
    """

    service: Service
    first: str
    last: str
    is_exact: bool = False

    @property
    def is_one_meeting(self):
        return self.first == self.last


def eras(seats, meetings):
    """The eras of these seats, which are in the order of the meetings presided over.

    Who stepped down before the mandate began did not serve and is passed over.
    """
    held = {meeting.position: meeting for meeting in meetings}
    served = [seat for seat in seats if not is_stepped_down(seat.term)]
    runs = groupby(served, key=lambda seat: service(seat, held[seat.presides_at]))
    before = _before(meetings)
    return tuple(_era(kind, list(run), held, before) for kind, run in runs)


def service(seat, meeting):
    """When the President serves, seen from the meeting presided over."""
    return Service((_begins_before(seat, meeting), _runs_after(seat, meeting)))


def _before(meetings):
    """The position of the meeting before each, cancelled ones left out."""
    places = [meeting.position for meeting in meetings if not meeting.cancelled]
    return dict(zip(places[1:], places, strict=False))


def _era(kind, seats, held, before):
    if kind is Service.BEFORE:
        is_exact = all(_follows(seat, before) for seat in seats)
    else:
        dated = [seat for seat in seats if seat.term.starts_on]
        is_exact = bool(dated) and all(_opens(seat, held[seat.presides_at]) for seat in dated)
    return Era(kind, seats[0].presides_over, seats[-1].presides_over, is_exact)


def _follows(seat, before):
    return not seat.term.starts_on and seat.term.from_position == before.get(seat.presides_at)


def _opens(seat, meeting):
    return meeting.opens_on is not None and seat.term.starts_on == meeting.opens_on.isoformat()


def _begins_before(seat, meeting):
    first = first_day(seat.term)
    if first and meeting.opens_on:
        return first < meeting.opens_on
    return seat.term.from_position < meeting.position


def _runs_after(seat, meeting):
    last = last_day(seat.term)
    if last and meeting.closes_on:
        return last > meeting.closes_on
    until = seat.term.until_position
    return until is None or until > meeting.position
