"""What a change brings about beyond its own rows: days of mandates, and who sits when.

Nothing here knows of forms: what was read before the change is set against what is read where
it has been carried out (:func:`officeholders.planning.rehearse`).
"""

from dataclasses import dataclass, replace

from officeholders.seats import Seat
from officeholders.terms import first_day, is_stepped_down, last_day
from presidency.comparison import compare
from presidency.comparison.compare import Comparison
from presidency.comparison.roles import Role, sittings


@dataclass(frozen=True, slots=True)
class DaysChanged:
    """A mandate before and after, whose first or last day, or end, differs; None: not there."""

    before: Seat | None
    after: Seat | None

    @property
    def seat(self):
        return self.after or self.before


@dataclass(frozen=True)
class CommitteeChanged:
    """The Committee of one moment before and after, and what differs.

    ``renamed`` are States by their two names, ``uncertain`` the seats that became ``possibly``
    so, each with its role.
    """

    comparison: Comparison
    renamed: tuple[tuple[str, str], ...]
    uncertain: tuple[tuple[Role, Seat], ...]

    @property
    def moment(self):
        return self.comparison.second.moment


def days_changed(before, after):
    """The mandates whose days differ, from their seats by primary key before and after.

    In the order of ``after``, then those that are there no longer.
    """
    pairs = [(before.get(pk), after.get(pk)) for pk in dict.fromkeys((*after, *before))]
    return tuple(DaysChanged(one, other) for one, other in pairs if _days(one) != _days(other))


def committees_changed(before, after):
    """What differs between two lists of Committees, each of the same moments in their order."""
    return tuple(_changed(*pair) for pair in zip(before, after, strict=True))


def _changed(first, second):
    compared = compare(first, second)
    return CommitteeChanged(
        comparison=replace(
            compared,
            vacant=_that_differ(compared.vacant),
            unrecorded=_that_differ(compared.unrecorded),
        ),
        renamed=_renamed(first, second),
        uncertain=_uncertain(first, second),
    )


def _that_differ(seats):
    return tuple(one for one in seats if one.first != one.second)


def _renamed(first, second):
    then, now = _names(first), _names(second)
    both = [(then[state], now[state]) for state in then if state in now]
    return tuple(pair for pair in both if pair[0] != pair[1])


def _names(committee):
    return {sitting.seat.state: sitting.seat.name for sitting in sittings(committee)}


def _uncertain(first, second):
    possibly = {(one.role, one.seat.state) for one in sittings(first) if one.seat.possibly}
    return tuple(
        (one.role, one.seat)
        for one in sittings(second)
        if one.seat.possibly and (one.role, one.seat.state) not in possibly
    )


def _days(seat):
    """What is told of the days of a mandate: where it begins and ends, by meeting and by day."""
    if seat is None:
        return None
    term = seat.term
    span = seat.from_end_of, seat.until_end_of
    days = first_day(term), last_day(term), term.starts_on, term.ended_on
    return span, days, is_stepped_down(term)
