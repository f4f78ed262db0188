"""Papers of tables: one object, written as a workbook and printed on paper."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from officeholders.papers import Sheet, pdf_bytes, workbook_bytes
from officeholders.presenters import day_in_words

PAPER_LANGUAGE = "en"
UPRIGHT = 110  # the widest table, in signs, that is printed upright


@dataclass(frozen=True, slots=True)
class Tables:
    """A paper: its title, a sentence or two that say what it is, and its tables."""

    title: str
    lead: str
    sheets: tuple[Sheet, ...]


def tables_xlsx(tables, stamp):
    """The paper as a workbook, which ends with an explanation of every column."""
    about = ((tables.title, tables.lead), *stamp.pairs)
    return workbook_bytes(tables.sheets, title=tables.title, stamp=about, at=stamp.at)


def tables_pdf(tables, stamp):
    """The same as a tagged PDF; a table without rows says so."""
    widths = [sum(column.width for column in sheet.columns) for sheet in tables.sheets]
    parts = [_part(sheet) for sheet in tables.sheets]
    words = {"lead": tables.lead, "parts": parts, "none": _("None.")}
    words["flipped"] = max(widths) > UPRIGHT
    return pdf_bytes("pack_tables.typ", words | paper_words(tables.title, stamp), stamp.at)


def paper_words(title, stamp):
    """The words that every printed paper of a pack has."""
    return {
        "title": title,
        "author": _("Register of office holders of the Convention on Cluster Munitions"),
        "language": PAPER_LANGUAGE,
        "foot": stamp.foot(title),
        "page": _("page {page} of {pages}"),
    }


def _part(sheet):
    return {
        "title": sheet.name,
        "heads": [column.title for column in sheet.columns],
        "widths": [column.width for column in sheet.columns],
        "rows": [[_in_words(value) for value in row] for row in sheet.rows],
    }


def _in_words(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return day_in_words(value) if isinstance(value, date) else str(value)
