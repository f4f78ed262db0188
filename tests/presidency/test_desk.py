"""The desk of the staff: the next meeting, and what is vacant or about to be."""

from datetime import date

import pytest

from officeholders.models import Meeting
from officeholders.roughdate import RoughDate
from presidency.desk import read_desk
from presidency.desk.in_words.next_meeting import when
from tests.builders import (
    build,
    candidature,
    group,
    mandate,
    meeting,
    meetings,
    presidency,
    unrecorded,
)
from tests.presidency.desk_lines import BOTH, GROUND, PRESIDENTS, STATES, TODAY, address, told, ways

pytestmark = pytest.mark.django_db
CLOSING = "Its closing day is not recorded; until it is, it counts as not ended."
OVERDUE = (
    "That time has passed and its dates are not recorded; until they are, it counts as not "
    "ended, and so do the mandates that end with it."
)


# The next meeting


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            {"opens_on": date(2027, 9, 14), "closes_on": date(2027, 9, 17)},
            "It opens in 294 days, on 14 September 2027.",
        ),
        (
            {"opens_on": date(2026, 11, 25), "closes_on": date(2026, 11, 25)},
            "It opens in 1 day, on 25 November 2026.",
        ),
        (
            {"opens_on": TODAY, "closes_on": date(2026, 11, 25)},
            "It opens today, on 24 November 2026. It closes on 25 November 2026.",
        ),
        (
            {"opens_on": date(2026, 11, 23), "closes_on": TODAY},
            "It opened on 23 November 2026. It closes on 24 November 2026.",
        ),
        (
            {"opens_on": date(2026, 11, 23)},
            f"It opened on 23 November 2026. {CLOSING}",
        ),
        (
            {"opens_on": date(2026, 12, 4)},
            f"It opens in 10 days, on 4 December 2026. {CLOSING}",
        ),
        ({}, "Its dates are not recorded."),
        (
            {"planned_for": "2026-11"},
            "Its dates are not recorded. It is planned for November 2026.",
        ),
        (
            {"planned_for": "2026-10"},
            f"It was planned for October 2026. {OVERDUE}",
        ),
    ],
)
def test_the_days_to_the_next_meeting_are_told_or_that_they_are_not_recorded(words, sentence):
    words = (
        words | {"planned_for": RoughDate(words["planned_for"])}
        if "planned_for" in words
        else words
    )
    assert when(Meeting(label="3MSP", position=30, **words), TODAY) == sentence


def test_the_next_meeting_its_place_and_who_presides_come_first():
    build(*GROUND, *PRESIDENTS, *BOTH)
    build(meeting("3MSP", closes_on="2027-09-14", place="Geneva"))
    assert told("next")[:2] == [
        "It opens in 294 days, on 14 September 2027. Place: Geneva.",
        "Presiding over it: Aland.",
    ]
    assert ways("next")[told("next")[0]] == ["Papers for the meeting"]


def test_a_meeting_without_days_leads_to_the_form_that_records_them():
    build(*GROUND)
    build(meeting("3MSP"))
    asked = ["Record its dates", "Papers for the meeting"]
    assert ways("next")["Its dates are not recorded."] == asked


def test_without_a_meeting_to_come_there_is_only_a_meeting_to_record():
    build(*meetings("2024-09-10"))
    assert told("next") == ["No meeting to come is recorded."]
    assert address("next", "Record a meeting") == "/admin/officeholders/meeting/add/"


def test_a_meeting_that_was_cancelled_is_passed_over():
    build(*GROUND)
    build(meeting("3MSP", cancelled="by decision"))
    _entry, desk = read_desk(TODAY)
    assert desk.next.meeting.label == "4MSP"
    assert told("not-stated") == []


def test_what_ends_and_what_is_to_be_filled_is_told_office_by_office_with_who_asks():
    build(*GROUND, PRESIDENTS[0], mandate("clearance", "BBB", "2MSP", "3MSP"), group("safety"))
    build(mandate("clearance", "CCC", "2MSP", "3MSP"), mandate("clearance", "CCC", "3MSP", "4MSP"))
    build(
        candidature("clearance", "AAA", received_on="2026-03-03", public=True),
        candidature("clearance", "BBB", status="endorsed"),
        candidature("president", "CCC", presides_over="4MSP"),
    )
    decisions = told("next")[2:6]
    assert decisions == [
        "3 mandates end with it; 3 seats are to be filled.",
        "  Presidency of the 4MSP: nobody is designated. Ending: Aland. "
        "Candidates: Cland (expressed).",
        "  Clearance: one of two seats to fill. Ending: Bland, Cland. Beginning: Cland. "
        "Candidates: Aland (expressed, received: 3 March 2026); Bland (endorsed).",
        "  Safety: the only seat to fill. Candidates: none.",
    ]
    assert told("waiting") == []
    assert {line: ways("next")[line.strip()] for line in decisions} == {
        decisions[0]: ["Draft a slate"],
        decisions[1]: ["Open the candidature of Cland", "Record a candidature"],
        decisions[2]: [
            "Open the candidature of Aland",
            "Open the candidature of Bland",
            "Record a candidature",
        ],
        decisions[3]: ["Record a candidature"],
    }


