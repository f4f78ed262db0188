"""Mandates by filters, as the register stands where this is called."""

from dataclasses import dataclass

from django.forms import Form
from django.utils.translation import gettext as _

from officeholders.holding import possibly_marked
from officeholders.models import Mandate
from officeholders.moments import Moment
from officeholders.questions import BadQuestion
from officeholders.seats import Seat, seat_of
from workinggroups.mandates.filters import MandateFilters
from workinggroups.mandates.references import References, read_references

ROWS_A_PAGE = 50


@dataclass(frozen=True)
class MandateList:
    """The mandates of one page, or all of them, and how many there are in all.

    ``form`` holds the filters as they were asked; each seat is marked ``possibly`` as at the
    moment ``in_force_at``, if mandates in force are asked for.
    """

    seats: tuple[Seat, ...]
    count: int
    page: int
    pages: int
    references: References
    form: Form
    in_force_at: Moment | None = None


def read_mandates(given, moment, page=1, rows_a_page=ROWS_A_PAGE, is_whole=False):
    """That page of the mandates that pass the filters ``given``, or all of them if it ``is_whole``.

    States and offices are named as at the moment, which decides nothing else. Eight queries at
    most. Refused (BadQuestion): what the register does not know, a page beyond the last.
    """
    references = read_references(given, moment.instant)
    filters = MandateFilters(given, references.codes())
    filters.refuse_faults()
    count = filters.qs.count()
    pages = max(1, -(-count // rows_a_page))
    if page > pages:
        raise _no_such_page(page, pages)
    rows = filters.qs if is_whole else _on_page(filters, page, rows_a_page)
    seats = _seats(rows.with_meetings(), references.states, moment.instant.day)
    if filters.in_force_at:
        seats = possibly_marked(seats, filters.in_force_at.instant)
    return MandateList(
        tuple(seats), count, page, pages, references, filters.form, filters.in_force_at
    )


def _on_page(filters, page, rows_a_page):
    """The mandates of the page, found first: meetings are then looked up for these alone."""
    found = filters.qs.values("pk")[rows_a_page * (page - 1) : rows_a_page * page]
    return filters.in_order(Mandate.objects.filter(pk__in=found))


def _no_such_page(page, pages):
    sentence = _("There is no page %(number)s; the last is page=%(pages)s.")
    return BadQuestion(sentence % {"number": page, "pages": pages}, page=pages)


def _seats(mandates, states, day):
    """The seats of mandates read ``with_meetings``; the States have been read, with their names."""
    seats = []
    for mandate in mandates:
        mandate.state = states[mandate.state_id]
        seats.append(seat_of(mandate, day))
    return seats
