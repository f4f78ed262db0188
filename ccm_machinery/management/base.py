"""What the register's commands have in common."""

import os
import re
import sys
from argparse import ArgumentTypeError
from io import TextIOWrapper

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.questions import NUMBER
from officeholders.recording import SYSTEM
from officeholders.trouble import Trouble, trouble_of

INTERRUPTED, BROKEN_PIPE = 130, 141  # as shells tell them
_SAID = {
    Trouble.BUSY: gettext_lazy(
        "The register's database was busy for too long, so nothing was recorded: run this again. "
        "(%s)"
    ),
    Trouble.FULL: gettext_lazy(
        "The register's disk is full or does not work, so nothing was recorded: make room, then "
        "run this again. (%s)"
    ),
    Trouble.AWAY: gettext_lazy("The register's database cannot be used: %s"),
}


class RegisterCommand(BaseCommand):
    """A command of the register: it succeeds, or says in plain sentences why not.

    Faults go one a line to standard error, a summary last, and the exit is not zero; there is
    never a traceback for what a user can do wrong.
    """

    needs_tables = True

    def add_arguments(self, parser):
        parser.add_argument(
            "--by",
            type=words,
            default=SYSTEM,
            metavar="NAME",
            help=_("the author's name (default: system)"),
        )

    def run_from_argv(self, argv):
        """As Django does, in UTF-8 whatever the terminal's language, and quietly if cut short."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        try:
            super().run_from_argv(argv)
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(BROKEN_PIPE)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)

    def execute(self, *args, **options):
        try:
            if self.needs_tables:
                _refuse_unless_migrated()
            return super().execute(*args, **options)
        except (DatabaseError, InterfaceError) as error:
            raise CommandError(_the_database(error)) from error
        except BrokenPipeError:  # a reader who has seen enough
            raise
        except OSError as error:
            raise CommandError(_the_file(error)) from error

    def refuse(self, found, summary):
        """Ends the command: what was found one a line, the summary last."""
        for one in found:
            self.stderr.write(str(one))
        raise CommandError(summary)


def _refuse_unless_migrated():
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError(
            _("The database is not ready for this register: run “manage.py migrate” first.")
        )


def _the_database(error):
    """The first line of what the database said; what follows may hold values of rows."""
    told = next(iter(str(error).splitlines()), type(error).__name__)
    return _SAID.get(trouble_of(error), _SAID[Trouble.AWAY]) % told


def _the_file(error):
    if not error.filename:
        return error.strerror or str(error)
    return _("%(file)s: %(reason)s") % {"file": error.filename, "reason": error.strerror}


def words(text):
    """Words from the command line, which the register can keep."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ArgumentTypeError(_("this is not written in UTF-8")) from error
    if not text.strip():
        raise ArgumentTypeError(_("this says nothing"))
    return text


def entry_number(text):
    """The number of an entry, from the command line."""
    if not NUMBER.fullmatch(text):
        raise ArgumentTypeError(_("“%s” is not the number of an entry, such as 1, 2 or 3") % text)
    return int(text)


def digest(text):
    """A digest from the command line."""
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise ArgumentTypeError(_("“%s” is not a digest: 64 figures and letters a to f") % text)
    return text
