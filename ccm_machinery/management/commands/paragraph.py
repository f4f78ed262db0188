"""manage.py paragraph: the paragraph of a meeting's report, written from the register."""

import re
from argparse import ArgumentTypeError

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from ccm_machinery.management.base import RegisterCommand, entry_number
from officeholders.questions import NUMBER, BadQuestion
from officeholders.reading import NothingRecorded
from officeholders.refusals import NOTHING_RECORDED
from presidency.paragraph import paragraph_after


class Command(RegisterCommand):
    help = _("Writes the paragraph of a meeting's report that lists the Coordinators.")

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("meeting", metavar="MEETING", help=_("its label, such as 14MSP"))
        parser.add_argument(
            "--entry", metavar="N", type=entry_number, help=_("as it stood after this entry")
        )
        parser.add_argument(
            "--defined",
            metavar="LABEL,…",
            type=_labels,
            default=(),
            help=_("meetings that the report has spelled out before"),
        )
        parser.add_argument(
            "--footnote",
            metavar="N",
            type=_footnote,
            default=1,
            help=_("the number of the first footnote (default: 1)"),
        )
        parser.add_argument(
            "--intro", action="store_true", help=_("with the sentence that opens the paragraph")
        )

    def handle(self, *, meeting, entry, defined, footnote, intro, **options):
        try:
            _entry, paragraph = paragraph_after(
                meeting, defined=defined, footnote=footnote, entry=entry
            )
        except NothingRecorded as nothing:
            raise CommandError(NOTHING_RECORDED) from nothing
        except BadQuestion as problem:
            raise CommandError(str(problem)) from problem
        for group in paragraph.left_out:
            self.stderr.write(_("left out, because nobody holds it: %s") % group)
        self.stdout.write(paragraph.text(with_intro=intro), ending="")


def _labels(text):
    """Labels from the command line, divided by commas."""
    return tuple(filter(None, re.split(r"[,\s]+", text)))


def _footnote(text):
    """The number of a footnote, from the command line."""
    if not NUMBER.fullmatch(text):
        raise ArgumentTypeError(_("“%s” is not the number of a footnote, such as 1, 2 or 3") % text)
    return int(text)
