"""The file that a backup is: whole or not there, its owner's alone, never over another."""

import stat
from datetime import UTC, datetime
from threading import Thread

import pytest
from django.conf import settings
from django.db import connection

from ccm_machinery.backups.backing_up import back_up
from ccm_machinery.backups.head import head_now
from ccm_machinery.backups.last import NAME, LastBackup, last_backup, note
from ccm_machinery.management.whole_files import new_file
from tests.builders import build, state
from tests.ccm_machinery.commands import Run

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.any_engine
def test_a_backup_is_its_owner_s_alone_and_one_file(tmp_path):
    file = tmp_path / "register.backup"
    Run("backup", file)
    assert list(tmp_path.iterdir()) == [file]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.any_engine
def test_a_backup_never_takes_the_place_of_another_unless_asked(tmp_path):
    file = tmp_path / "register.backup"
    file.write_text("another")
    assert Run("backup", file).failure == (f"{file} is there already; nothing was written over it.")
    assert file.read_text() == "another"
    assert Run("backup", file, "--overwrite").failure is None
    assert file.read_bytes().startswith(b"SQLite format 3\0")


@pytest.mark.any_engine
def test_in_a_folder_a_backup_is_named_after_its_moment_and_noted(tmp_path):
    Run("backup", tmp_path)
    (file,) = tmp_path.iterdir()
    noted = last_backup(settings.VAR)
    assert (noted.file, noted.number) == (str(file), 0)
    assert file.name == f"register-{noted.moment:%Y%m%dT%H%M%SZ}.sqlite3"
    assert abs(datetime.now(UTC) - noted.moment).total_seconds() < 60


@pytest.mark.any_engine
def test_a_folder_that_is_not_there_is_a_plain_sentence(tmp_path):
    file = tmp_path / "nowhere" / "register.backup"
    assert Run("backup", file).failure.endswith("No such file or directory")


def test_of_what_was_not_finished_nothing_is_left(tmp_path):
    with pytest.raises(ZeroDivisionError):
        _half_written(tmp_path / "backup")
    assert list(tmp_path.iterdir()) == []


def _half_written(file):
    with new_file(file) as beside:
        beside.write_text("half")
        raise ZeroDivisionError


def test_what_is_recorded_while_a_backup_is_made_is_in_it_whole_or_not_at_all(tmp_path):
    """The head that is told is the head of what was copied, whoever records meanwhile."""
    file, told = tmp_path / "register.backup", []

    def record(_words):
        told.append(_words)
        _elsewhere(lambda: build(state(f"S{len(told):02}"), reason="Meanwhile"))

    build(state("NOR", "Norway"))
    with new_file(file) as beside:
        head = back_up(beside, record)
    assert head_now().number > head.number >= 1
    assert Run("restore", file, "--replace", tmp_path / "kept").failure is None
    assert head_now() == head


def _elsewhere(write):
    """By another connection."""

    def work():
        write()
        connection.close()

    thread = Thread(target=work)
    thread.start()
    thread.join()


@pytest.mark.any_engine
def test_where_the_backup_cannot_be_noted_it_is_made_all_the_same(tmp_path, settings):
    settings.VAR = tmp_path / "nowhere"
    run = Run("backup", tmp_path / "backup")
    assert run.failure is None
    assert run.err == (
        f"warning: {tmp_path}/nowhere cannot be written (No such file or directory), so that "
        "this is not noted\n"
    )


@pytest.mark.any_engine
@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"at": "2026-01-01", "file": "", "number": 1, "digest": ""}'],
)
def test_a_note_that_cannot_be_read_is_none(tmp_path, text):
    note(tmp_path, LastBackup("2026-03-29T02:30:00+00:00", "b", 1, "a" * 64))
    assert last_backup(tmp_path).number == 1
    (tmp_path / NAME).write_text(text)
    assert last_backup(tmp_path) is None
