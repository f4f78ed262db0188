"""The structure of a file: keys, types and shapes."""

import pytest

from officeholders.faults.structure import read_row
from tests.officeholders.faults.proposed import coordinator, meeting
from tests.officeholders.faults.proposed import read_words as read
from tests.officeholders.faults.proposed import told_of_row as told

STATE = {"code": "LAO", "name": "Lao PDR"}
ANALYSIS = {"code": "analysis", "name": "Analysis", "decided_at": "12MSP", "members": ["clearance"]}


def test_the_words_of_a_row_are_in_the_order_of_the_table():
    raw = {"name": "Lao PDR", "party_from": "2010-08-01", "code": "LAO", "region": "APG"}
    words = {"code": "LAO", "name": "Lao PDR", "region": "APG", "party_from": "2010-08-01"}
    assert list(read("states", raw).items()) == list(words.items())


def test_keys_without_value_and_at_their_default_are_left_out():
    raw = STATE | {"region": None, "former_names": [], "also_known_as": []}
    assert read("states", raw) == STATE
    assert read("mandates", coordinator(inferred=False, order=None)) == coordinator()
    assert read("mandates", coordinator(inferred=True, order=0))["order"] == 0


def test_an_unknown_key_is_refused_and_the_nearest_named():
    assert told("states", STATE | {"partyfrom": "2010", "zzz": 1}) == [
        'partyfrom: unknown key; there is "party_from"',
        "zzz: unknown key",
    ]


def test_an_unknown_key_of_an_inner_row_is_refused_at_its_place():
    raw = meeting("3RC", 160, parts=[{}, {"opens": "2026-09-14"}])
    assert told("meetings", raw) == ['parts[1].opens: unknown key; there is "opens_on"']


def test_what_a_row_must_say_is_missed():
    assert told("mandates", {"state": None}) == [
        "office: this must be given",
        "state: this must be given",
        "from_end_of: this must be given",
    ]
    assert told("states", STATE | {"former_names": [{"name": "Laos"}]}) == [
        "former_names[0].until: this must be given"
    ]


def test_a_provision_is_addressed_to_somebody():
    provision = {"document": "CCM/CONF/2021/6", "decided_at": "2RC", "text": "shall report"}
    assert told("provisions", provision | {"addressed_to": []}) == [
        "addressed_to: the list must not be empty"
    ]


def test_an_analysis_group_may_have_no_members_but_must_say_so():
    assert told("analysis_groups", ANALYSIS | {"members": []}) == []
    assert told("analysis_groups", ANALYSIS | {"members": None}) == ["members: this must be given"]


def test_a_row_is_an_object():
    found = read_row("states", ["LAO"], 3)
    assert [str(fault) for fault in found.faults] == ['states[3]: ["LAO"] is not an object']
    assert (found.row.words, found.row.can_read("code")) == ({}, False)


def test_inner_lists_have_their_own_shapes():
    assert told("meetings", meeting("3RC", 160, parts={})) == ["parts: {} is not a list"]
    assert told("meetings", meeting("3RC", 160, parts=[1])) == ["parts[0]: 1 is not an object"]
    assert told("states", STATE | {"also_known_as": "Laos"}) == [
        'also_known_as: "Laos" is not a list'
    ]
    assert told("states", STATE | {"also_known_as": [None]}) == [
        "also_known_as: null is not a text"
    ]
    assert told("analysis_groups", ANALYSIS | {"members": ["a", None, 3]}) == [
        "members[1]: null is not a text",
        "members[2]: 3 is not a text",
    ]
    assert told("analysis_groups", ANALYSIS | {"open_question": []}) == [
        "open_question: [] is not an object"
    ]
    assert told("analysis_groups", ANALYSIS | {"open_question": {}}) == [
        "open_question.group: this must be given",
        "open_question.text: this must be given",
    ]


def test_activities_are_rows_within_rows():
    plan = {"working_group": "clearance", "from_end_of": "13MSP"}
    activity = {"text": "a", "due": "2026", "status": "done"}
    raw = plan | {"objectives": [{"text": "o", "activities": [activity]}]}
    assert read("workplans", raw) == raw
    raw = plan | {"objectives": [{"text": "o", "activities": [activity | {"status": "late"}]}]}
    assert told("workplans", raw) == [
        'objectives[0].activities[0].status: no "late" here: it is one of planned, done, dropped'
    ]


def test_a_private_key_left_out_is_told_apart_from_one_without_value():
    persons = [{"name": "A", "email": None, "title": None}, {"name": "B", "telephone": "+41"}]
    assert read("mandates", coordinator(representatives=persons))["representatives"] == [
        {"name": "A", "email": None},
        {"name": "B", "telephone": "+41"},
    ]


def test_a_digest_is_a_text_like_any_other():
    persons = [{"name": "sha256:" + "0" * 64}]
    assert read("mandates", coordinator(representatives=persons))["representatives"] == persons


def test_any_row_may_be_withdrawn():
    found = read_row("states", STATE | {"withdrawn": True}, 0)
    assert (found.row.words, found.row.withdrawn, found.faults) == (STATE, True, [])
    assert read_row("states", STATE | {"withdrawn": False}, 0).row.withdrawn is False
    assert told("states", STATE | {"withdrawn": None}) == [
        "withdrawn: null is neither true nor false"
    ]


def test_a_mandate_may_say_from_which_meeting_it_was():
    was = {"from_end_of": "12MSP"}
    found = read_row("mandates", coordinator(was=was), 0)
    assert (found.row.words, found.was, found.faults) == (coordinator(), was, [])
    assert read_row("mandates", coordinator(was=None), 0).was is None


@pytest.mark.parametrize(
    "was", ["12MSP", {}, {"from_end_of": None}, {"from_end_of": "12MSP", "state": "LAO"}]
)
def test_what_a_mandate_was_is_written_in_one_way(was):
    assert told("mandates", coordinator(was=was)) == ['was: it is written {"from_end_of": "12MSP"}']


def test_what_a_mandate_was_names_a_meeting():
    assert told("mandates", coordinator(was={"from_end_of": 12})) == [
        "was.from_end_of: 12 is not a text"
    ]


def test_nothing_but_a_mandate_was_something_else():
    assert told("states", STATE | {"was": {"from_end_of": "12MSP"}}) == ["was: unknown key"]


def test_what_cannot_be_read_is_named_so_that_no_rule_takes_it_for_left_out():
    found = read_row("mandates", coordinator(until_end_of=14, starts_on="soon", zzz=1), 0)
    assert found.row.unread == {"until_end_of", "starts_on"}
