"""Single cells of a table: what each column takes, as the register file writes it."""

import re
from unicodedata import normalize

from django.db import models
from django.utils.translation import gettext as _

from officeholders.faults.phrases import plain
from officeholders.faults.references import target_of
from officeholders.faults.values import DAY, Unreadable
from officeholders.fields import RoughDateField
from officeholders.roughdate import PATTERN as ROUGH_DATE
from officeholders.signs import fault_of_text
from officeholders.spreadsheets import STARTS_A_FORMULA

FIRST_YEAR, LAST_YEAR = 1990, 2199  # as in every question put to the register
YES, NO = ("yes", "true", "1"), ("no", "false", "0")
WHOLE_NUMBER = re.compile(r"-?[0-9]{1,19}")


class Formula(str):
    """A cell that a spreadsheet would compute."""


class Unusable(str):
    """The sentence about a cell that holds no value, such as the error of a formula."""


def read_cell(word, cell, names):
    """The cell's value as the register file writes it under this key; None where it is empty.

    A cell is a text, a number, a truth value or None. Refused (Unreadable): a formula, a text
    with signs that nobody sees, and what the key does not take.
    """
    if isinstance(cell, str):
        cell = _text(cell)
    if cell is None:
        return None
    readers = (read for kind, read in READERS if isinstance(word.field, kind))
    return next(readers, _read_text)(word, cell, names)


def _text(cell):
    """The text without white space around it, None where nothing is left."""
    if isinstance(cell, Unusable):
        raise Unreadable(cell)
    if isinstance(cell, Formula) or cell.lstrip().startswith("="):
        raise Unreadable(_("this is a formula; put its value in its place"))
    text = cell.replace("\r\n", "\n").replace("\r", "\n")
    fault = fault_of_text(text)
    if fault:
        raise Unreadable(fault)
    return _unquoted(text.strip()) or None


def _unquoted(text):
    """Without the mark by which the register's own tables tell a text from a formula."""
    is_marked = text[:1] == "'" and normalize("NFKC", text[1:2]).startswith(STARTS_A_FORMULA)
    return text[1:] if is_marked else text


def _read_reference(word, cell, names):
    return names.code(target_of(word), str(cell))


def _read_truth(word, cell, names):
    if isinstance(cell, bool):
        return cell
    told = str(cell).casefold()
    if told not in (*YES, *NO):
        raise Unreadable(_("“%s” is neither yes nor no") % plain(cell))
    return told in YES


def _read_number(word, cell, names):
    if isinstance(cell, str) and WHOLE_NUMBER.fullmatch(cell):
        return int(cell)
    if type(cell) is not int:
        raise Unreadable(_("“%s” is not a whole number") % plain(cell))
    return cell


def _read_date(word, cell, names):
    is_rough, text = isinstance(word.field, RoughDateField), str(cell)
    if not (ROUGH_DATE if is_rough else DAY).fullmatch(text):
        if is_rough:
            sentence = _(
                "“%s” is not read as a date: write a day as 2026-02-10, a month as 2026-02 or a "
                "year as 2026"
            )
        else:
            sentence = _("“%s” is not read as a day: write it as 2026-02-10")
        raise Unreadable(sentence % plain(text))
    if not FIRST_YEAR <= int(text[:4]) <= LAST_YEAR:
        words = {"text": plain(text), "first": FIRST_YEAR, "last": LAST_YEAR}
        raise Unreadable(_("“%(text)s” is not in the years %(first)s to %(last)s") % words)
    return text


def _read_text(word, cell, names):
    if isinstance(cell, bool):
        return _("yes") if cell else _("no")
    text = str(cell)
    for value, label in word.field.flatchoices if word.field.choices else ():
        if text.casefold() in (value.casefold(), str(label).casefold()):
            return value
    return text


READERS = (
    (models.ForeignKey, _read_reference),
    (models.BooleanField, _read_truth),
    (models.IntegerField, _read_number),
    ((RoughDateField, models.DateField), _read_date),
)
