"""Excel workbooks: the values that somebody typed, and what of a sheet is not seen at once."""

import warnings
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import islice

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.xml.constants import SHEET_MAIN_NS

from ccm_machinery.bulkimport.cells import Formula, Unusable
from ccm_machinery.bulkimport.columns import name_of
from ccm_machinery.bulkimport.refused import TableRefused
from ccm_machinery.bulkimport.sheets import MOST_COLUMNS, sheet_of
from officeholders.faults.phrases import plain
from officeholders.uploads.archive import open_archive
from officeholders.uploads.markup import guarded_parser
from officeholders.uploads.refused import UploadRefused

PIECE = 64 * 1024
MOST_SHOWN = 20
NAMESPACE = f"{SHEET_MAIN_NS}}}"  # as the parser writes it before each name
LAST_ROW, LAST_COLUMN = 100_000, 16_384  # further down only forgotten cells stand


def read_xlsx(name, content):
    """The sheet in a workbook for the list of that name: the one called like it, else the first,
    of those that are shown.

    Hidden rows and columns are read, and noted. Refused (UploadRefused): what is no safe
    workbook, one without a sheet, and cells that are merged.
    """
    archive = open_archive(content, "xlsx")
    with _damage_told():
        workbook = load_workbook(BytesIO(content), read_only=True, keep_links=False)
        sheet = _chosen(name, [sheet for sheet in workbook.worksheets if _is_shown(sheet)])
        sheet.reset_dimensions()  # what a workbook says of its own size is not believed
        marks = _Marks.of(archive, sheet._worksheet_path)
        title = plain(sheet.title)
    _refuse_merged(title, marks.merged)
    return sheet_of(_rows(sheet), title, marks.notes())


@contextmanager
def _damage_told():
    """Whatever a reader of somebody else's format stumbles over is a damaged file."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and the like, which nobody reads here
            yield
    except (UploadRefused, GeneratorExit):
        raise
    except Exception as error:
        sentence = _("The workbook cannot be read. Save it anew, or save the sheet as CSV UTF-8.")
        raise TableRefused([sentence]) from error


def _is_shown(sheet):
    return sheet.sheet_state == "visible"


def _chosen(name, sheets):
    if not sheets:
        raise TableRefused([_("The workbook shows no sheet with a table.")])
    wanted = (name.replace("_", " "), name_of(name).casefold())
    named = (sheet for sheet in sheets if sheet.title.strip().casefold() in wanted)
    return next(named, sheets[0])


def _rows(sheet):
    """The numbered rows; dates as text, as precise as the cell shows them."""
    with _damage_told():
        for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), start=1):
            yield number, [None if cell.value is None else _value(cell) for cell in cells]


def _value(cell):
    value = cell.value
    if cell.data_type == "f":
        return Formula(value)
    if cell.data_type == "e":
        return Unusable(_("the cell shows the error %s; put a value in its place") % plain(value))
    if isinstance(value, datetime | date):
        return _date(value, cell.number_format)
    if isinstance(value, time | timedelta):
        return Unusable(_("the cell holds a time of day; write the day only"))
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _date(value, shown_as):
    """``2026-02-10``; a month or a year where the cell shows no more than that."""
    if isinstance(value, datetime) and value != datetime.combine(value, time.min):
        return Unusable(_("the cell holds a time of day; write the day only"))
    shown_as = shown_as.casefold()
    if "d" in shown_as:
        return f"{value:%Y-%m-%d}"
    return f"{value:%Y-%m}" if "m" in shown_as else f"{value:%Y}"


class _Marks:
    """What is hidden in a sheet, and which of its cells are merged.

    Refused: rows that do not follow one another and more columns than a sheet can have
    (ValueError), and rows far below any table (TableRefused), whatever stands there.
    """

    def __init__(self):
        self.rows, self.columns, self.merged = [], [], []
        self._row = self._cells = 0

    @classmethod
    def of(cls, archive, path):
        marks = cls()
        parser = guarded_parser()
        parser.StartElementHandler = marks._take
        with archive.open(path) as part:
            while piece := part.read(PIECE):
                parser.Parse(piece, False)
        return marks

    def _take(self, name, attributes):
        is_hidden = attributes.get("hidden") in ("1", "true")
        if name == f"{NAMESPACE}row":
            self._take_row(int(attributes.get("r", self._row + 1)))
            is_hidden and self.rows.append(str(self._row))
        elif name == f"{NAMESPACE}c":
            self._cells += 1
        elif name == f"{NAMESPACE}col" and is_hidden:
            self.columns.append(attributes["min"])
        elif name == f"{NAMESPACE}mergeCell":
            self.merged.append(attributes["ref"])

    def _take_row(self, number):
        if number <= self._row or self._cells > LAST_COLUMN:
            raise ValueError
        if number > LAST_ROW:
            _refuse_far_row(number)
        self._row, self._cells = number, 0

    def notes(self):
        if self.rows:
            yield _("Rows that the sheet hides were read too: %s.") % _listed(self.rows)
        if self.columns:
            yield _("Columns that the sheet hides were read too.")


def _refuse_far_row(number):
    sentence = _(
        "The sheet goes on to row %(row)s, and rows beneath %(most)s are not read. Delete the rows "
        "beneath the table, even if they look empty, and save it anew."
    )
    raise TableRefused([sentence % {"row": number, "most": LAST_ROW}])


def _refuse_merged(title, merged):
    if merged:
        sentence = _(
            "Sheet “%(sheet)s”: the cells %(cells)s are merged. Unmerge them and give every row "
            "its own value."
        )
        raise TableRefused([sentence % {"sheet": title, "cells": _listed(merged)}])


def _listed(told):
    shown = ", ".join(plain(one) for one in islice(told, MOST_SHOWN))
    return f"{shown} …" if len(told) > MOST_SHOWN else shown
