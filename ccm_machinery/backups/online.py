"""A register on SQLite into a file of its own, and out of one, while others go on."""

import sqlite3
from contextlib import closing, contextmanager

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
    with _told_plainly(), _copy_at(file) as copy:
        _own().backup(copy)
    settle(file)


def settle(file):
    """Makes a copy one file by itself, without sessions and without what was erased.

    Refused (BackupRefused): a file that SQLite cannot read whole.
    """
    _refuse_unless_readable(file)
    with standing_in(sqlite_copy(file)):
        forget_sign_ins(DEFAULT_DB_ALIAS)
    with _told_plainly(), _copy_at(file) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.execute("VACUUM")


def put_in_place(file):
    """Makes the register's database a copy of the one in the file: in one step, all or nothing,
    under whoever has it open.

    Refused (BackupRefused): one in which somebody records for longer than anybody waits.
    """
    with _told_plainly(), _copy_at(file) as copy:
        copy.backup(_own(), progress=_give_up_if_busy)


def _give_up_if_busy(status, _remaining, _total):
    """SQLite has waited its time already; by itself Python would try for ever."""
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise BackupRefused(_("Somebody is recording: stop the site, or try again."))


def _own():
    """SQLite's own connection to the register's database."""
    connections[DEFAULT_DB_ALIAS].ensure_connection()
    return connections[DEFAULT_DB_ALIAS].connection


def _copy_at(file):
    return closing(sqlite3.connect(file, isolation_level=None))


@contextmanager
def _told_plainly():
    """Refuses (BackupRefused) what SQLite cannot do, such as write on a full disk."""
    try:
        yield
    except sqlite3.Error as error:
        raise BackupRefused(_("SQLite cannot do it: %s.") % error) from error


def _refuse_unless_readable(file):
    try:
        with _copy_at(file) as copy:
            copy.execute("PRAGMA journal_mode = DELETE")
            told = copy.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        told = str(error)
    if told != "ok":
        raise BackupRefused(_("SQLite cannot read it whole: %s.") % told.splitlines()[-1])
