"""Spells: adjoining mandates of one State in one office, which are told as one."""

from dataclasses import dataclass

from officeholders.seats import Seat
from officeholders.terms import is_stepped_down


@dataclass(frozen=True, slots=True)
class Spell:
    """Mandates of one State in one office, each from the end of the one before; never none."""

    seats: tuple[Seat, ...]

    @property
    def first(self):
        return self.seats[0]

    @property
    def last(self):
        return self.seats[-1]

    @property
    def is_inferred(self):
        return any(seat.inferred for seat in self.seats)


def spells(seats):
    """The seats as spells, by where they begin, then as the seats were given.

    A mandate adjoins one of the same State and office that ends where it begins, unless that
    one was left early, or this one joined later or stepped down from. Presidencies never adjoin:
    each has its meeting.
    """
    found = []
    for seat in sorted(seats, key=lambda seat: seat.term.from_position):
        place = next((place for place, spell in enumerate(found) if _adjoin(spell[-1], seat)), None)
        if place is None:
            found.append([seat])
        else:
            found[place].append(seat)
    return [Spell(tuple(spell)) for spell in found]


def _adjoin(before, seat):
    return (
        (before.office, before.state) == (seat.office, seat.state)
        and before.term.until_position == seat.term.from_position
        and seat.presides_over is None
        and not before.term.ended_on
        and not seat.term.starts_on
        and not is_stepped_down(seat.term)
    )
