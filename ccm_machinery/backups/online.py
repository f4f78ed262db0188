"""A register on SQLite into a file of its own, and out of one, while others go on."""

import sqlite3
from contextlib import closing

from django.db import DEFAULT_DB_ALIAS, connections
from django.utils.translation import gettext as _

from ccm_machinery.backups.refused import BackupRefused
from ccm_machinery.backups.standing_in import sqlite_copy, standing_in
from ccm_machinery.backups.tables import forget_sign_ins


def copy_online(file):
    """Copies the register's database, one state of it, into a new file; writers go on meanwhile.

    The file is one by itself, holds no sessions, and nothing of what was erased: SQLite leaves
    the bytes of a deleted row where they were until their place is needed.
    """
    connections[DEFAULT_DB_ALIAS].ensure_connection()
    with closing(sqlite3.connect(file)) as copy:
        connections[DEFAULT_DB_ALIAS].connection.backup(copy)
    settle(file)


def settle(file):
    """Makes a copy one file by itself, without sessions and without what was erased.

    Refused (BackupRefused): a file that SQLite cannot read whole.
    """
    _refuse_unless_readable(file)
    with standing_in(sqlite_copy(file)):
        forget_sign_ins(DEFAULT_DB_ALIAS)
    with closing(sqlite3.connect(file, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.execute("VACUUM")


def put_in_place(file):
    """Makes the register's database a copy of the one in the file: in one step, all or nothing,
    under whoever has it open."""
    connections[DEFAULT_DB_ALIAS].ensure_connection()
    with closing(sqlite3.connect(file)) as copy:
        copy.backup(connections[DEFAULT_DB_ALIAS].connection)


def _refuse_unless_readable(file):
    try:
        with closing(sqlite3.connect(file)) as copy:
            copy.execute("PRAGMA journal_mode = DELETE")
            told = copy.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        told = str(error)
    if told != "ok":
        raise BackupRefused(_("SQLite cannot read it whole: %s.") % told.splitlines()[-1])
