"""Mandates: over which meeting, by whom appointed, within which span."""

from dataclasses import replace

import pytest

from officeholders.faults import faults
from tests.officeholders.faults.proposed import (
    MEETINGS,
    coordinator,
    dated,
    group,
    president,
    rows_of,
    told,
)


def test_a_president_presides_over_a_meeting():
    mandate = president(presides_over=None)
    candidature = {"office": "president", "state": "AUT", "status": "expressed"}
    assert told(mandates=[mandate], candidatures=[candidature]) == [
        "mandates[0].presides_over: name the meeting the President presides over",
        "candidatures[0].presides_over: name the meeting the President presides over",
    ]
    candidature = candidature | {"presides_over": "14MSP"}
    assert told(mandates=[president()], candidatures=[candidature]) == []


def test_a_coordinator_presides_over_nothing():
    mandate = coordinator(presides_over="3RC")
    candidature = {
        "office": "clearance",
        "state": "AUT",
        "status": "expressed",
        "presides_over": "14MSP",
    }
    assert told(mandates=[mandate], candidatures=[candidature]) == [
        "mandates[0].presides_over: only the President presides over a meeting",
        "candidatures[0].presides_over: only the President presides over a meeting",
    ]


def test_a_meeting_that_cannot_be_read_is_not_a_meeting_left_out():
    rows = rows_of(mandates=[president(presides_over=None)])
    rows[-1] = replace(rows[-1], unread=frozenset({"presides_over"}))
    assert faults(rows) == []


def test_a_mandate_is_appointed_at_a_meeting_or_on_a_day():
    assert told(mandates=[coordinator(appointed_at="13MSP")]) == []
    assert told(mandates=[coordinator(appointed_on="2025-09-19")]) == []
    assert told(mandates=[coordinator(appointed_at="13MSP", appointed_on="2025-09-19")]) == [
        "mandates[0].appointed_on: give the meeting of appointment or its day, not both"
    ]


def test_a_mandate_is_appointed_no_later_in_the_sequence_than_it_begins():
    assert told(mandates=[coordinator(appointed_at="12MSP")]) == []
    assert told(mandates=[coordinator(appointed_at="3RC")]) == [
        "mandates[0].appointed_at: the 3RC comes after the 13MSP, when the mandate begins"
    ]


LATE = "mandates[0].appointed_on: %s is after the mandate begins, by %s"


@pytest.mark.parametrize(
    ("appointed_on", "starts_on", "found"),
    [
        ("2025-09-20", None, []),
        ("2025-09", None, []),
        ("2025-09-21", None, [LATE % ("21 September 2025", "20 September 2025")]),
        ("2025-10", None, [LATE % ("October 2025", "20 September 2025")]),
        ("2026-02-28", "2026-02", []),
        ("2026-02", "2026-02-01", []),
        ("2026-03-01", "2026-02", [LATE % ("1 March 2026", "28 February 2026")]),
        ("2026-03", "2026-02", [LATE % ("March 2026", "28 February 2026")]),
    ],
)
def test_a_day_of_appointment_is_not_after_the_mandate_begins(appointed_on, starts_on, found):
    mandate = coordinator(appointed_on=appointed_on, starts_on=starts_on)
    assert told(mandates=[mandate]) == found


def test_a_day_of_appointment_is_not_judged_while_the_mandate_has_no_first_day():
    assert told(mandates=[coordinator(from_end_of="3RC", appointed_on="2099")]) == []


def test_a_mandate_lies_within_the_span_of_its_group():
    groups = [group("clearance", from_end_of="13MSP", until_end_of="3RC")]
    held = coordinator(until_end_of="3RC")
    assert told(working_groups=groups, mandates=[held]) == []
    assert told(working_groups=groups, mandates=[held | {"from_end_of": "12MSP"}]) == [
        "mandates[0].from_end_of: Clearance exists only from the end of the 13MSP"
    ]
    assert told(working_groups=groups, mandates=[held | {"until_end_of": "14MSP"}]) == [
        "mandates[0].until_end_of: Clearance exists only until the end of the 3RC"
    ]


def test_no_end_stated_counts_as_after_every_end():
    ended = [group("clearance", until_end_of="14MSP")]
    open_ended = coordinator(until_end_of=None)
    assert told(mandates=[open_ended]) == []
    assert told(working_groups=ended, mandates=[coordinator()]) == []
    assert told(working_groups=ended, mandates=[open_ended]) == [
        "mandates[0].until_end_of: Clearance exists only until the end of the 14MSP"
    ]


def test_the_presidency_has_no_span():
    assert told(mandates=[president("AUT", "12MSP", "12MSP", until_end_of="13MSP")]) == []


def test_dating_a_meeting_is_refused_at_each_mandate_whose_day_then_falls_outside():
    mandates = [
        coordinator("AUT", until_end_of="3RC", ended_on="2026-11-20"),
        coordinator("FRA", until_end_of="3RC", ended_on="2026-09-18"),
    ]
    moved = [*MEETINGS[:2], dated("3RC", 160, "2026-09-14", "2026-09-18"), MEETINGS[3]]
    assert told(mandates=mandates) == []
    recorded = [
        replace(row, index=None, before=row.words) if row.list == "mandates" else row
        for row in rows_of(meetings=moved, mandates=mandates)
    ]
    assert [str(fault) for fault in faults(recorded)] == [
        "mandates clearance AUT 13MSP.ended_on: 20 November 2026 is after the mandate ends: "
        "the 3RC closed on 18 September 2026"
    ]
