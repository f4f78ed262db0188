"""What happens to a mandate in mid-term, as rows: pure functions on a line of meetings.

1MSP to 4MSP closed on 10 September of 2021 to 2024; 5MSP and those after it have no dates.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officeholders.roughdate import RoughDate
from officeholders.terms import is_in_force
from officeholders.timeline import ONE_DAY
from presidency.midterm.line import cycles_of, day_after, day_before, term_in
from presidency.midterm.mandates import (
    extending,
    joining,
    leaving,
    note_in_words,
    replacing,
    stepping_down,
)
from tests.builders import mandate, presidency
from tests.officeholders.timelines import days, on, timelines
from tests.presidency.midterm import changed, held, planned, refused
from tests.presidency.seats import LINE

DAY = RoughDate("2024-03-05")
CLOSING, DAY_AFTER = RoughDate("2023-09-10"), RoughDate("2023-09-11")
NORWAY = held(mandate("clearance", "NOR", "2MSP", "4MSP"))
LAOS = held(presidency("LAO", "4MSP", "3MSP", "4MSP", appointed_at="3MSP"))
DESIGNATE = held(presidency("LAO", "6MSP", "5MSP", "6MSP", appointed_at="3MSP"))
WITHOUT_END = held(mandate("clearance", "PAN", "2MSP"))
LEFT = held(mandate("clearance", "NOR", "2MSP", "4MSP", ended_on="2024-02"))


def joins(joined_on, **words):
    told = {"office": "clearance", "state": "JPN", "until_end_of": "5MSP"} | words
    (row,) = planned(joining(LINE, joined_on=RoughDate(joined_on), **told))
    return row


def test_who_joins_by_note_verbale_begins_in_the_cycle_of_the_day():
    assert joins("2024-02-10", appointed_by="Note verbale") == {
        "office": "clearance",
        "state": "JPN",
        "from_end_of": "3MSP",
        "starts_on": "2024-02-10",
        "until_end_of": "5MSP",
        "appointed_by": "Note verbale",
    }


@pytest.mark.parametrize(
    ("day", "begins"),
    [("2023-09-10", "2MSP"), ("2023-09-11", "3MSP"), ("2024-02", "3MSP"), ("2027", "4MSP")],
)
def test_the_closing_day_belongs_to_the_cycle_before_and_the_day_after_to_the_next(day, begins):
    assert joins(day)["from_end_of"] == begins


def test_no_end_stated_is_left_out_and_never_guessed():
    assert "until_end_of" not in joins("2024-02", until_end_of="")


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        (
            "2023-09",
            "September 2023 may be after the end of the 2MSP or the 3MSP: choose which.",
        ),
        ("2023", "2023 may be after the end of the 2MSP or the 3MSP: choose which."),
    ],
)
def test_a_month_that_touches_a_closing_day_asks_which_cycle(day, sentence):
    with refused(from_end_of=sentence):
        joins(day)


def test_the_cycle_chosen_decides_where_the_month_leaves_it_open():
    assert joins("2023-09", from_end_of="3MSP")["from_end_of"] == "3MSP"


def test_nobody_joins_before_the_first_meeting_has_ended():
    with refused(joined_on="By March 2021 no meeting had ended yet."):
        joins("2021-03")


def test_a_year_may_touch_more_than_one_cycle_and_undated_meetings_begin_none():
    assert [held.label for held in cycles_of(LINE, RoughDate("2024"))] == ["3MSP", "4MSP"]


def test_the_end_that_was_decided_stays_beside_the_last_day():
    plan = leaving(LINE, NORWAY, last_day=DAY, end_reason="Staff")
    assert changed(plan) == {1: {"ended_on": "2024-03-05", "end_reason": "Staff"}}


def test_a_mandate_left_before_is_not_left_again():
    sentence = (
        "This mandate was left already, on {}. If that is wrong, correct it on the "
        "mandate’s own form."
    )
    with refused(top=sentence.format("February 2024")):
        leaving(LINE, LEFT, last_day=DAY)
    with refused(top=sentence.format("5 March 2024")):
        extending(
            held(mandate("clearance", "NOR", "2MSP", "4MSP", ended_on="2024-03-05")),
            until_end_of="5MSP",
        )


def test_who_leaves_on_the_closing_day_of_the_first_meeting_has_not_begun():
    steps_down = (
        "By 10 September 2022 the mandate has not begun: it begins on 11 September 2022. "
        "Who steps down before that is recorded by “A designate steps down”."
    )
    with refused(last_day=steps_down):
        leaving(LINE, NORWAY, last_day=RoughDate("2022-09-10"))
    assert changed(leaving(LINE, NORWAY, last_day=RoughDate("2022-09-11"))) == {
        1: {"ended_on": "2022-09-11"}
    }


def test_a_mandate_from_an_undated_meeting_has_not_begun():
    steps_down = (
        "By 5 March 2024 the mandate has not begun: it begins after the end of the 5MSP, whose "
        "dates are not recorded. Who steps down before that is recorded by “A designate steps "
        "down”."
    )
    with refused(last_day=steps_down):
        leaving(LINE, DESIGNATE, last_day=DAY)


def test_a_replacement_is_two_rows_of_one_plan():
    plan = replacing(LINE, NORWAY, last_day=DAY, state="SWE", until_end_of="4MSP")
    assert changed(plan) == {1: {"ended_on": "2024-03-05"}}
    assert planned(plan)[1] == {
        "office": "clearance",
        "state": "SWE",
        "from_end_of": "3MSP",
        "starts_on": "2024-03-06",
        "until_end_of": "4MSP",
    }


def test_a_new_president_presides_over_the_same_meeting():
    plan = replacing(LINE, LAOS, last_day=DAY, state="NOR", until_end_of="4MSP")
    assert planned(plan)[1] == {
        "office": "president",
        "state": "NOR",
        "presides_over": "4MSP",
        "from_end_of": "3MSP",
        "starts_on": "2024-03-06",
        "until_end_of": "4MSP",
    }


def test_a_replacement_in_an_imprecise_month_must_say_since_when():
    month = RoughDate("2024-03")
    with refused(
        joined_on="March 2024 is not a single day: say since when the other State is in office."
    ):
        replacing(LINE, NORWAY, last_day=month, state="SWE", until_end_of="4MSP")
    plan = replacing(LINE, NORWAY, last_day=month, joined_on=month, state="SWE")
    assert planned(plan)[1]["starts_on"] == "2024-03"


def test_no_state_replaces_itself():
    with refused(state="It is the State that leaves."):
        replacing(LINE, NORWAY, last_day=DAY, state="NOR")


def test_a_designate_steps_down_before_the_mandate_begins():
    plan = stepping_down(LINE, DESIGNATE, last_day=DAY, end_reason="Elections")
    assert changed(plan) == {1: {"ended_on": "2024-03-05", "end_reason": "Elections"}}
    assert len(plan) == 1


def test_another_state_is_designated_for_the_same_meeting():
    told = {"appointed_on": DAY, "appointed_by": "Note verbale"}
    plan = stepping_down(LINE, DESIGNATE, last_day=DAY, state="NOR", **told)
    assert planned(plan)[1] == {
        "office": "president",
        "state": "NOR",
        "presides_over": "6MSP",
        "from_end_of": "5MSP",
        "until_end_of": "6MSP",
        "appointed_on": "2024-03-05",
        "appointed_by": "Note verbale",
    }


def test_who_has_begun_cannot_step_down_as_a_designate():
    sentence = (
        "By 11 September 2023 the mandate had begun: it began on 11 September 2023. Who leaves "
        "after that is recorded by “A State leaves early”."
    )
    with refused(last_day=sentence):
        stepping_down(LINE, LAOS, last_day=DAY_AFTER)
    assert changed(stepping_down(LINE, LAOS, last_day=CLOSING)) == {1: {"ended_on": "2023-09-10"}}


def test_no_state_is_designated_in_its_own_place():
    with refused(state="It is the State that steps down."):
        stepping_down(LINE, DESIGNATE, last_day=DAY, state="LAO")


def test_an_extension_is_a_new_mandate_from_the_end_of_the_old_one():
    (row,) = planned(extending(NORWAY, until_end_of="5MSP", appointed_at="4MSP"))
    assert row == {
        "office": "clearance",
        "state": "NOR",
        "from_end_of": "4MSP",
        "until_end_of": "5MSP",
        "appointed_at": "4MSP",
    }


def test_a_mandate_without_stated_end_needs_no_extension():
    sentence = "No end of this mandate is stated, so there is nothing to extend: it goes on."
    with refused(top=sentence):
        extending(WITHOUT_END, until_end_of="5MSP")


def test_a_president_who_stays_presides_over_a_meeting_that_is_named():
    with refused(presides_over="Name the meeting the State presides over."):
        extending(LAOS, until_end_of="5MSP")
    (row,) = planned(extending(LAOS, until_end_of="5MSP", presides_over="5MSP"))
    assert (row["from_end_of"], row["presides_over"]) == ("4MSP", "5MSP")


@pytest.mark.parametrize(
    ("note", "note_on", "told"),
    [
        ("Decision 3", "2026-02", "Decision 3"),
        ("", "2026-02", "Note verbale of Japan, February 2026"),
        ("", "", ""),
    ],
)
def test_a_note_verbale_without_words_is_told_by_state_and_date(note, note_on, told):
    assert note_in_words("Japan", note, note_on and RoughDate(note_on)) == told


def test_the_day_before_and_after_a_month_is_not_known():
    assert (day_before(DAY), day_after(DAY)) == ("2024-03-04", "2024-03-06")
    month = RoughDate("2024-03")
    assert (day_before(month), day_after(month)) == ("2024-03", "")


@st.composite
def lines_and_days(draw):
    """A line of meetings of which at least one has ended, and a single day after that."""
    line = draw(timelines().filter(lambda line: any(held.closes_on for held in line.meetings)))
    day = draw(days(line).filter(line.position_on))
    return line, day


@given(lines_and_days())
def test_who_joins_on_a_day_is_in_office_from_that_day_and_who_leaves_through_it(told):
    line, day = told
    rough = RoughDate(day.isoformat())
    (joined,) = joining(line, joined_on=rough, office="clearance", state="JPN")
    term = term_in(line, joined.words)
    assert [is_in_force(term, on(line, one)) for one in (day, day - ONE_DAY)] == [True, False]
    whole = held(mandate("clearance", "NOR", joined.words["from_end_of"]))
    (left,) = leaving(line, whole, last_day=rough)
    term = term_in(line, left.words)
    assert [is_in_force(term, on(line, one)) for one in (day, day + ONE_DAY)] == [True, False]
