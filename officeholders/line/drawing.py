"""The picture of lanes along the line of meetings."""

from dataclasses import dataclass

from officeholders.seats import Seat


@dataclass(frozen=True)
class Lane:
    """One office: its heading, the seats held in it, and the seats of which nobody knows."""

    heading: str
    seats: tuple[Seat, ...]
    unrecorded: tuple = ()


def draw(lanes, meetings, moment):
    """The picture of the lanes along these meetings."""
    return None
