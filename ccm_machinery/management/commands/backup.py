"""manage.py backup: the whole register, its log included, into one file."""

from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _

from ccm_machinery.backups.backing_up import back_up
from ccm_machinery.backups.last import LastBackup, note
from ccm_machinery.backups.refused import BackupRefused
from ccm_machinery.management.base import RegisterCommand
from ccm_machinery.management.progress import Progress
from ccm_machinery.management.whole_files import new_file


class Command(RegisterCommand):
    help = _("Writes the whole register, its log included, into one file, and verifies it.")

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument(
            "file",
            metavar="FILE",
            type=Path,
            help=_("where to write it; in a folder it is named after the moment"),
        )
        parser.add_argument(
            "--portable",
            action="store_true",
            help=_("a file that can be restored to SQLite and to PostgreSQL"),
        )
        parser.add_argument(
            "--overwrite", action="store_true", help=_("replace the file if it is there")
        )
        parser.add_argument(
            "--unverified", action="store_true", help=_("keep also what does not verify")
        )

    def handle(self, *, file, portable, overwrite, unverified, **options):
        now = timezone.now()
        file = file / _name(now, portable) if file.is_dir() else file
        try:
            with new_file(file, may_replace=overwrite) as beside, Progress(self.stderr) as tell:
                head = back_up(beside, tell, portable=portable, verifying=not unverified)
        except BackupRefused as refused:
            self.refuse(refused.found, _("Nothing was backed up. %s") % refused)
        self._note(LastBackup(now.isoformat(), str(file.resolve()), head.number, head.digest))
        told = _("Not verified, backed up") if unverified else _("Verified and backed up")
        self.stdout.write(f"{told}: {file}: {head}")

    def _note(self, backup):
        try:
            note(settings.VAR, backup)
        except OSError as error:
            told = _(
                "warning: %(folder)s cannot be written (%(reason)s), so that this is not noted"
            )
            words = {"folder": settings.VAR, "reason": error.strerror}
            self.stderr.write(told % words)


def _name(now, portable):
    """A name that sorts by time, in UTC."""
    ending = "sqlite3" if portable or connection.vendor == "sqlite" else "dump"
    return f"register-{now:%Y%m%dT%H%M%SZ}.{ending}"
