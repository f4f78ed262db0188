"""The lists of the API: every row whole, in the words of the register file."""

import json

import pytest

from officeholders.erasing import erase
from officeholders.models import Representative
from officeholders.words import listed_models
from tests.builders import build, group, mandate, meeting, provision, state
from tests.ccm_machinery.api_lists import ALL, LISTS, asked, record_edges, rows
from tests.presidency.test_committee import long_register


@pytest.fixture
def edges(db):
    return record_edges()


def told(value):
    """The words as the register file has them: keys without value or at their default left out."""
    if isinstance(value, list):
        return [told(item) for item in value]
    if isinstance(value, dict):
        return {key: told(item) for key, item in value.items() if item is not None}
    return value


@pytest.mark.parametrize("name", LISTS)
def test_a_list_tells_every_row_of_the_register_file_in_its_order(client, reference_register, name):
    file = json.loads(client.get("/register.json").content)[LISTS[name]]
    found = rows(client, name, "?page_size=500")
    keys = [key for key in listed_models()[LISTS[name]].register.keys if key in found[0]]
    assert [told({key: row[key] for key in keys}) for row in found] == told(file)


@pytest.mark.parametrize("name", LISTS)
def test_every_key_is_always_there_and_null_without_value(client, edges, name):
    model = listed_models()[LISTS[name]]
    keys = [*model.register.keys, *(["name"] if "name" not in model.register.keys else [])]
    assert [list(row) for row in rows(client, name)] == [keys] * len(rows(client, name))


def test_what_is_hard_to_tell_is_told_as_it_is(client, edges):
    first, second, review, cancelled, planned = rows(client, "meetings")
    assert (review["closes_on"], review["parts"][1]["closes_on"]) == (None, None)
    assert review["parts"][0] | {"place": None} == {
        "opens_on": "2020-11-25",
        "closes_on": "2020-11-27",
        "planned_for": None,
        "place": None,
    }
    assert (cancelled["cancelled"], planned["planned_for"]) == ("by the 2RC", "2027")
    assert [row["name"] for row in (first, review)] == [
        "First Meeting of States Parties",
        "Second Review Conference",
    ]
    joined, bare, over = rows(client, "mandates")
    assert (joined["starts_on"], joined["ended_on"]) == ("2011-02", "2011-06-30")
    assert (bare["until_end_of"], bare["presides_over"], bare["inferred"]) == (None, None, None)
    assert (over["presides_over"], over["appointed_on"]) == ("5MSP", "2026-02")


def test_what_was_recorded_by_mistake_is_in_no_list(client, edges):
    assert [row["code"] for row in rows(client, "states")] == ["LAO", "SWZ"]


@pytest.mark.parametrize(
    ("question", "name_of_state", "name_of_group"),
    [
        ("?on=2010-01-01", "Swaziland", "Old"),
        ("?on=2018-04-30", "Swaziland", "One"),
        ("?on=2018-05-01", "Eswatini", "One"),
        ("?after=1MSP", "Swaziland", "Old"),
        ("?after=5MSP", "Eswatini", "One"),
    ],
)
def test_names_are_those_of_the_moment(client, edges, question, name_of_state, name_of_group):
    (swaziland,) = [row for row in rows(client, "states", question) if row["code"] == "SWZ"]
    assert swaziland["name"] == name_of_state
    assert rows(client, "mandates", question)[0]["name"] == name_of_state
    assert rows(client, "working-groups", question)[0]["name"] == name_of_group


def test_the_answer_says_about_which_moment_and_from_which_entry(client, edges):
    for name in ALL:
        answer = asked(client, name, "?after=2MSP&entry=1")
        assert list(answer) == [
            "moment",
            "entry",
            "digest",
            "count",
            "next",
            "previous",
            "results",
        ]
        assert answer["moment"] == {"on": None, "after": "2MSP", "position": "2MSP"}
        assert (answer["entry"], answer["digest"]) == (1, edges.digest)


@pytest.mark.parametrize("name", LISTS)
def test_as_known_at_an_entry_a_list_says_the_same_for_ever(client, edges, name):
    address = f"/api/v1/{name}/?on=2026-03-30&entry=1"
    before = client.get(address).content
    build(
        meeting("5MSP", 50, closes_on="2026-01-01", opens_on="2026-01-01"),
        state("LAO", "Another name"),
        group("three"),
        mandate("two", "LAO", "2MSP"),
        provision("CCM/1", "2MSP", "one", paragraph="10"),
    )
    assert client.get(address).content == before
    assert client.get(address.replace("entry=1", "entry=2")).content != before


def test_entries_are_the_objects_that_are_hashed_newest_first(client, edges):
    build(state("LAO", "Laos"), reason="Its short name", by="system")
    lines = client.get("/entries.jsonl").getvalue().decode().splitlines()
    chain = [json.loads(line) for line in reversed(lines)]
    found = rows(client, "entries")
    assert [row.pop("name") for row in found] == ["Entry 2", "Entry 1"]
    assert [row.pop("author") for row in found] == ["system", "ISU staff"]
    assert [
        row | {"images": line["images"]} for row, line in zip(found, chain, strict=True)
    ] == chain
    assert [row["number"] for row in rows(client, "entries", "?entry=1")] == [1]


def test_a_name_that_was_erased_is_told_as_its_digest(client, edges):
    person = {"name": "Ines Example", "title": "Ms", "email": "a@b.example"}
    build(mandate("two", "LAO", "2MSP", representatives=[person | {"from": "2012"}]))
    question = "?office=two&entry=2"
    told_before = rows(client, "mandates", question)[0]["representatives"]
    assert told_before == [{"name": "Ines Example", "title": "Ms", "from": "2012", "until": None}]
    tag = client.get(f"/api/v1/mandates/{question}")["ETag"]
    digest = Representative.objects.get().name
    erase([digest], by="tests", reason="As the person asked.")
    answer = client.get(f"/api/v1/mandates/{question}", headers={"If-None-Match": tag})
    assert json.loads(answer.content)["results"][0]["representatives"][0]["name"] == digest


@pytest.mark.parametrize("name", ALL)
def test_who_still_has_a_list_is_told_so_in_one_query(
    client, edges, name, django_assert_num_queries
):
    address = f"/api/v1/{name}/?page_size=1"
    tag = client.get(address)["ETag"]
    with django_assert_num_queries(1):
        assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
    assert asked(client, name, "?on=x", status=400)
    build(state("LAO", "Laos"))
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("name", [*ALL, "committee"])
def test_before_entry_1_a_list_says_that_nothing_is_recorded(client, db, name):
    answer = asked(client, name, status=404)
    assert answer == {"error": "Nothing is recorded in the register yet."}


@pytest.mark.any_engine
def test_of_a_register_fifty_times_as_long_a_list_takes_as_many_queries(
    client, db, django_assert_max_num_queries
):
    build(*long_register(50))
    for name in LISTS:
        with django_assert_max_num_queries(14, info=name):
            asked(client, name, "?page_size=500&entry=1")
