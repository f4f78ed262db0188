"""Which of some seats count at an instant, and in which order holders are told."""

from dataclasses import replace
from unicodedata import combining, normalize

from officeholders.terms import is_in_force, is_possibly


def in_force(seats, instant):
    """Those in force then, marked ``possibly``."""
    return possibly_marked(those(seats, is_in_force, instant), instant)


def those(seats, rule, instant):
    """Those whose terms the rule holds of."""
    return [seat for seat in seats if rule(seat.term, instant)]


def possibly_marked(seats, instant):
    """The same seats, each ``possibly`` so on a day within its own imprecise dates."""
    return [
        replace(seat, possibly=is_possibly(instant, seat.term.starts_on, seat.term.ended_on))
        for seat in seats
    ]


def as_holder(seat):
    """A key for the order of holders (CONTRACT section 4): by end (none last), by beginning, as
    the decision lists them."""
    return (
        _none_last(seat.term.until_position),
        seat.term.from_position,
        seat.term.starts_on or "",
        _none_last(seat.order),
        without_accents(seat.name),
        seat.state,
    )


def _none_last(number):
    return (number is None, number or 0)


def without_accents(name):
    """The name as it is sorted: “Côte d'Ivoire” among the names in Co."""
    return "".join(sign for sign in normalize("NFD", name) if not combining(sign))
