"""The tests themselves: both engines are used, and their databases are what they claim."""

import json
import subprocess
import sys

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import IntegrityError, connection, connections, transaction

from officeholders import triggers
from officeholders.models import Entry, State
from officeholders.recording import recording
from tests.conftest import SET_UP


@pytest.fixture
def laos(db):
    with recording(by="tests", reason="A State"):
        return State.objects.create(code="LAO", name="Lao People’s Democratic Republic")


@pytest.mark.django_db
def test_the_engine_asked_for_is_the_engine_used(request):
    assert request.node.callspec.params["engine"] == connection.vendor
    assert settings.DATABASES["default"]["ENGINE"].endswith(
        connection.vendor.replace("ite", "ite3")
    )


@pytest.mark.django_db
def test_each_engine_is_set_up_once_sqlite_first(engine):
    assert SET_UP[-1] == connection.vendor
    assert sorted(set(SET_UP), key=["sqlite", "postgresql"].index) == SET_UP


@pytest.mark.django_db
def test_the_guard_stands():
    assert triggers.faults(connection) == []


def test_what_a_test_records_is_gone_with_it(laos):
    assert list(Entry.objects.values_list("number", flat=True)) == [1]
    assert State.objects.get() == laos


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", [1, 2])
def test_real_transactions_begin_with_an_empty_register_and_a_guard(time):
    assert (Entry.objects.count(), State.objects.count()) == (0, 0)
    assert triggers.faults(connection) == []
    assert not connection.in_atomic_block
    with recording(by="tests", reason="A State"):
        State.objects.create(code="LAO", name="Lao People’s Democratic Republic")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE {State._meta.db_table} SET name = 'Laos'")
    assert State.objects.get().name == "Lao People’s Democratic Republic"


@pytest.mark.django_db
def test_sqlite_runs_as_the_settings_say():
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        told = {
            name: cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "recursive_triggers", "secure_delete")
        }
    assert told == {
        "journal_mode": "wal",
        "synchronous": 2,
        "recursive_triggers": 1,
        "secure_delete": 1,
    }


def test_a_program_started_by_a_test_sees_a_register_of_its_own(program_environment, engine):
    told = subprocess.run(
        [sys.executable, "manage.py", "shell", "-v", "0", "-c", PROGRAM],
        cwd=settings.BASE_DIR,
        env=program_environment,
        capture_output=True,
        text=True,
        check=True,
    )
    vendor = "sqlite" if program_environment["DATABASE_URL"].startswith("sqlite") else "postgresql"
    assert json.loads(told.stdout) == [vendor, 0, [], "ccm_machinery.settings"]


PROGRAM = """
import json, os
from django.contrib.auth import get_user_model
from django.db import connection
from officeholders import triggers
faults = triggers.faults(connection)
accounts = get_user_model().objects.count()
print(json.dumps([connection.vendor, accounts, faults, os.environ["DJANGO_SETTINGS_MODULE"]]))
"""


def test_a_test_may_begin_with_the_real_register(reference_register):
    assert Entry.objects.get().kind == "load"
    codes = sorted(state["code"] for state in reference_register["states"])
    assert sorted(State.objects.values_list("code", flat=True)) == codes


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("time", [1, 2])
def test_the_real_register_is_whole_again_after_real_transactions(time, reference_register):
    with recording(by="tests", reason="A name"):
        State.objects.filter(code="LAO").update(name="Laos")
    assert list(Entry.objects.values_list("number", flat=True)) == [2, 1]


@pytest.mark.django_db
def test_accounts_of_staff_are_kept_on_both_engines():
    get_user_model().objects.create_user("anna", password="a long enough password")
    assert get_user_model().objects.get().username == "anna"


def test_a_page_of_the_running_site_is_seen_in_a_browser(live_server, page):
    answer = page.goto(f"{live_server.url}/admin/login/")
    assert answer.status == 200
    assert page.evaluate("document.readyState") == "complete"


@pytest.mark.django_db
def test_a_browser_does_not_change_the_connection_of_its_thread(request):
    before = connections["default"]
    request.getfixturevalue("browser")
    assert connections["default"] is before
