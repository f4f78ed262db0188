"""Whoever waits too long for another's recording is told so, and loses nothing."""

from contextlib import closing

import pytest
from django.db import connection
from django.db.utils import load_backend

from officeholders.models import Entry, Organization
from officeholders.verification import verify
from tests.ccm_machinery.commands import Run, register_file
from tests.ccm_machinery.loads import GROUND
from tests.staff import Desk, errors_of, typed_in

SOON = {"sqlite": "PRAGMA busy_timeout = 50", "postgresql": "SET lock_timeout = '50ms'"}
BUSY = "The register's database was busy for too long, so nothing was recorded: run this again."


@pytest.fixture
def another(transactional_db):
    """Another writer, whose recording is open for as long as the test does not close it."""
    told = connection.settings_dict
    writer = load_backend(told["ENGINE"]).DatabaseWrapper(told, "another")
    with closing(writer), writer.cursor() as cursor:
        writer.set_autocommit(False)
        cursor.execute("INSERT INTO officeholders_openrecording (id, never_id) VALUES (1, -1)")
        yield writer


@pytest.fixture
def impatient(transactional_db):
    with connection.cursor() as cursor:
        cursor.execute(SOON[connection.vendor])


def test_a_form_says_so_and_keeps_what_was_typed(client, request, impatient):
    desk = Desk(client)
    other = request.getfixturevalue("another")
    page = desk.add("officeholders_organization_add", code="CMC", name="Coalition")
    assert errors_of(page) == {"": ["Somebody else is writing just now. Please save again."]}
    other.rollback()
    typed = typed_in(page) | {"entry_reason": "As decided.", "entry_kind": "change"}
    assert desk.send("officeholders_organization_add", typed=typed).status_code == 302
    assert Organization.objects.get().name == "Coalition"
    assert (Entry.objects.last_number(), verify()) == (1, [])


def test_a_command_says_so(another, impatient, tmp_path):
    file = register_file(tmp_path / "register.json", *GROUND)
    assert Run("loadregister", file).failure.startswith(BUSY)
    another.rollback()
    assert Run("loadregister", file).failure is None
