"""LibreOffice, which we did not write, opens what is carried away and finds what was meant."""

import io

import openpyxl
import pytest
from pypdf import PdfReader

from officeholders.papers.signs import on_paper
from tests.builders import build, group, mandate, meeting, presidency, state
from tests.presidency import papers_read as read
from workinggroups.mandates.csv import KEYS as MANDATE_KEYS

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]
# Commas, quotes, UTF-8, from the first line; special numbers are looked for, formulas reckoned.
AS_LAXLY_AS_IT_CAN = "--infilter=CSV:44,34,76,1,,2057,false,true,false,false,false,0,true"
FORMULAS = [
    *(f"{sign}1+1" for sign in "=+-@＝＋－＠﹢﹣﹦﹫"),
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "'=1+1",
    '=HYPERLINK("https://example.org")',
    "=cmd|'/c calc'!A1",
    '"=1+1',
    "{=1+1}",
]
SIGNS = [
    "<b>A & B</b> &amp; \"C\" 'D'",
    "]]><!-- --> <?x?>",
    "a\u202eb\u2066c",
    "جمهورية مصر",
    "a\x07b",
    "*x* _y_ `z` #w $v$ @u \\t // <l>",
    "{state} {0} %(name)s %s",
    "_x0041_",
]
CODES = [f"A{place:02}" for place in range(len(FORMULAS + SIGNS))]
NAMES = dict(zip(CODES, FORMULAS + SIGNS, strict=True))
MOMENT = "on=2022-01-01"


@pytest.fixture
def nasty(db):
    """A register whose texts would do harm where a reader takes them for more than texts."""
    build(
        meeting("1MSP", closes_on="2021-09-10"),
        meeting("2MSP"),
        *(state(code, name) for code, name in NAMES.items()),
        group("clearance", seats=len(NAMES), name="=1+1"),
        presidency("A00", "2MSP", "1MSP", "2MSP", footnote="=2+2", appointed_by="@SUM(1)"),
        *(
            mandate(
                "clearance", code, "1MSP", "2MSP", footnote=name, remark=f"={name}", source="+1"
            )
            for code, name in NAMES.items()
        ),
    )


def paper_text(content):
    return "".join(
        "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split()
    )


def cells(content):
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return [cell for row in sheet.iter_rows() for cell in row]


def formulas(content):
    """What is run in the first sheet, but for yes and no, which LibreOffice has as functions."""
    run = {cell.value for cell in cells(content) if cell.data_type == "f"}
    return run - {"=TRUE()", "=FALSE()"}


def as_lines(text):
    """The text as every reader of XML gives it back."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def test_no_cell_of_a_csv_is_a_formula(client, nasty, libreoffice):
    files = {
        "committee.csv": client.get(f"/committee.csv?{MOMENT}").content,
        "mandates.csv": client.get(f"/mandates/?format=csv&{MOMENT}").content,
    }
    for settings in ([], [AS_LAXLY_AS_IT_CAN]):
        turned = libreoffice(files, "xlsx", *settings)
        assert sorted(turned) == ["committee.xlsx", "mandates.xlsx"]
        for content in turned.values():
            assert formulas(content) == set()
    for content in turned.values():
        told = {str(cell.value).strip("'") for cell in cells(content)}
        assert {name.strip("'") for name in FORMULAS if "\r" not in name} - told == set()


def test_no_cell_of_a_workbook_is_a_formula_and_each_is_what_was_recorded(
    client, nasty, libreoffice
):
    files = {
        "committee.xlsx": client.get(f"/committee.xlsx?{MOMENT}").content,
        "mandates.xlsx": client.get(f"/mandates/?format=xlsx&{MOMENT}").content,
    }
    turned = libreoffice(files, "xlsx")
    for content in (*files.values(), *turned.values()):
        assert formulas(content) == set()
    expected = sorted(as_lines(on_paper(name)) for name in NAMES.values())
    for content in (files["mandates.xlsx"], turned["mandates.xlsx"]):
        found = [cell for cell in cells(content) if cell.column == MANDATE_KEYS.index("name") + 1]
        held = [as_lines(cell.value) for cell in found[1:]]
        assert sorted(set(held)) == sorted(set(expected))


def test_whatever_is_recorded_stands_in_every_paper(client, nasty, libreoffice):
    document = client.get(f"/committee.docx?{MOMENT}").content
    name, held, _gaps = read.from_docx(document).offices[-1]
    expected = sorted(read.plain(on_paper(text)) for text in NAMES.values())
    assert (name, sorted(holder.state for holder in held)) == ("=1+1", expected)
    printed = paper_text(client.get(f"/committee.pdf?{MOMENT}").content)
    turned = paper_text(libreoffice({"committee.docx": document}, "pdf")["committee.pdf"])
    for name in NAMES.values():
        if not (name.isascii() and on_paper(name) == name):
            continue  # signs that turn the writing, or for which a font may have no picture
        assert "".join(name.split()) in printed
        assert "".join(name.split()) in turned


def test_the_real_document_reads_as_it_was_written(client, reference_register, libreoffice):
    document = client.get("/committee.docx?on=2026-03-30").content
    turned = libreoffice({"committee.docx": document}, "pdf")["committee.pdf"]
    paper, told = PdfReader(io.BytesIO(turned)), read.from_docx(document)
    text = paper_text(turned)
    assert {tuple(round(float(side)) for side in page.mediabox[2:]) for page in paper.pages} == {
        (595, 842)
    }
    for place, page in enumerate(paper.pages, start=1):
        assert f"page {place} of {len(paper.pages)}" in page.extract_text()
        assert "entry 1, digest" in page.extract_text()
        assert "By which decision" in page.extract_text()  # the head of the table, repeated
    for name, held, gaps in told.offices:
        for words in (name, *gaps):
            assert "".join(words.split()) in text
        for note in (note for holder in held for note in holder.notes):
            assert [word for word in note.split() if word not in text] == []  # it may be parted
        for holder in held:
            assert "".join(holder.state.split()) in text
            assert "".join((holder.begins + holder.until).split()) in text
    for number, title in enumerate(("Introduction", "Presidency", "Coordinators"), start=1):
        assert f"{'I' * number}.{title}" in text
    for numbered in ("1.TheCoordination", "7.Thefollowing", "(a)Thepresidency", "(c)Cluster"):
        assert numbered in text
