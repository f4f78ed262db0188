"""The days that narrow a mandate must lie inside its span."""

import pytest

from tests.officeholders.faults.proposed import MEETINGS, coordinator, dated, president, told

HELD = [*MEETINGS[:2], dated("3RC", 160, "2026-09-14", "2026-09-18"), MEETINGS[3]]
EARLY = "mandates[0].%s: %s is before the mandate begins: the 13MSP closed on 19 September 2025"
LATE = "mandates[0].%s: %s is after the mandate ends: the 3RC closed on 18 September 2026"


def told_of(**words):
    """What is told of a mandate from the end of the 13MSP until the end of the 3RC."""
    return told(meetings=HELD, mandates=[coordinator(until_end_of="3RC", **words)])


@pytest.mark.parametrize(
    ("starts_on", "found"),
    [
        ("2025-09-20", []),
        ("2025-09-19", [EARLY % ("starts_on", "19 September 2025")]),
        ("2026-09-18", []),
        ("2026-09-19", [LATE % ("starts_on", "19 September 2026")]),
        ("2025-09", []),
        ("2025-08", [EARLY % ("starts_on", "August 2025")]),
        ("2026-09", []),
        ("2026-10", [LATE % ("starts_on", "October 2026")]),
        ("2025", []),
        ("2024", [EARLY % ("starts_on", "2024")]),
        ("2027", [LATE % ("starts_on", "2027")]),
    ],
)
def test_a_start_lies_inside_the_span(starts_on, found):
    assert told_of(starts_on=starts_on) == found


@pytest.mark.parametrize(
    ("ended_on", "found"),
    [
        ("2025-09-20", []),
        ("2025-09", []),
        ("2026-09-18", []),
        ("2026-09-19", [LATE % ("ended_on", "19 September 2026")]),
        ("2026-09", []),
        ("2026-10", [LATE % ("ended_on", "October 2026")]),
    ],
)
def test_an_end_lies_inside_the_span_and_may_be_its_closing_day(ended_on, found):
    assert told_of(ended_on=ended_on) == found


@pytest.mark.parametrize("ended_on", ["2025-09-19", "2025-08", "2024"])
def test_who_steps_down_may_leave_before_the_span_begins(ended_on):
    assert told_of(ended_on=ended_on) == []


def test_who_steps_down_may_leave_before_the_day_it_was_to_start_on():
    assert told_of(starts_on="2026-03-01", ended_on="2026-02") == []
    assert told_of(starts_on="2026-03", ended_on="2026-03") == []


def test_stepping_down_does_not_excuse_a_start_outside_the_span():
    assert told_of(starts_on="2025-09-19", ended_on="2025-09-18") == [
        EARLY % ("starts_on", "19 September 2025")
    ]
    assert told_of(starts_on="2026-10", ended_on="2026-01") == [
        LATE % ("starts_on", "October 2026")
    ]


def test_where_the_end_has_no_day_only_the_beginning_counts():
    mandate = coordinator(until_end_of="14MSP", starts_on="2099")
    assert told(meetings=HELD, mandates=[mandate]) == []
    assert told(meetings=HELD, mandates=[mandate | {"starts_on": "2025-09-19"}]) == [
        EARLY % ("starts_on", "19 September 2025")
    ]
    assert told(mandates=[coordinator(until_end_of=None, ended_on="2099")]) == []


def test_where_the_beginning_has_no_day_only_the_end_counts():
    meetings = [*MEETINGS[:3], dated("14MSP", 170, "2027-09-06", "2027-09-10")]
    mandate = coordinator(from_end_of="3RC")
    assert told(meetings=meetings, mandates=[mandate | {"starts_on": "2020"}]) == []
    assert told(meetings=meetings, mandates=[mandate | {"starts_on": "2027-09-11"}]) == [
        "mandates[0].starts_on: 11 September 2027 is after the mandate ends: "
        "the 14MSP closed on 10 September 2027"
    ]


def test_a_president_of_the_first_years_hands_over_when_the_next_meeting_opens():
    meetings = [*HELD[:3], dated("14MSP", 170, "2027-09-06", "2027-09-10")]
    mandates = [
        president("LAO", "3RC", until_end_of="3RC", ended_on="2026-09-13"),
        president("FRA", "14MSP", until_end_of="14MSP", starts_on="2026-09-14"),
    ]
    assert told(meetings=meetings, mandates=mandates) == []
