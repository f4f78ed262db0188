"""manage.py backup and restore: what was backed up comes back, all of it or nothing."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection

from ccm_machinery.backups.head import head_now
from ccm_machinery.backups.standing_in import sqlite_copy, standing_in
from officeholders import triggers
from officeholders.erasing import erase
from officeholders.models import Entry, PersonalValue, Representative, State
from officeholders.recording import recording
from officeholders.triggers import faults
from officeholders.verification import verify
from tests.builders import build, state
from tests.ccm_machinery.backups.registers import PASSPHRASE, everything, fill, sign_ins
from tests.ccm_machinery.commands import Run
from tests.conftest import renew

LONG_NAME = "Ms. Manivanh Souliya, " * 1000
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def backup(tmp_path):
    return tmp_path / "register.backup"


@pytest.fixture
def lose(engine):
    """Loses the register: the database is as it was after the first migration."""
    return lambda: renew(engine, "tests", "empty")


def test_what_was_backed_up_comes_back_whole(backup, lose):
    fill()
    before = everything()
    made = Run("backup", backup)
    assert made.out == f"Verified and backed up: {backup}: {before[0]}\n"
    lose()
    restored = Run("restore", backup, "--head", before[0].digest)
    assert restored.out.splitlines()[0] == f"Restored and verified: {backup}: {before[0]}"
    assert ("databaseroles --apply" in restored.out) == (connection.vendor == "postgresql")
    assert everything() == before
    assert (verify(), faults(connection), sign_ins()) == ([], [], (0, 0))
    assert get_user_model().objects.get().check_password(PASSPHRASE)
    assert build(state("SWE", "Sweden")).number == before[0].number + 1
    assert verify() == []


def test_what_a_database_holds_is_replaced_only_after_a_copy_of_it(backup, tmp_path):
    build(state("NOR", "Norway"))
    first = everything()
    Run("backup", backup)
    build(state("SWE", "Sweden"), reason="Second")
    second, kept = everything(), tmp_path / "kept"
    refused = Run("restore", backup).failure
    assert refused.startswith("Nothing was restored. The database is not empty (")
    assert "officeholders_entry" in refused
    assert everything() == second
    replaced = Run("restore", backup, "--replace", kept)
    assert replaced.out.startswith(f"What the database held is in {kept}, not verified.\n")
    assert everything() == first
    Run("restore", kept, "--replace", tmp_path / "again")
    assert everything() == second


def test_nothing_is_restored_of_a_backup_without_the_entry_that_was_printed_elsewhere(
    backup, tmp_path, lose
):
    build(state("NOR", "Norway"))
    Run("backup", backup)
    lose()
    run = Run("restore", backup, "--head", "a" * 64)
    assert run.err == (
        "entry 1: the head that was given is not in this log: entries after this one are missing\n"
    )
    assert run.failure == "Nothing was restored. It does not verify."
    assert (Entry.objects.count(), State.objects.count(), faults(connection)) == (0, 0, [])


def test_what_does_not_verify_is_called_no_backup(backup):
    build(state("NOR", "Norway"))
    triggers.drop(connection)
    _forge()
    triggers.install(connection)
    run = Run("backup", backup)
    assert run.err == 'states ["NOR"]: it is not as entry 1 recorded it\n'
    assert run.failure == "Nothing was backed up. It does not verify."
    assert list(backup.parent.iterdir()) == []
    kept = Run("backup", backup, "--unverified")
    assert kept.out == f"Not verified, backed up: {backup}: {head_now()}\n"
    assert Run("restore", backup, "--replace", backup.parent / "kept").failure == (
        "Nothing was restored. It does not verify."
    )
    assert State.objects.get().name == "Norge"


def _forge():
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {State._meta.db_table} SET name = 'Norge'")


def test_a_damaged_backup_is_refused_and_changes_nothing(backup, lose):
    build(state("NOR", "Norway"))
    Run("backup", backup)
    content = backup.read_bytes()
    backup.write_bytes(content[: len(content) // 2])
    lose()
    assert Run("restore", backup).failure.startswith("Nothing was restored. ")
    assert (Entry.objects.count(), faults(connection)) == (0, [])


def test_a_file_that_is_no_backup_is_refused(backup, tmp_path):
    build(state("NOR", "Norway"))
    backup.write_text("{}")
    assert Run("restore", backup, "--replace", tmp_path / "copy").failure == (
        f"Nothing was restored. {backup} is no backup of the register."
    )
    assert list(tmp_path.iterdir()) == [backup]
    backup.unlink()
    assert Run("restore", backup).failure == f"{backup}: No such file or directory"


def test_tables_of_somebody_else_are_never_touched(backup):
    Run("backup", backup)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE ledger (id integer)")
    assert Run("restore", backup).failure == (
        "Nothing was restored. The database holds tables that are not the register's (ledger): "
        "give the register a database of its own."
    )


@pytest.mark.any_engine
def test_a_backup_of_an_earlier_version_is_brought_up_to_date(backup, lose):
    build(state("NOR", "Norway"))
    head = head_now()
    Run("backup", backup)
    with standing_in(sqlite_copy(backup)):
        call_command("migrate", "ccm_machinery", "0001", verbosity=0, interactive=False)
    lose()
    assert Run("restore", backup).out.splitlines() == [
        "The backup was of an earlier version; its tables were brought up to this one's.",
        f"Restored and verified: {backup}: {head}",
    ]
    assert (head_now(), verify()) == (head, [])


@pytest.mark.any_engine
def test_a_backup_of_a_newer_version_is_refused(backup):
    Run("backup", backup)
    with standing_in(sqlite_copy(backup)), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('presidency', '0099_later', '2099-01-01')"
        )
    assert Run("restore", backup).failure == (
        "Nothing was restored. It was made by a newer version of this software (with the "
        "migration presidency 0099_later, unknown here): install that version and restore it "
        "there."
    )


@pytest.mark.any_engine
def test_another_program_s_database_and_another_engine_s_archive_are_refused(backup):
    with standing_in(sqlite_copy(backup)), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE ledger (id integer)")
    assert Run("restore", backup).failure == (
        "Nothing was restored. It does not hold the register's tables."
    )
    backup.write_bytes(b"PGDMP and more")
    assert Run("restore", backup).failure == (
        "Nothing was restored. It was made by pg_dump, for PostgreSQL, and this register is on "
        "SQLite: restore it on PostgreSQL and make a backup with --portable there."
    )


@pytest.mark.any_engine
def test_a_backup_keeps_nothing_of_what_was_erased(backup):
    """SQLite leaves the bytes of a deleted row in the file, until another takes their place."""
    fill()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete = OFF")
    with recording(by="tests", reason="A name of several pages"):
        Representative.objects.update(name=PersonalValue.objects.keep(LONG_NAME))
    erase([Representative.objects.get().name], by="tests", reason="The name")
    assert LONG_NAME[-99:].encode() in _bytes_of_the_database()
    Run("backup", backup)
    assert LONG_NAME[-99:].encode() not in backup.read_bytes()


def _bytes_of_the_database():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with open(connection.settings_dict["NAME"], "rb") as file:
        return file.read()
