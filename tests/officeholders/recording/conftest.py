"""What the tests of the recording start from."""

import pytest
from django.db import connection, transaction

from tests.officeholders.recording.every_list import build_every_list


@pytest.fixture(scope="module")
def _standing_register(django_db_setup, django_db_blocker):
    """Built once for a module; what its tests do to it is rolled back after each of them."""
    with django_db_blocker.unblock(), transaction.atomic():
        entry = build_every_list()
        connection.check_constraints()
        yield entry
        transaction.set_rollback(True)


@pytest.fixture
def register(_standing_register, db):
    """A register with a row in every recorded table, recorded by entry 1."""
    return _standing_register
