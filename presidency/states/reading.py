"""States and what they have held, read in a fixed number of queries."""

from dataclasses import dataclass

from django.db.models import Q

from officeholders.filters import OneOfFilter, StrictFilterSet
from officeholders.models import PRESIDENT, Mandate, State
from officeholders.persons import Representatives, representatives
from officeholders.roughdate import RoughDate
from officeholders.seats import Seat, seat_of, with_names
from presidency.committee import Committee, GroupSeats, compose
from presidency.committee.reading import mandates_that_may_count
from presidency.search.reading import read_states
from presidency.states.nearest import no_such_state
from presidency.states.party import Membership
from presidency.states.served import StateThen, served
from workinggroups.models import WorkingGroup
from workinggroups.names import office_names


class StateFilters(StrictFilterSet):
    """Which States are listed."""

    region = OneOfFilter(choices=State.Region.choices)


@dataclass(frozen=True, slots=True)
class FormerName:
    name: str
    until: RoughDate


@dataclass(frozen=True)
class StateRecord:
    """One State: its names, every seat it ever held or will hold, and the Committee at the moment.

    ``offices`` are the names of all offices by code.
    """

    state: StateThen
    present_name: str
    formal_name: str
    also_known_as: tuple[str, ...]
    former_names: tuple[FormerName, ...]
    seats: tuple[Seat, ...]
    persons: Representatives
    committee: Committee
    offices: dict[str, str]


def filters_of_states(given):
    """The filters as they are given. Refused (BadQuestion): a value that is none of theirs."""
    filters = StateFilters(given, State.objects.standing())
    filters.refuse_faults()
    return filters


def read_served(given, instant):
    """The States that pass the filters ``given``, and what they have held: four queries."""
    listed = filters_of_states(given).qs
    states = {state.code: state for state in listed.with_names()}
    mandates = Mandate.objects.standing().filter(state__in=listed.order_by().values("code"))
    seats = []
    for mandate in mandates.with_meetings().order_by("from_end_of_id", "pk"):
        mandate.state = states[mandate.state_id]
        seats.append(seat_of(mandate, instant.day))
    return served(
        [_state_then(state, instant.day) for state in states.values()],
        seats,
        instant,
        offices=office_names(instant.position),
        region=given.get("region", ""),
    )


def read_record(question, moment, code):
    """The record of the State with that code: seven queries.

    Refused (NothingThere): a code that no State has.
    """
    day = moment.instant.day
    state = State.objects.standing().with_names().filter(code=code).first()
    if state is None:
        raise no_such_state(question, code, read_states(day))
    mandates = mandates_that_may_count([moment.instant], Q(state=code))
    seats = [seat_of(mandate, day) for mandate in with_names(mandates)]
    return StateRecord(
        state=_state_then(state, day),
        present_name=state.name,
        formal_name=state.formal_name,
        also_known_as=tuple(state.also_known_as),
        former_names=tuple(
            FormerName(former.name, former.until) for former in state.former_names.all()
        ),
        seats=tuple(seat for seat in seats if seat.state == code),
        persons=representatives(Mandate.objects.filter(state=code)),
        committee=_committee(moment, seats),
        offices=office_names(moment.instant.position),
    )


def _state_then(state, day):
    membership = Membership(state.party_from or None, state.party_until or None)
    return StateThen(
        code=state.code,
        name=state.name_on(day),
        region=state.region,
        party=membership.on(day),
        membership=membership,
    )


def _committee(moment, seats):
    """The Committee of these seats; of what is vacant or observed nothing is told here."""
    return compose(
        moment,
        presidencies=[seat for seat in seats if seat.office == PRESIDENT],
        coordinators=[seat for seat in seats if seat.office != PRESIDENT],
        groups=[
            GroupSeats(group.code, group.name_then, group.seats, group.unrecorded)
            for group in WorkingGroup.objects.as_of(moment.instant.position)
        ],
        observers=(),
        meetings=(),
    )
