"""Backing up: which form, and from which state."""

from django.db import DEFAULT_DB_ALIAS, connection
from django.utils.translation import gettext as _

from ccm_machinery.backups import archives, online
from ccm_machinery.backups.copying import copy_register
from ccm_machinery.backups.head import head_now, verified_head
from ccm_machinery.backups.migrating import make_tables
from ccm_machinery.backups.patience import take_all_time
from ccm_machinery.backups.standing_in import OTHER, sqlite_copy, standing_in
from ccm_machinery.management.snapshot import snapshot


def back_up(file, tell, *, portable=False, verifying=True):
    """Writes the whole register, one state of it, into the empty file; its head.

    On SQLite it is a copy of the database, on PostgreSQL an archive of pg_dump, or, if it shall
    be ``portable``, the same rows in a SQLite file. Refused (BackupRefused): a register that
    does not verify, unless it need not.
    """
    head_of = verified_head if verifying else head_now
    if connection.vendor == "sqlite":
        return _copied(file, tell, head_of)
    return (_carried_over if portable else _archived)(file, tell, head_of)


def _copied(file, tell, head_of):
    tell(_("copying"))
    online.copy_online(file)
    return _head_of_copy(file, tell, head_of)


def _head_of_copy(file, tell, head_of):
    tell(_("verifying the copy"))
    with standing_in(sqlite_copy(file)):
        return head_of()


def _archived(file, tell, head_of):
    """What pg_dump reads is what was verified: it is shown the same snapshot."""
    with snapshot():
        take_all_time()
        tell(_("verifying"))
        head = head_of()
        tell(_("copying"))
        archives.dump(file)
    return head


def _carried_over(file, tell, head_of):
    tell(_("making the tables"))
    with standing_in(sqlite_copy(file)):  # migrations speak to the default database
        make_tables()
    with standing_in(sqlite_copy(file), OTHER), snapshot():
        take_all_time()
        copy_register(DEFAULT_DB_ALIAS, OTHER, tell)
    online.settle(file)
    return _head_of_copy(file, tell, head_of)
