"""What a backup is, by its first bytes."""

from enum import Enum

from django.utils.translation import gettext as _

from ccm_machinery.backups.refused import BackupRefused


class Kind(Enum):
    """The two: a SQLite file, which any engine takes, and an archive of pg_dump."""

    SQLITE = b"SQLite format 3\0"
    ARCHIVE = b"PGDMP"


def kind_of(file):
    """Refused (BackupRefused): a file that is neither."""
    with file.open("rb") as opened:
        start = opened.read(len(Kind.SQLITE.value))
    for kind in Kind:
        if start.startswith(kind.value):
            return kind
    raise BackupRefused(_("%s is no backup of the register.") % file)
