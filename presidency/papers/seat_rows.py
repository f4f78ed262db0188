"""The Committee as rows of one table: seats held, vacant and not recorded, and observers."""

from django.utils.translation import gettext as _

from officeholders.holders import notes_on
from officeholders.models import PRESIDENT
from officeholders.seats import Seat
from officeholders.terms import first_day, last_day

# In the words of CONTRACT sections 3 and 4, with the days that follow and the notes of the page.
KEYS = (
    "part",
    "office",
    "office_name",
    "presides_over",
    "state",
    "organization",
    "name",
    "seats",
    "from_end_of",
    "starts_on",
    "until_end_of",
    "ended_on",
    "phrase",
    "first_day",
    "last_day",
    "possibly",
    "inferred",
    "appointed_at",
    "appointed_on",
    "appointed_by",
    "footnote",
    "notes",
)


def seat_rows(committee):
    """A row for each seat and each observer, in the order of the page: its words by key.

    A key without value is left out. Vacant seats, and those whose holders nobody recorded, are
    counted in ``seats``.
    """
    instant, names = committee.moment.instant, _names(committee)
    for part, seat in _seats(committee):
        yield {"part": part, "office_name": names[seat.office], "seats": 1} | _held(seat, instant)
    for group in committee.groups:
        if group.unrecorded:
            yield _nobody("not_recorded", names, group.code, group.unrecorded)
    for vacancy in committee.vacancies:
        told = _nobody("vacant", names, vacancy.office, vacancy.seats)
        yield told | {"presides_over": vacancy.presides_over}
    for observer in committee.observers:
        yield {
            "part": "observer",
            "organization": observer.code,
            "name": observer.name,
            "inferred": observer.inferred,
        }


def _seats(committee):
    presidency = {
        "president": [committee.president],
        "president_designate": committee.designates,
        "outgoing_president": [committee.outgoing],
        "coordinator": committee.coordinators,
    }
    return [(part, seat) for part, seats in presidency.items() for seat in seats if seat]


def _names(committee):
    groups = {group.code: group.name for group in committee.groups}
    return {PRESIDENT: _("President")} | groups


def _nobody(part, names, office, seats):
    return {"part": part, "office": office, "office_name": names[office], "seats": seats}


def _held(seat, instant):
    term = seat.term
    told = {key: getattr(seat, key) for key in KEYS if key in Seat.__slots__}
    return told | {
        "starts_on": term.starts_on,
        "ended_on": term.ended_on,
        "phrase": seat.phrase(),
        "first_day": first_day(term),
        "last_day": last_day(term),
        "appointed_on": term.appointed_on,
        "notes": " ".join(notes_on(seat, instant)),
    }
