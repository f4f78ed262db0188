"""When meetings are held, in words, and when they were to be held before they were moved."""

import re

import pytest

from officeholders.former_dates import dates_of, former_dates
from officeholders.models import Entry
from officeholders.sittings import sitting_of, when


def told(**words):
    """When such a meeting is held, without the marks of its days."""
    return re.sub(r"<[^>]+>", "", when(sitting_of(words)))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"opens_on": "2025-09-16", "closes_on": "2025-09-16"}, "16 September 2025"),
        ({"opens_on": "2025-09-16", "closes_on": "2025-09-19"}, "16 to 19 September 2025"),
        ({"opens_on": "2022-08-30", "closes_on": "2022-09-02"}, "30 August to 2 September 2022"),
        (
            {"opens_on": "2020-11-25", "closes_on": "2021-09-21"},
            "25 November 2020 to 21 September 2021",
        ),
        ({"opens_on": "2020-11-25"}, "from 25 November 2020; the closing day is not recorded"),
        ({"planned_for": "2026-09"}, "planned for September 2026"),
        ({"planned_for": "2026", "cancelled": "by decision"}, "cancelled: by decision"),
        ({}, "not recorded"),
    ],
)
def test_a_meeting_is_held_on_days_or_planned_or_cancelled_or_not_recorded(words, said):
    assert told(**words) == said


def test_each_day_is_marked_up_as_that_day():
    sitting = sitting_of({"opens_on": "2025-09-16", "closes_on": "2025-09-19"})
    assert when(sitting) == (
        '<time datetime="2025-09-16">16</time> to '
        '<time datetime="2025-09-19">19 September 2025</time>'
    )


def test_by_which_decision_it_was_cancelled_is_never_taken_for_html():
    assert when(sitting_of({"cancelled": "<b>{how}</b>"})) == (
        "cancelled: &lt;b&gt;{how}&lt;/b&gt;"
    )


def former(*versions):
    """What such versions of a meeting replaced: the dates, and the number of the entry."""
    images = [(Entry(number=number), words) for number, words in enumerate(versions, 1)]
    return [(held.dates, held.entry.number) for held in former_dates(images)]


PLAN = {"planned_for": "2026-09"}
FIXED = {"opens_on": "2026-09-14", "closes_on": "2026-09-18"}


def test_dates_that_others_replaced_are_former_dates():
    assert former(PLAN, FIXED) == [(dates_of(PLAN), 2)]
    assert former(PLAN, FIXED, PLAN) == [(dates_of(PLAN), 2), (dates_of(FIXED), 3)]


def test_that_no_date_was_recorded_yet_is_no_former_date():
    assert former({}, FIXED) == []
    assert former({"parts": [{"place": "Geneva"}]}, FIXED) == []


def test_another_place_or_source_is_no_other_date():
    assert former(FIXED, FIXED | {"place": "Vientiane"}, FIXED | {"source": "NV 1"}) == []


def test_a_part_that_is_moved_leaves_the_former_dates_of_all_parts():
    first = {"opens_on": "2020-11-25", "closes_on": "2020-11-27"}
    meeting = {"opens_on": "2020-11-25"}
    february = meeting | {"parts": [first, {"planned_for": "2021-02"}]}
    september = meeting | {"parts": [first, {"planned_for": "2021-09", "place": "Geneva"}]}
    assert former(february, september) == [(dates_of(february), 2)]


def test_a_meeting_cancelled_after_all_had_dates_before():
    cancelled = {"cancelled": "by decision"}
    assert former(FIXED, cancelled) == [(dates_of(FIXED), 2)]
    assert former(cancelled, FIXED) == [(dates_of(cancelled), 2)]


def test_while_it_was_withdrawn_a_meeting_had_the_dates_it_had_before():
    assert former(FIXED, {}, FIXED) == []
    assert former(PLAN, {}, FIXED) == [(dates_of(PLAN), 3)]
