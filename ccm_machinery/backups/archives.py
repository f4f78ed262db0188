"""A register on PostgreSQL into an archive of pg_dump, and out of one.

The programs are told by their environment how to reach the database: nobody sees a password
in a list of processes.
"""

import os
import subprocess
from tempfile import TemporaryFile

from django.db import DEFAULT_DB_ALIAS, connections
from django.utils.translation import gettext as _
from psycopg.pq import Conninfo

from ccm_machinery.backups.programs import program
from ccm_machinery.backups.refused import BackupRefused
from ccm_machinery.backups.tables import passing_models

# Who owns what, and who else may use it, is the business of the server it is restored on.
PLAIN = ("--no-owner", "--no-privileges")
WHAT_THE_SCRIPT_MAKES = (*PLAIN, "--no-comments", "--no-publications", "--no-subscriptions")


def dump(file):
    """Writes the archive of the database as the open transaction sees it, and reads it back.

    Refused (BackupRefused), with what the program said: what it could not do.
    """
    sessions = [f"--exclude-table-data=*.{model._meta.db_table}" for model in passing_models()]
    seen = f"--snapshot={_exported_snapshot()}"
    with file.open("wb") as archive:
        _run("pg_dump", "--format=custom", *PLAIN, seen, *sessions, stdout=archive)
    _run("pg_restore", "--file=/dev/null", file)


def script_of(file):
    """The lines of SQL, in bytes, that make what the archive holds.

    Refused (BackupRefused) at the end, with what the program said: an archive it cannot read.
    """
    command = [_program("pg_restore"), *WHAT_THE_SCRIPT_MAKES, "--file=-", file]
    with (
        TemporaryFile() as said,  # however much it says, it never waits for us to read it
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said) as running,
    ):
        yield from running.stdout
        code = running.wait()
        said.seek(0)
        _refuse_unless_done("pg_restore", code, said.read())


def _exported_snapshot():
    """The name under which others may read what the open transaction reads."""
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute("SELECT pg_export_snapshot()")
        return cursor.fetchone()[0]


def _run(name, *words, stdout=None):
    done = subprocess.run(
        [_program(name), *words], env=environment(), stdout=stdout, stderr=subprocess.PIPE
    )
    _refuse_unless_done(name, done.returncode, done.stderr)


def _refuse_unless_done(name, code, said):
    if code:
        lines = said.decode(errors="replace").splitlines()
        told = _("%s did not do it.")
        if b"permission denied" in said:
            told = _("%s did not do it: let DATABASE_URL name the owner of the tables.")
        raise BackupRefused(told % name, lines)


def _program(name):
    connection = connections[DEFAULT_DB_ALIAS]
    return program(name, connection.pg_version // 10_000)


def environment():
    """What PostgreSQL's programs find in their environment: our own connection's database."""
    told = connections[DEFAULT_DB_ALIAS].get_connection_params()
    told = {
        option.envvar.decode(): str(told[option.keyword.decode()])
        for option in Conninfo.get_defaults()
        if option.envvar and told.get(option.keyword.decode()) is not None
    }
    return os.environ | told
