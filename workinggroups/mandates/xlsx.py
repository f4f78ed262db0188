"""Mandates as a workbook: every row that the filters leave, typed, and what each column says."""

from django.utils.translation import gettext as _

from officeholders.papers import Column, Sheet, workbook_bytes
from officeholders.papers.cells import typed
from workinggroups.mandates.csv import rows_of


def mandates_as_xlsx(found, stamp):
    """The bytes of the workbook: the same rows as in CSV, under heads that people read."""
    rows = tuple(tuple(map(typed, row)) for row in rows_of(found))
    title = _("Mandates")
    told = (*stamp.pairs, (_("Rows"), found.count), *_filters(found))
    sheet = Sheet(title, _columns(), rows)
    return workbook_bytes((sheet,), title=title, stamp=told, at=stamp.at)


def _filters(found):
    """The filters in the words of their form, each with what was asked of it."""
    asked = found.form.cleaned_data
    return [
        (str(field.label), _in_words(field.field, asked[field.name]))
        for field in found.form.visible_fields()
        if asked[field.name]
    ]


def _in_words(field, value):
    return dict(getattr(field, "choices", ())).get(value, value)


def _columns():
    """In the order of the keys of the CSV."""
    day, rough = _("empty while it is not known"), _("a day, or as text a month or a year")
    return (
        Column(_("Code of the office"), _("“president”, or the code of the Working Group.")),
        Column(_("Office"), _("Its name at the moment asked about."), 40),
        Column(_("Code of the State"), _("ISO 3166-1 alpha-3.")),
        Column(_("State"), _("Its name at the moment asked about."), 32),
        Column(_("From the end of"), _("The meeting with whose end the mandate begins.")),
        Column(_("Presides over"), _("The meeting over which a President presides.")),
        Column(_("Starts on"), _("Where it begins later: {rough}.").format(rough=rough)),
        Column(_("Until the end of"), _("The meeting with whose end it ends; empty: not stated.")),
        Column(_("Ended on"), _("Where it ends earlier: {rough}.").format(rough=rough)),
        Column(_("First day"), _("The first day in office; {day}.").format(day=day)),
        Column(_("Last day"), _("The last day in office; {day}.").format(day=day)),
        Column(_("Possibly"), _("Whether it is uncertain at the moment asked for.")),
        Column(_("Reason of the early end"), _("Why it ended before its meeting."), 32),
        Column(_("Appointed at"), _("The meeting that appointed the State.")),
        Column(_("Appointed on"), _("Or when: {rough}.").format(rough=rough)),
        Column(_("Appointed by"), _("By which document or act."), 32),
        Column(_("Order"), _("The place among holders whom nothing else puts in order.")),
        Column(_("Inferred"), _("Whether it is inferred, and not stated by a decision.")),
        Column(_("Footnote"), _("The footnote of the report's paragraph."), 48),
        Column(_("Remark"), _("What must be known besides."), 48),
        Column(_("Source"), _("Where it is stated."), 48),
    )
