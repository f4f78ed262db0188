"""The list of mandates as a workbook: the rows of the CSV, typed, and what each column says."""

import csv
import io
from datetime import datetime

import openpyxl
import pytest

from workinggroups.mandates.csv import KEYS


def workbook(client, question=""):
    answer = client.get(f"/mandates/?format=xlsx{question}")
    assert answer.status_code == 200
    return openpyxl.load_workbook(io.BytesIO(answer.content))


def rows_of_csv(client, question):
    text = client.get(f"/mandates/?format=csv{question}").content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1:]


def as_in_csv(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


@pytest.mark.parametrize(
    "question",
    ["", "&on=2012-10-01", "&state=JPN&in_force_on=2026-02-10", "&after=3RC&order=-state&entry=1"],
)
def test_its_rows_are_those_of_the_csv(client, reference_register, question):
    sheet = workbook(client, question).worksheets[0]
    told = [[as_in_csv(value) for value in row] for row in sheet.iter_rows(values_only=True)][1:]
    assert told == rows_of_csv(client, question)


def test_its_columns_are_typed_and_its_head_stays(client, reference_register):
    sheet = workbook(client, "&state=JPN&in_force_on=2026-02-10").worksheets[0]
    row = dict(zip(KEYS, next(sheet.iter_rows(min_row=2, values_only=True)), strict=True))
    assert (row["first_day"], row["starts_on"]) == (datetime(2026, 2, 1), "2026-02")  # noqa: DTZ001
    assert (row["possibly"], row["inferred"], row["until_end_of"]) == (True, False, "14MSP")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:U2")


def test_it_explains_every_column_and_says_what_was_asked(client, reference_register):
    question = "&on=2026-03-30&entry=1&region=APG&in_force_on=2026-02-10&until_end_of=14MSP"
    book = workbook(client, question)
    told = [row for row in book.worksheets[1].iter_rows(values_only=True) if any(row)]
    digest = client.get("/api/v1/committee/").json()["digest"]
    assert told[:7] == [
        ("Moment", "30 March 2026", None),
        ("As known at entry", 1, None),
        ("Digest of the entry", digest, None),
        ("Rows", 1, None),
        ("Regional group", "Asia-Pacific Group", None),
        ("Until the end of", "14MSP", None),
        ("In force on", datetime(2026, 2, 10), None),  # noqa: DTZ001
    ]
    heads = [cell.value for cell in book.worksheets[0][1]]
    assert [(row[0], row[1]) for row in told[8:]] == [("Mandates", head) for head in heads]
    assert all(row[2] for row in told[8:])


@pytest.mark.any_engine
def test_it_is_named_like_the_csv_and_offered_beside_it(client, reference_register):
    answer = client.get("/mandates/?format=xlsx&after=14MSP&state=JPN")
    name = "mandates-after-14MSP-entry-1.xlsx"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    page = client.get("/mandates/?after=14MSP&state=JPN").content.decode()
    assert "XLSX of all 2 rows</a>" in page
    assert 'href="/mandates/?state=JPN&amp;format=xlsx&amp;after=14MSP" download>' in page


@pytest.mark.any_engine
def test_without_a_row_it_still_has_its_head(client, reference_register):
    sheet = workbook(client, "&in_force_on=1995-01-01").worksheets[0]
    assert (sheet.max_row, sheet.max_column) == (1, len(KEYS))
