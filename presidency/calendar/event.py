"""One event of the calendar, and the days it lies on."""

from dataclasses import dataclass
from datetime import date, datetime

TENTATIVE, CONFIRMED, CANCELLED = "TENTATIVE", "CONFIRMED", "CANCELLED"
# The keeper's name in identifiers, which are the same wherever the register is served.
AUTHORITY = "clusterconvention.org"


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day of an event, and whether they are certain."""

    first: date
    last: date
    status: str = CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event of whole days; ``page`` is the name and the arguments of the page about it.

    ``sequence`` counts how often its days were changed, ``changed`` is when it last was at all.
    """

    uid: str
    days: Days
    summary: str
    description: str
    sequence: int
    changed: datetime
    page: tuple[str, ...]
    place: str = ""
    is_busy: bool = False


def uid(*parts):
    """An identifier that stays while the parts do."""
    return f"{'-'.join(parts).lower()}@{AUTHORITY}"


def days_of(sitting):
    """The days of a meeting or a part of one; None where none is set or planned.

    A month or a year is tentative as a whole; so is an opening day without a closing day.
    """
    if sitting.closes_on:
        return Days(sitting.opens_on, sitting.closes_on)
    if sitting.opens_on:
        return Days(sitting.opens_on, sitting.opens_on, TENTATIVE)
    if sitting.planned_for:
        return Days(sitting.planned_for.first, sitting.planned_for.last, TENTATIVE)
    return None
