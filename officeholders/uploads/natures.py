"""What a file is, told by its bytes and never by its name."""

import re

from django.utils.translation import gettext_lazy as _

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # what Word and Excel wrote until 2007
SEEN = 4096  # bytes in which a page of the web shows that it is one
HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b", re.I | re.S
)

EMPTY = _("an empty file")
PROTECTED = _("a file protected by a password")
OLD_WORD = _("a document of an old Word (.doc)")
OLD_EXCEL = _("a workbook of an old Excel (.xls)")
OLD_OFFICE = _("a file of an old Office program")
WEB_PAGE = _("a web page (HTML)")
TEXT = _("a text")
UNKNOWN = _("a file of a kind not known here")
BEGINNINGS = (
    (b"%PDF", _("a PDF")),
    (b"{\\rtf", _("a Rich Text file (RTF)")),
    (b"\x89PNG", _("a picture")),
    (b"\xff\xd8\xff", _("a picture")),
    (b"GIF8", _("a picture")),
    (b"\x1f\x8b", _("a compressed file (GZIP)")),
    (b"PK\x05\x06", _("an empty archive (ZIP)")),
)
# What stands in the directory of an old Office file, and in that of a protected new one.
STREAMS = (
    ("EncryptedPackage", PROTECTED),
    ("WordDocument", OLD_WORD),
    ("Workbook", OLD_EXCEL),
    ("Book", OLD_EXCEL),
)


def nature_of(content):
    """What a file that is no archive is, in words such as ``a PDF``."""
    if not content:
        return EMPTY
    if content.startswith(OLE):
        return _of_old_office(content)
    for beginning, nature in BEGINNINGS:
        if content.startswith(beginning):
            return nature
    if HTML.match(content[:SEEN].removeprefix(b"\xef\xbb\xbf")):
        return WEB_PAGE
    return UNKNOWN if b"\0" in content[:SEEN] else TEXT


def _of_old_office(content):
    told = (nature for name, nature in STREAMS if name.encode("utf-16-le") in content)
    return next(told, OLD_OFFICE)
