"""A table that was handed in: its rows in the words of the register file, as far as they go."""

from dataclasses import asdict, dataclass
from itertools import zip_longest

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ccm_machinery.bulkimport.cells import read_cell
from ccm_machinery.bulkimport.columns import Column
from ccm_machinery.bulkimport.csv_files import read_csv
from ccm_machinery.bulkimport.headings import column_name, read_headings
from ccm_machinery.bulkimport.refused import TableRefused
from ccm_machinery.bulkimport.xlsx_files import read_xlsx
from officeholders.faults.phrases import plain
from officeholders.faults.values import Unreadable
from officeholders.uploads.archive import refuse_too_large
from officeholders.uploads.natures import OLE, ZIP


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its number in the table, its values by key (None: an empty cell), and the
    sentences about the cells that could not be read, with their key or None."""

    number: int
    values: dict
    faults: tuple = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one list, the keys whose columns the table has, the sheet it stood on ("" for
    none), and sentences about what is odd in it."""

    list: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    sheet: str = ""
    notes: tuple[str, ...] = ()

    def as_words(self):
        """The same as a JSON object."""
        return asdict(self)

    @classmethod
    def of_words(cls, words):
        rows = tuple(TableRow(**row) for row in words["rows"])
        return cls(**(words | {"rows": rows}))


def read_table(name, content, names):
    """The table for the list of that name in a CSV file or a workbook, told by its bytes.

    Refused (UploadRefused): a file larger than 10 MB, of another kind, damaged, or with
    headings that cannot be understood, whole; single cells are told in their rows.
    """
    refuse_too_large(len(content))
    read = read_xlsx if content.startswith((ZIP, OLE)) else read_csv
    sheet = read(name, content)
    columns, only_shown = read_headings(name, sheet.headings)
    rows = tuple(_row(number, cells, columns, names) for number, cells in sheet.rows)
    if not rows:
        raise TableRefused([_("The table has headings, but no row beneath them.")])
    keys = tuple(column.key for column in columns if isinstance(column, Column))
    notes = (*sheet.notes, *_notes(only_shown))
    return Table(name, keys, rows, sheet.name, notes)


def _notes(only_shown):
    if only_shown:
        told = ", ".join(f"“{plain(heading)}”" for heading in only_shown)
        yield _("These columns only explain others, and are not read: %s.") % told


def _row(number, cells, columns, names):
    values, faults, unnamed = {}, [], []
    for place, (column, cell) in enumerate(zip_longest(columns, cells)):
        if isinstance(column, Column):
            try:
                values[column.key] = read_cell(column.word, cell, names)
            except Unreadable as error:
                faults.append((column.key, str(error)))
        elif column is None and cell not in (None, ""):  # so a comma too many shows itself
            unnamed.append(column_name(place))
    return TableRow(number, values, (*faults, *_without_heading(unnamed)))


def _without_heading(columns):
    """One sentence for all of them, since a comma too many may be in every row."""
    if columns:
        sentence = ngettext(
            "column %s has a value, but no heading",
            "columns %s have values, but no headings",
            len(columns),
        )
        yield None, sentence % ", ".join(columns)
