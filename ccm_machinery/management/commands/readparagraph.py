"""manage.py readparagraph: a paragraph of a meeting's report, read back into the register."""

import json
from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ccm_machinery.management.base import RegisterCommand, words
from officeholders.faults.phrases import printable
from officeholders.judging import Refused
from officeholders.questions import BadQuestion
from officeholders.reading import NothingRecorded, read_at
from officeholders.refusals import NOTHING_RECORDED
from officeholders.uploads.documents import lines_of
from officeholders.uploads.refused import MOST_BYTES, UploadRefused
from presidency.paragraph import NotUnderstoodWhole, adopt, decided_by


class Command(RegisterCommand):
    help = _("Reads the paragraph that lists the Coordinators from a meeting's report.")

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("file", metavar="FILE", type=Path, help=_("a text in UTF-8, or a DOCX"))
        parser.add_argument("meeting", metavar="MEETING", help=_("its label, such as 14MSP"))
        parser.add_argument(
            "--apply",
            action="store_true",
            help=_("record it, if all of it is understood; needs --reason"),
        )
        parser.add_argument("--reason", type=words, help=_("why it is recorded"))

    def handle(self, *, file, meeting, apply, reason, by, **options):
        if apply and not reason:
            raise CommandError(_("Give the reason of the entry with --reason."))
        try:
            lines = lines_of(_beginning(file))
            told = self._adopted(lines, meeting, by, reason) if apply else _read(lines, meeting)
        except (UploadRefused, BadQuestion) as problem:
            raise CommandError(str(problem)) from problem
        except NothingRecorded as nothing:
            raise CommandError(NOTHING_RECORDED) from nothing
        self._print(told)

    def _adopted(self, lines, meeting, by, reason):
        try:
            adopted = adopt(lines, meeting, by=by, reason=reason)
        except NotUnderstoodWhole as problem:
            found = problem.decided.understanding.not_understood
            self._print(problem.decided.as_json() | {"entry": None})
            self.refuse([_line(one) for one in found], _not_understood(len(found)))
        except Refused as problem:
            self.refuse(problem.faults, _refused(len(problem.faults)))
        for warning in adopted.warnings:
            self.stderr.write(_("warning: %s") % warning)
        return adopted.decided.as_json() | {"entry": adopted.entry.number}

    def _print(self, told):
        self.stdout.write(json.dumps(told, ensure_ascii=False, indent=1))


def _beginning(file):
    """The file, or so much of it that it is seen to be too large."""
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)


def _read(lines, meeting):
    _entry, decided = read_at(None, lambda: decided_by(lines, meeting))
    return decided.as_json()


def _line(one):
    words = {"line": one.line, "text": printable(" ".join(one.text.split())), "why": one.why}
    return _("line %(line)s: %(text)s — %(why)s") % words


def _not_understood(count):
    told = ngettext(
        "%(count)s line or clause is not understood; nothing was recorded.",
        "%(count)s lines or clauses are not understood; nothing was recorded.",
        count,
    )
    return told % {"count": count}


def _refused(count):
    told = ngettext(
        "%(count)s fault; nothing was recorded.", "%(count)s faults; nothing was recorded.", count
    )
    return told % {"count": count}
