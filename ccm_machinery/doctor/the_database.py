"""The database itself: its version, its tables, its roles."""

from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.utils.translation import gettext as _

from ccm_machinery.databaseroles import REMEDY, wrong_rights
from ccm_machinery.doctor.finding import good, look_at, wrong


def database(name, version):
    return good(
        _("database"), _("%(name)s %(version)s answers.") % {"name": name, "version": version}
    )


def migrations(pending, unknown):
    """Of migrations by their names: those not made yet, and those a newer software made."""
    about = _("migrations")
    if pending:
        told = _("%(count)s are not made yet, first %(name)s: run “manage.py migrate”.")
        return wrong(about, told % {"count": len(pending), "name": pending[0]})
    if unknown:
        told = _("%s was made by a newer version of this software: install that.")
        return wrong(about, told % unknown[-1])
    return good(about, _("All are made."))


def roles(found, is_production):
    """Of what is wrong with the rights of the application's role."""
    about = _("role")
    if not found:
        return good(about, _("The application may do what it needs, and no more."))
    judged = wrong if is_production else look_at
    return judged(about, " ".join([*found, str(REMEDY)]))


def look_at_database():
    connection.ensure_connection()
    version = ".".join(map(str, connection.get_database_version()))
    return database(connection.display_name, version)


def look_at_migrations():
    loader = MigrationLoader(connection)
    applied = set(loader.applied_migrations)
    pending = [key for key in sorted(loader.disk_migrations) if key not in applied]
    unknown = sorted(applied - set(loader.disk_migrations))
    return migrations(_names(pending), _names(unknown))


def look_at_roles(is_production):
    if connection.vendor != "postgresql":
        return good(_("role"), _("SQLite has none."))
    return roles(wrong_rights(connection), is_production)


def _names(keys):
    return [f"{app} {name}" for app, name in keys]
