"""The composition of the Committee as a printed paper."""

from dataclasses import asdict

from django.utils.translation import gettext as _

from officeholders.papers import pdf_bytes
from presidency.papers.tables import heads, rows_of

TEMPLATE, LANGUAGE = "committee.typ", "en"


def composition_pdf(told, stamp):
    """The bytes of the paper that says the composition, in the words of its page."""
    return pdf_bytes(TEMPLATE, _words(told, stamp), stamp.at)


def _words(told, stamp):
    return {
        "title": told.title,
        "author": _("Register of office holders"),
        "language": LANGUAGE,
        "region": "GB",
        "foot": stamp.foot(told.title),
        "page": _("page {page} of {pages}"),
        "masthead": _("Convention on Cluster Munitions"),
        "asked": told.asked,
        "situation": " ".join(told.situation),
        "heads": heads(),
        "parts": _parts(told),
        "counts": told.counts,
        "vacant": _listed(_("Vacant"), told.vacancies, _("No seat is vacant.")),
        "unrecorded": told.unrecorded,
        "observers": _listed(_("Observers"), told.observers, _("No organization is invited.")),
        "inferred": told.inferred,
        "notes": told.notes,
    }


def _parts(told):
    marked = set()
    return [
        _part(_("Presidency"), told.presidency, marked),
        _part(_("Coordinators of the Working Groups"), told.groups, marked),
    ]


def _part(title, offices, marked):
    return {
        "title": title,
        "offices": [_office(office, marked) for office in offices],
        "none": _("There are no Working Groups at this moment."),
    }


def _office(office, marked):
    rows = rows_of(office)
    return {
        "name": office.name,
        "rows": [asdict(row) | {"notes": _marks(row.notes, marked)} for row in rows],
    }


def _marks(numbers, marked):
    """The notes by number, and whether each is ``told`` before, so that it is marked again."""
    marks = [{"number": number, "told": number in marked} for number in numbers]
    marked.update(numbers)
    return marks


def _listed(title, items, none):
    return {"title": title, "items": items, "none": none}
