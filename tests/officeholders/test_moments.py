"""Where a moment falls on the line of meetings, and from which entry it is answered."""

from datetime import date, datetime

import pytest
from django.db import transaction

from officeholders.models import NO_DIGEST, Entry, OpenRecording
from officeholders.moments import entries_asked, moment_of, nearest_label
from officeholders.questions import BadQuestion, Question
from officeholders.reading import NothingRecorded, read_at
from officeholders.terms import Instant
from tests.builders import build, meeting, withdrawn

TODAY = date(2026, 11, 23)


@pytest.fixture
def line(db):
    build(
        meeting("12MSP", position=140, closes_on="2024-09-13"),
        meeting("13MSP", position=150, closes_on="2025-09-19"),
        meeting("3RC", position=160),
        meeting("14MSP", position=170, cancelled="by decision"),
        withdrawn(meeting("15MSP", position=180)),
    )


def told(**question):
    moment = moment_of(Question(**question), TODAY)
    return moment.instant.position, moment.instant.day, moment.as_json()["position"]


def test_the_closing_day_belongs_to_the_time_before_the_end_of_the_meeting(line):
    assert told(on=date(2025, 9, 19)) == (140, date(2025, 9, 19), "12MSP")
    assert told(on=date(2025, 9, 20)) == (150, date(2025, 9, 20), "13MSP")


def test_a_day_before_every_meeting_has_no_position(line):
    assert told(on=date(1990, 1, 1)) == (0, date(1990, 1, 1), None)


def test_without_a_moment_the_question_is_about_today(line):
    moment = moment_of(Question(), TODAY)
    assert moment.instant == Instant(150, TODAY)
    assert moment.as_json() == {"on": "2026-11-23", "after": None, "position": "13MSP"}


def test_after_a_dated_meeting_is_the_day_after_its_closing_day(line):
    after = moment_of(Question(after="13MSP"), TODAY)
    assert after.instant == moment_of(Question(on=date(2025, 9, 20)), TODAY).instant
    assert after.as_json() == {"on": None, "after": "13MSP", "position": "13MSP"}


def test_after_an_undated_meeting_there_is_no_day(line):
    assert told(after="3RC") == (160, None, "3RC")


def test_a_cancelled_meeting_stays_in_the_sequence_as_an_undated_one(line):
    assert told(after="14MSP") == (170, None, "14MSP")


@pytest.mark.parametrize("label", ["15MSP", "16MSP", "14msp", " 14MSP", "14MSP\n", "١٤MSP"])
def test_a_meeting_that_the_register_does_not_know_is_refused_with_the_nearest(line, label):
    with pytest.raises(BadQuestion) as refusal:
        moment_of(Question(after=label), TODAY)
    assert str(refusal.value).endswith("; the nearest is 14MSP.")


def test_where_no_meeting_is_recorded_none_is_offered(db):
    with pytest.raises(BadQuestion, match="There is no meeting “3RC”: no meeting is recorded."):
        moment_of(Question(after="3RC"), TODAY)


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("99MSP", "14MSP"),
        ("0MSP", "12MSP"),
        ("9RC", "3RC"),
        ("3rc", "3RC"),
        ("13 msp", "13MSP"),
        ("3RC?", "3RC"),
        ("x" * 400, "3RC"),
    ],
)
def test_the_nearest_label_is_of_the_same_kind_and_the_nearest_number(text, nearest):
    assert nearest_label(text, ["12MSP", "13MSP", "3RC", "14MSP"]) == nearest


def test_a_meeting_is_unknown_at_an_entry_before_it_was_recorded(db):
    build(meeting("13MSP", closes_on="2025-09-19"))
    build(meeting("14MSP"))
    question = Question(after="14MSP", entry=1)
    with pytest.raises(BadQuestion, match="There is no meeting “14MSP”; the nearest is 13MSP."):
        read_at(1, lambda: moment_of(question, TODAY))


@pytest.fixture
def log(db):
    """Three entries; midnight in Geneva falls between the second and the third."""
    digest = NO_DIGEST
    times = ["2026-01-31 12:00", "2026-02-01 22:59:59.999", "2026-02-01 23:00"]
    for number, time in enumerate(times, start=1):
        at, previous, digest = datetime.fromisoformat(f"{time}+00:00"), digest, f"{number:064}"
        with transaction.atomic():
            OpenRecording(id=1).save(force_insert=True)
            Entry(number, at, None, "", "a reason", "", "change", previous, digest).save(
                force_insert=True
            )


def numbers(**question):
    return tuple(entry.number for entry in entries_asked(Question(**question)))


def test_without_an_entry_the_question_is_answered_from_the_last(log):
    assert numbers() == (3, 3)


def test_an_entry_is_answered_from_itself(log):
    assert [numbers(entry=number) for number in (1, 2, 3)] == [(1, 3), (2, 3), (3, 3)]


def test_a_day_is_answered_from_the_last_entry_by_its_end_in_geneva(log):
    assert numbers(known_on=date(2026, 1, 31)) == (1, 3)
    assert numbers(known_on=date(2026, 2, 1)) == (2, 3)
    assert numbers(known_on=date(2026, 2, 2)) == (3, 3)
    assert numbers(known_on=TODAY) == (3, 3)


def test_an_entry_beyond_the_last_is_refused(log):
    with pytest.raises(BadQuestion, match="There is no entry 4; the last is entry=3."):
        entries_asked(Question(entry=4))


def test_a_day_before_the_first_entry_is_refused(log):
    with pytest.raises(BadQuestion) as refusal:
        entries_asked(Question(known_on=date(2026, 1, 30)))
    assert str(refusal.value) == (
        "Nothing was recorded by 2026-01-30; the first entry is of known_on=2026-01-31."
    )


@pytest.mark.parametrize(
    "question", [Question(), Question(entry=2), Question(known_on=date(2026, 2, 1))]
)
def test_the_entry_is_found_in_one_query(log, question, django_assert_num_queries):
    with django_assert_num_queries(1):
        entries_asked(question)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "question", [Question(), Question(entry=1), Question(known_on=date(2026, 2, 1))]
)
def test_before_entry_1_nothing_is_recorded(question):
    with pytest.raises(NothingRecorded):
        entries_asked(question)


def test_a_reading_that_another_entry_overtakes_is_read_again(db):
    build(meeting("13MSP", closes_on="2025-09-19"))
    readings = []

    def read():
        readings.append(moment_of(Question(), TODAY).instant.position)
        if len(readings) == 1:
            build(meeting("14MSP", closes_on="2026-09-18"))
        return readings[-1]

    entry, answer = read_at(None, read, entries_asked(Question())[0])
    assert (entry.number, answer, readings) == (2, 140, [130, 140])


def test_a_reading_that_is_always_overtaken_is_read_as_recorded(db):
    build(meeting("1MSP", closes_on="2011-01-01"))
    readings = []

    def read():
        position = moment_of(Question(), TODAY).instant.position
        readings.append(position)
        if len(readings) <= 3:
            number = len(readings) + 1
            build(meeting(f"{number}MSP", closes_on=f"201{number}-01-01"))
        return position

    entry, answer = read_at(None, read)
    assert (entry.number, answer, readings) == (4, 40, [10, 20, 30, 40])
