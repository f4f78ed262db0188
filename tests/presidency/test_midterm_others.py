"""What happens to meetings, States and Working Groups, as rows: pure functions."""

from datetime import date

from officeholders.roughdate import RoughDate
from presidency.midterm import groups, meetings, states
from tests.builders import group, mandate, meeting, presidency, state
from tests.presidency.midterm import changed, held, planned, refused
from tests.presidency.seats import LINE

SIXTH = held(meeting("6MSP", planned_for="2026-09", place="Vientiane"), pk=6)
OPENS, CLOSES = date(2026, 9, 14), date(2026, 9, 18)
ENDING = held(mandate("clearance", "NOR", "4MSP", "6MSP"), pk=1)
BEGINNING = held(mandate("clearance", "SWE", "6MSP", "9MSP"), pk=2)
PRESIDENT = held(presidency("LAO", "6MSP", "5MSP", "6MSP"), pk=3)
TURKEY = held(state("TUR", "Turkey", also_known_as=["Republic of Turkey"]), pk=4)
CLEARANCE = held(group("clearance", former_names=[{"name": "Demining", "until_end_of": "2MSP"}]))
DAY = RoughDate("2022-06-01")


def test_a_meeting_whose_dates_are_known_is_planned_no_longer():
    plan = meetings.dated(SIXTH, opens_on=OPENS, closes_on=CLOSES, place="Vientiane")
    days = {"opens_on": "2026-09-14", "closes_on": "2026-09-18", "planned_for": None}
    assert changed(plan) == {6: days}


def test_a_meeting_put_off_to_a_month_has_no_days():
    dated = held(meeting("6MSP", closes_on="2026-09-18", place="Vientiane"), pk=6)
    plan = meetings.dated(dated, planned_for=RoughDate("2027-02"), place="")
    assert changed(plan) == {
        6: {"opens_on": None, "closes_on": None, "place": None, "planned_for": "2027-02"}
    }


def test_a_meeting_in_parts_opens_with_the_first_and_closes_with_the_last():
    first = {"opens_on": OPENS, "closes_on": CLOSES, "planned_for": RoughDate("2026-09")}
    second = {"opens_on": date(2027, 2, 1), "closes_on": date(2027, 2, 2), "place": "Geneva"}
    assert changed(meetings.in_parts(SIXTH, [first, second], "Vientiane")) == {
        6: {
            "opens_on": "2026-09-14",
            "closes_on": "2027-02-02",
            "planned_for": None,
            "parts": [
                {"opens_on": "2026-09-14", "closes_on": "2026-09-18"},
                {"opens_on": "2027-02-01", "closes_on": "2027-02-02", "place": "Geneva"},
            ],
        }
    }


def test_a_meeting_has_not_ended_while_its_last_part_has_no_days():
    plan = meetings.in_parts(
        SIXTH, [{"opens_on": OPENS, "closes_on": CLOSES}, {"planned_for": RoughDate("2027")}]
    )
    (row,) = planned(plan)
    assert (row["opens_on"], row.get("closes_on")) == ("2026-09-14", None)


def test_parts_of_which_none_is_dated_leave_the_meeting_planned_for_the_first():
    months = [{"planned_for": RoughDate("2027-01")}, {"planned_for": RoughDate("2027-06")}]
    (row,) = planned(meetings.in_parts(SIXTH, months))
    assert row["planned_for"] == "2027-01"


def test_a_cancelled_meeting_keeps_its_place_and_has_no_days():
    dated = held(meeting("6MSP", closes_on="2026-09-18", parts=[{"opens_on": "2026-09-18"}]), pk=6)
    assert changed(meetings.cancelled(dated, decision="By the 5MSP")) == {
        6: {"opens_on": None, "closes_on": None, "parts": None, "cancelled": "By the 5MSP"}
    }


def test_the_decision_that_cancels_a_meeting_moves_its_mandates():
    plan = meetings.cancelled(
        SIXTH, [ENDING, PRESIDENT], [BEGINNING], decision="By the 5MSP", until_end_of="7MSP"
    )
    assert changed(plan) == {
        6: {"planned_for": None, "cancelled": "By the 5MSP"},
        1: {"until_end_of": "7MSP"},
        3: {"until_end_of": "7MSP"},
        2: {"from_end_of": "7MSP"},
    }


def test_the_president_of_a_cancelled_meeting_may_preside_over_the_other():
    told = {"decision": "By the 5MSP", "until_end_of": "7MSP", "presides": True}
    plan = meetings.cancelled(SIXTH, [ENDING, PRESIDENT], **told)
    assert changed(plan)[3] == {"until_end_of": "7MSP", "presides_over": "7MSP"}
    assert changed(plan)[1] == {"until_end_of": "7MSP"}


