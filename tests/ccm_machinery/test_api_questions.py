"""The lists of the API: what they may be asked, page by page, and what is refused."""

import csv
import io
import json
from urllib.parse import urlsplit

import pytest

from tests.builders import build, state
from tests.ccm_machinery.api_lists import ALL, asked, record_edges, rows


@pytest.fixture
def edges(db):
    return record_edges()


@pytest.mark.parametrize(
    ("name", "question", "found"),
    [
        ("mandates", "state=LAO", ["one", "president"]),
        ("mandates", "region=APG&order=-from_end_of", ["president", "one"]),
        ("mandates", "until_end_of=none", ["one"]),
        ("mandates", "in_force_on=2011-02-01", ["one"]),
        ("mandates", "in_force_on=2011-07-01", []),
        ("mandates", "in_force_after=2RC&on=1999-01-01", ["one", "president"]),
        ("mandates", "inferred=true", []),
        ("states", "region=APG", ["LAO"]),
        ("meetings", "kind=RC", ["2RC"]),
        ("working-groups", "exists=true&after=1MSP", ["one"]),
        ("working-groups", "exists=false&after=1MSP", ["two"]),
        ("working-groups", "exists=true&after=5MSP", ["two"]),
        ("provisions", "addressed_to=president", ["1MSP"]),
        ("provisions", "decided_at=2MSP&document=CCM/1", ["2MSP"]),
        ("provisions", "in_force=true&after=2MSP", ["2MSP"]),
        ("provisions", "in_force=false&after=2MSP", ["1MSP"]),
        ("provisions", "in_force=false&after=1MSP", ["2MSP"]),
        ("entries", "kind=change", [1]),
        ("entries", "kind=erasure", []),
        ("states", "region=", ["LAO", "SWZ"]),
    ],
)
def test_a_filter_leaves_the_rows_it_asks_for(client, edges, name, question, found):
    keys = {"mandates": "office", "states": "code", "meetings": "label", "entries": "number"}
    key = keys.get(name, "code" if name == "working-groups" else "decided_at")
    assert [row[key] for row in rows(client, name, f"?{question}")] == found


@pytest.mark.parametrize(
    "filters", ["", "in_force_on=2026-02-10", "region=AG&order=-until_end_of", "state=NOR"]
)
def test_mandates_are_those_of_the_table_in_the_same_order(client, reference_register, filters):
    table = csv.DictReader(
        io.StringIO(client.get(f"/mandates/?{filters}&format=csv").content.decode("utf-8-sig"))
    )
    found = rows(client, "mandates", f"?{filters}&page_size=500")
    texts = ("office", "state", "name", "from_end_of", "until_end_of", "starts_on", "source")
    assert [[row[key] or "" for key in texts] for row in found] == [
        [line[key] for key in texts] for line in table
    ]


@pytest.mark.parametrize("name", ALL)
def test_the_links_lead_through_all_pages_and_keep_the_question(client, edges, name):
    build(state("LAO", "Laos"))
    whole = asked(client, name, "?entry=2")
    answer = asked(client, name, "?entry=2&page_size=1")
    found, before = answer["results"], None
    while answer["next"]:
        before, address = answer, answer["next"]
        answer = json.loads(client.get(address).content)
        assert urlsplit(address).query.startswith("entry=2&page_size=1&page=")
        assert json.loads(client.get(answer["previous"]).content) == before or len(found) == 1
        found += answer["results"]
    assert found == whole["results"]
    assert (answer["count"], whole["count"], whole["previous"]) == (len(found), len(found), None)


@pytest.mark.any_engine
@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize(
    "question",
    [
        "page=0",
        "page=2",
        "page=x",
        "page_size=0",
        "page_size=501",
        "on=2026-02-30",
        "after=99MSP",
        "entry=2",
        "format=csv",
        "on=2026-03-30&after=2MSP",
        "page=1&page=1",
        "kind=x&region=x",
    ],
)
def test_a_question_that_cannot_be_answered_is_refused_in_one_sentence(
    client, edges, name, question
):
    assert list(asked(client, name, f"?{question}", status=400)) == ["error"]


@pytest.mark.parametrize(
    ("name", "question", "near"),
    [
        ("states", "region=APGG", "region=APG"),
        ("meetings", "kind=msp", "kind=MSP"),
        ("working-groups", "exists=yes", "exists=true"),
        ("provisions", "document=CCM/2", "document=CCM/1"),
        ("provisions", "decided_at=3MSP", "decided_at=2MSP"),
        ("provisions", "addressed_to=presidents", "addressed_to=president"),
        ("entries", "kind=erase", "kind=erasure"),
        ("mandates", "office=onee", "office=one"),
        ("mandates", "in_force_on=2026-02-30", "in_force_on=2026-02-28"),
        ("entries", "page_size=900", "page_size=500"),
    ],
)
def test_a_value_that_is_none_of_a_filters_offers_the_nearest(client, edges, name, question, near):
    assert near in asked(client, name, f"?{question}", status=400)["error"]
