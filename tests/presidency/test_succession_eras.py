"""When Presidents served: before the meeting they presided over, at it, or after it."""

from datetime import timedelta

from presidency.succession.eras import Era, Service, eras
from tests.presidency.seats import meetings, presidency

LINE_WITH_OPENINGS = meetings()
for held in LINE_WITH_OPENINGS:
    held.opens_on = held.closes_on and held.closes_on - timedelta(days=3)


def only(*seats, line=LINE_WITH_OPENINGS):
    (era,) = eras(seats, line)
    return era.service, era.is_exact


def test_the_practice_that_changed_is_told_from_the_mandates():
    seats = [
        presidency("AAA", "1MSP", "1MSP", "2MSP", ended_on="2022-09-06"),
        presidency("BBB", "2MSP", "1MSP", "3MSP", starts_on="2022-09-07", ended_on="2023-09-06"),
        presidency("CCC", "3MSP", "2MSP", "3MSP", starts_on="2023-09-07"),
        presidency("DDD", "4MSP", "3MSP", "4MSP"),
        presidency("EEE", "5MSP", "4MSP", "5MSP"),
    ]
    found = eras(seats, LINE_WITH_OPENINGS)
    assert found == (
        Era(Service.AFTER, "1MSP", "2MSP", is_exact=True),
        Era(Service.AT_THE_MEETING, "3MSP", "3MSP", is_exact=True),
        Era(Service.BEFORE, "4MSP", "5MSP", is_exact=True),
    )
    assert [era.is_one_meeting for era in found] == [False, True, False]


def test_where_the_meeting_has_no_days_the_line_tells():
    assert only(presidency("AAA", "6MSP", "5MSP", "6MSP")) == (Service.BEFORE, True)
    assert only(presidency("AAA", "6MSP", "6MSP", "7MSP")) == (Service.AFTER, False)
    assert only(presidency("AAA", "6MSP", "6MSP")) == (Service.AFTER, False)


def test_one_who_joined_in_mid_term_with_a_month_only_served_before_the_meeting():
    seat = presidency("AAA", "4MSP", "3MSP", "4MSP", starts_on="2024-02")
    assert only(seat) == (Service.BEFORE, False)


def test_where_no_end_is_stated_the_president_stays_after_the_meeting():
    assert only(presidency("AAA", "4MSP", "3MSP")) == (Service.BEFORE_AND_AFTER, False)


def test_a_term_of_two_cycles_does_not_begin_with_the_meeting_before():
    assert only(presidency("AAA", "4MSP", "2MSP", "4MSP")) == (Service.BEFORE, False)


def test_a_cancelled_meeting_lies_not_between():
    seat = presidency("AAA", "7MSP", "5MSP", "7MSP")
    assert only(seat, line=meetings(cancelled=["6MSP"])) == (Service.BEFORE, True)


def test_a_day_that_is_not_that_of_the_opening_is_told_as_such():
    seat = presidency("AAA", "6MSP", "6MSP", "7MSP", starts_on="2025-10-01")
    assert only(seat) == (Service.AFTER, False)
    late = presidency("AAA", "3MSP", "2MSP", "4MSP", starts_on="2023-09-08")
    assert only(late) == (Service.AFTER, False)


def test_one_who_stepped_down_did_not_serve():
    left = presidency("AAA", "6MSP", "5MSP", "6MSP", appointed_at="4MSP", ended_on="2024-12-01")
    assert eras([left], LINE_WITH_OPENINGS) == ()
