"""What keeps the database from doing what it is asked, as errors tell it and as people read it."""

import sqlite3

import pytest
from django.db import InternalError, OperationalError, ProgrammingError

from officeholders.admin.recorded.refusal import said_by_database
from officeholders.refusals import server_error, unavailable
from officeholders.trouble import Trouble, is_given_up, trouble_of
from tests.troubles import deadlock, full, locked, postgresql_says, sqlite_says

BUSY = "The register is busy with what somebody else is recording. Nothing of yours was recorded."
FULL = "The register’s disk is full or does not work, so nothing of yours was recorded."
AWAY = "it is not certain whether this was recorded. Please send it again in a minute"
READ = "The register cannot be read at the moment. Please try again soon."


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (locked(), Trouble.BUSY),
        (sqlite_says("database table is locked", sqlite3.SQLITE_LOCKED), Trouble.BUSY),
        (sqlite_says("database is locked", sqlite3.SQLITE_BUSY_SNAPSHOT), Trouble.BUSY),
        (postgresql_says("canceling statement due to lock timeout", "55P03"), Trouble.BUSY),
        (postgresql_says("canceling statement due to statement timeout", "57014"), Trouble.BUSY),
        (postgresql_says("could not serialize access", "40001"), Trouble.BUSY),
        (deadlock(), Trouble.BUSY),
        (full(), Trouble.FULL),
        (sqlite_says("disk I/O error", sqlite3.SQLITE_IOERR_WRITE), Trouble.FULL),
        (postgresql_says("could not extend file: No space left on device", "53100"), Trouble.FULL),
        (sqlite_says("unable to open database file", sqlite3.SQLITE_CANTOPEN), Trouble.AWAY),
        (postgresql_says("terminating connection", "57P01"), Trouble.AWAY),
        (OperationalError("the connection is closed"), Trouble.AWAY),
        (InternalError("current transaction is aborted"), None),
        (ProgrammingError("no such column"), None),
        (ZeroDivisionError(), None),
        (None, None),
    ],
)
def test_an_error_of_the_database_tells_its_trouble(error, trouble):
    assert trouble_of(error) is trouble


def test_a_transaction_that_stood_idle_for_too_long_finds_no_database_any_more():
    error = InternalError("terminating connection due to idle-in-transaction timeout")
    error.__cause__ = postgresql_says("", "25P03").__cause__
    assert trouble_of(error) is Trouble.AWAY


@pytest.mark.parametrize(
    ("error", "is_it"),
    [
        (deadlock(), True),
        (postgresql_says("could not serialize access", "40001"), True),
        (sqlite_says("database is locked", sqlite3.SQLITE_BUSY_SNAPSHOT), True),
        (locked(), False),
        (full(), False),
        (OperationalError("gone"), False),
    ],
)
def test_only_what_was_given_up_for_another_is_worth_doing_again(error, is_it):
    assert is_given_up(error) is is_it


@pytest.mark.parametrize(
    ("method", "error", "said"),
    [
        ("get", locked(), READ),
        ("head", full(), ""),
        ("post", locked(), BUSY),
        ("post", full(), FULL),
        ("post", OperationalError("gone"), AWAY),
    ],
)
def test_a_person_is_told_what_became_of_the_request_and_when_to_ask_again(rf, method, error, said):
    try:
        raise error
    except OperationalError:
        answer = server_error(getattr(rf, method)("/admin/"))
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert answer["Cache-Control"] == "no-store"
    assert said in answer.content.decode()


def test_a_program_is_told_so_in_json(rf):
    answer = unavailable(rf.get("/api/v1/states/"), Trouble.AWAY)
    assert answer.content.decode() == f'{{\n "error": "{READ}"\n}}\n'


def test_a_form_tells_only_what_sending_it_again_helps():
    assert said_by_database(locked()) == "Somebody else is writing just now. Please save again."
    with pytest.raises(OperationalError, match="full"):
        said_by_database(full())
