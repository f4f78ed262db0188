"""When a meeting, or a part of one, is held, in words."""

import re
from datetime import date

import pytest

from officeholders.roughdate import RoughDate
from officeholders.sittings import Sitting, sitting_of, when

DAYS = [
    ("2025-09-16", "2025-09-19", "16 to 19 September 2025"),
    ("2022-08-30", "2022-09-02", "30 August to 2 September 2022"),
    ("2020-11-25", "2021-09-21", "25 November 2020 to 21 September 2021"),
    ("2026-03-30", "2026-03-30", "30 March 2026"),
]


def plain(html):
    return re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize(("first", "last", "words"), DAYS)
def test_of_the_first_day_only_what_the_last_one_does_not_say_is_told(first, last, words):
    assert plain(when(sitting_of({"opens_on": first, "closes_on": last}))) == words


def test_both_days_are_marked_up_in_full():
    told = when(sitting_of({"opens_on": "2025-09-16", "closes_on": "2025-09-19"}))
    assert told == (
        '<time datetime="2025-09-16">16</time> to '
        '<time datetime="2025-09-19">19 September 2025</time>'
    )


def test_a_meeting_that_has_opened_has_no_closing_day_while_none_is_recorded():
    told = when(sitting_of({"opens_on": "2020-11-25"}))
    assert plain(told) == "from 25 November 2020; the closing day is not recorded"


def test_a_meeting_without_days_is_told_by_its_plan():
    assert plain(when(Sitting(planned_for=RoughDate("2026-09")))) == "planned for September 2026"


def test_a_meeting_without_days_and_plan_is_told_as_not_recorded():
    assert when(Sitting()) == "not recorded"


def test_a_cancelled_meeting_is_told_with_the_decision_whatever_was_planned():
    told = when(sitting_of({"cancelled": "by <silence>", "planned_for": "2026"}))
    assert told == "cancelled: by &lt;silence&gt;"


def test_a_sitting_is_read_from_the_words_of_the_register_file():
    words = {"opens_on": "2021-02-04", "closes_on": "2021-02-05", "place": "Geneva", "number": 2}
    assert sitting_of(words) == Sitting(date(2021, 2, 4), date(2021, 2, 5), place="Geneva")
    assert sitting_of({}) == Sitting()
