"""manage.py loadregister: takes a register file, all or nothing, as one entry."""

from pathlib import Path

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ccm_machinery.management.base import RegisterCommand, words
from ccm_machinery.management.progress import Progress
from ccm_machinery.registerfile import LoadRefused, load
from officeholders.faults.phrases import plain


class Command(RegisterCommand):
    help = _("Loads a register file: all or nothing, in one entry.")

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("file", metavar="FILE", type=Path, help=_("a register file (JSON)"))
        parser.add_argument(
            "--reason", type=words, help=_("why it is loaded (default: the file's name)")
        )
        parser.add_argument(
            "--dry-run", action="store_true", help=_("say what it would do, and write nothing")
        )
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help=_("take from the file also what was changed since the last load"),
        )

    def handle(self, *, file, by, reason, dry_run, overwrite, verbosity, **options):
        reason = reason or _("Load of %s") % plain(file.name)
        content = file.read_bytes()
        try:
            with Progress(self.stderr) as tell:
                loaded = load(
                    content, by=by, reason=reason, dry_run=dry_run, overwrite=overwrite, tell=tell
                )
        except LoadRefused as refused:
            self.refuse(refused.faults, _refusal(len(refused.faults)))
        for warning in loaded.warnings:
            self.stderr.write(_("warning: %s") % warning)
        if dry_run or verbosity > 1:
            self._write_lines(_step(step) for step in loaded.steps)
        self._write_lines(
            _("not in the file, left as it is: %s") % step.row.place for step in loaded.missing
        )
        self.stdout.write(_summary(loaded, dry_run))

    def _write_lines(self, lines):
        for line in lines:
            self.stdout.write(line)


def _refusal(count):
    told = ngettext(
        "%(count)s fault; nothing was loaded.", "%(count)s faults; nothing was loaded.", count
    )
    return told % {"count": count}


def _step(step):
    """What becomes of a row, in a line: ``changed: mandates[3] (clearance FRA 13MSP): remark``."""
    told = [_verb(step), _name(step.row)]
    return ": ".join([*told, ", ".join(step.keys)] if step.differs and step.keys else told)


def _verb(step):
    if step.is_new:
        return _("new")
    if step.is_withdrawn:
        return _("withdrawn")
    if step.is_revived:
        return _("revived")
    return _("changed") if step.keys else _("moved in the list")


def _name(row):
    if row.index is None:
        return row.place
    return f"{row.place} ({' '.join(filter(None, row.identity))})"


def _summary(loaded, dry_run):
    if not loaded.steps:
        return _("Nothing to load: the register already says so. No entry was made.")
    new = sum(step.is_new for step in loaded.steps)
    words = {"new": new, "changed": len(loaded.steps) - new}
    if dry_run:
        told = _(
            "Rows that would be recorded: %(new)s new, %(changed)s changed. Nothing was written."
        )
        return told % words
    told = _("Rows recorded by entry %(number)s: %(new)s new, %(changed)s changed.")
    return told % (words | {"number": loaded.entry.number})
