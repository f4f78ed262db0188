"""The Committee carried away: which files there are, what they are called, what is refused."""

from io import BytesIO

import pytest
from django.conf import settings
from pypdf import PdfReader

from presidency.papers import FORMATS
from presidency.views.committee import FILES
from tests.builders import build, group, mandate, meeting, state
from tests.pages.reading import html_of, words_of

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {
    "docx": WORD,
    "pdf": "application/pdf",
    "xlsx": EXCEL,
    "csv": "text/csv; charset=utf-8; header=present",
    "txt": "text/plain; charset=utf-8",
}
CACHED = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"


@pytest.mark.parametrize("ending", TYPES)
@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("?on=2026-03-30", "coordination-committee-2026-03-30-entry-1"),
        ("?after=14MSP&entry=1", "coordination-committee-after-14MSP-entry-1"),
    ],
)
def test_a_file_is_called_by_its_moment_and_entry(
    client, reference_register, ending, question, name
):
    answer = client.get(f"/committee.{ending}{question}")
    assert answer.status_code == 200
    assert answer["Content-Type"] == TYPES[ending]
    assert answer["Content-Disposition"] == f'attachment; filename="{name}.{ending}"'
    assert answer["Cache-Control"] == CACHED


@pytest.mark.parametrize("ending", TYPES)
def test_as_known_at_an_entry_it_is_the_same_to_the_byte_whatever_is_recorded_later(
    client, reference_register, ending
):
    address = f"/committee.{ending}?on=2026-03-30&entry=1"
    before = client.get(address)
    build(state("LAO", "Laos"))
    assert client.get(address).content == before.content
    now = client.get(f"/committee.{ending}?on=2026-03-30")
    assert "entry-2" in now["Content-Disposition"]
    assert now.content != before.content


@pytest.mark.parametrize("ending", TYPES)
def test_who_still_has_it_is_told_so_in_one_query(
    client, reference_register, ending, django_assert_num_queries
):
    tag = client.get(f"/committee.{ending}")["ETag"]
    with django_assert_num_queries(1):
        answer = client.get(f"/committee.{ending}", headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content) == (304, b"")
    assert "Content-Disposition" not in answer
    assert len({client.get(f"/committee.{other}")["ETag"] for other in TYPES}) == len(TYPES)


@pytest.mark.parametrize("ending", TYPES)
def test_it_is_read_in_eight_queries(
    client, reference_register, ending, django_assert_max_num_queries
):
    for question in ("", "?entry=1", "?after=3RC"):
        with django_assert_max_num_queries(8):
            client.get(f"/committee.{ending}{question}")


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("ending", "near"),
    [("doc", "docx"), ("PDF", "pdf"), ("xls", "xlsx"), ("text", "txt"), ("yaml", "csv")],
)
def test_an_unknown_format_is_told_which_there_are(client, reference_register, ending, near):
    told = html_of(client, f"/committee.{ending}", status=404)
    assert f"“{ending}”; the formats are docx, pdf, xlsx, csv, txt, json." in words_of(told)
    assert '<a href="/committee.' in told
    if ending != "yaml":
        assert f'<a href="/committee.{near}">' in told


@pytest.mark.any_engine
def test_where_programs_ask_it_is_told_as_json(client, reference_register):
    answer = client.get("/committee.jsonl")
    assert answer.status_code == 404
    assert answer.json() == {
        "error": "The Committee is not to be had as “jsonl”; the formats are docx, pdf, xlsx, csv, "
        "txt, json."
    }


@pytest.mark.any_engine
@pytest.mark.parametrize("ending", TYPES)
@pytest.mark.parametrize(
    "question",
    ["on=2026-02-30", "after=15MSP", "entry=2", "on=2026-01-01&after=3RC", "format=pdf", "page=1"],
)
def test_a_bad_question_is_refused_as_on_the_page(client, reference_register, ending, question):
    answer = client.get(f"/committee.{ending}?{question}", headers={"If-None-Match": "*"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "text/html; charset=utf-8")


@pytest.mark.any_engine
@pytest.mark.parametrize("ending", TYPES)
def test_before_entry_1_there_is_none(client, db, ending):
    answer = client.get(f"/committee.{ending}")
    assert answer.status_code == 404
    assert "Nothing is recorded in the register yet." in answer.content.decode()


@pytest.mark.any_engine
def test_the_page_leads_to_each_about_the_same_moment_and_entry(client, reference_register):
    assert list(FILES) == list(FORMATS) == list(TYPES)
    told = html_of(client, "/?on=2026-03-30&entry=1")
    for ending in TYPES:
        assert f'<a href="/committee.{ending}?on=2026-03-30&amp;entry=1">' in told
    assert "Carry away: Word, PDF, Excel, CSV, plain text" in words_of(told).replace(" ,", ",")
    style = (settings.BASE_DIR / "ccm_machinery" / "static" / "register.css").read_text()
    assert '<p class="screen small">Carry away:' in told
    assert ".screen" in style[style.index("@media print") :]


@pytest.mark.any_engine
def test_todays_committee_is_printed_on_one_tagged_sheet_of_a4(client, reference_register):
    paper = PdfReader(BytesIO(client.get("/committee.pdf").content))
    catalogue, (page,) = paper.trailer["/Root"], paper.pages
    assert (paper.metadata.title, catalogue["/Lang"]) == ("Coordination Committee", "en")
    assert (catalogue["/MarkInfo"]["/Marked"], "/StructTreeRoot" in catalogue) == (True, True)
    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    assert "page 1 of 1" in page.extract_text()
    assert structure(catalogue["/StructTreeRoot"]) >= {"/Table", "/TH", "/TD", "/H1", "/H2"}


def structure(element):
    """The kinds of the elements in the paper's structure."""
    element = element.get_object()
    children = element.get("/K", []) if hasattr(element, "get") else []
    children = children if isinstance(children, list) else [children]
    kinds = {element["/S"]} if hasattr(element, "get") and "/S" in element else set()
    return kinds.union(*(structure(child) for child in children if not isinstance(child, int)))


@pytest.mark.any_engine
def test_the_text_has_72_columns_whatever_it_says(client, db):
    build(
        meeting("1MSP", closes_on="2021-09-10"),
        meeting("2MSP"),
        state("AAA", "The Most Serene and Indivisible " * 5),
        state("BBB", "W" * 200),
        group("clearance", seats=2),
        mandate("clearance", "AAA", "1MSP", "2MSP", footnote="It is so. " * 20),
        mandate("clearance", "BBB", "1MSP", "2MSP"),
    )
    text = client.get("/committee.txt?on=2022-01-01").content.decode()
    lines = text.split("\r\n")
    assert max(map(len, lines)) == 72
    assert "\n" not in text.replace("\r\n", "")
    assert not any(line.endswith(" ") for line in lines)
    assert lines[:3] == [
        "COORDINATION COMMITTEE",
        "Convention on Cluster Munitions",
        "Composition on 1 January 2022",
    ]
