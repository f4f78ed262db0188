"""Ends of mandates in the calendar."""

from functools import partial

import pytest

from officeholders.models import Entry
from tests.builders import build, mandate, presidency
from tests.presidency.calendars import ADDRESSES, MADE, days, events_at


@pytest.fixture
def made(db):
    build(*MADE)


@pytest.fixture
def events(client, db):
    return partial(events_at, client)


def test_mandates_end_on_the_closing_day_under_the_names_of_that_day(events, made):
    ends = events()["ends-2msp"]
    assert days(ends) == "2012-09-14 2012-09-15 CONFIRMED 0"
    assert ends["SUMMARY"] == "End of the 2MSP: 2 mandates end"
    assert ends["DESCRIPTION"].splitlines() == [
        "With the end of the 2MSP:",
        "– Old A, Coordinator of Clearing (a new mandate follows)",
        "– State of BBB, Coordinator of Clearing",
    ]
    assert events()["ends-4msp"]["DESCRIPTION"].splitlines()[1:] == [
        "– State of BBB, President (4MSP)",
        "– Aland, C,o, Coordinator of Clearance",
    ]


def test_a_state_and_a_group_are_told_of_the_ends_of_their_own_mandates_only(events, made):
    of_state, of_group = events("/states/BBB/calendar.ics"), events(ADDRESSES[2])
    assert [uid for uid in of_state if uid.startswith("end")] == ["ends-2msp-bbb", "ends-4msp-bbb"]
    assert of_state["ends-2msp-bbb"]["SUMMARY"] == (
        "End of mandate: State of BBB, Coordinator of Clearing"
    )
    assert [uid for uid in of_group if uid.startswith("end")] == [
        "ends-2msp-clearance",
        "ends-4msp-clearance",
    ]
    assert "President" not in of_group["ends-4msp-clearance"]["DESCRIPTION"]
    every = {uid for uid in events() if uid.startswith("meeting")}
    assert every <= set(of_state)
    assert every <= set(of_group)


def test_a_state_that_left_early_ends_on_its_own_day(events, made):
    left = mandate("teaching", "AAA", "2MSP", "4MSP", ended_on="2013-05-03", end_reason="Elections")
    build(left)
    event = events()["end-teaching-aaa-2msp"]
    assert days(event) == "2013-05-03 2013-05-04 CONFIRMED 0"
    assert event["SUMMARY"] == "End of mandate: Aland, C,o, Coordinator of Teaching"
    assert "Reason: Elections." in event["DESCRIPTION"]
    assert "Teaching" not in events()["ends-4msp"]["DESCRIPTION"]
    build(left.but(ended_on="2013-06-03"), kind=Entry.Kind.CORRECTION)
    assert days(events()["end-teaching-aaa-2msp"]) == "2013-06-03 2013-06-04 CONFIRMED 1"


def test_a_state_that_left_in_a_month_may_have_left_on_any_of_its_days_in_office(events, made):
    build(
        mandate("teaching", "AAA", "2MSP", "3MSP", ended_on="2013-09"),
        mandate("clearance", "BBB", "3MSP", ended_on="2014-02"),
    )
    found = events()
    assert days(found["end-teaching-aaa-2msp"]) == "2013-09-01 2013-09-14 TENTATIVE 0"
    assert days(found["end-clearance-bbb-3msp"]) == "2014-02-01 2014-03-01 TENTATIVE 0"
    assert "no other end was stated" in found["end-clearance-bbb-3msp"]["DESCRIPTION"]


def test_who_stepped_down_or_has_no_end_stated_ends_nowhere(events, made):
    build(
        presidency("AAA", "4MSP", "3MSP", "4MSP", ended_on="2013-01-01"),
        mandate("teaching", "BBB", "3MSP"),
    )
    assert [uid for uid in events() if uid.startswith("end-")] == []
    assert "Teaching" not in str(
        [event["DESCRIPTION"] for uid, event in events().items() if "ends" in uid]
    )
