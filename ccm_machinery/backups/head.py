"""The head of the log: what a backup tells, and what a restore has to give back."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ccm_machinery.backups.refused import BackupRefused
from officeholders.models import NO_DIGEST, Entry
from officeholders.verification import verify


@dataclass(frozen=True, slots=True)
class Head:
    """The number of the last entry, 0 before the first, and the digest of all up to it."""

    number: int
    digest: str

    def __str__(self):
        told = ngettext(
            "%(count)s entry, head %(digest)s", "%(count)s entries, head %(digest)s", self.number
        )
        return told % {"count": self.number, "digest": self.digest}


def head_now():
    """The head of the register as it stands, whether or not it verifies."""
    last = Entry.objects.first()
    return Head(last.number, last.digest) if last else Head(0, NO_DIGEST)


def verified_head(digest=""):
    """The head of the register, which was verified.

    Refused (BackupRefused), with what was found: one that does not agree with its log, and one
    whose log has not the entry of this digest.
    """
    found = verify(digest)
    if found:
        raise BackupRefused(_("It does not verify."), found)
    return head_now()
