"""Mandates end with meetings: move a meeting and they move with it, untouched."""

from datetime import date

import pytest

from officeholders.models import Entry, Mandate, Meeting
from officeholders.questions import Question
from officeholders.recording import recording
from presidency.committee import committee_at
from tests.builders import build, group, mandate, meeting, presidency, state

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
QUESTIONS = [
    Question(on=date(2025, 9, 19)),
    Question(on=date(2025, 9, 20)),
    Question(on=date(2026, 9, 18)),
    Question(on=date(2026, 9, 19)),
    Question(on=date(2026, 11, 23)),
    Question(after="3RC"),
    Question(after="14MSP"),
]


@pytest.fixture
def machinery(db):
    build(
        meeting("13MSP", position=150, closes_on="2025-09-19"),
        meeting("3RC", position=160, closes_on="2026-09-18"),
        meeting("14MSP", position=170),
        state("LAO"),
        state("FRA"),
        state("MEX"),
        group("clearance", "13MSP", seats=2),
        mandate("clearance", "FRA", "13MSP", "3RC"),
        mandate("clearance", "MEX", "13MSP", "14MSP"),
        presidency("LAO", "3RC", "13MSP", "3RC", appointed_at="13MSP"),
    )


def move(label, closes_on):
    with recording(by="tests", reason="the meeting is moved"):
        meeting = Meeting.objects.get(label=label)
        meeting.opens_on = meeting.closes_on = closes_on
        meeting.save()


def holders(question):
    _entry, committee = committee_at(question, TODAY)
    return [seat.state for group in committee.groups for seat in group.holders]


def answers():
    told = [committee_at(question, TODAY)[1].as_json(Entry()) for question in QUESTIONS]
    return [{key: words for key, words in body.items() if key != "moment"} for body in told]


def test_a_postponed_meeting_prolongs_the_mandates_that_end_with_it(machinery):
    day = Question(on=date(2026, 10, 1))
    assert holders(day) == ["MEX"]
    move("3RC", date(2026, 10, 23))
    assert holders(day) == ["FRA", "MEX"]
    assert holders(Question(on=date(2026, 10, 23))) == ["FRA", "MEX"]
    assert holders(Question(on=date(2026, 10, 24))) == ["MEX"]


def test_a_meeting_without_dates_has_not_ended_on_any_day(machinery):
    move("3RC", None)
    assert holders(Question(on=date(2199, 12, 31))) == ["FRA", "MEX"]
    assert holders(Question(after="3RC")) == ["MEX"]


def test_postponing_and_moving_back_writes_no_mandate_row_and_changes_no_answer(machinery):
    before, rows = answers(), Mandate.history.count()
    move("3RC", date(2027, 2, 5))
    assert answers() != before
    move("3RC", date(2026, 9, 18))
    assert answers() == before
    assert Mandate.history.count() == rows


def test_the_old_plan_is_still_told_as_recorded_before_the_meeting_was_moved(machinery):
    move("3RC", date(2027, 2, 5))
    asked = date(2026, 9, 19)
    assert holders(Question(on=asked, entry=1)) == ["MEX"]
    assert holders(Question(on=asked)) == ["FRA", "MEX"]
