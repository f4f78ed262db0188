"""Identities: what a row is known by is its own."""

from dataclasses import replace

from officeholders.faults import faults
from tests.officeholders.faults.proposed import (
    MEETINGS,
    STATES,
    coordinator,
    group,
    president,
    rows_of,
    told,
)

ANALYSIS = {"code": "analysis", "name": "Analysis", "decided_at": "12MSP", "members": ["clearance"]}


def test_one_state_told_twice_is_refused_and_both_places_are_named():
    assert told(states=[*STATES, STATES[1]]) == ["states[3]: the same as states[1]"]


def test_a_mandate_told_twice_is_the_same_even_with_another_end():
    mandates = [coordinator(), coordinator(until_end_of="3RC", office="clearance")]
    assert told(mandates=mandates)[0] == "mandates[1]: the same as mandates[0]"


def test_a_row_told_and_withdrawn_in_one_file_is_told_twice():
    mandates = [coordinator(), coordinator(withdrawn=True)]
    assert told(mandates=mandates) == ["mandates[1]: the same as mandates[0]"]


def test_presidencies_over_two_meetings_from_one_meeting_are_two():
    mandates = [
        president("LAO", "3RC", ended_on="2025-12"),
        president("FRA", "3RC", starts_on="2026-01"),
        president("AUT", "14MSP", "3RC", until_end_of="14MSP"),
    ]
    assert told(mandates=mandates) == []


def test_a_provision_is_known_by_the_first_it_is_addressed_to():
    documents = [{"symbol": "CCM/1", "title": "Report"}]
    provision = {
        "document": "CCM/1",
        "decided_at": "13MSP",
        "addressed_to": ["president", "committee"],
        "text": "shall",
    }
    other = provision | {"addressed_to": ["committee", "president"]}
    assert told(documents=documents, provisions=[provision, other]) == []
    assert told(documents=documents, provisions=[provision, other, provision]) == [
        "provisions[2]: the same as provisions[0]"
    ]


def test_candidatures_of_one_state_differ_by_the_day_they_were_received():
    candidature = {"office": "clearance", "state": "AUT", "status": "expressed"}
    later = candidature | {"received_on": "2026-02"}
    assert told(candidatures=[candidature, later]) == []
    assert told(candidatures=[later, candidature, later]) == [
        "candidatures[2]: the same as candidatures[0]"
    ]


def test_the_label_of_a_withdrawn_meeting_stays_its_own():
    withdrawn, new = rows_of()[3], replace(rows_of()[3], index=None)
    withdrawn = replace(withdrawn, index=None, before=withdrawn.words, withdrawn=True)
    others = [row for row in rows_of() if row.words.get("label") != "14MSP"]
    assert [str(fault) for fault in faults([new, withdrawn, *others])] == [
        "meetings 14MSP: the same as meetings 14MSP, which is withdrawn: revive that one",
        "meetings 14MSP.position: position 170 is that of meetings 14MSP",
    ]


def test_the_identity_of_a_withdrawn_mandate_is_free_again():
    withdrawn = rows_of(mandates=[coordinator(until_end_of="3RC")])[-1]
    withdrawn = replace(withdrawn, index=None, before=withdrawn.words, withdrawn=True)
    assert faults([*rows_of(mandates=[coordinator()]), withdrawn]) == []


def test_rows_without_a_readable_identity_are_not_called_the_same():
    unread = replace(rows_of()[4], words={"name": "?"}, unread=frozenset({"code"}))
    assert faults([*rows_of(), unread, replace(unread)]) == []


def test_no_group_is_called_president_or_committee():
    groups = [group("president"), group("clearance"), group("committee")]
    assert told(working_groups=groups) == [
        'working_groups[0].code: "president" is not for groups',
        'working_groups[2].code: "committee" is not for groups',
    ]
    assert told(analysis_groups=[ANALYSIS | {"code": "committee"}]) == [
        'analysis_groups[0].code: "committee" is not for groups'
    ]


def test_an_analysis_group_is_not_called_like_a_working_group():
    assert told(analysis_groups=[ANALYSIS, ANALYSIS | {"code": "clearance"}]) == [
        'analysis_groups[1].code: "clearance" is a Working Group'
    ]


def test_a_working_group_is_a_member_of_an_analysis_group_once():
    members = ["clearance", "transparency", "clearance"]
    assert told(analysis_groups=[ANALYSIS | {"members": members}]) == [
        'analysis_groups[0].members[2]: "clearance" is already a member'
    ]


def test_a_meeting_may_not_take_the_position_of_another():
    meetings = [*MEETINGS, MEETINGS[-1] | {"label": "15MSP", "number": 15}]
    assert told(meetings=meetings) == ["meetings[4].position: position 170 is that of meetings[3]"]
