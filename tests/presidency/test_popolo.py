"""Popolo at the edges of time: between which dates, and on which posts."""

from tests.builders import (
    group,
    mandate,
    meeting,
    meetings,
    presidency,
    state,
)
from tests.presidency.popolo_told import mandates_in, one, popolo_of

DATED = meetings("2011-09-16", "2012-09-14", "2013-09-13", None, None)
GROUND = (*DATED, state("FRA"), state("LAO"), group("clearance", seats=2))


def dates_of(*rows):
    """Between which dates the first mandate of the register lasts."""
    told = mandates_in(popolo_of(*GROUND, *rows))[0]
    return told.get("start_date"), told.get("end_date")


def between(from_end_of, until_end_of=None, **words):
    return dates_of(mandate("clearance", "FRA", from_end_of, until_end_of, **words))


def test_a_mandate_lasts_from_the_day_after_one_meeting_through_the_last_day_of_another():
    assert between("1MSP", "2MSP") == ("2011-09-17", "2012-09-14")


def test_an_end_at_an_undated_meeting_has_no_date():
    assert between("3MSP", "4MSP") == ("2013-09-14", None)


def test_a_beginning_at_an_undated_meeting_has_no_date():
    assert between("4MSP", "5MSP") == (None, None)


def test_no_end_stated_is_no_date():
    assert between("1MSP") == ("2011-09-17", None)


def test_joining_in_a_month_is_told_as_roughly_as_it_is_recorded():
    assert between("1MSP", "2MSP", starts_on="2012-02") == ("2012-02", "2012-09-14")


def test_leaving_early_is_told_as_roughly_as_it_is_recorded():
    assert between("1MSP", "2MSP", ended_on="2012") == ("2011-09-17", "2012")
    assert between("3MSP", "4MSP", ended_on="2014-01-31") == ("2013-09-14", "2014-01-31")


def test_a_meeting_that_is_postponed_moves_the_dates_and_no_id():
    held = [mandate("clearance", "FRA", "1MSP", "2MSP")]
    moved = [DATED[1].but(opens_on="2012-12-01", closes_on="2012-12-02")]
    before = popolo_of(*GROUND, *held)
    after = popolo_of(DATED[0], *moved, *GROUND[2:], *held)
    assert mandates_in(after)[0]["end_date"] == "2012-12-02"
    for name in ("memberships", "events", "posts", "organizations"):
        assert [row["id"] for row in after[name]] == [row["id"] for row in before[name]]


def test_who_stepped_down_as_designate_never_held_the_post():
    told = popolo_of(*GROUND, presidency("LAO", "4MSP", "3MSP", "4MSP", ended_on="2013-01-31"))
    (lao,) = mandates_in(told)
    assert (lao["role"], lao["end_date"]) == ("President-designate", "2013-01-31")
    assert [key for key in ("start_date", "post_id") if key in lao] == []


def test_two_designates_sit_on_the_posts_of_their_meetings_and_none_is_a_vacant_post():
    told = popolo_of(
        *GROUND,
        presidency("LAO", "4MSP", "3MSP", "4MSP", appointed_at="2MSP"),
        presidency("FRA", "5MSP", "4MSP", "5MSP", appointed_at="3MSP"),
    )
    held = {row["post_id"]: row["member"]["id"] for row in mandates_in(told)}
    assert held == {"president/4MSP": "state/LAO", "president/5MSP": "state/FRA"}
    assert one(told, "posts", "president/1MSP")["label"] == (
        "President of the First Meeting of States Parties"
    )


def test_a_state_in_two_offices_is_one_organization_with_two_memberships():
    told = popolo_of(
        *GROUND,
        presidency("LAO", "2MSP", "1MSP", "2MSP"),
        mandate("clearance", "LAO", "1MSP", "2MSP"),
    )
    homes = [(row["organization_id"], row["role"]) for row in mandates_in(told)]
    assert homes == [("convention", "President"), ("working-group/clearance", "Coordinator")]
    assert {row["member"]["id"] for row in mandates_in(told)} == {"state/LAO"}


def test_a_meeting_in_two_parts_is_an_event_of_two():
    parts = [
        {"opens_on": "2020-11-25", "closes_on": "2020-11-27", "place": "Virtual"},
        {"planned_for": "2021"},
    ]
    told = popolo_of(meeting("2RC", opens_on="2020-11-25", parts=parts))
    whole, first, second = told["events"]
    assert (whole["name"], whole["classification"]) == (
        "Second Review Conference",
        "Review Conference",
    )
    assert (whole["start_date"], "end_date" in whole) == ("2020-11-25", False)
    assert (first["parent_id"], first["end_date"]) == ("2RC", "2020-11-27")
    assert (first["location"], first["status"]) == ("Virtual", "confirmed")
    assert (second["planned_for"], second["status"]) == ("2021", "tentative")
    assert "start_date" not in second


def test_a_cancelled_meeting_is_told_as_cancelled_and_a_planned_month_is_no_date():
    told = popolo_of(meeting("1MSP", cancelled="by decision"), meeting("2MSP", planned_for="2026"))
    cancelled, planned = told["events"]
    assert (cancelled["status"], cancelled["cancelled"]) == ("cancelled", "by decision")
    assert (planned["status"], planned["planned_for"]) == ("tentative", "2026")
    assert [row for row in (cancelled, planned) if "start_date" in row or "end_date" in row] == []
