"""The state of a backup's tables against that of this software."""

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _

from ccm_machinery.backups.refused import BackupRefused


def bring_up_to_date():
    """Migrates the tables of a backup to those of this software; whether there was anything to do.

    Refused (BackupRefused): what is no register, and what a newer software made.
    """
    executor = MigrationExecutor(connection)
    _refuse_unless_known(executor.loader)
    pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if pending:
        make_tables()
    return bool(pending)


def make_tables():
    """Migrates, from nothing or from an earlier state."""
    call_command("migrate", interactive=False, verbosity=0)


def _refuse_unless_known(loader):
    if not any(app == "officeholders" for app, _name in loader.applied_migrations):
        raise BackupRefused(_("It does not hold the register's tables."))
    unknown = sorted(set(loader.applied_migrations) - set(loader.disk_migrations))
    if unknown:
        told = _(
            "It was made by a newer version of this software (with the migration %(app)s "
            "%(name)s, unknown here): install that version and restore it there."
        )
        raise BackupRefused(told % {"app": unknown[-1][0], "name": unknown[-1][1]})
