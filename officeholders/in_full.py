"""Meetings as decisions spell them out: “Fourteenth Meeting of States Parties”."""

from django.utils.translation import gettext as _

from officeholders.models import Meeting

FIRST = (
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
    "Thirteenth",
    "Fourteenth",
    "Fifteenth",
    "Sixteenth",
    "Seventeenth",
    "Eighteenth",
    "Nineteenth",
)
TENS = ("Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety")
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def meeting_in_full(meeting):
    """What the meeting is, spelled out, without its label."""
    name = {
        Meeting.Kind.STATES_PARTIES: _("%(ordinal)s Meeting of States Parties"),
        Meeting.Kind.REVIEW: _("%(ordinal)s Review Conference"),
    }[Meeting.Kind(meeting.kind)]
    return name % {"ordinal": ordinal(meeting.number)}


def ordinal(number):
    """The ordinal in words with a capital, in English as decisions are; figures from 100."""
    if number < 20:
        return FIRST[number - 1]
    if number >= 100:
        return f"{number}{_ending(number % 100)}"
    tens, units = divmod(number, 10)
    if units:
        return f"{TENS[tens - 2]}-{FIRST[units - 1].lower()}"
    return f"{TENS[tens - 2][:-1]}ieth"


def _ending(below_100):
    return "th" if below_100 in (11, 12, 13) else ENDINGS.get(below_100 % 10, "th")
