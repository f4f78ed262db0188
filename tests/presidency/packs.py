"""Packs in tests: their papers, opened by programs that we did not write."""

import json
import re
from io import BytesIO
from zipfile import ZipFile

import openpyxl
from docx import Document
from pypdf import PdfReader

from ccm_machinery.admin import pack as pack_page
from ccm_machinery.registerfile import register_text
from presidency.pack import make_pack

TOLD_ONCE = re.compile(r"-[0-9]+(MSP|RC)-[0-9-]+-entry-[0-9]+(?=\.)")


def made_here(monkeypatch):
    """The page makes its pack in the process of the test: no other sees what a test records."""
    monkeypatch.setattr(pack_page, "apart", lambda made, *told, **named: made(*told, **named))


class Papers:
    """The pack for a meeting, and its papers by their names without meeting, day and entry."""

    def __init__(self, label, **asked):
        self.pack = make_pack(label, register_text, **asked)
        with ZipFile(BytesIO(self.pack.content)) as archive:
            assert archive.testzip() is None
            self.files = {name: archive.read(name) for name in archive.namelist()}
        self.named = {TOLD_ONCE.sub("", name): name for name in self.files}

    def __getitem__(self, name):
        return self.files[self.named[name]]

    def sheet(self, name, title):
        """The rows of one sheet of a workbook, its head first."""
        book = openpyxl.load_workbook(BytesIO(self[name]))
        return [tuple(row) for row in book[title].iter_rows(values_only=True)]

    def rows(self, name, title):
        """The same without its head, each row by the words of the head."""
        head, *rows = self.sheet(name, title)
        return [dict(zip(head, row, strict=True)) for row in rows]


def words_in(name, content):
    """All that a paper says, whatever its form."""
    return WORDS[name.rpartition(".")[2]](content)


def _in_document(content):
    document = Document(BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    told = [one.text for one in document.paragraphs]
    feet = [one.text for section in document.sections for one in section.footer.paragraphs]
    return "\n".join([*told, *cells, *feet])


def _in_workbook(content):
    book = openpyxl.load_workbook(BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    return "\n".join(str(cell) for cell in cells if cell is not None)


def _printed(content):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


WORDS = {
    "docx": _in_document,
    "xlsx": _in_workbook,
    "pdf": _printed,
    "txt": bytes.decode,
    "json": lambda content: str(json.loads(content)),
}
