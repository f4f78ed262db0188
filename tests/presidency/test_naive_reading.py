"""The Committee against an independent reading of the contract, written apart from the project."""

import json
from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from officeholders.questions import Question
from presidency.committee import committee_at
from tests.builders import build, rows_of
from tests.conformance.naive import NaiveRegister
from tests.registers import questions, register_files

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def answer(**question):
    """The body of the API's answer without the entry it was answered from."""
    entry, committee = committee_at(Question(**question), TODAY)
    body = json.loads(json.dumps(committee.as_json(entry)))
    return {key: value for key, value in body.items() if key not in ("entry", "digest")}


def test_the_real_register_answers_the_same_every_month_and_around_every_closing_day(
    reference_register,
):
    naive = NaiveRegister(reference_register)
    days = {date(2010, 1, 1) + timedelta(days=30 * step) for step in range(214)}
    for meeting in reference_register["meetings"]:
        closing = naive.closing(meeting["label"])
        days |= {closing + timedelta(days=more) for more in (-1, 0, 1)} if closing else set()
    for day in sorted(days):
        assert answer(on=day) == naive.committee(on=day)


def test_the_real_register_answers_the_same_after_every_meeting(reference_register):
    naive = NaiveRegister(reference_register)
    for meeting in reference_register["meetings"]:
        label = meeting["label"]
        assert answer(after=label) == naive.committee(after=label)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_a_random_register_answers_the_same_at_random_moments(db, data):
    file = data.draw(register_files())
    naive = NaiveRegister(file)
    with transaction.atomic():
        build(*rows_of(file))
        for _question in range(6):
            question = data.draw(questions(file))
            assert answer(**question) == naive.committee(**question)
        transaction.set_rollback(True)
