"""The dates a meeting had before it was moved."""

from datetime import date

from officeholders.former_dates import Dates, FormerDates, dates_of, former_dates
from officeholders.models import Entry
from officeholders.roughdate import RoughDate
from officeholders.sittings import Sitting

PLANNED = {"planned_for": "2026-09"}
DATED = {"opens_on": "2026-09-14", "closes_on": "2026-09-18"}
LATER = {"opens_on": "2026-11-16", "closes_on": "2026-11-20"}
ENTRIES = [Entry(number=number) for number in range(1, 6)]


def former(*words):
    """The dates replaced, and the number of the entry that did so; each image by an entry."""
    images = list(zip(ENTRIES, words, strict=False))
    return [(held.dates, held.entry.number) for held in former_dates(images)]


def days(words):
    return Dates(Sitting(**{key: date.fromisoformat(day) for key, day in words.items()}))


def test_a_meeting_never_moved_has_no_former_dates():
    assert former() == []
    assert former(DATED) == []
    assert former(DATED, DATED | {"source": "A report"}) == []


def test_each_set_of_dates_is_told_with_the_entry_that_replaced_it():
    planned = Dates(Sitting(planned_for=RoughDate("2026-09")))
    assert former(PLANNED, DATED, LATER) == [(planned, 2), (days(DATED), 3)]
    assert former_dates([(ENTRIES[0], DATED), (ENTRIES[1], LATER)]) == [
        FormerDates(days(DATED), ENTRIES[1])
    ]


def test_dates_taken_away_or_given_up_by_a_cancellation_are_former_dates():
    assert former(DATED, {"label": "3RC"}) == [(days(DATED), 2)]
    assert former(DATED, {"cancelled": "by decision"}) == [(days(DATED), 2)]


def test_that_no_date_was_recorded_yet_is_no_former_date():
    assert former({"label": "3RC"}, DATED) == []
    assert former({"label": "3RC", "place": "Vientiane"}, DATED) == []


def test_another_place_is_no_other_date():
    assert former(DATED | {"place": "Lausanne"}, DATED | {"place": "Geneva"}) == []


def test_a_meeting_withdrawn_and_recorded_again_keeps_the_dates_it_had_before():
    assert former(DATED, {}, DATED) == []
    assert former(DATED, {}, LATER) == [(days(DATED), 3)]


def test_dates_moved_forth_and_back_are_told_each_time():
    assert former(DATED, LATER, DATED) == [(days(DATED), 2), (days(LATER), 3)]


def test_a_part_that_was_moved_is_told_with_all_parts_of_then():
    first = {"opens_on": "2020-11-25", "closes_on": "2020-11-27", "place": "Virtual"}
    set_for = {"opens_on": "2021-02-04", "closes_on": "2021-02-05"}
    held = {"opens_on": "2021-09-20", "closes_on": "2021-09-21"}
    opened = {"opens_on": "2020-11-25"}
    ((dates, entry),) = former(
        opened | {"parts": [first, set_for]}, opened | {"parts": [first, held]}
    )
    assert entry == 2
    assert dates.whole == Sitting(date(2020, 11, 25))
    assert dates.parts == (
        Sitting(date(2020, 11, 25), date(2020, 11, 27)),
        Sitting(date(2021, 2, 4), date(2021, 2, 5)),
    )


def test_parts_of_which_nothing_is_known_are_no_dates():
    assert former({"parts": [{"place": "Geneva"}, {}]}, DATED) == []


def test_the_dates_shown_keep_their_places():
    assert dates_of({"place": "Geneva", "parts": [{"place": "Virtual"}]}) == Dates(
        Sitting(place="Geneva"), (Sitting(place="Virtual"),)
    )