def test_days_that_would_fall_outside_are_corrected_in_the_same_plan():
    days = {(1, "starts_on"): RoughDate("2024-10"), (2, "ended_on"): ""}
    late = held(mandate("clearance", "SWE", "6MSP", "9MSP", ended_on="2020"), pk=2)
    plan = meetings.with_days((), [ENDING, late], days)
    assert changed(plan) == {1: {"starts_on": "2024-10"}, 2: {"ended_on": None}}


def test_a_state_renamed_keeps_its_former_name_until_the_day_before():
    plan = states.renamed(TURKEY, name="Türkiye", since=DAY, formal_name="Republic of Türkiye")
    assert changed(plan) == {
        4: {
            "name": "Türkiye",
            "formal_name": "Republic of Türkiye",
            "former_names": [{"name": "Turkey", "until": "2022-05-31"}],
        }
    }


def test_of_a_month_only_the_former_name_lasts_through_it():
    (row,) = planned(states.renamed(TURKEY, name="Türkiye", since=RoughDate("2022-06")))
    assert row["former_names"] == [{"name": "Turkey", "until": "2022-06"}]


def test_a_state_is_not_renamed_to_its_own_name_nor_before_its_last_renaming():
    with refused(name="This is its name already."):
        states.renamed(TURKEY, name="Turkey", since=DAY)
    former = [{"name": "Anatolia", "until": "2022-05"}]
    with refused(since="Until May 2022 it was still called Anatolia."):
        states.renamed(held(state("TUR", "Turkey", former_names=former)), name="Türkiye", since=DAY)
    earlier = [{"name": "Anatolia", "until": "2020"}]
    renamed = held(state("TUR", "Turkey", former_names=earlier))
    (row,) = planned(states.renamed(renamed, name="Türkiye", since=DAY))
    assert [name["name"] for name in row["former_names"]] == ["Anatolia", "Turkey"]


def test_mandates_outlive_the_last_day_as_a_state_party_unless_they_end_by_it():
    over = held(mandate("clearance", "NOR", "1MSP", "2MSP"), pk=1)
    left = held(mandate("clearance", "NOR", "2MSP", "4MSP", ended_on="2022-10"), pk=2)
    going_on = held(mandate("clearance", "NOR", "2MSP", "3MSP"), pk=3)
    undated = held(mandate("clearance", "NOR", "3MSP", "5MSP"), pk=4)
    without_end = held(mandate("transparency", "NOR", "2MSP"), pk=5)
    rows = [over, left, going_on, undated, without_end]
    for day, found in (
        ("2022-09-10", [2, 3, 4, 5]),
        ("2022-10", [3, 4, 5]),
        ("2023-09-09", [3, 4, 5]),
        ("2023-09-10", [4, 5]),
    ):
        assert [row.pk for row in states.outliving(LINE, rows, RoughDate(day))] == found


def test_a_state_that_leaves_the_convention_ends_its_mandates_with_it():
    told = {"party_until": RoughDate("2025-03-06"), "end_reason": "Withdrawal"}
    plan = states.no_longer_party(TURKEY, [ENDING], **told)
    assert changed(plan) == {
        4: {"party_until": "2025-03-06"},
        1: {"ended_on": "2025-03-06", "end_reason": "Withdrawal"},
    }


def test_a_group_renamed_bears_its_present_name_until_the_end_of_the_meeting():
    plan = groups.renamed(LINE, CLEARANCE, name="Clearing", meeting="4MSP")
    former = [
        {"name": "Demining", "until_end_of": "2MSP"},
        {"name": "Clearance", "until_end_of": "4MSP"},
    ]
    assert changed(plan) == {1: {"name": "Clearing", "former_names": former}}


def test_a_group_is_not_renamed_to_its_own_name_nor_before_its_last_renaming():
    with refused(name="This is its name already."):
        groups.renamed(LINE, CLEARANCE, name="Clearance", meeting="4MSP")
    for meeting_of_it in ("1MSP", "2MSP"):
        with refused(meeting="Until the end of the 2MSP it was still called Demining."):
            groups.renamed(LINE, CLEARANCE, name="Clearing", meeting=meeting_of_it)


def test_with_a_group_end_the_mandates_that_were_to_go_on():
    rows = [
        held(mandate("clearance", "NOR", "2MSP", "4MSP"), pk=1),
        held(mandate("clearance", "SWE", "3MSP", "5MSP"), pk=2),
        held(mandate("clearance", "PAN", "3MSP"), pk=3),
        held(mandate("clearance", "FRA", "4MSP", "6MSP"), pk=4),
    ]
    going_on = groups.beyond(LINE, rows, "4MSP")
    assert [row.pk for row in going_on] == [2, 3]
    assert changed(groups.ended(CLEARANCE, rows[2:3], meeting="4MSP")) == {
        1: {"until_end_of": "4MSP"},
        3: {"until_end_of": "4MSP"},
    }
