"""manage.py verifyregister: does the register agree with its log, and with its rules?"""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ccm_machinery.management.base import RegisterCommand, digest
from ccm_machinery.management.progress import Progress
from ccm_machinery.management.snapshot import snapshot
from officeholders.judging import register_faults
from officeholders.models import NO_DIGEST, Entry
from officeholders.verification import verify


class Command(RegisterCommand):
    help = _("Recomputes the chain of entries and compares every row with its newest image.")

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument(
            "--head",
            metavar="DIGEST",
            type=digest,
            help=_("the digest of an entry, kept elsewhere: finds entries cut off the end"),
        )

    def handle(self, *, head, **options):
        with Progress(self.stderr) as tell, snapshot():
            tell(_("recomputing the chain"))
            found = verify(head or "")
            if not found:  # rows that nobody recorded need not be rows the rules can read
                tell(_("judging by the rules"))
                found = register_faults()
            last = Entry.objects.first()
        if found:
            self.refuse(found, _summary(len(found)))
        self.stdout.write(_whole(last))


def _summary(count):
    told = ngettext(
        "The register is not whole: %(count)s finding.",
        "The register is not whole: %(count)s findings.",
        count,
    )
    return told % {"count": count}


def _whole(last):
    number, digest = (last.number, last.digest) if last else (0, NO_DIGEST)
    told = ngettext(
        "The register is whole: %(count)s entry, head %(digest)s",
        "The register is whole: %(count)s entries, head %(digest)s",
        number,
    )
    return told % {"count": number, "digest": digest}
