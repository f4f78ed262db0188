"""The list of mandates as CSV: all rows of the filters, under keys that stay."""

import csv
import io
import json

import pytest

from tests.builders import build, group, mandate, meeting, state


def file(client, question=""):
    answer = client.get(f"/mandates/?format=csv{question}")
    assert answer.status_code == 200
    return answer


def rows(answer):
    text = answer.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_it_holds_every_row_of_the_filters_whatever_the_page(client, reference_register):
    assert len(rows(file(client))) == len(reference_register["mandates"])
    assert len(rows(file(client, "&page=2"))) == len(reference_register["mandates"])
    assert [row["state"] for row in rows(file(client, "&state=JPN&order=-from_end_of"))] == [
        "JPN",
        "JPN",
    ]


def test_it_says_what_the_register_file_says_in_the_same_words_and_order(
    client, reference_register
):
    told = rows(file(client))
    for key in ("office", "state", "from_end_of", "until_end_of", "presides_over", "remark"):
        recorded = [mandate.get(key) or "" for mandate in reference_register["mandates"]]
        assert sorted(row[key] for row in told) == sorted(recorded)
    canonical = json.loads(client.get("/register.json").content)["mandates"]
    identities = [(row["office"], row["state"], row["from_end_of"]) for row in canonical]
    assert [(row["office"], row["state"], row["from_end_of"]) for row in told] == identities


def test_names_and_days_stand_beside_the_codes(client, reference_register):
    told = rows(file(client, "&state=JPN&in_force_on=2026-02-10&on=2026-03-30"))
    shown = ("office_name", "name", "starts_on", "first_day", "last_day", "possibly", "inferred")
    assert [tuple(row[key] for key in shown) for row in told] == [
        ("Victim Assistance", "Japan", "2026-02", "2026-02-01", "", "true", "false")
    ]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("&on=2026-03-30", "mandates-2026-03-30-entry-1.csv"),
        ("&after=14MSP&entry=1", "mandates-after-14MSP-entry-1.csv"),
    ],
)
def test_its_name_says_which_moment_and_entry(client, reference_register, question, name):
    answer = file(client, question)
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer["Content-Type"] == "text/csv; charset=utf-8; header=present"


def test_without_a_moment_its_name_bears_today(client, reference_register):
    day = client.get("/api/v1/committee/").json()["moment"]["on"]
    expected = f'attachment; filename="mandates-{day}-entry-1.csv"'
    assert file(client)["Content-Disposition"] == expected


def test_who_still_has_the_file_is_told_so_in_one_query(
    client, reference_register, django_assert_num_queries
):
    tag = file(client)["ETag"]
    with django_assert_num_queries(1):
        answer = client.get("/mandates/?format=csv", headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content) == (304, b"")
    any_answer = client.get("/mandates/?format=csv", headers={"If-None-Match": "*"})
    assert (any_answer.status_code, "Content-Disposition" in any_answer) == (304, False)
    assert client.get("/mandates/")["ETag"] != tag


def test_nothing_in_it_is_run_as_a_formula(client, db):
    build(
        meeting("1MSP", closes_on="2021-09-10"),
        state("AAA", "=1+1"),
        group("clearance", name="+C"),
        mandate("clearance", "AAA", "1MSP", remark="-2", footnote="＝3", source="@4", order=-5),
    )
    (row,) = rows(file(client))
    cells = [row[key] for key in ("name", "office_name", "remark", "footnote", "source", "order")]
    assert cells == ["'=1+1", "'+C", "'-2", "'＝3", "'@4", "-5"]
