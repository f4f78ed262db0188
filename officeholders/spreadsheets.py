"""Tables for a spreadsheet, as CSV: nothing in them is ever run as a formula."""

import csv
import io
from unicodedata import normalize

# Without this mark Excel takes the text for the code page of the capital it is opened in, and
# "Côte d'Ivoire" is spoilt; readers of UTF-8 know it.
BYTE_ORDER_MARK = "\ufeff"
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_text(keys, rows):
    """The rows under their keys as RFC 4180 has it: commas, CRLF, quotes where needed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(keys)
    writer.writerows([cell(value) for value in row] for row in rows)
    return BYTE_ORDER_MARK + text.getvalue()


def cell(value):
    """What stands in the cell: nothing, ``true`` or ``false``, a number, or a text that no
    spreadsheet takes for a formula, in whatever width its first sign is written."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and normalize("NFKC", value[:1]).startswith(STARTS_A_FORMULA):
        return f"'{value}"
    return value
