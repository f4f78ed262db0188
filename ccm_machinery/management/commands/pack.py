"""manage.py pack: all papers for a meeting, in one archive."""

from hashlib import sha256
from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from ccm_machinery.apart import give_way
from ccm_machinery.management.base import RegisterCommand, entry_number
from ccm_machinery.management.progress import Progress
from ccm_machinery.management.whole_files import write_whole
from ccm_machinery.registerfile import register_text
from officeholders.answers import today_in_geneva
from officeholders.questions import BadQuestion, read_day
from officeholders.reading import NothingRecorded
from officeholders.refusals import NOTHING_RECORDED
from presidency.pack import make_pack


class Command(RegisterCommand):
    help = _("Writes all papers for a meeting into one archive.")

    def run_from_argv(self, argv):
        give_way()
        super().run_from_argv(argv)

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("meeting", metavar="MEETING", help=_("its label, such as 14MSP"))
        parser.add_argument(
            "--output", metavar="DIR", type=Path, required=True, help=_("the folder to write it to")
        )
        parser.add_argument(
            "--entry", metavar="N", type=entry_number, help=_("as it stood after this entry")
        )
        parser.add_argument(
            "--on", metavar="DAY", help=_("about this day (default: the day of the entry)")
        )

    def handle(self, *, meeting, output, entry, on, **options):
        try:
            with Progress(self.stderr) as tell:
                day = read_day({"on": on or ""}, "on", today_in_geneva())
                pack = make_pack(meeting, register_text, entry=entry, on=day, tell=tell)
        except NothingRecorded as nothing:
            raise CommandError(NOTHING_RECORDED) from nothing
        except BadQuestion as problem:
            raise CommandError(str(problem)) from problem
        file = write_whole(output, pack.name, pack.content)
        self.stdout.write(f"{file}\nSHA-256 {sha256(pack.content).hexdigest()}")
