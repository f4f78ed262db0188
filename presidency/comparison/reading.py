"""The two moments that are asked about, and the Committees then."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from officeholders.models import Meeting
from officeholders.moments import LABEL, moment_after, moment_on, right_after
from officeholders.questions import (
    DAY,
    FIRST_DAY,
    BadQuestion,
    echo,
    nearest_day,
    read_day,
)
from presidency.committee import read_committees
from presidency.comparison.compare import compare

FIRST, SECOND = "from", "to"


@dataclass(frozen=True, slots=True)
class Sides:
    """The moments as they were given: each a day, the label of a meeting, or nothing."""

    first: date | str | None
    second: date | str | None


def checked_sides(own, today):
    """The two moments among an address's own parameters.

    Refused (BadQuestion): what is neither written like a label nor a day within the range.
    """
    return Sides(_checked(own, FIRST, today), _checked(own, SECOND, today))


def _checked(own, name, today):
    text = own.get(name)
    if not text or LABEL.fullmatch(text.strip()):
        return text
    if DAY.fullmatch(text):
        return read_day(own, name, today)
    nearest = nearest_day(text, today).isoformat()
    sentence = _("“%(text)s” is neither a day nor a meeting; the nearest is %(name)s=%(day)s.")
    parts = {"text": echo(text), "name": name, "day": nearest}
    raise BadQuestion(sentence % parts, **{name: nearest})


def read_comparison(sides, today):
    """The Committees of both moments compared, as the register stands where this is called.

    No second moment is today; no first one is one meeting before the second: ten queries at
    most. Refused (BadQuestion): a meeting that the register does not know.
    """
    second = _moment(SECOND, sides.second or today)
    first = _moment(FIRST, sides.first) if sides.first else _one_meeting_before(second)
    return compare(*read_committees(first, second))


def _moment(name, side):
    return moment_on(side) if isinstance(side, date) else moment_after(side, name)


def _one_meeting_before(moment):
    """Right after the end of the meeting before the one that the moment follows."""
    held = Meeting.objects.standing().filter(cancelled="", position__lt=moment.instant.position)
    meeting = held.order_by("-position").first()
    return right_after(meeting) if meeting else moment_on(FIRST_DAY)
