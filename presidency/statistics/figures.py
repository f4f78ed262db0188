"""What is counted, and by which rule: pure functions over everything that was ever held."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from officeholders.holding import in_force, without_accents
from officeholders.seats import Seat
from officeholders.terms import beginning, has_begun
from presidency.statistics.service import Group
from presidency.statistics.vacancies import Vacancy, vacancies_of
from workinggroups.seats import GroupSeats

MOST_CYCLES = 40


@dataclass(frozen=True, slots=True)
class Cycle:
    """What was held right after a meeting, as the cycle until the next one began.

    ``groups`` are in the order of decisions, None where one did not exist; ``regions`` counts
    the offices held by regional group; ``first_timers`` have their first term of all in it.
    """

    label: str
    groups: tuple[GroupSeats | None, ...]
    regions: Counter
    first_timers: tuple[Seat, ...]


@dataclass(frozen=True)
class Statistics:
    """The figures at a moment, each with what it was counted from.

    ``coordinated`` is the first term of each State that ever coordinated, by name.
    """

    coordinated: tuple[Seat, ...]
    terms: int
    groups: tuple[Group, ...]
    cycles: tuple[Cycle, ...]
    vacancies: tuple[Vacancy, ...]
    is_cut: bool

    @property
    def has_unrecorded(self):
        """Whether any seat of the cycles told has a holder whom nobody recorded."""
        return any(group and group.unrecorded for cycle in self.cycles for group in cycle.groups)


def figures(moment, *, groups, presidencies, regions, ended):
    """Counts what has begun by the moment; designates do not count. No query, no clock.

    ``groups`` are those of all time with all their Coordinators; ``regions`` is the regional
    group of each State by its code; ``ended`` are the meetings that have ended, in their order.
    """
    coordinators = [seat for group in groups for seat in group.held]
    begun = [seat for seat in coordinators if has_begun(seat.term, moment.instant)]
    firsts = first_terms(begun)
    told = _with_groups(ended, groups)
    cycles = told[-MOST_CYCLES:]
    beginnings = _by_cycle(firsts, ended)
    return Statistics(
        coordinated=tuple(sorted(firsts, key=by_name)),
        terms=len(begun),
        groups=tuple(groups),
        cycles=tuple(
            _cycle(held, groups, presidencies, regions, beginnings[held.label]) for held in cycles
        ),
        vacancies=tuple(
            vacancy for group in groups for vacancy in vacancies_of(group, cycles, moment)
        ),
        is_cut=len(told) > len(cycles),
    )


def by_name(seat):
    """A key that sorts by the State's name, accents aside."""
    return without_accents(seat.name), seat.state


def first_terms(seats):
    """Of each State the seat that began first."""
    firsts = {}
    for seat in sorted(seats, key=lambda seat: beginning(seat.term)):
        firsts.setdefault(seat.state, seat)
    return list(firsts.values())


def _with_groups(ended, groups):
    """The meetings from the first at whose end a group existed."""
    first = min((group.from_position for group in groups), default=None)
    return [held for held in ended if first is not None and held.instant.position >= first]


def _by_cycle(firsts, ended):
    """The first terms by the meeting after which they began, each by name."""
    found = defaultdict(list)
    for seat in sorted(firsts, key=by_name):
        begun_in = [held for held in ended if _is_reached(held.instant, seat.term)]
        if begun_in:
            found[begun_in[-1].label].append(seat)
    return found


def _is_reached(instant, term):
    """Whether the term begins at the instant or later."""
    if instant.position <= term.from_position:
        return True
    return bool(term.starts_on and instant.day and instant.day <= term.starts_on.first)


def _cycle(held, groups, presidencies, regions, first_timers):
    at = tuple(group.at(held.instant) for group in groups)
    seats = [
        *in_force(presidencies, held.instant),
        *(seat for group in at if group for seat in group.holders),
    ]
    by_region = Counter(regions[seat.state] for seat in seats)
    return Cycle(held.label, at, by_region, tuple(first_timers))
