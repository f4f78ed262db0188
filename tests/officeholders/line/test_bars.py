"""The bars of the picture: who held an office from where to where on the line of meetings."""

from officeholders.line.axis import Axis
from officeholders.line.bars import Bar, bars
from officeholders.line.drawing import Lane
from officeholders.models import UnrecordedSeat
from tests.presidency.seats import meetings, presidency, seat

AXIS = Axis(meetings())


def drawn(*seats, unrecorded=()):
    return [
        (bar.words[1], bar.begin, bar.end, bar.row)
        for bar in bars(Lane("Clearance", seats, unrecorded), AXIS)
    ]


def not_recorded(from_position, until_position, seats=1):
    span = {"from_end_of_id": from_position, "until_end_of_id": until_position}
    return UnrecordedSeat(**span, seats=seats)


def test_a_mandate_reaches_from_the_end_of_one_meeting_to_that_of_another():
    assert drawn(seat("AAA", "1MSP", "3MSP")) == [("AAA", 0.0, 2.0, 0)]


def test_a_mandate_without_stated_end_has_none():
    assert drawn(seat("AAA", "6MSP")) == [("AAA", 5.0, None, 0)]


def test_a_state_that_joins_later_begins_on_the_first_day_of_its_month():
    assert drawn(seat("AAA", "1MSP", "3MSP", starts_on="2022-02")) == [("AAA", 144 / 365, 2.0, 0)]


def test_a_state_that_left_early_ends_after_its_last_day():
    left = seat("AAA", "1MSP", "3MSP", ended_on="2022-09-10")
    assert drawn(left) == [("AAA", 0.0, 1 + 1 / 365, 0)]
    assert drawn(seat("AAA", "1MSP", ended_on="2022-09-09")) == [("AAA", 0.0, 1.0, 0)]


def test_one_stepped_down_from_is_not_drawn():
    assert drawn(presidency("AAA", "4MSP", "3MSP", "4MSP", ended_on="2022-01-05")) == []


def test_adjoining_mandates_of_one_state_are_one_bar():
    held = seat("AAA", "1MSP", "3MSP"), seat("AAA", "3MSP", "5MSP", inferred=True)
    assert drawn(*held) == [("AAA", 0.0, 4.0, 0)]
    assert [bar.kind for bar in bars(Lane("Clearance", held), AXIS)] == ["inferred"]


def test_bars_that_overlap_lie_in_rows_and_a_row_is_used_again():
    held = seat("AAA", "1MSP", "3MSP"), seat("BBB", "2MSP", "4MSP"), seat("CCC", "3MSP", "5MSP")
    rows = [("AAA", 0.0, 2.0, 0), ("BBB", 1.0, 3.0, 1), ("CCC", 2.0, 4.0, 0)]
    assert drawn(*held) == rows


def test_seats_nobody_recorded_are_bars_of_their_own_below_the_recorded():
    told = drawn(seat("AAA", "1MSP", "3MSP"), unrecorded=[not_recorded(10, 20, seats=2)])
    assert told == [("AAA", 0.0, 2.0, 0), ("?", 0.0, 1.0, 1), ("?", 0.0, 1.0, 2)]


def test_a_bar_bears_the_name_of_its_state_at_the_moment():
    told = bars(Lane("Clearance", [seat("AAA", "1MSP", "3MSP", name="Land A")]), AXIS)
    assert told == [Bar(0.0, 2.0, ("Land A", "AAA"), "stated", 0)]
