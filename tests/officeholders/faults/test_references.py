"""References: what a row names must stand in the register."""

from dataclasses import replace

from officeholders.faults import faults
from tests.officeholders.faults.proposed import (
    MEETINGS,
    coordinator,
    group,
    president,
    rows_of,
    told,
)

OFFICE = 'no office "%s": it is "president" or the code of a Working Group'
ADDRESSEE = (
    'no office "%s": it is "president", "committee", or the code of a Working Group or '
    "an Analysis Group"
)
DOCUMENT = {"symbol": "CCM/MSP/2025/9", "title": "Final report", "meeting": "13MSP"}
PROVISION = {
    "document": "CCM/MSP/2025/9",
    "decided_at": "13MSP",
    "addressed_to": ["committee", "president", "clearance", "analysis-article-4"],
    "text": "shall",
}
ANALYSIS = {
    "code": "analysis-article-4",
    "name": "Ad hoc Analysis Group",
    "decided_at": "12MSP",
    "members": ["clearance"],
}


def test_a_mandate_until_a_meeting_nobody_recorded_is_refused():
    assert told(mandates=[coordinator(until_end_of="15MSP")]) == [
        'mandates[0].until_end_of: no meeting "15MSP"'
    ]


def test_every_reference_of_a_mandate_is_told_at_its_own_place():
    mandate = coordinator("XXX", "mines", "98MSP", until_end_of="99MSP", appointed_at="97MSP")
    assert told(mandates=[coordinator(), mandate]) == [
        f"mandates[1].office: {OFFICE % 'mines'}",
        'mandates[1].state: no State "XXX"',
        'mandates[1].from_end_of: no meeting "98MSP"',
        'mandates[1].until_end_of: no meeting "99MSP"',
        'mandates[1].appointed_at: no meeting "97MSP"',
    ]


def test_a_president_presides_over_a_recorded_meeting():
    assert told(mandates=[president(presides_over="4RC")]) == [
        'mandates[0].presides_over: no meeting "4RC"'
    ]


def test_by_whom_a_mandate_was_appointed_may_be_said_in_any_words():
    assert told(mandates=[coordinator(appointed_by="CCM/MSP/1999/1")]) == []


def test_a_provision_is_addressed_to_offices_analysis_groups_and_the_committee():
    lists = {"documents": [DOCUMENT], "analysis_groups": [ANALYSIS]}
    assert told(provisions=[PROVISION], **lists) == []
    assert told(provisions=[PROVISION | {"addressed_to": ["committee", "chair"]}], **lists) == [
        f"provisions[0].addressed_to[1]: {ADDRESSEE % 'chair'}"
    ]


def test_a_provision_names_a_document_and_meetings_that_are_recorded():
    provision = PROVISION | {
        "document": "CCM/1",
        "addressed_to": ["committee"],
        "decided_at": "1MSP",
        "superseded_at": "2MSP",
    }
    assert told(provisions=[provision]) == [
        'provisions[0].document: no document "CCM/1"',
        'provisions[0].decided_at: no meeting "1MSP"',
        'provisions[0].superseded_at: no meeting "2MSP"',
    ]


def test_a_document_of_a_meeting_nobody_recorded_is_refused():
    assert told(documents=[DOCUMENT | {"meeting": "1RC"}]) == [
        'documents[0].meeting: no meeting "1RC"'
    ]


def test_the_references_of_a_group_reach_into_its_former_names():
    names = [{"name": "Mines", "until_end_of": "13MSP"}, {"name": "Old", "until_end_of": "5MSP"}]
    groups = [group("clearance"), group("risk", split_from="mines", former_names=names)]
    assert told(working_groups=groups) == [
        'working_groups[1].split_from: no Working Group "mines"',
        'working_groups[1].former_names[1].until_end_of: no meeting "5MSP"',
    ]


def test_the_presidency_is_no_working_group():
    assert told(working_groups=[group("risk", split_from="president")]) == [
        'working_groups[0].split_from: no Working Group "president"'
    ]


def test_the_references_of_an_analysis_group_reach_into_its_open_question():
    group = ANALYSIS | {
        "decided_at": "8MSP",
        "members": ["clearance", "risk"],
        "open_question": {"group": "mines", "text": "?"},
    }
    assert told(analysis_groups=[group]) == [
        'analysis_groups[0].decided_at: no meeting "8MSP"',
        'analysis_groups[0].members[1]: no Working Group "risk"',
        'analysis_groups[0].open_question.group: no Working Group "mines"',
    ]


def test_an_observer_is_an_organization_of_the_register():
    assert told(observers=[{"organization": "CMC", "from_end_of": "13MSP"}]) == [
        'observers[0].organization: no organization "CMC"'
    ]


def test_seats_candidatures_and_workplans_name_what_is_recorded():
    seats = {"office": "mines", "from_end_of": "12MSP", "until_end_of": "13MSP", "seats": 1}
    candidature = {"office": "mines", "state": "XXX", "status": "expressed"}
    plan = {"working_group": "president", "from_end_of": "13MSP", "objectives": [{"text": "all"}]}
    assert told(unrecorded=[seats], candidatures=[candidature], workplans=[plan]) == [
        f"unrecorded[0].office: {OFFICE % 'mines'}",
        f"candidatures[0].office: {OFFICE % 'mines'}",
        'candidatures[0].state: no State "XXX"',
        'workplans[0].working_group: no Working Group "president"',
    ]


def test_a_reference_to_a_withdrawn_meeting_is_refused_at_both_places():
    meetings = [*MEETINGS[:-1], MEETINGS[-1] | {"withdrawn": True}]
    assert told(meetings=meetings, mandates=[coordinator()]) == [
        "meetings[3].withdrawn: mandates[0].until_end_of refers to this row",
        'mandates[0].until_end_of: "14MSP" is withdrawn',
    ]


def test_withdrawing_what_a_mandate_of_the_register_refers_to_is_refused_in_the_file():
    rows = rows_of(
        meetings=[*MEETINGS[:-1], MEETINGS[-1] | {"withdrawn": True}], mandates=[coordinator()]
    )
    recorded = replace(rows[-1], index=None, before=rows[-1].words)
    assert [str(fault) for fault in faults([*rows[:-1], recorded])] == [
        "meetings[3].withdrawn: mandates clearance AUT 13MSP.until_end_of refers to this row"
    ]


def test_outside_a_file_the_row_that_refers_to_a_withdrawn_one_is_told():
    rows = rows_of(
        meetings=[*MEETINGS[:-1], MEETINGS[-1] | {"withdrawn": True}], mandates=[coordinator()]
    )
    recorded = [replace(row, index=None, before=row.words) for row in rows]
    assert [str(fault) for fault in faults(recorded)] == [
        'mandates clearance AUT 13MSP.until_end_of: "14MSP" is withdrawn'
    ]


def test_a_withdrawn_mandate_refers_to_nothing():
    meetings = [*MEETINGS[:-1], MEETINGS[-1] | {"withdrawn": True}]
    mandates = [
        coordinator(withdrawn=True),
        coordinator("FRA", until_end_of="99MSP", withdrawn=True),
    ]
    assert told(meetings=meetings, mandates=mandates) == []
