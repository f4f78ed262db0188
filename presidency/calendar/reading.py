"""What the calendar is made of, read in a fixed number of queries."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from officeholders.changes import words_of
from officeholders.models import Entry, Mandate, Meeting
from officeholders.seats import Seat, seat_of, with_names
from officeholders.tables import history_of
from presidency.calendar.names import OfficeNames, read_office_names


@dataclass(frozen=True, slots=True)
class Written:
    """What an image of a mandate says of its end, and by which entry it was written."""

    entry: int
    at: datetime
    until_position: int | None
    ended_on: str


@dataclass(frozen=True, slots=True)
class Ending:
    """A mandate, and the primary key under which its images are kept."""

    row: int
    seat: Seat


@dataclass(frozen=True, slots=True)
class CalendarOnFile:
    """Meetings by their images, mandates, and what their images say, by primary key.

    Images are told up to the last entry, whichever the register is read as of.
    """

    meetings: tuple[tuple[tuple[Entry, dict], ...], ...]
    endings: tuple[Ending, ...]
    written: dict[int, tuple[Written, ...]]
    names: OfficeNames


def read_calendar(**scope):
    """The calendar of the mandates with these words (``state=``, ``office=``), or of all: six
    queries."""
    mandates = Mandate.objects.filter(**scope)
    return CalendarOnFile(
        meetings=_meetings(),
        endings=tuple(_ending(mandate) for mandate in with_names(mandates)),
        written=_written(scope),
        names=read_office_names(),
    )


def _meetings():
    images = history_of(Meeting)._base_manager.select_related("entry").order_by("entry_id")
    of_row = defaultdict(list)
    for image in images:
        of_row[image.id].append((image.entry, words_of(image)))
    return tuple(tuple(told) for told in of_row.values())


def _ending(mandate):
    """The mandate, its State named as on the day of its end."""
    closing_day = mandate.until_end_of and mandate.until_end_of.closes_on
    day = mandate.ended_on.last if mandate.ended_on else closing_day
    return Ending(mandate.pk, seat_of(mandate, day))


def _written(scope):
    images = history_of(Mandate)._base_manager.filter(**scope).order_by("entry_id")
    told = images.values_list("id", "entry_id", "entry__at", "until_end_of_id", "ended_on")
    of_row = defaultdict(list)
    for row, *said in told:
        of_row[row].append(Written(*said))
    return {row: tuple(said) for row, said in of_row.items()}
