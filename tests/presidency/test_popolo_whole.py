"""The whole register is found again in Popolo: the real one, and any that keeps every rule."""

import json

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis

from presidency.popolo import popolo
from tests.conftest import REFERENCE
from tests.presidency.popolo_told import ENTRY, LISTS, complaints, mandates_in, schemas
from tests.registers import register_files

ANCHORS = (
    *("office", "state", "from_end_of", "until_end_of", "presides_over", "starts_on", "ended_on"),
    *("appointed_at", "appointed_on", "appointed_by", "inferred", "footnote"),
    *("end_reason", "remark", "order"),
)
REFERENCES = {
    "person_id": "persons",
    "organization_id": "organizations",
    "on_behalf_of_id": "organizations",
    "post_id": "posts",
    "mandate_id": "memberships",
    **dict.fromkeys(("from_end_of", "until_end_of", "appointed_at", "presides_over"), "events"),
}
any_register = given(file=register_files())
few = hypothesis(max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def real():
    return json.loads(REFERENCE.read_text())


@pytest.fixture(scope="module")
def validators():
    return schemas()


def mandates_found_again(file):
    told = mandates_in(popolo(file, ENTRY))
    assert [{key: mandate.get(key) for key in ANCHORS} for mandate in told] == [
        {key: mandate.get(key) for key in ANCHORS} for mandate in file["mandates"]
    ]
    states = [mandate["member"]["id"].removeprefix("state/") for mandate in told]
    assert states == [mandate["state"] for mandate in file["mandates"]]


def rows_found_again(file):
    told = popolo(file, ENTRY)
    kinds = {kind: _codes(told, kind) for kind in ("State", "Working Group", "Analysis Group")}
    assert kinds == {
        "State": [row["code"] for row in file["states"]],
        "Working Group": [row["code"] for row in file["working_groups"]],
        "Analysis Group": [row["code"] for row in file.get("analysis_groups", [])],
    }
    meetings = [event["id"] for event in told["events"] if "parent_id" not in event]
    assert meetings == [row["label"] for row in file["meetings"]]
    observers = [row["member"]["id"] for row in told["memberships"] if row["role"] == "Observer"]
    assert observers == [f"organization/{row['organization']}" for row in file["observers"]]
    unrecorded = sum(len(post.get("unrecorded", [])) for post in told["posts"])
    assert unrecorded == len(file["unrecorded"])
    assert len(told["posts"]) == len(file["meetings"]) + len(file["working_groups"])


def _codes(told, kind):
    organizations = told["organizations"]
    return [row["code"] for row in organizations if row.get("classification") == kind]


def references_lead_somewhere(file):
    told = popolo(file, ENTRY)
    ids = {name: [found["id"] for found in told[name]] for name in LISTS}
    assert {name: len(set(found)) for name, found in ids.items()} == {
        name: len(found) for name, found in ids.items()
    }
    lost = [
        (found["id"], key)
        for name in LISTS
        for found in told[name]
        for key, target in REFERENCES.items()
        if key in found and found[key] not in ids[target]
    ]
    members = [row["member"]["id"] for row in told["memberships"] if "member" in row]
    assert (lost, set(members) - set(ids["organizations"])) == ([], set())


def test_popolos_own_schemas_find_nothing_in_the_real_register(real, validators):
    assert complaints(popolo(real, ENTRY), validators) == []


@few
@any_register
def test_popolos_own_schemas_find_nothing_in_any_register(file, validators):
    assert complaints(popolo(file, ENTRY), validators) == []


def test_the_real_register_is_found_again(real):
    mandates_found_again(real)
    rows_found_again(real)
    references_lead_somewhere(real)
    told = popolo(real, ENTRY)
    assert (len(mandates_in(told)), len(told["persons"])) == (98, 14)
    assert [part["id"] for part in told["events"] if "parent_id" in part] == [
        "2RC/part-1",
        "2RC/part-2",
    ]


@few
@any_register
def test_any_register_is_found_again(file):
    mandates_found_again(file)
    rows_found_again(file)
    references_lead_somewhere(file)


@few
@any_register
def test_a_date_stands_only_where_the_day_or_the_closing_day_is_recorded(file):
    days = {row["label"]: row.get("closes_on") for row in file["meetings"]}
    for mandate in mandates_in(popolo(file, ENTRY)):
        closing_day = days.get(mandate.get("until_end_of"))
        assert mandate.get("end_date") == mandate.get("ended_on", closing_day)
        if not days[mandate["from_end_of"]] and "starts_on" not in mandate:
            assert "start_date" not in mandate
