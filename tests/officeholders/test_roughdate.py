"""Dates as diplomats know them: a day, a month or a year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officeholders.roughdate import RoughDate

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("2026-02-10", date(2026, 2, 10), date(2026, 2, 10), "10 February 2026"),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28), "February 2026"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31), "December 2026"),
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "2026"),
    ],
)
def test_a_date_knows_its_first_and_last_day_and_its_words(text, first, last, words):
    rough = RoughDate(text)
    assert (rough.first, rough.last, rough.in_words()) == (first, last, words)


def test_a_date_is_the_text_it_was_given_as():
    assert RoughDate("2026-02") == "2026-02"


@pytest.mark.parametrize(
    "text",
    [
        *("", "26", "2026-", "2026-2", "2026-02-1", "2026-02-10T00", "2026-W07", "2026-02\n"),
        *("2026-13", "2026-00", "2026-02-00", "2026-02-29", "2026-04-31", "1899", "2200-01-01"),
        *("２０２６", "٢٠٢٦-٠٢", "spring 2026", "-2026", "02-2026"),
    ],
)
def test_what_is_no_day_month_or_year_is_refused(text):
    with pytest.raises(ValueError, match="is not a day, a month or a year"):
        RoughDate(text)


def test_a_month_and_a_year_are_imprecise():
    assert [RoughDate(text).is_imprecise for text in ("2026", "2026-02", "2026-02-10")] == [
        True,
        True,
        False,
    ]


@given(DAYS, st.sampled_from([4, 7, 10]))
def test_a_date_covers_its_days_and_no_other(day, length):
    rough = RoughDate(day.isoformat()[:length])
    assert rough.covers(day)
    assert (rough.first.isoformat()[:length], rough.last.isoformat()[:length]) == (rough, rough)


@given(DAYS, DAYS, st.sampled_from([4, 7, 10]))
def test_a_date_covers_exactly_the_days_that_begin_with_it(day, other, length):
    rough = RoughDate(day.isoformat()[:length])
    assert rough.covers(other) == other.isoformat().startswith(rough)
