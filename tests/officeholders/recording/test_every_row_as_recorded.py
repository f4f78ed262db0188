"""Every row of every recorded table, as it stood after every entry."""

import pytest

from officeholders.as_recorded import as_recorded
from officeholders.tables import tracked_models
from tests.officeholders.recording.conftest import rolled_back
from tests.officeholders.recording.every_row import register_now, rows_of
from tests.officeholders.recording.tampering import LAST, record_a_history


@pytest.fixture(scope="module")
def _standing_history(_standing_register, django_db_blocker):
    with django_db_blocker.unblock(), rolled_back():
        stood = {1: register_now()}
        for number in record_a_history():
            stood[number] = register_now()
        yield stood


@pytest.fixture
def stood(_standing_history, db):
    """What stood in every table after each entry, read when that was the last."""
    return _standing_history


@pytest.mark.parametrize("model", tracked_models().values(), ids=tracked_models().keys())
def test_every_row_is_as_it_was(stood, model):
    answers = {number: rows_at(number, model) for number in stood}
    assert answers == {number: tables[model] for number, tables in stood.items()}
    assert set(answers) == set(range(1, LAST + 1))


def rows_at(number, model):
    with as_recorded(number):
        return rows_of([model])[model]
