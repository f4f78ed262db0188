"""The pack for a meeting: its papers, what each says, and what none does."""

import re
from datetime import date
from hashlib import sha256
from io import BytesIO

import openpyxl
import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from ccm_machinery.registerfile import dump, load
from officeholders.models import Entry
from presidency.paragraph import paragraph_after
from tests.builders import build, candidature, group, mandate, meeting, presidency, state
from tests.presidency.packs import Papers, words_in

PAPERS = [
    "1-composition.docx",
    "1-composition.pdf",
    "2-leaving-and-open-seats.pdf",
    "2-leaving-and-open-seats.xlsx",
    "3-candidature-chart.pdf",
    "3-candidature-chart.xlsx",
    "4-historical-chart.xlsx",
    "5-presidents-by-regional-group.pdf",
    "5-presidents-by-regional-group.xlsx",
    "6-terms-of-reference.pdf",
    "7-draft-paragraph.docx",
    "7-draft-paragraph.txt",
    "8-register.json",
    "README.txt",
]
pytestmark = pytest.mark.django_db
LEAVING, CHART = "2-leaving-and-open-seats.xlsx", "3-candidature-chart.xlsx"
LINE = (
    meeting("1MSP", closes_on="2024-09-10"),
    meeting("2MSP", closes_on="2025-09-10"),
    meeting("3MSP"),
    meeting("4MSP"),
    *(state(code, f"{code.capitalize()}land") for code in ("AAA", "BBB", "CCC", "DDD")),
    group("clearance", seats=2),
)


@pytest.fixture
def papers(reference_register):
    """The pack for the 14MSP, of the real register on a day of its own."""
    return Papers("14MSP", on=date(2026, 3, 30))


def test_a_pack_holds_every_paper_under_a_plain_name(papers):
    assert sorted(papers.named) == PAPERS
    assert papers.pack.name == "ccm-pack-14MSP-2026-03-30-entry-1.zip"
    assert all(re.fullmatch(r"[A-Za-z0-9.-]+", name) for name in papers.files)
    told = {name for name in papers.files if "-14MSP-2026-03-30-entry-1." in name}
    assert set(papers.files) - told == {"README.txt"}


def test_every_paper_says_its_moment_its_entry_and_the_digest(papers):
    entry = Entry.objects.get()
    for name, content in papers.files.items():
        told = words_in(name, content)
        assert re.search(r"(?i)entry\W+1\b", told), name
        told = told.replace("\n", "")
        assert (name, "30 March 2026" in told, entry.digest in told) == (name, True, True)


def test_the_register_file_is_the_public_one_of_that_entry(papers):
    first, _format, about, *rest = papers["8-register.json"].decode().splitlines(keepends=True)
    assert about.startswith(' "about": "The public register of office holders')
    assert "".join([first, _format, *rest]) == dump(1)
    assert load(papers["8-register.json"], by="tests", reason="Brought back").entry is None


def test_the_readme_gives_the_checksum_of_every_other_file(papers):
    told = re.findall(r"^([0-9a-f]{64})  (\S+)$", papers["README.txt"].decode(), re.MULTILINE)
    others = {name: content for name, content in papers.files.items() if name != "README.txt"}
    assert {name: digest for digest, name in told} == {
        name: sha256(content).hexdigest() for name, content in others.items()
    }
    assert max(map(len, papers["README.txt"].decode().split("What is what")[0].split("\n"))) < 86


def test_every_printed_paper_is_tagged_and_tells_its_title_and_language(papers):
    for name in PAPERS:
        if name.endswith(".pdf"):
            paper = PdfReader(BytesIO(papers[name]))
            root = paper.trailer["/Root"]
            told = (root["/MarkInfo"]["/Marked"], "/StructTreeRoot" in root, root["/Lang"][:2])
            assert (name, *told) == (name, True, True, "en")
            assert paper.metadata.title


def test_every_workbook_explains_its_columns_and_runs_nothing(papers):
    for name in PAPERS:
        if name.endswith(".xlsx"):
            *sheets, about = openpyxl.load_workbook(BytesIO(papers[name])).worksheets
            heads = [(sheet.title, cell.value) for sheet in sheets for cell in sheet[1]]
            told = [tuple(row[:2]) for row in about.iter_rows(values_only=True)]
            assert told[-len(heads) :] == heads
            assert {cell.data_type for sheet in sheets for row in sheet for cell in row} <= set(
                "snbd"
            )


def test_the_draft_is_what_the_paragraph_says_with_real_footnotes(papers):
    _entry, paragraph = paragraph_after("14MSP")
    text = papers["7-draft-paragraph.txt"].decode()
    assert text.startswith(paragraph.text(with_intro=True))
    document = Document(BytesIO(papers["7-draft-paragraph.docx"]))
    told = [one.text for one in document.paragraphs]
    first = told.index(paragraph.intro)
    assert told[first + 1 : first + 1 + len(paragraph.lines)] == list(paragraph.lines)


