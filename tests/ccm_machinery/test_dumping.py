"""Dumping: one canonical form, of any entry, on either engine."""

import hashlib
import json
from itertools import pairwise

import jsonschema
import pytest
from django.conf import settings
from django.db import connection

from ccm_machinery.registerfile import UnknownEntry, dump
from officeholders.canonical import canonical_json
from officeholders.models import Entry
from officeholders.verification import verify
from tests.builders import (
    build,
    candidature,
    document,
    group,
    mandate,
    meeting,
    meetings,
    organization,
    presidency,
    provision,
    register,
    state,
    unrecorded,
    withdrawn,
    workplan,
)
from tests.ccm_machinery.loads import FRANCE, GROUND, dumped, loaded_and_dumped, take

pytestmark = pytest.mark.django_db

DATA = settings.BASE_DIR / "ccm_machinery" / "data"
EMPTY = """{
 "format": "ccm-register/1",
 "meetings": [],
 "states": [],
 "working_groups": [],
 "mandates": []
}
"""
DIGESTS = {}


def test_before_entry_1_the_register_is_its_four_empty_lists():
    assert dump() == EMPTY


def test_the_reference_register_loaded_and_dumped_is_what_it_was(reference_register):
    told = json.loads(dump(private=True))
    assert told.keys() == reference_register.keys() - {"about"}
    for name, rows in told.items():
        assert _in_any_order(rows) == _in_any_order(reference_register[name])


def _in_any_order(rows):
    return sorted(map(canonical_json, rows))


def test_a_dump_loaded_into_an_empty_register_is_dumped_in_the_same_bytes(engine):
    text = loaded_and_dumped((DATA / "register.json").read_bytes())
    assert loaded_and_dumped(text) == text
    DIGESTS[connection.vendor] = hashlib.sha256(text.encode()).hexdigest()
    assert len(set(DIGESTS.values())) == 1


def test_the_keys_stand_in_the_order_of_the_contract(reference_register):
    schema = json.loads((DATA / "register.schema.json").read_text())
    for name, rows in json.loads(dump()).items():
        if name != "format":
            keys = list(_properties(schema, name))
            assert [list(row) for row in rows] == [[k for k in keys if k in row] for row in rows]


def _properties(schema, name):
    told = schema["properties"][name]
    items = told.get("items") or told["anyOf"][0]["items"]
    return items["properties"]


