"""manage.py dumpregister: the register as a register file, in canonical form."""

from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from ccm_machinery.management.base import RegisterCommand, entry_number
from ccm_machinery.registerfile import UnknownEntry, dump


class Command(RegisterCommand):
    help = _("Writes the register as a register file, now or as of an entry.")

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--output", metavar="FILE", type=Path, help=_("where to write it"))
        parser.add_argument(
            "--entry", metavar="N", type=entry_number, help=_("as it stood after this entry")
        )
        parser.add_argument(
            "--private",
            action="store_true",
            help=_("with e-mail addresses, telephones and candidatures that are not public"),
        )

    def handle(self, *, output, entry, private, **options):
        try:
            text = dump(entry, private)
        except UnknownEntry as unknown:
            raise CommandError(str(unknown)) from unknown
        if output:
            output.write_bytes(text.encode())
        else:
            self.stdout.write(text, ending="")
