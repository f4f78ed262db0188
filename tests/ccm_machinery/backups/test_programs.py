"""PostgreSQL's programs: found, of the right version, and never told a password aloud."""

import os

import pytest

from ccm_machinery.backups import archives
from ccm_machinery.backups.programs import program
from ccm_machinery.backups.refused import BackupRefused
from ccm_machinery.backups.standing_in import standing_in
from ccm_machinery.databases import database


@pytest.fixture
def folders(tmp_path):
    """Two folders with a pg_dump of versions 15 and 17, and others without one."""
    for name in ("13", "15", "17", "broken"):
        (tmp_path / name).mkdir()
    for version in ("15", "17"):
        _make(tmp_path / version / "pg_dump", f"echo 'pg_dump (PostgreSQL) {version}.3 (Debian)'")
    _make(tmp_path / "broken" / "pg_dump", "exit 1")
    (tmp_path / "13" / "pg_dump").touch(mode=0o644)  # no program
    return [*tmp_path.iterdir(), tmp_path / "nowhere"]


def _make(file, script):
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


def test_the_program_of_the_server_s_own_version_is_taken_else_the_next(folders, tmp_path):
    taken = {version: program("pg_dump", version, folders) for version in (14, 15, 16, 17)}
    assert taken == {
        14: tmp_path / "15" / "pg_dump",
        15: tmp_path / "15" / "pg_dump",
        16: tmp_path / "17" / "pg_dump",
        17: tmp_path / "17" / "pg_dump",
    }


def test_a_program_older_than_the_server_is_refused_and_the_way_out_is_named(folders):
    with pytest.raises(BackupRefused) as refused:
        program("pg_dump", 18, folders)
    assert str(refused.value) == (
        "The server is PostgreSQL 18, and pg_dump is of version 17, which is too old for it: "
        "install postgresql-client-18."
    )


def test_a_program_that_is_not_here_is_named(tmp_path):
    with pytest.raises(BackupRefused) as refused:
        program("pg_restore", 15, [tmp_path])
    assert str(refused.value) == (
        "pg_restore is not here: install PostgreSQL's programs (postgresql-client-15)."
    )


def test_the_programs_are_told_the_database_and_its_password_by_their_environment_alone():
    told = database("postgresql://owner:se%40cret@db.example.org:5433/register?sslmode=require")
    with standing_in(told):
        environment = archives.environment()
    added = {name: value for name, value in environment.items() if os.environ.get(name) != value}
    wanted = {
        "PGHOST": "db.example.org",
        "PGPORT": "5433",
        "PGUSER": "owner",
        "PGPASSWORD": "se@cret",
        "PGDATABASE": "register",
        "PGSSLMODE": "require",
    }
    assert wanted.items() <= added.items()


@pytest.mark.django_db(transaction=True)
def test_what_a_program_could_not_do_is_told_in_its_words(postgresql_address, tmp_path):
    (tmp_path / "archive").write_bytes(b"PGDMP and no more")
    with pytest.raises(BackupRefused) as refused:
        list(archives.script_of(tmp_path / "archive"))
    assert str(refused.value) == "pg_restore did not do it."
    assert refused.value.found[0].startswith("pg_restore: error: ")
