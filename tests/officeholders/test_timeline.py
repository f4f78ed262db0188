"""The line of meetings, on which days find their place."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officeholders.timeline import ONE_DAY, Held, Timeline
from tests.officeholders.timelines import after, days, line, on, timelines

LINE = line("2024-09-13", None, "2025-09-19", None)


@pytest.mark.parametrize(
    ("day", "position"),
    [
        ("1990-01-01", 0),
        ("2024-09-12", 0),
        ("2024-09-13", 0),
        ("2024-09-14", 10),
        ("2025-09-19", 10),
        ("2025-09-20", 30),
        ("2199-12-31", 30),
    ],
)
def test_the_closing_day_belongs_to_those_in_office_until_then(day, position):
    assert LINE.position_on(date.fromisoformat(day)) == position


def test_an_undated_meeting_has_not_ended_unless_a_later_one_has():
    assert [LINE.over_by(position) for position in (0, 10, 11, 20, 30, 31, 40, 41)] == [
        date(2024, 9, 13),
        date(2024, 9, 13),
        *[date(2025, 9, 19)] * 3,
        None,
        None,
        None,
    ]


def test_a_line_without_meetings_is_before_the_first():
    assert (line().position_on(date(2026, 1, 1)), line().over_by(0)) == (0, None)


def test_meetings_are_known_by_label_and_position():
    told = line("2024-09-13", None, "2025-09-19")
    assert ("2MSP" in told, "9MSP" in told, told.position("3MSP")) == (True, False, 30)
    assert [told.closing_day(position) for position in (10, 20, 99, None)] == [
        date(2024, 9, 13),
        None,
        None,
        None,
    ]


def test_meetings_are_counted_from_the_end_of_one_until_the_end_of_another():
    assert [LINE.count_between(*span) for span in ((0, 40), (10, 30), (10, 20), (20, 20))] == [
        4,
        2,
        1,
        0,
    ]


def test_the_line_is_in_the_order_of_the_sequence_however_it_is_told():
    told = Timeline([Held(20, "2MSP", date(2025, 9, 19)), Held(10, "1MSP", date(2024, 9, 13))])
    assert [held.label for held in told.meetings] == ["1MSP", "2MSP"]


def test_the_last_meeting_in_the_sequence_counts_even_where_days_do_not_rise():
    told = line("2025-09-19", "2024-09-13")
    assert [told.position_on(date(year, 12, 31)) for year in (2023, 2024, 2025)] == [0, 20, 20]


@given(timelines())
def test_after_a_dated_meeting_is_the_day_after_its_closing(timeline):
    for held in timeline.meetings:
        if held.closes_on:
            assert after(timeline, held.position) == on(timeline, held.closes_on + ONE_DAY)


@given(st.data(), timelines())
def test_a_meeting_is_over_exactly_from_the_day_after_the_line_says(data, timeline):
    day = data.draw(days(timeline))
    for held in timeline.meetings:
        over_by = timeline.over_by(held.position)
        is_over = over_by is not None and over_by < day
        assert is_over == (timeline.position_on(day) >= held.position)


@given(st.data(), timelines())
def test_the_position_never_falls_from_one_day_to_the_next(data, timeline):
    day = data.draw(days(timeline))
    assert timeline.position_on(day) <= timeline.position_on(day + ONE_DAY)
