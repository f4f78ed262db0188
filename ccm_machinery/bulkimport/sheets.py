"""A sheet as it was handed in, from whatever kind of file: its rows, one after the other."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from ccm_machinery.bulkimport.refused import TableRefused

MOST_ROWS = 20_000
MOST_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Sheet:
    """The headings of a sheet, its rows with their numbers, and what is odd about it.

    ``rows`` gives pairs of a number, as a spreadsheet shows it, and the cells; rows without any
    value are passed over. ``name`` is empty where the file has no named sheets.
    """

    headings: list
    rows: Iterable
    name: str = ""
    notes: tuple[str, ...] = ()


def sheet_of(numbered, name="", notes=()):
    """The sheet of which these are the numbered rows; the first with a value are its headings.

    Refused (TableRefused): one without rows, or with too many rows or columns.
    """
    numbered = _of_few_columns(with_values(numbered))
    headings = next(numbered, None)
    if headings is None:
        raise TableRefused([_("The table is empty: its first row must have the headings.")])
    return Sheet(headings[1], _counted(numbered), name, tuple(notes))


def with_values(numbered):
    """The rows that have a value, without the empty cells at their end."""
    for number, cells in numbered:
        cells = list(cells)
        while cells and _is_empty(cells[-1]):
            cells.pop()
        if cells:
            yield number, cells


def _is_empty(cell):
    return cell is None or (isinstance(cell, str) and not cell.strip(" \r\n\t"))


def _of_few_columns(numbered):
    for number, cells in numbered:
        if len(cells) > MOST_COLUMNS:
            sentence = _(
                "Row %(row)s has more than %(most)s columns. Leave out those without headings."
            )
            raise TableRefused([sentence % {"row": number, "most": MOST_COLUMNS}])
        yield number, cells


def _counted(numbered):
    for count, row in enumerate(numbered, start=1):
        if count > MOST_ROWS:
            sentence = _("The table has more than %(most)s rows. Divide it into several files.")
            raise TableRefused([sentence % {"most": MOST_ROWS}])
        yield row
