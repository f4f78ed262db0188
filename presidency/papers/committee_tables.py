"""The composition of the Committee as tables for a spreadsheet, typed, or as CSV."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from officeholders.papers import Column, Sheet, workbook_bytes
from officeholders.papers.cells import typed
from officeholders.spreadsheets import csv_text
from presidency.committee.seats import LANGUAGE_OF_THE_API
from presidency.papers.seat_rows import KEYS, seat_rows

ASKED = ("on", "after", "position", "entry", "digest")
PARTS = {
    "president": gettext_lazy("President"),
    "president_designate": gettext_lazy("President-designate"),
    "outgoing_president": gettext_lazy("Outgoing President"),
    "coordinator": gettext_lazy("Coordinator"),
    "not_recorded": gettext_lazy("Not recorded"),
    "vacant": gettext_lazy("Vacant"),
    "observer": gettext_lazy("Observer"),
}


def composition_csv(committee, stamp):
    """The rows as RFC 4180 has it, always in English; each says what was asked, and its entry."""
    with override(LANGUAGE_OF_THE_API):
        asked = committee.moment.as_json() | {"entry": stamp.entry, "digest": stamp.digest}
        last = [asked[key] for key in ASKED]
        rows = ([row.get(key) for key in KEYS] + last for row in seat_rows(committee))
        return csv_text(KEYS + ASKED, rows)


def composition_xlsx(committee, stamp):
    """The bytes of a workbook: seats row by row, the Working Groups, and what columns say."""
    title = _("Coordination Committee")
    sheets = (
        Sheet(title, _columns_of_seats(), tuple(map(_cells, seat_rows(committee)))),
        Sheet(_("Working Groups"), _columns_of_groups(), tuple(map(_group, committee.groups))),
    )
    told = (*stamp.pairs, *_counted(committee.counts))
    return workbook_bytes(sheets, title=title, stamp=told, at=stamp.at)


def _cells(row):
    told = row | {"part": PARTS[row["part"]]}
    return tuple(typed(told.get(key)) for key in KEYS)


def _group(group):
    return (
        group.name,
        group.code,
        group.seats,
        len(group.holders),
        group.vacant,
        group.unrecorded,
    )


def _counted(counts):
    return (
        (_("Coordinators"), counts["coordinators"]),
        (_("States in all"), counts["states"]),
        (_("Vacant seats of Coordinators"), counts["vacant_seats"]),
        (_("Observers"), counts["observers"]),
    )


def _columns_of_seats():
    """In the order of the keys."""
    return (
        Column(_("Part"), _("As what it belongs to the Committee, or that nobody holds it.")),
        Column(_("Code of the office"), _("“president”, or the code of the Working Group.")),
        Column(_("Office"), _("The name of the office at the moment asked about."), 40),
        Column(_("Presides over"), _("The meeting over which a President presides.")),
        Column(_("Code of the State"), _("ISO 3166-1 alpha-3.")),
        Column(_("Code of the observer"), _("The code of the organization.")),
        Column(_("Name"), _("The State's or the organization's, at the moment asked about."), 32),
        Column(_("Seats"), _("One where it is held; else how many of the office's seats."), 8),
        Column(_("From the end of"), _("The meeting with whose end the mandate begins.")),
        Column(_("Starts on"), _("Where it begins later: a day, or as text a month or a year.")),
        Column(_("Until the end of"), _("The meeting with whose end it ends; empty: not stated.")),
        Column(_("Ended on"), _("Where it ends earlier: a day, or as text a month or a year.")),
        Column(_("Until"), _("Until when, in words."), 28),
        Column(_("First day"), _("The first day in office; empty while it is not known.")),
        Column(_("Last day"), _("The last day in office; empty while it is not known.")),
        Column(_("Possibly"), _("Whether it is uncertain, as only a month or a year is recorded.")),
        Column(_("Inferred"), _("Whether it is inferred, and not stated by a decision.")),
        Column(_("Appointed at"), _("The meeting that appointed the State.")),
        Column(_("Appointed on"), _("Or when: a day, or as text a month or a year.")),
        Column(_("Appointed by"), _("By which document or act."), 32),
        Column(_("Footnote"), _("The footnote of the report's paragraph."), 48),
        Column(_("Notes"), _("What must be known besides, as the page says it."), 60),
    )


def _columns_of_groups():
    return (
        Column(_("Working Group"), _("Its name at the moment asked about."), 44),
        Column(_("Code"), _("The code by which addresses and files name it."), 24),
        Column(_("Seats"), _("How many it has."), 12),
        Column(_("Held"), _("How many States hold one."), 12),
        Column(_("Vacant"), _("How many nobody holds."), 12),
        Column(_("Not recorded"), _("How many are held by nobody knows whom; not vacant."), 12),
    )
