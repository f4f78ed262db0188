"""Offices in the words of a page: who holds them, and what of them nobody holds."""

from dataclasses import dataclass

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.translation import gettext as _

from officeholders.holders import HolderRow


@dataclass(frozen=True)
class OfficeRows:
    """One office: its heading, its holders, and in words what of it nobody holds.

    ``about`` is what else is told beside the heading.
    """

    heading: str
    address: str
    holders: list[HolderRow]
    nobody: str = ""
    vacant: str = ""
    unrecorded: str = ""
    about: str = ""


def some_seats(some, seats):
    """How many of the seats of an office, in words."""
    if seats == 1:
        return _("the only seat")
    return _("{some} of {seats} seats").format(some=apnumber(some), seats=apnumber(seats))
