"""manage.py doctor: whatever is broken is one line that says what to do, never a traceback."""

import socket
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.mail.utils import DNS_NAME
from django.db import connection
from django.utils import timezone

from ccm_machinery.backups.last import LastBackup, note
from ccm_machinery.backups.standing_in import standing_in
from ccm_machinery.databases import database
from ccm_machinery.doctor import Asked, Level, examine
from ccm_machinery.doctor.the_machine import look_at_privacy
from officeholders import triggers
from officeholders.models import Entry
from officeholders.triggers.guarded import ENTRIES
from tests.builders import build, state
from tests.ccm_machinery.commands import Run

pytestmark = pytest.mark.django_db
PRODUCTS_STORAGES = {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
}
RECORD = {"triggers", "chain", "last entries", "register", "clock"}


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    """Nothing is known of backups that other tests made."""
    settings.VAR = tmp_path


def found(**options):
    """What the doctor finds, by what it is about."""
    findings = examine(Asked(timezone.now(), settings, **options))
    return {finding.about: finding for finding in findings}


def are_good(told, about):
    return {one: told[one].level for one in about} == dict.fromkeys(about, Level.GOOD)


def test_a_whole_register_is_good_in_every_respect():
    build(state("NOR", "Norway"))
    told = found(full=True)
    assert are_good(told, {"database", "migrations", "time zone", *RECORD})
    assert told["chain"].sentence == f"1 entry, head {Entry.objects.get().digest}."


def test_a_trigger_that_was_dropped_is_wrong():
    (table, name), *_others = triggers.present(connection)
    with connection.cursor() as cursor:
        on = f' ON "{table}"' if connection.vendor == "postgresql" else ""
        cursor.execute(f'DROP TRIGGER "{name}"{on}')
    told = found()["triggers"]
    assert (told.level, told.sentence.partition(":")[0]) == (
        Level.WRONG,
        f"1 are missing or changed, first {name} on {table}",
    )


def test_entries_that_were_cut_off_show_against_the_last_backup():
    build(state("NOR", "Norway"))
    last = build(state("SWE", "Sweden"), reason="2")
    note(settings.VAR, LastBackup("2026-03-29T02:30:00+00:00", "b", last.number, last.digest))
    assert are_good(found(), RECORD - {"register"})
    connection.check_constraints()
    triggers.drop(connection)
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM officeholders_historicalstate WHERE entry_id = 2")
        cursor.execute("DELETE FROM officeholders_state WHERE code = 'SWE'")
        cursor.execute(f"DELETE FROM {ENTRIES} WHERE number = 2")
    told = found()
    assert (told["last entries"].level, told["chain"].level) == (Level.WRONG, Level.GOOD)


def test_an_entry_that_was_changed_breaks_the_chain():
    build(state("NOR", "Norway"))
    connection.check_constraints()
    triggers.drop(connection)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {ENTRIES} SET reason = 'Another'")
    told = found(full=True)
    assert told["chain"].sentence.startswith("It does not hold at entry 1: ")
    assert told["register"].level is Level.WRONG


def test_tables_that_are_not_ready_are_not_looked_into():
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM django_migrations WHERE app = 'presidency' AND name LIKE '0002%'"
        )
        cursor.execute(f"ALTER TABLE {ENTRIES} RENAME TO elsewhere")
    told = found(full=True)
    assert told["migrations"].sentence.startswith("1 are not made yet, first presidency 0002")
    assert told["record"].sentence == "It was not looked at, because its tables are not ready."
    assert RECORD.isdisjoint(told)


def test_a_table_that_is_gone_is_one_line():
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {ENTRIES} RENAME TO elsewhere")
    run = Run("doctor")
    assert run.err.splitlines()[0].startswith("wrong    ")
    assert run.failure.endswith(" are wrong.")


@pytest.mark.any_engine
@pytest.mark.parametrize(
    "address", ["postgresql://nobody@127.0.0.1:1/nothing", "sqlite:////nowhere/register.sqlite3"]
)
def test_a_database_that_does_not_answer_is_one_line(address):
    with standing_in(database(address)):
        told = found(full=True)
    assert told["database"].level is Level.WRONG
    assert told["database"].sentence.startswith("It could not be looked at: ")
    assert told["record"].sentence == (
        "It was not looked at, because the database does not answer."
    )
    assert are_good(told, {"time zone"})


@pytest.mark.any_engine
def test_another_time_zone_is_wrong(settings):
    settings.TIME_ZONE = "Asia/Vientiane"
    assert found()["time zone"].level is Level.WRONG


@pytest.mark.any_engine
def test_a_secret_that_others_may_read_is_wrong(tmp_path):
    (tmp_path / "secret_key").write_text("a secret")
    (tmp_path / "secret_key").chmod(0o644)
    assert found()["secret"].sentence == (
        f"Others may read it: run “chmod 600 {tmp_path}/secret_key”."
    )


@pytest.mark.any_engine
def test_a_mail_server_is_asked_only_where_that_is_wished(settings, monkeypatch):
    monkeypatch.setattr(DNS_NAME, "_fqdn", "here", raising=False)  # its own name is not asked for
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        settings.EMAIL_HOST, settings.EMAIL_PORT = unused.getsockname()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        assert found()["mail"].level is Level.GOOD
        told = found(mail=True)["mail"]
    assert told.sentence == (
        "127.0.0.1 does not take it ([Errno 111] Connection refused): see the EMAIL_ variables."
    )


@pytest.mark.any_engine
def test_static_files_that_are_not_collected_are_wrong(settings, tmp_path):
    settings.STATIC_ROOT, settings.STORAGES = tmp_path, PRODUCTS_STORAGES
    told = found()["static files"]
    assert told.level is Level.WRONG
    assert told.sentence.endswith(": run “manage.py collectstatic” and restart the site.")


@pytest.mark.any_engine
def test_run_as_a_program_it_finds_nothing_wrong_once_all_is_made(program_environment):
    _manage(program_environment, "collectstatic", "--noinput")
    done = _manage(program_environment, "doctor", "--full", "--mail")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "Nothing is wrong."


def _manage(environment, *words):
    program = [sys.executable, "-W", "error", "manage.py", *words]
    return subprocess.run(
        program, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True
    )


@pytest.mark.any_engine
@pytest.mark.parametrize(("folder", "level"), [(0o700, Level.GOOD), (0o755, Level.LOOK)])
def test_what_lies_in_a_folder_that_others_cannot_enter_is_private(settings, folder, level):
    settings.VAR.chmod(folder)
    (settings.VAR / "imports").mkdir(mode=0o755)
    assert look_at_privacy(settings.VAR).level == level
