"""Spreadsheets: made by openpyxl, typed, dated by whoever asks, the same to the byte."""

import re
from dataclasses import dataclass
from datetime import UTC, date
from io import BytesIO
from textwrap import wrap
from zipfile import ZipFile

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from officeholders.papers.signs import on_paper
from officeholders.papers.zipped import zip_bytes

HEIGHT_OF_A_LINE, HIGHEST, ROOM = 15, 409, 2  # in points, as high as a row can be; in signs
BOLD, WRAPPED = Font(bold=True), Alignment(wrap_text=True, vertical="top")
HEAD_STAYS = "A2"
DAY = "yyyy-mm-dd"
SIGNS_ACROSS = 180  # of a printed sheet that can still be read; wider tables take several
LONGEST_NAME = 31  # that a spreadsheet takes for the name of a sheet
WIDTHS_OF_EXPLANATIONS = (28, 28, 80)
CORE = "docProps/core.xml"
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


@dataclass(frozen=True, slots=True)
class Column:
    """What heads a column, what its cells say, and how wide it is, in signs."""

    title: str
    about: str
    width: int = 18


@dataclass(frozen=True)
class Sheet:
    """One table. A cell is a text, a whole number, a day, yes or no (a bool), or None."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple, ...]


def workbook_bytes(sheets, *, title, stamp, at):
    """The bytes of a workbook of these sheets, as written at that instant.

    A last sheet explains every column, below the ``stamp``: pairs of words that say what was
    asked and from which entry it is answered.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)
    for sheet in sheets:
        _fill(workbook.create_sheet(sheet.name[:LONGEST_NAME]), sheet)
    _explain(workbook.create_sheet(_("About")), sheets, stamp)
    told, then = workbook.properties, at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    told.title, told.creator, told.created = title, _("Register of office holders"), then
    saved = BytesIO()
    workbook.save(saved)
    return _dated(saved, then)


def _fill(worksheet, sheet):
    heads = [column.title for column in sheet.columns]
    widths = [column.width for column in sheet.columns]
    for place, row in enumerate([heads, *sheet.rows], start=1):
        _write(worksheet, place, row)
        worksheet.row_dimensions[place].height = _height(row, widths)
    _head(worksheet, widths)
    worksheet.auto_filter.ref = worksheet.dimensions


def _height(row, widths):
    """As high as its longest text needs: not every program finds that out by itself."""
    pairs = zip(row, widths, strict=True)
    lines = [
        sum(len(wrap(line, max(1, width - ROOM))) or 1 for line in str(told).split("\n"))
        for told, width in pairs
    ]
    return min(HIGHEST, HEIGHT_OF_A_LINE * max(lines, default=1))


def _explain(worksheet, sheets, stamp):
    for place, told in enumerate([*stamp, ()], start=1):
        _write(worksheet, place, told)
    start = len(stamp) + 2
    _write(worksheet, start, (_("Sheet"), _("Column"), _("What it says")), BOLD)
    columns = [(sheet, column) for sheet in sheets for column in sheet.columns]
    for place, (sheet, column) in enumerate(columns, start=start + 1):
        _write(worksheet, place, (sheet.name, column.title, column.about))
    _widen(worksheet, WIDTHS_OF_EXPLANATIONS)


def _head(worksheet, widths):
    worksheet.freeze_panes = HEAD_STAYS
    worksheet.print_title_rows = "1:1"
    worksheet.page_setup.orientation, worksheet.page_setup.paperSize = "landscape", "9"  # A4
    worksheet.page_setup.fitToHeight = 0
    worksheet.page_setup.fitToWidth = -(-sum(widths) // SIGNS_ACROSS)
    worksheet.sheet_properties.pageSetUpPr.fitToPage = True
    for cell in worksheet[1]:
        cell.font = BOLD
    _widen(worksheet, widths)


def _widen(worksheet, widths):
    for place, width in enumerate(widths, start=1):
        worksheet.column_dimensions[get_column_letter(place)].width = width


def _write(worksheet, row, values, font=None):
    for place, value in enumerate(values, start=1):
        if value not in (None, ""):
            cell = worksheet.cell(row, place)
            _put(cell, value)
            cell.alignment = WRAPPED
            if font:
                cell.font = font


def _put(cell, value):
    """Writes the value under its type: no text is ever taken for a formula."""
    if isinstance(value, bool) or type(value) is int:
        cell.value = value
    elif type(value) is date:
        cell.value, cell.number_format = value, DAY
    else:
        cell.value = on_paper(str(value))
        cell.data_type = "s"


def _dated(saved, then):
    """The same archive, in which nothing tells when it was really written."""
    with ZipFile(saved) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[CORE] = MODIFIED.sub(rb"\g<1>" + f"{then.isoformat()}Z".encode(), members[CORE])
    return zip_bytes(members)
