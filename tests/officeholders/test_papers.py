"""Papers that are made anew are the same to the byte, and others read them as they were meant."""

import time
from datetime import UTC, date, datetime
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from officeholders.models import Entry
from officeholders.moments import Moment
from officeholders.papers import Column, Sheet, Stamp, pdf_bytes, workbook_bytes
from officeholders.papers.signs import NOT_IN_XML
from officeholders.terms import Instant

AT = datetime(2026, 3, 30, 12, tzinfo=UTC)
STAMP = (("Moment", "30 March 2026"), ("Entry", 7))
COLUMNS = (Column("State", "Which State."), Column("Since", "From when."))
ROWS = (("Lao PDR", date(2025, 9, 20)), ("=1+1", 3), (None, True), ("2026-02", False))


def workbook(rows=ROWS):
    sheets = (Sheet("Coordination Committee", COLUMNS, rows),)
    return workbook_bytes(sheets, title="The Committee", stamp=STAMP, at=AT)


def read(content):
    return openpyxl.load_workbook(BytesIO(content))


def test_a_workbook_is_typed_and_explains_its_columns():
    book = read(workbook())
    sheet, about = book.worksheets
    assert [[cell.value for cell in row] for row in sheet] == [
        ["State", "Since"],
        ["Lao PDR", datetime(2025, 9, 20)],  # noqa: DTZ001  (so openpyxl reads a day)
        ["=1+1", 3],
        [None, True],
        ["2026-02", False],
    ]
    assert [cell.data_type for cell in sheet["A"]] == ["s", "s", "s", "n", "s"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:B5")
    assert [[cell.value for cell in row] for row in about] == [
        ["Moment", "30 March 2026", None],
        ["Entry", 7, None],
        [None, None, None],
        ["Sheet", "Column", "What it says"],
        ["Coordination Committee", "State", "Which State."],
        ["Coordination Committee", "Since", "From when."],
    ]


@pytest.mark.parametrize(("width", "sheets"), [(18, 1), (90, 1), (91, 2), (300, 4)])
def test_a_wide_table_is_printed_on_several_sheets_rather_than_too_small(width, sheets):
    columns = (Column("State", "Which State.", width), Column("Since", "From when.", width))
    content = workbook_bytes((Sheet("x", columns, ROWS),), title="x", stamp=STAMP, at=AT)
    assert int(read(content).worksheets[0].page_setup.fitToWidth) == sheets


def test_a_row_is_as_high_as_its_longest_text():
    rows = (("a word", 1), ("a word " * 12, 2), ("one\n\nthree", None), ("x" * 20_000, 3))
    sheet = read(workbook(rows)).worksheets[0]
    assert [sheet.row_dimensions[row].height for row in range(1, 6)] == [15, 15, 90, 45, 409]


def test_a_workbook_says_when_it_was_asked_for_and_not_when_it_was_made():
    first = workbook()
    time.sleep(1.1)
    assert workbook() == first
    told = read(first).properties
    assert (told.title, told.created, told.modified) == (
        "The Committee",
        datetime(2026, 3, 30, 12),  # noqa: DTZ001
        datetime(2026, 3, 30, 12),  # noqa: DTZ001
    )


@given(st.text(max_size=30))
def test_whatever_a_text_begins_with_no_cell_is_a_formula_and_nothing_else_is_lost(text):
    cell = read(workbook(((text, 1),))).worksheets[0]["A2"]
    assert (cell.data_type, cell.value or "") in [
        ("s", NOT_IN_XML.sub("\ufffd", text)),
        ("s", NOT_IN_XML.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")),
        ("n", ""),
    ]


WORDS = {
    "title": "Coordination Committee",
    "author": "The Unit",
    "language": "en",
    "foot": "The Committee, 30 March 2026, entry 7, digest 66b592",
    "page": "page {page} of {pages}",
    "lead": "",
    "parts": [{"title": "Coordinators", "heads": ["Office", "State"], "rows": [["*A*", "#x $y$"]]}],
}


@pytest.fixture
def printed():
    return pdf_bytes("tables.typ", WORDS, AT)


def test_a_paper_is_tagged_and_says_its_title_its_language_and_its_entry(printed):
    paper = PdfReader(BytesIO(printed))
    catalogue = paper.trailer["/Root"]
    assert (paper.metadata.title, catalogue["/Lang"]) == ("Coordination Committee", "en")
    assert (catalogue["/MarkInfo"]["/Marked"], "/StructTreeRoot" in catalogue) == (True, True)
    (text,) = (page.extract_text() for page in paper.pages)
    for told in ("*A*", "#x $y$", "entry 7, digest 66b592", "page 1 of 1"):
        assert told in text


def test_a_paper_that_is_printed_anew_is_the_same(printed):
    time.sleep(1.1)
    assert pdf_bytes("tables.typ", WORDS, AT) == printed


def test_a_sign_that_no_paper_can_hold_is_shown_as_such():
    told = PdfReader(BytesIO(pdf_bytes("tables.typ", WORDS | {"lead": "a\x07b"}, AT)))
    assert "a\ufffdb" in told.pages[0].extract_text()


def test_a_sign_for_which_no_font_has_a_picture_spoils_no_paper():
    paper = PdfReader(BytesIO(pdf_bytes("tables.typ", WORDS | {"lead": "Turkey ＝ 土耳其"}, AT)))
    catalogue = paper.trailer["/Root"]
    assert "Turkey" in paper.pages[0].extract_text()
    assert (catalogue["/Lang"], catalogue["/MarkInfo"]["/Marked"]) == ("en", True)
    assert "/StructTreeRoot" in catalogue


def test_a_stamp_says_the_moment_the_entry_and_its_digest():
    moment = Moment(Instant(140, date(2026, 3, 30)), on=date(2026, 3, 30))
    stamp = Stamp.of(moment, Entry(number=7, digest="66b592", at=AT))
    assert stamp.foot("The Committee") == "The Committee, 30 March 2026, entry 7, digest 66b592"
    assert (stamp.pairs, stamp.at) == (
        (("Moment", "30 March 2026"), ("As known at entry", 7), ("Digest of the entry", "66b592")),
        AT,
    )
    after = Moment(Instant(150, None), after="14MSP")
    assert Stamp.of(after, Entry(number=7, digest="", at=AT)).moment == "after the 14MSP"
