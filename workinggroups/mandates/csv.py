"""Mandates as CSV: every row that the filters leave, under stable keys."""

from officeholders.spreadsheets import csv_text
from officeholders.terms import first_day, last_day

# In the words of CONTRACT section 3, with the names of the page and the days that follow.
KEYS = (
    "office",
    "office_name",
    "state",
    "name",
    "from_end_of",
    "presides_over",
    "starts_on",
    "until_end_of",
    "ended_on",
    "first_day",
    "last_day",
    "possibly",
    "end_reason",
    "appointed_at",
    "appointed_on",
    "appointed_by",
    "order",
    "inferred",
    "footnote",
    "remark",
    "source",
)


def mandates_as_csv(found, stamp):
    """The text of the file: all that the page shows of these mandates, and what it cites."""
    return csv_text(KEYS, rows_of(found))


def rows_of(found):
    """The row of each of the mandates, its values in the order of the keys."""
    return (_row(seat, found.references.offices) for seat in found.seats)


def _row(seat, offices):
    term = seat.term
    told = {
        "office_name": offices[seat.office],
        "starts_on": term.starts_on,
        "ended_on": term.ended_on,
        "first_day": first_day(term),
        "last_day": last_day(term),
        "appointed_on": term.appointed_on,
    }
    return [told[key] if key in told else getattr(seat, key) for key in KEYS]
