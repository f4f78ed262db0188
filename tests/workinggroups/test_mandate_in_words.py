"""The span of a mandate in words and in days, and the mandates it adjoins: no database."""

import re
from html import unescape

import pytest

from tests.presidency.seats import presidency, seat
from workinggroups.mandates.mandate import neighbours
from workinggroups.mandates.span_in_words import days_in_words, span_in_words


def words(html):
    return unescape(re.sub(r"<[^>]+>", "", html))


def days(held):
    return [(name, words(value)) for name, value in days_in_words(held)]


def test_a_span_runs_between_two_meetings_with_their_days():
    told = words(span_in_words(seat("LAO", "1MSP", "3MSP")))
    expected = "from the end of the 1MSP (10 September 2021) until the end of the 3MSP"
    assert told == f"{expected} (10 September 2023)"


def test_a_meeting_without_dates_and_an_end_not_stated_are_told_as_such():
    first = "from the end of the 4MSP (10 September 2024)"
    expected = f"{first} until the end of the 5MSP (date not set)"
    assert words(span_in_words(seat("LAO", "4MSP", "5MSP"))) == expected
    assert words(span_in_words(seat("LAO", "4MSP"))) == f"{first}, no end stated"


@pytest.mark.parametrize(
    ("held", "first", "last"),
    [
        (seat("LAO", "1MSP", "2MSP"), "11 September 2021", "10 September 2022"),
        (
            seat("LAO", "1MSP", "2MSP", starts_on="2021-10-01", ended_on="2022-01-31"),
            "1 October 2021",
            "31 January 2022",
        ),
        (
            seat("LAO", "1MSP", "2MSP", starts_on="2021-10", ended_on="2022"),
            "In October 2021; the day is not recorded.",
            "In 2022; the day is not recorded.",
        ),
        (
            seat("LAO", "4MSP", "5MSP"),
            "11 September 2024",
            "Not known: the dates of the 5MSP are not recorded.",
        ),
        (
            seat("LAO", "5MSP"),
            "Not known: the dates of the 5MSP are not recorded.",
            "No end is stated.",
        ),
        (seat("LAO", "4MSP", ended_on="2025-01-31"), "11 September 2024", "31 January 2025"),
    ],
)
def test_the_first_and_the_last_day_are_told_as_far_as_they_are_known(held, first, last):
    assert days(held) == [("First day", first), ("Last day", last)]


def test_who_stepped_down_before_the_mandate_began_has_no_day_in_office():
    held = presidency("LAO", "3MSP", "2MSP", "3MSP", ended_on="2022-01-31")
    expected = "None: the State stepped down before the mandate began."
    assert days(held) == [("Days in office", expected)]


def test_adjoining_mandates_are_those_just_before_and_after():
    first, second, third = (seat("LAO", f"{n}MSP", f"{n + 1}MSP") for n in (1, 2, 3))
    held = [third, first, second, seat("LAO", "5MSP", "6MSP")]
    assert neighbours(first, held) == (None, second)
    assert neighbours(second, held) == (first, third)
    assert neighbours(third, held) == (second, None)
    assert neighbours(held[3], held) == (None, None)
