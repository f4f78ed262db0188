"""A register on PostgreSQL as it should be run, and this program connected as its application."""

import pytest

from tests.conftest import connect
from tests.databaseroles import as_it_should_be_run, two_roles


@pytest.fixture(scope="session")
def passwords(postgresql_address):
    with two_roles(postgresql_address) as password:
        yield password


@pytest.fixture
def roles(passwords, fresh_database):
    """The addresses of an empty register that belongs to the two roles."""
    return as_it_should_be_run(fresh_database, passwords)


@pytest.fixture
def as_application(roles, engine, django_db_blocker):
    """Whatever the test does with the register, it does as the application."""
    with django_db_blocker.unblock():
        connect(roles.app)
        yield roles
        connect(engine.address("tests"))
