"""The Coordination Committee: never stored, always computed."""

from presidency.committee.compose import compose
from presidency.committee.reading import committee_at, read_committee, read_committees
from presidency.committee.seats import Committee, GroupSeats, ObserverSeat, Vacancy

__all__ = [
    "Committee",
    "GroupSeats",
    "ObserverSeat",
    "Vacancy",
    "committee_at",
    "compose",
    "read_committee",
    "read_committees",
]
