"""HTML, JSON, CSV, XLSX, TXT and DOCX say the same of the Committee, cell by cell."""

from io import BytesIO

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.builders import (
    build,
    group,
    mandate,
    meeting,
    observer,
    organization,
    presidency,
    rows_of,
    state,
    unrecorded,
    withdrawn,
)
from tests.presidency import papers_read as read
from tests.registers import questions, register_files

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]  # what is read is tested elsewhere
REAL = (
    "",
    "?on=2010-11-12",
    "?on=2012-10-01",
    "?on=2020-12-01",
    "?on=2022-05-16",
    "?on=2026-01-15",
    "?on=2026-02-10&entry=1",
    "?after=3RC",
    "?after=14MSP",
)
LINE = (
    meeting("1MSP", closes_on="2021-09-10"),
    meeting("2MSP", closes_on="2022-09-10"),
    meeting("3MSP", planned_for="2023"),
    meeting("4MSP", cancelled="By decision of 3 March 2023."),
    meeting("5MSP"),
    *(state(code) for code in ("AAA", "BBB", "CCC")),
    group("clearance", seats=2, former_names=[{"name": "Demining", "until_end_of": "2MSP"}]),
)
PARTS = [
    {"opens_on": "2021-09-01", "closes_on": "2021-09-02"},
    {"planned_for": "2022"},
]
EDGES = {
    "nothing but a meeting": [meeting("1MSP")],
    "a meeting in two parts, the second undated": [
        meeting("1MSP", opens_on="2021-09-01", parts=PARTS),
        *LINE[1:],
        mandate("clearance", "AAA", "1MSP", "2MSP"),
    ],
    "a President who may have left, and two designates": [
        *LINE,
        presidency("AAA", "3MSP", "2MSP", "3MSP", ended_on="2022-12"),
        presidency("BBB", "5MSP", "3MSP", "5MSP", appointed_at="2MSP"),
        presidency("CCC", "5MSP", "3MSP", "5MSP", appointed_on="2022-12"),
    ],
    "one who joins in a month, and one who left early": [
        *LINE,
        mandate("clearance", "AAA", "2MSP", "3MSP", starts_on="2022-12", footnote="It joined."),
        mandate("clearance", "BBB", "2MSP", ended_on="2022-12-20", end_reason="Its own wish"),
    ],
    "one State in two offices, and no end stated": [
        *LINE,
        mandate("clearance", "AAA", "2MSP", inferred=True, remark="It was seen there."),
        presidency("AAA", "3MSP", "2MSP", appointed_by="Note verbale; as agreed"),
    ],
    "more holders than seats": [
        *LINE,
        *(mandate("clearance", code, "1MSP", "5MSP") for code in ("CCC", "AAA", "BBB")),
    ],
    "a seat not recorded, and one vacant": [
        *LINE,
        group("risk-education", "2MSP", seats=3),
        unrecorded("risk-education", "2MSP", "5MSP", remark="Nobody knows."),
        mandate("risk-education", "AAA", "2MSP", "5MSP"),
    ],
    "renamed, and with observers": [
        *LINE,
        state("DDD", "Dee", former_names=[{"name": "Old Dee", "until": "2022-12-31"}]),
        mandate("clearance", "DDD", "1MSP", "5MSP"),
        organization("ORG", "An organization"),
        observer("ORG", "1MSP", inferred=True),
    ],
    "withdrawn": [
        *LINE,
        mandate("clearance", "AAA", "1MSP", "5MSP"),
        withdrawn(mandate("clearance", "BBB", "1MSP", "5MSP")),
    ],
}


def contents(client, question):
    endings = ("docx", "txt", "csv", "xlsx", "pdf", "json")
    answers = {ending: client.get(f"/committee.{ending}{question}") for ending in endings}
    answers["html"] = client.get(f"/{question}")
    assert {answer.status_code for answer in answers.values()} == {200}
    return {ending: answer.content for ending, answer in answers.items()} | {
        "told": answers["json"].json()
    }


def assert_all_agree(client, question):
    found = contents(client, question)
    page = read.from_html(found["html"])
    assert read.from_docx(found["docx"]) == page
    assert read.from_txt(found["txt"]) == page
    rows = read.from_csv(found["csv"])
    heads = [row.pop("part") for row in rows]
    typed = read.from_xlsx(found["xlsx"])
    assert [row.pop("part").lower().replace("-", " ") for row in typed] == [
        head.replace("_", " ") for head in heads
    ]
    assert typed == rows
    assert_rows_are_those_of_the_api(rows, heads, read.from_json(found["told"]))
    assert_page_says_the_rows(page, rows, heads)
    assert_printed(found["pdf"], page)


def assert_rows_are_those_of_the_api(rows, heads, expected):
    assert heads == [row.pop("part") for row in expected]
    assert [{key: row[key] for key in told} for row, told in zip(rows, expected, strict=True)] == (
        expected
    )


def assert_page_says_the_rows(page, rows, heads):
    """The page's words follow from the codes and phrases that programs are given."""
    holders = [holder for _name, held, _gaps in page.offices for holder in held]
    held = [row for head, row in zip(heads, rows, strict=True) if row["state"]]
    assert [holder.state.split(" (possibly")[0] for holder in holders] == [
        row["name"] for row in held
    ]
    assert ["(possibly" in holder.state for holder in holders] == [
        row["possibly"] == "true" for row in held
    ]
    assert [holder.until.removesuffix(" (date not set)") for holder in holders] == [
        row["phrase"] for row in held
    ]
    assert [sorted(" ".join(holder.notes).split()) for holder in holders] == [
        sorted(row["notes"].split()) for row in held
    ]
    assert len(page.vacancies) == heads.count("vacant")
    assert page.observers == [
        row["name"] for head, row in zip(heads, rows, strict=True) if head == "observer"
    ]


def assert_printed(content, page):
    printed = "".join(
        "".join(one.extract_text() for one in PdfReader(BytesIO(content)).pages).split()
    )
    for name, held, gaps in page.offices:
        for text in (name, *gaps, *(holder.begins + holder.until for holder in held)):
            assert "".join(text.split()) in printed
    for text in (*page.vacancies, *page.observers, page.counts):
        assert "".join(text.split()) in printed


@pytest.mark.parametrize("question", REAL)
def test_of_the_real_register(client, reference_register, question):
    assert_all_agree(client, question)


@pytest.mark.parametrize("moment", ["?on=2022-12-15", "?after=3MSP"])
@pytest.mark.parametrize("edge", EDGES)
def test_at_the_edges(client, db, edge, moment):
    build(*EDGES[edge])
    if "3MSP" not in {row.get("label") for row in EDGES[edge]}:
        moment = "?after=1MSP"
    assert_all_agree(client, moment)


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_of_a_random_register(client, db, data):
    file = data.draw(register_files())
    question = data.draw(questions(file))
    with transaction.atomic():
        build(*rows_of(file))
        assert_all_agree(client, "".join(f"?{name}={told}" for name, told in question.items()))
        transaction.set_rollback(True)
