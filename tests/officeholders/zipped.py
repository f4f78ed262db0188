"""Archives such as Word and Excel write, and such as somebody makes who means harm."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from openpyxl import Workbook

SHEET = "xl/worksheets/sheet1.xml"


def workbook(*rows, title="Sheet"):
    """The bytes of a workbook with these rows."""
    made, content = Workbook(), BytesIO()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    made.save(content)
    return content.getvalue()


def document(*paragraphs):
    """The bytes of a Word document."""
    made, content = Document(), BytesIO()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    made.save(content)
    return content.getvalue()


def archive(**parts):
    """The bytes of an archive of these parts; a text, bytes, or an iterable of pieces."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as made:
        for name, part in parts.items():
            _write(made, name, part)
    return content.getvalue()


def _write(made, name, part):
    info = ZipInfo(name)
    info.compress_type = ZIP_DEFLATED
    with made.open(info, "w") as opened:
        for piece in [part] if isinstance(part, str | bytes) else part:
            opened.write(piece.encode() if isinstance(piece, str) else piece)


def with_parts(content, **parts):
    """The same archive with these parts added, or in place of those of their names."""
    with ZipFile(BytesIO(content)) as given:
        kept = {name: given.read(name) for name in given.namelist()}
    return archive(**(kept | parts))


def part_of(content, name):
    """The text of a part of an archive."""
    with ZipFile(BytesIO(content)) as given:
        return given.read(name).decode()
