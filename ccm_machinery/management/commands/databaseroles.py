"""manage.py databaseroles: the two roles of the register on PostgreSQL, printed or made."""

import re
from argparse import ArgumentTypeError

from django.core.management.base import CommandError
from django.db import connection, transaction
from django.utils.translation import gettext as _

from ccm_machinery.databaseroles import script, wrong_rights
from ccm_machinery.management.base import RegisterCommand

PLAIN = re.compile(r"[a-z_][a-z0-9_]{0,62}")
OWNER, APP = "register_owner", "register_app"


class Command(RegisterCommand):
    help = _(
        "Prints the SQL that makes a role that owns the register's database and one that the "
        "application has, with exactly the rights that it needs; --apply runs it."
    )
    needs_tables = False

    def add_arguments(self, parser):
        parser.add_argument("--owner", type=_role, default=OWNER, help=_("default: %s") % OWNER)
        parser.add_argument("--app", type=_role, default=APP, help=_("default: %s") % APP)
        parser.add_argument(
            "--apply",
            action="store_true",
            help=_("run it in the database of DATABASE_URL, as the role that it names"),
        )

    def handle(self, *, owner, app, apply, **options):
        if owner == app:
            raise CommandError(_("The owner and the application must be two roles."))
        statements = script(owner, app)
        if not apply:
            self.stdout.write(f"BEGIN;\n{statements}COMMIT;\n", ending="")
            return
        if connection.vendor != "postgresql":
            raise CommandError(_("SQLite has no roles: there is nothing to apply."))
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statements)
        self._tell(owner, app)

    def _tell(self, owner, app):
        found = wrong_rights(connection, app)
        if found:
            self.refuse(found, _("The roles are made, but not as they should be."))
        told = _("“%(owner)s” owns the database, and “%(app)s” may do what the application needs.")
        self.stdout.write(told % {"owner": owner, "app": app})


def _role(text):
    """The name of a role, from the command line."""
    if not PLAIN.fullmatch(text):
        told = _("“%s” is not the name of a role: small letters, figures and underscores")
        raise ArgumentTypeError(told % text)
    return text