def test_the_form_of_a_candidature_knows_for_what_it_is():
    build(*GROUND, *BOTH, PRESIDENTS[0])
    add = "/admin/officeholders/candidature/add/"
    assert address("next", "Record a candidature") == f"{add}?office=president&presides_over=40"
    build(PRESIDENTS[1], mandate("clearance", "BBB", "2MSP", "3MSP"))
    assert address("next", "Record a candidature") == f"{add}?office=clearance"


def test_outside_the_house_a_candidature_that_is_not_public_is_only_counted():
    build(*GROUND, *PRESIDENTS)
    build(
        candidature("clearance", "AAA", public=True),
        candidature("clearance", "BBB"),
        candidature("clearance", "CCC"),
    )
    (line,) = [one for one in told("next", within=False) if "Clearance" in one]
    assert line == (
        "  Clearance: two of two seats to fill. "
        "Candidates: Aland (expressed); 2 that are not public."
    )


def test_an_office_that_changes_hands_without_an_open_seat_is_told_as_such():
    build(*GROUND, *PRESIDENTS, BOTH[0], mandate("clearance", "CCC", "2MSP", "3MSP"))
    build(mandate("clearance", "AAA", "3MSP", "4MSP"))
    assert told("next")[3:5] == [
        "  Presidency: nothing to fill. Ending: Aland. Beginning: Bland.",
        "  Clearance: nothing to fill. Ending: Cland. Beginning: Aland.",
    ]


def test_a_meeting_that_decides_nothing_is_said_to_decide_nothing():
    build(*meetings("2025-09-10", None, None), *STATES)
    build(presidency("AAA", "2MSP", "1MSP", "3MSP"), presidency("BBB", "3MSP", "1MSP", "3MSP"))
    assert "No mandate ends with it, and it has no seat to fill." in told("next")


def test_after_the_last_meeting_no_presidency_can_be_told_of():
    build(*meetings("2025-09-10", None))
    last = "No meeting after the 2MSP is recorded, and so no presidency of one."
    assert told("next")[-1] == last
    assert ways("next")[last] == ["Record a meeting"]


def test_who_stepped_down_does_not_preside_over_the_next_meeting():
    build(*GROUND)
    build(presidency("CCC", "3MSP", "2MSP", "3MSP", starts_on="2026-02", ended_on="2026-01-01"))
    assert not [one for one in told("next") if one.startswith("Presiding")]


# What is vacant, or about to be


def test_who_is_missing_today_is_told_and_the_form_knows_what_for():
    build(*GROUND, BOTH[0])
    assert told("open") == [
        "Nobody is President today.",
        "No State is designated to preside over the 3MSP.",
        "Clearance: nobody holds one of two seats today.",
    ]
    assert "office=clearance" in address("open", "Record who joins")
    build(*PRESIDENTS, BOTH[1])
    assert told("open") == [
        "Clearance loses all its Coordinators at once with the 4MSP: Bland, Cland."
    ]


def test_the_form_of_a_president_knows_which_meeting_is_without_one():
    build(*GROUND, *BOTH, PRESIDENTS[0])
    assert told("open")[0] == "No State is designated to preside over the 4MSP."
    assert address("open", "Record a President").endswith("/president/add/?presides_over=40")


@pytest.mark.parametrize(
    ("appointed", "sentence"),
    [
        (
            {"appointed_at": "3MSP"},
            "Bland is to preside over the 4MSP, and counts as designated from the end of the "
            "3MSP, which has not ended as far as is recorded.",
        ),
        (
            {"appointed_on": "2027-02"},
            "Bland is to preside over the 4MSP, and does not count as designated today.",
        ),
        ({}, "Bland is to preside over the 4MSP, and does not count as designated today."),
    ],
)
def test_a_president_who_is_recorded_and_not_yet_designated_is_not_to_be_recorded_again(
    appointed, sentence
):
    build(*GROUND, *BOTH, PRESIDENTS[0], presidency("BBB", "4MSP", "3MSP", "4MSP", **appointed))
    assert told("open")[0] == sentence
    assert ways("open")[sentence] == ["Open the mandate"]


def test_a_president_who_left_before_the_meeting_leaves_it_without_one():
    build(*GROUND, *BOTH, presidency("AAA", "3MSP", "2MSP", "3MSP", ended_on="2026-02-01"))
    assert "No State is designated to preside over the 3MSP." in told("open")


def test_nobody_is_missed_as_president_where_nobody_recorded_who_it_was_or_none_was_due():
    build(*GROUND, *BOTH, unrecorded("president", "2MSP", "3MSP"))
    assert "Nobody is President today." not in told("open")
    assert told("not-stated")[0] == "President: nobody has recorded who holds the only seat today."
    assert "Nobody is President today." not in told("open", day=date(2024, 1, 1))
