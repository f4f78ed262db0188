"""Restoring: a backup into the register's database, all of it or nothing."""

import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connection, transaction
from django.utils.translation import gettext as _

from ccm_machinery.backups import archives, online
from ccm_machinery.backups.copying import copy_register
from ccm_machinery.backups.dropping import drop_tables
from ccm_machinery.backups.head import Head, verified_head
from ccm_machinery.backups.kinds import Kind, kind_of
from ccm_machinery.backups.migrating import bring_up_to_date, make_tables
from ccm_machinery.backups.patience import take_all_time
from ccm_machinery.backups.refused import BackupRefused
from ccm_machinery.backups.scripts import run_script
from ccm_machinery.backups.standing_in import OTHER, sqlite_copy, standing_in
from ccm_machinery.backups.tables import forget_sign_ins


@dataclass(frozen=True, slots=True)
class Restored:
    """The head of the register that stands now, and whether its tables were of an earlier state."""

    head: Head
    was_earlier: bool


def restore(file, tell, digest=""):
    """Puts the register of the backup in the place of what the database holds; verified before
    anybody sees it.

    Refused (BackupRefused), and nothing was changed: what is no backup, is for another engine or
    of a newer software, does not verify, or has not the entry of the ``digest`` that was given.
    """
    if kind_of(file) is Kind.SQLITE:
        with _made_ready(file, tell, digest) as (copy, ready):
            put = _put_in_place if connection.vendor == "sqlite" else _carry_over
            put(copy, tell, ready.head)
        return ready
    if connection.vendor == "sqlite":
        raise BackupRefused(
            _(
                "It was made by pg_dump, for PostgreSQL, and this register is on SQLite: restore "
                "it on PostgreSQL and make a backup with --portable there."
            )
        )
    return _from_archive(file, tell, digest)


@contextmanager
def _made_ready(file, tell, digest):
    """A copy of the file that is up to date and verified, and what a restore tells of it."""
    with tempfile.TemporaryDirectory(prefix="register-restore-") as folder:
        copy = Path(folder) / "register.sqlite3"
        tell(_("reading the backup"))
        shutil.copyfile(file, copy)
        online.settle(copy)
        with standing_in(sqlite_copy(copy)):
            was_earlier = bring_up_to_date()
            tell(_("verifying the backup"))
            ready = Restored(verified_head(digest), was_earlier)
        yield copy, ready


def _put_in_place(copy, tell, head):
    tell(_("putting it in place"))
    online.put_in_place(copy)
    _compare(head, tell)


def _carry_over(copy, tell, head):
    """The tables stay, and with them who may use them; their rows are the backup's."""
    with standing_in(sqlite_copy(copy), OTHER), transaction.atomic():
        take_all_time()
        tell(_("making the tables"))
        make_tables()
        copy_register(OTHER, DEFAULT_DB_ALIAS, tell)
        _compare(head, tell)


def _compare(head, tell):
    """Refuses (BackupRefused) what is not what the backup holds."""
    tell(_("verifying"))
    if verified_head() != head:
        raise BackupRefused(_("What stands there now is not what the backup holds."))


def _from_archive(file, tell, digest):
    with transaction.atomic():
        take_all_time()
        drop_tables(connection)
        tell(_("restoring"))
        run_script(connection, archives.script_of(file))
        was_earlier = bring_up_to_date()
        forget_sign_ins(DEFAULT_DB_ALIAS)
        tell(_("verifying"))
        return Restored(verified_head(digest), was_earlier)
