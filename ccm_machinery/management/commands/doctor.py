"""manage.py doctor: what is wrong with this installation, and what to do."""

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ccm_machinery.doctor import Asked, Level, examine
from ccm_machinery.management.base import RegisterCommand
from ccm_machinery.management.progress import Progress


class Command(RegisterCommand):
    help = _("Looks at the whole installation, and says in plain words what to do.")
    needs_tables = False
    requires_system_checks = []

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument(
            "--full", action="store_true", help=_("verify the whole log and every row")
        )
        parser.add_argument(
            "--mail", action="store_true", help=_("ask whether the mail server answers")
        )

    def handle(self, *, full, mail, **options):
        asked = Asked(timezone.now(), settings, full=full, mail=mail)
        with Progress(self.stderr) as tell:
            tell(_("looking"))
            found = list(examine(asked))
        bad = [finding for finding in found if finding.level is Level.WRONG]
        for finding in found:
            if finding not in bad:
                self.stdout.write(str(finding))
        if bad:
            self.stdout.flush()
            self.refuse(bad, _how_many(len(bad)))
        self.stdout.write(_("Nothing is wrong."))


def _how_many(count):
    told = ngettext("%(count)s thing is wrong.", "%(count)s things are wrong.", count)
    return told % {"count": count}
