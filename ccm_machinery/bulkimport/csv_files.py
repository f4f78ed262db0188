"""CSV as spreadsheets write it: with commas, semicolons or tabs."""

import csv
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from io import StringIO

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ccm_machinery.bulkimport.headings import known_headings
from ccm_machinery.bulkimport.refused import TableRefused
from ccm_machinery.bulkimport.sheets import sheet_of
from officeholders.uploads.natures import TEXT, nature_of

DELIMITERS = ",;\t"
SAID_FIRST = re.compile(r'"?sep=(.)"?[,;\t]*\r?\n')  # Excel's own way to tell the delimiter
LONGEST_HEADINGS = 20_000
NOT_UTF8 = gettext_lazy(
    "Line %(line)s of the file is not written in UTF-8. In Excel save it as “CSV UTF-8 (Comma "
    "delimited)”, or as an Excel workbook (XLSX)."
)


def read_csv(name, content):
    """The sheet in a CSV file for the list of that name.

    Refused (TableRefused): what is no text in UTF-8, quotes that do not match, and endless cells.
    """
    text, delimiter = _delimited(_decoded(content))
    delimiter = delimiter or _likeliest(name, text)
    return sheet_of(_rows(text, delimiter))


def _decoded(content):
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        raise TableRefused([NOT_UTF8 % {"line": 1}])
    nature = nature_of(content)
    if nature != TEXT and b"\0" not in content:
        sentence = _("This is %(nature)s. Choose a CSV file or an Excel workbook (XLSX).")
        raise TableRefused([sentence % {"nature": nature}])
    try:
        return content.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise TableRefused([NOT_UTF8 % {"line": line}]) from error


def _delimited(text):
    """The text without the line that tells its delimiter, and that delimiter, "" where none."""
    said = SAID_FIRST.match(text)
    return (text[said.end() :], said[1]) if said else (text, "")


def _likeliest(name, text):
    """The delimiter with which the first row has most of the headings, else most cells."""
    beginning = text[:LONGEST_HEADINGS].lstrip()

    def told(delimiter):
        first = next(_reader(beginning, delimiter, strict=False), [])
        return known_headings(name, first), len(first)

    return max(DELIMITERS, key=told)


def _reader(text, delimiter, strict=True):
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=strict)


def _rows(text, delimiter):
    number, rows = 0, _reader(text, delimiter)
    try:
        for number, cells in enumerate(rows, start=1):
            yield number, cells
    except csv.Error as error:
        sentence = _(
            "After row %(row)s the file cannot be read: quotes do not match, or a text is far too "
            "long. Save the file again from a spreadsheet."
        )
        raise TableRefused([sentence % {"row": number}]) from error
