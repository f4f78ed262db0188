"""manage.py restore: the whole register out of a backup, all or nothing."""

from pathlib import Path

from django.core.management.base import CommandError
from django.db import DEFAULT_DB_ALIAS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ccm_machinery.backups.backing_up import back_up
from ccm_machinery.backups.kinds import Kind, kind_of
from ccm_machinery.backups.refused import BackupRefused
from ccm_machinery.backups.restoring import restore
from ccm_machinery.backups.tables import strange_tables, tables_with_rows
from ccm_machinery.management.base import RegisterCommand, digest
from ccm_machinery.management.progress import Progress
from ccm_machinery.management.whole_files import new_file

NAMED = 5
_RIGHTS = gettext_lazy(
    "Its tables were made anew: where the application has a role of its own, give that its "
    "rights again with “manage.py databaseroles --apply”."
)


class Command(RegisterCommand):
    help = _("Restores the whole register from a backup, and verifies it.")
    needs_tables = False

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("file", metavar="FILE", type=Path, help=_("a backup"))
        parser.add_argument(
            "--head",
            metavar="DIGEST",
            type=digest,
            help=_("the digest of an entry, kept elsewhere: refuses a backup that has it not"),
        )
        parser.add_argument(
            "--replace",
            metavar="COPY",
            type=Path,
            help=_("replace what the database holds, after a copy of it was written there"),
        )

    def handle(self, *, file, head, replace, **options):
        _refuse_strangers()
        try:
            kind = kind_of(file)
            with Progress(self.stderr) as tell:
                self._keep(replace, tell)
                restored = restore(file, tell, head or "")
        except BackupRefused as refused:
            self.refuse(refused.found, _("Nothing was restored. %s") % refused)
        if restored.was_earlier:
            self.stdout.write(
                _("The backup was of an earlier version; its tables were brought up to this one's.")
            )
        told = _("Restored and verified: %(file)s: %(head)s")
        self.stdout.write(told % {"file": file, "head": restored.head})
        if kind is Kind.ARCHIVE:
            self.stdout.write(_RIGHTS)

    def _keep(self, copy, tell):
        """Keeps a copy of what the database holds; refuses one that holds anything without it."""
        held = tables_with_rows(DEFAULT_DB_ALIAS)
        if not held:
            return
        if not copy:
            raise CommandError(_not_empty(held))
        with new_file(copy) as beside:
            back_up(beside, tell, verifying=False)
        self.stdout.write(_("What the database held is in %s, not verified.") % copy)


def _refuse_strangers():
    strange = sorted(strange_tables(DEFAULT_DB_ALIAS))
    if strange:
        told = _(
            "Nothing was restored. The database holds tables that are not the register's (%s): "
            "give the register a database of its own."
        )
        raise CommandError(told % _some(strange))


def _not_empty(held):
    told = _(
        "Nothing was restored. The database is not empty (%(tables)s): restore into an empty "
        "one, or say --replace COPY, which first writes what it holds into COPY."
    )
    return told % {"tables": _some(held)}


def _some(names):
    """The first few of them."""
    more = ["…"] if len(names) > NAMED else []
    return ", ".join([*names[:NAMED], *more])
