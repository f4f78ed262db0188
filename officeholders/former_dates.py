"""The dates a meeting had before it was moved, from its own images."""

from dataclasses import dataclass, replace

from officeholders.models import Entry
from officeholders.sittings import Sitting, sitting_of


@dataclass(frozen=True, slots=True)
class Dates:
    """When a meeting is held: as a whole, and part by part where it has several."""

    whole: Sitting
    parts: tuple[Sitting, ...] = ()


@dataclass(frozen=True, slots=True)
class FormerDates:
    """Dates a meeting had, and the entry that put others, or none, in their place."""

    dates: Dates
    entry: Entry


NO_DATES = Dates(Sitting())


def dates_of(words):
    """The dates in a meeting in the words of the register file."""
    return Dates(sitting_of(words), tuple(sitting_of(part) for part in words.get("parts", ())))


def former_dates(images):
    """The dates that were replaced, oldest first.

    ``images`` are pairs of an entry and what the meeting then said, oldest first; nothing while
    it was withdrawn. That no date was recorded yet is no former date, and a place is none.
    """
    found, last = [], NO_DATES
    for entry, words in images:
        dates = _without_places(dates_of(words)) if words else last
        if last not in (dates, NO_DATES):
            found.append(FormerDates(last, entry))
        last = dates
    return found


def _without_places(dates):
    parts = tuple(replace(part, place="") for part in dates.parts)
    return Dates(replace(dates.whole, place=""), parts if any(map(_is_known, parts)) else ())


def _is_known(sitting):
    return sitting != Sitting()