def test_a_dump_keeps_the_published_schema(reference_register):
    schema = json.loads((DATA / "register.schema.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(json.loads(dump(private=True)))


def test_it_is_utf8_with_indent_one_and_a_final_newline(reference_register):
    text = dump()
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
    assert "Côte d" in text


def test_keys_without_value_and_at_their_default_are_left_out():
    take(*GROUND, FRANCE.but(inferred=False, order=None, representatives=[]))
    assert dumped()["mandates"] == [dict(FRANCE)]


def test_an_order_of_nought_is_a_value():
    take(*GROUND, FRANCE.but(order=0))
    assert dumped()["mandates"] == [dict(FRANCE.but(order=0))]


def test_optional_lists_are_there_only_with_rows():
    take(*GROUND, organization("UN"))
    assert list(dumped()) == [
        "format",
        "meetings",
        "states",
        "organizations",
        "working_groups",
        "mandates",
    ]


def test_text_is_dumped_in_one_normal_form():
    build(state("CIV", "Co\u0302te d’Ivoire"))
    assert dumped()["states"] == [{"code": "CIV", "name": "Côte d’Ivoire"}]


# Order


def test_meetings_stand_by_position():
    take(meeting("10MSP", position=5), meeting("2MSP", position=30), meeting("1RC", position=20))
    assert [row["label"] for row in dumped()["meetings"]] == ["10MSP", "1RC", "2MSP"]


def test_mandates_stand_by_beginning_office_end_and_state():
    rows = [
        presidency("LAO", "2MSP", "1MSP", "2MSP"),
        mandate("transparency", "FRA", "1MSP", "2MSP"),
        mandate("transparency", "AUT", "1MSP"),
        mandate("clearance", "AUT", "1MSP", "3MSP"),
        mandate("clearance", "FRA", "1MSP", "3MSP"),
        mandate("clearance", "LAO", "1MSP"),
        mandate("transparency", "FRA", "2MSP"),
    ]
    groups = [group("transparency", seats=9), group("clearance", seats=9)]
    take(*meetings(None, None, None), *groups, *GROUND[4:7], *reversed(rows))
    assert dumped()["mandates"] == [dict(row) for row in rows]


def test_all_else_stands_by_identity_none_first():
    codes = [document(symbol) for symbol in ("B", "A/2", "A/10")]
    clauses = [
        provision("A/10", "1MSP", "president"),
        provision("A/10", "1MSP", ["committee", "president"], paragraph="2"),
        provision("A/10", "2MSP", "committee", paragraph="2"),
        provision("A/10", "2MSP", "president", paragraph="2"),
    ]
    seats = [unrecorded("clearance", label, "3MSP") for label in ("1MSP", "2MSP")]
    plans = [workplan("clearance", label, "Clear") for label in ("1MSP", "2MSP")]
    wishes = [
        candidature("clearance", "AUT", public=True),
        candidature("clearance", "AUT", received_on="2012", public=True),
        candidature("clearance", "FRA", received_on="2011", public=True),
        candidature("president", "AUT", presides_over="2MSP", public=True),
    ]
    lists = (clauses, seats, plans, wishes)
    take(*GROUND, *codes, *(row for rows in lists for row in reversed(rows)))
    told = dumped()
    assert [row["symbol"] for row in told["documents"]] == ["A/10", "A/2", "B"]
    for rows in lists:
        assert told[rows[0].list] == [dict(row) for row in rows]


# What is told


def test_candidatures_are_private_until_they_are_public():
    hidden, public = candidature("clearance", "AUT"), candidature("clearance", "FRA", public=True)
    take(*GROUND, hidden, public)
    assert dumped(private=False)["candidatures"] == [dict(public)]
    assert dumped()["candidatures"] == [dict(hidden), dict(public)]


def test_an_entry_is_dumped_as_it_was_whatever_was_recorded_since():
    take(*GROUND, FRANCE)
    texts = [dump(1)]
    take(state("FRA", "La France"), withdrawn(FRANCE))
    take(meeting("4MSP", position=40, closes_on="2014-09-05"))
    texts += [dump(2), dump()]
    assert [dump(number) for number in (1, 2, 3)] == texts
    assert all(one != other for one, other in pairwise(texts))


def test_an_entry_that_does_not_exist_is_refused_with_the_last_one():
    take(*GROUND)
    with pytest.raises(UnknownEntry, match="There is no entry 2; the last is 1."):
        dump(2)


def test_every_list_and_key_comes_back_as_it_was_given():
    rows = [
        *GROUND,
        meeting(
            "2RC",
            position=50,
            opens_on="2020-11-25",
            parts=[
                {"opens_on": "2020-11-25", "closes_on": "2020-11-27", "place": "online"},
                {"planned_for": "2021-02"},
            ],
            source="A report",
        ),
        meeting("6MSP", position=60, cancelled="by the 2RC", place="Geneva", planned_for="2022"),
        organization("UN"),
        document("CCM/1", meeting="1MSP", date="2011-09", url="https://example.org/1"),
        provision("CCM/1", "1MSP", ["clearance", "committee"], superseded_at="2MSP", source="§ 3"),
        group(
            "transparency",
            usual_term=2,
            drafting_name="Transparency",
            until_end_of="4MSP",
            split_from="clearance",
            former_names=[{"name": "Reporting", "until_end_of": "2MSP"}],
            source="A report",
        ),
        mandate(
            "transparency",
            "AUT",
            "1MSP",
            "3MSP",
            starts_on="2011-10",
            ended_on="2013-05-02",
            end_reason="recalled",
            appointed_on="2011",
            appointed_by="Note verbale",
            order=-1,
            inferred=True,
            footnote="A note",
            remark="A remark",
            source="§ 4",
            representatives=[{"name": "Anne", "until": "2012-01-31"}],
        ),
        workplan(
            "clearance",
            "1MSP",
            {
                "text": "Clear",
                "activities": [
                    {"text": "Meet", "due": "2012-04", "status": "done"},
                    {"text": "Go"},
                ],
            },
            "Report",
        ),
        state(
            "CIV",
            formal_name="the Republic of Côte d’Ivoire",
            also_known_as=["Ivory Coast"],
            region="AG",
            party_from="2012-09-01",
            party_until="2190",
            former_names=[{"name": "Ivory Coast", "until": "1985-10"}],
        ),
    ]
    take(*rows)
    given = register(*rows)
    assert dumped() == given | {"states": sorted(given["states"], key=lambda row: row["code"])}
    assert verify() == []
    assert Entry.objects.last_number() == 1


def test_a_workplan_without_objectives_says_so_and_loads_again():
    file = register(meeting("1MSP"), group("clearance"), workplan("clearance", "1MSP"))
    text = loaded_and_dumped(json.dumps(file))
    assert json.loads(text)["workplans"] == [
        {"working_group": "clearance", "from_end_of": "1MSP", "objectives": []}
    ]
    assert loaded_and_dumped(text) == text