@pytest.mark.any_engine
def test_a_mark_in_the_draft_is_a_footnote_of_words_own(reference_register):
    papers = Papers("13MSP")
    document = Document(BytesIO(papers["7-draft-paragraph.docx"]))
    (line,) = [one for one in document.paragraphs if one.text.startswith("Working Group on Victim")]
    assert "Japan (until" in line.text
    assert len(line._p.findall(f".//{qn('w:footnoteReference')}")) == 1
    assert "Note Verbale in February 2026" in papers["7-draft-paragraph.txt"].decode()


@pytest.mark.any_engine
def test_the_terms_of_every_office_and_body_stand_in_one_paper(papers, reference_register):
    told = words_in("a.pdf", papers["6-terms-of-reference.pdf"]).replace("\n", " ")
    names = [row["name"] for row in reference_register["working_groups"]]
    names += [row["name"] for row in reference_register["analysis_groups"]]
    missing = [one for one in ("President", "Coordination Committee", *names) if one not in told]
    assert missing == []
    assert "CCM/CONF/2021/6, paragraph 84 (iii) (a)" in told


def test_what_the_meeting_has_to_fill_is_told_seat_by_seat():
    build(
        *LINE,
        mandate("clearance", "AAA", "2MSP", "3MSP"),
        mandate("clearance", "BBB", "1MSP", "3MSP", inferred=True),
        mandate("clearance", "BBB", "3MSP", "4MSP", starts_on="2026-02"),
        presidency("CCC", "3MSP", "2MSP", "3MSP"),
    )
    papers = Papers("3MSP")
    (presidency_row, group_row) = papers.rows(LEAVING, "Seats open")
    assert presidency_row["Office"] == "Presidency of the 4MSP: nobody is designated"
    assert group_row == {
        "Office": "Clearance",
        "Seats": 2,
        "Open": 1,
        "Falling open": 1,
        "Open already": 0,
        "Not recorded": 0,
        "All leave": False,
        "Last held by": "Aaaland (until the end of the 3MSP)",
    }
    ending = papers.rows(LEAVING, "Mandates that end")
    assert [(row["State"], row["Inferred"], row["Leaves"]) for row in ending] == [
        ("Cccland", False, True),
        ("Bbbland", True, False),
        ("Aaaland", False, True),
    ]
    begun = papers.rows(LEAVING, "Mandates that begin")
    assert [(row["State"], row["Joins"]) for row in begun] == [("Bbbland", "February 2026")]


def test_the_candidature_chart_tells_public_candidatures_and_no_other():
    build(
        *LINE,
        mandate("clearance", "AAA", "2MSP", "3MSP"),
        candidature(
            "clearance", "BBB", "endorsed", public=True, by="Note 7", received_on="2025-11"
        ),
        candidature("clearance", "CCC", public=True, received_on="2199-01-01"),
        candidature("clearance", "DDD", by="Secret note"),
        candidature("president", "CCC", presides_over="3MSP", public=True),
        candidature("president", "DDD", presides_over="4MSP", status="withdrawn", public=True),
    )
    papers = Papers("3MSP")
    assert papers.sheet(CHART, "Candidature chart") == [
        ("Body", "Seats", "Open", "Incumbent", "Candidature", "Endorsement"),
        ("Presidency of the 3MSP", 1, 1, "nobody", "Cccland", "expressed"),
        ("Presidency of the 4MSP", 1, 1, "nobody", "none public", None),
        (
            "Clearance",
            2,
            2,
            "Aaaland (until the end of the 3MSP)",
            "Bbbland, received November 2025",
            "endorsed, Note 7",
        ),
    ]
    everything = "".join(words_in(name, content) for name, content in papers.files.items())
    assert "Secret note" not in everything
    assert "Dddland, received" not in everything


@pytest.mark.any_engine
def test_a_pack_for_a_cancelled_meeting_says_that_it_fills_no_seat():
    build(*LINE, meeting("5MSP", cancelled="Decided by silence procedure."))
    told = Papers("5MSP")["README.txt"].decode()
    assert "The 5MSP is cancelled and fills no seat." in told


@pytest.mark.any_engine
def test_a_register_of_one_meeting_has_a_pack_too():
    build(meeting("1MSP"))
    papers = Papers("1MSP")
    assert papers.rows(LEAVING, "Seats open") == []
    (row,) = papers.sheet("4-historical-chart.xlsx", "Meetings by seats")[1:]
    assert row == ("1MSP", None, None, "open")
