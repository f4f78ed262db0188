"""Parts of a meeting agree with it and follow one another, as in the Second Review Conference."""

from dataclasses import replace

import pytest

from officeholders.faults import faults
from tests.officeholders.faults.proposed import MEETINGS, meeting, rows_of, told

FIRST = {"opens_on": "2026-11-25", "closes_on": "2026-11-27", "place": "Virtual"}
SECOND = {"opens_on": "2027-09-20", "closes_on": "2027-09-21"}
OPENS, CLOSES = {"opens_on": "2026-11-25"}, {"closes_on": "2027-09-21"}


def told_of(*parts, **words):
    """What is told of a last meeting held in these parts."""
    return told(meetings=[*MEETINGS[:-1], meeting("14MSP", 170, parts=list(parts), **words)])


def test_a_conference_in_two_parts_opens_with_the_first_and_closes_with_the_last():
    assert told_of(FIRST, SECOND, **OPENS, **CLOSES) == []


def test_a_second_part_may_stay_undated_for_months():
    assert told_of(FIRST, {"planned_for": "2027"}, **OPENS) == []
    assert told_of(FIRST, {}, **OPENS) == []


def test_a_second_part_may_be_under_way():
    assert told_of(FIRST, {"opens_on": "2027-09-20"}, **OPENS) == []


def test_a_meeting_all_of_whose_parts_are_planned_has_no_days():
    assert told_of({"planned_for": "2027-02"}, {"planned_for": "2027-09"}) == []


def test_a_meeting_does_not_close_while_its_last_part_has_no_closing_day():
    assert told_of(FIRST, {"planned_for": "2027"}, **OPENS, closes_on="2026-11-27") == [
        "meetings[3].parts[1].closes_on: the meeting has a day here, 27 November 2026, "
        "and so must its part"
    ]


def test_a_meeting_closes_on_the_last_day_of_its_last_part():
    assert told_of(FIRST, SECOND, **OPENS) == [
        "meetings[3].closes_on: parts[1] says 21 September 2027"
    ]
    assert told_of(FIRST, SECOND, **OPENS, closes_on="2027-09-22") == [
        "meetings[3].closes_on: parts[1] says 21 September 2027"
    ]


def test_a_meeting_opens_on_the_first_day_of_its_first_part():
    assert told_of(FIRST, SECOND, opens_on="2026-11-26", **CLOSES) == [
        "meetings[3].opens_on: parts[0] says 25 November 2026"
    ]
    assert told_of({"place": "Virtual"}, SECOND, **OPENS, **CLOSES) == [
        "meetings[3].parts[0].opens_on: the meeting has a day here, 25 November 2026, "
        "and so must its part"
    ]


def test_a_part_does_not_close_before_it_opens():
    wrong = {"opens_on": "2027-09-20", "closes_on": "2027-09-19"}
    assert told_of(FIRST, wrong, **OPENS, closes_on="2027-09-19") == [
        "meetings[3].parts[1].closes_on: it cannot close before it opens, on 20 September 2027"
    ]


def test_a_closing_day_of_a_part_needs_an_opening():
    assert told_of(FIRST, {"closes_on": "2027-09-21"}, **OPENS, **CLOSES) == [
        "meetings[3].parts[1].closes_on: a closing day needs an opening day"
    ]


@pytest.mark.parametrize(
    ("opens_on", "found"),
    [
        ("2026-11-28", []),
        (
            "2026-11-27",
            [
                "meetings[3].parts[1].opens_on: a part opens after the one before it, "
                "which reaches 27 November 2026"
            ],
        ),
    ],
)
def test_parts_follow_one_another_without_sharing_a_day(opens_on, found):
    second = {"opens_on": opens_on, "closes_on": "2027-09-21"}
    assert told_of(FIRST, second, **OPENS, **CLOSES) == found


def test_a_part_is_compared_with_the_last_dated_one_before_it():
    assert told_of(FIRST, {}, FIRST, **OPENS, closes_on="2026-11-27") == [
        "meetings[3].parts[2].opens_on: a part opens after the one before it, "
        "which reaches 27 November 2026"
    ]


def test_parts_that_cannot_be_read_are_not_judged():
    rows = rows_of(meetings=[*MEETINGS[:-1], meeting("14MSP", 170, parts=[SECOND])])
    rows[3] = replace(rows[3], unread=frozenset({"parts"}))
    assert faults(rows) == []
