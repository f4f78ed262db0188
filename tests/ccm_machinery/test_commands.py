"""What all commands of the register have in common."""

import pytest
from django.db import connection

from ccm_machinery.management.commands.dumpregister import Command as Dump
from ccm_machinery.registerfile import dump
from officeholders.models import Entry
from tests.ccm_machinery.commands import Run, register_file
from tests.ccm_machinery.loads import GROUND, take

pytestmark = pytest.mark.django_db


@pytest.mark.django_db(transaction=True)
def test_run_as_a_program_a_command_writes_utf8_and_exits_with_its_refusal(capsys):
    take(*GROUND)
    Dump().run_from_argv(["manage.py", "dumpregister"])
    assert capsys.readouterr().out == dump()
    with pytest.raises(SystemExit) as stopped:
        Dump().run_from_argv(["manage.py", "dumpregister", "--entry", "2"])
    assert (stopped.value.code, capsys.readouterr().err) == (
        1,
        "CommandError: There is no entry 2; the last is 1.\n",
    )


@pytest.mark.parametrize("command", ["loadregister", "dumpregister", "verifyregister"])
def test_a_database_that_is_not_ready_is_a_plain_sentence(command, tmp_path):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'officeholders'")
    words = [register_file(tmp_path / "register.json")] if command == "loadregister" else []
    assert Run(command, *words).failure == (
        "The database is not ready for this register: run “manage.py migrate” first."
    )


def test_what_the_database_says_is_told_in_one_line():
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {Entry._meta.db_table} RENAME TO elsewhere")
    failure = Run("dumpregister").failure
    assert failure.startswith("The register's database cannot be used: ")
    assert "\n" not in failure
