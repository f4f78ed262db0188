"""What the tests of the recording start from.

Registers are built once for a module; what its tests do to them is rolled back after each.
"""

from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from officeholders.verification import verify
from tests.officeholders.recording.every_list import build_every_list
from tests.officeholders.recording.every_row import log_now, register_now
from tests.officeholders.recording.tampering import found, lift_the_guard, record_a_history


@contextmanager
def rolled_back():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def _standing_register(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), rolled_back():
        entry = build_every_list()
        connection.check_constraints()
        yield entry


@pytest.fixture
def register(_standing_register, db):
    """A register with a row in every recorded table, recorded by entry 1."""
    return _standing_register


@pytest.fixture(scope="module")
def before(_standing_register, django_db_blocker):
    """Every row of that register and of its log, as they stood before a test."""
    with django_db_blocker.unblock():
        return register_now(), log_now()


@pytest.fixture(scope="module")
def _standing_log(_standing_register, django_db_blocker):
    with django_db_blocker.unblock(), rolled_back():
        list(record_a_history())
        assert verify() == []
        lift_the_guard()
        assert found() == []
        yield


@pytest.fixture
def log(_standing_log, db):
    """The same register after some entries, with its guard lifted."""
    with rolled_back():
        yield
