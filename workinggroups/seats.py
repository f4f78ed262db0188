"""The seats of a Working Group: who coordinates it, what is vacant, what nobody recorded."""

from dataclasses import dataclass, replace

from officeholders.holding import as_holder, in_force
from officeholders.seats import Seat


@dataclass(frozen=True, slots=True)
class GroupSeats:
    """One Working Group, named as at the moment, and who coordinates it.

    ``unrecorded`` seats had a holder whom nobody recorded; they are never vacant.
    """

    code: str
    name: str
    seats: int
    unrecorded: int = 0
    holders: tuple[Seat, ...] = ()

    @property
    def vacant(self):
        return max(0, self.seats - len(self.holders) - self.unrecorded)

    def as_json(self):
        return {
            "working_group": self.code,
            "name": self.name,
            "seats": self.seats,
            "vacant": self.vacant,
            "unrecorded": self.unrecorded,
            "holders": [seat.as_json() for seat in self.holders],
        }


def filled(group, coordinators, instant):
    """The group with its holders; seats not recorded never exceed those that are left."""
    of_group = [seat for seat in coordinators if seat.office == group.code]
    holders = sorted(in_force(of_group, instant), key=as_holder)
    left = max(0, group.seats - len(holders))
    return replace(group, unrecorded=min(group.unrecorded, left), holders=tuple(holders))
