"""Dates as diplomats know them: a day, a month or only a year."""

import calendar
import re
from datetime import date

from django.utils import dateformat
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

FIRST_YEAR, LAST_YEAR = 1900, 2199
PATTERN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def _exists(year, month, day):
    """Whether the calendar has that day, in the years the register can hold."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return False
    return 1 <= day <= calendar.monthrange(year, month)[1]


class RoughDate(str):
    """``2026``, ``2026-02`` or ``2026-02-10``; a text that knows its first and its last day.

    Refuses (ValueError) anything else, and days that do not exist.
    """

    def __new__(cls, text):
        match = PATTERN.fullmatch(text)
        if not match or not _exists(*(int(part or 1) for part in match.groups())):
            raise ValueError(_('"%(text)s" is not a day, a month or a year') % {"text": text})
        return super().__new__(cls, text)

    @cached_property
    def _parts(self):
        return [int(part) for part in self.split("-")]

    @cached_property
    def first(self):
        """The first day it can mean."""
        return date(*(self._parts + [1, 1])[:3])

    @cached_property
    def last(self):
        """The last day it can mean."""
        year, month, day = (self._parts + [None, None])[:3]
        month = month or 12
        return date(year, month, day or calendar.monthrange(year, month)[1])

    @property
    def is_imprecise(self):
        return len(self._parts) < 3

    def covers(self, day):
        """Whether it can mean ``day``."""
        return self.first <= day <= self.last

    def in_words(self):
        """``9 September 2013``, ``September 2013`` or ``2013``."""
        return dateformat.format(self.first, ["Y", "F Y", "j F Y"][len(self._parts) - 1])
