"""What the Committee is made of, and its words in the API (CONTRACT section 4)."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import override

from officeholders.models import Meeting
from officeholders.moments import Moment
from officeholders.seats import Seat
from workinggroups.seats import GroupSeats

LANGUAGE_OF_THE_API = "en-gb"


@dataclass(frozen=True, slots=True)
class ObserverSeat:
    """An organization invited to the Committee."""

    code: str
    name: str
    inferred: bool = False

    def as_json(self):
        return {"code": self.code, "name": self.name}


@dataclass(frozen=True, slots=True)
class Vacancy:
    """Seats of one office that nobody holds; of the presidency, the meeting it presides over."""

    office: str
    presides_over: str | None = None
    seats: int = 1

    def as_json(self):
        return {"office": self.office, "presides_over": self.presides_over, "seats": self.seats}


@dataclass(frozen=True)
class Committee:
    """The Coordination Committee at a moment, and the meetings around it."""

    moment: Moment
    president: Seat | None
    designates: tuple[Seat, ...]
    outgoing: Seat | None
    groups: tuple[GroupSeats, ...]
    observers: tuple[ObserverSeat, ...]
    vacancies: tuple[Vacancy, ...]
    meetings: tuple[Meeting, ...] = ()

    @cached_property
    def coordinators(self):
        """The seats of all Coordinators, in the order of decisions."""
        return [seat for group in self.groups for seat in group.holders]

    @cached_property
    def counts(self):
        """A State with two seats sits twice and is one of the States."""
        presidencies = [seat for seat in (self.president, self.outgoing) if seat]
        seats = [*presidencies, *self.designates, *self.coordinators]
        return {
            "coordinators": len(self.coordinators),
            "states": len({seat.state for seat in seats}),
            "vacant_seats": sum(group.vacant for group in self.groups),
            "observers": len(self.observers),
        }

    def as_json(self, entry):
        """The Committee in the words of the API, always in English, answered from ``entry``."""
        with override(LANGUAGE_OF_THE_API):
            return {
                "moment": self.moment.as_json(),
                "entry": entry.number,
                "digest": entry.digest,
                "president": self.president and self.president.as_json(),
                "presidents_designate": [seat.as_json() for seat in self.designates],
                "outgoing_president": self.outgoing and self.outgoing.as_json(),
                "coordinators": [group.as_json() for group in self.groups],
                "observers": [observer.as_json() for observer in self.observers],
                "vacancies": [vacancy.as_json() for vacancy in self.vacancies],
                "counts": self.counts,
            }
