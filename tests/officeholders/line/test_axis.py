"""Where days and meetings lie in the picture: meetings at equal distances."""

from datetime import date

import pytest

from officeholders.line.axis import Axis
from officeholders.roughdate import RoughDate
from tests.presidency.seats import after, meetings, on

AXIS = Axis(meetings())  # 1MSP to 4MSP closed on 10 September, a year apart; the others undated


@pytest.mark.parametrize(
    ("position", "place"), [(10, 0.0), (20, 1.0), (25, 1.0), (70, 6.0), (80, 6.0), (5, -1.0)]
)
def test_a_position_lies_at_the_end_of_its_meeting(position, place):
    assert AXIS.at(position) == place


def test_a_day_lies_as_far_between_two_meetings_as_their_closing_days_tell():
    assert AXIS.on(date(2021, 9, 11)) == 1 / 365
    assert AXIS.on(date(2022, 9, 10)) == 1.0
    assert AXIS.on(date(2022, 9, 11)) == 1 + 1 / 365


def test_a_day_before_the_first_end_or_before_an_undated_one_lies_somewhere_between():
    assert AXIS.on(date(2021, 9, 10)) == -0.5
    assert AXIS.on(date(2024, 9, 11)) == 3.5
    assert AXIS.on(date(2199, 12, 31)) == 3.5


@pytest.mark.parametrize(
    ("moment", "place"),
    [
        (on("2021-09-10"), -0.5),
        (on("2021-09-11"), 1 / 365),
        (on("2024-09-11"), 3.5),
        (after("2MSP"), 1 + 1 / 365),
        (after("6MSP"), 5.0),
    ],
)
def test_a_moment_lies_in_the_cycle_its_position_begins(moment, place):
    assert AXIS.of(moment.instant) == place


def test_an_axis_without_meetings_has_no_place_but_before_all():
    assert Axis(()).at(10) == -1.0
    assert Axis(()).on(date(2020, 1, 1)) == -0.5


@pytest.mark.parametrize(
    ("day", "place"),
    [(date(2025, 9, 10), 3.5), (date(2026, 9, 10), 3.95), (date(2027, 1, 1), 3.95)],
)
def test_a_day_before_a_planned_meeting_lies_as_far_as_its_plan_tells_and_never_after_it(
    day, place
):
    planned = meetings()
    planned[4].planned_for = RoughDate("2026-09-10")
    assert round(Axis(planned).on(day), 3) == place
