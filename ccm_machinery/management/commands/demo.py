"""manage.py demo: from nothing to a running site."""

import os
import secrets
import socket
import sys
from argparse import ArgumentTypeError

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connections
from django.utils.translation import gettext as _

from ccm_machinery.management.base import RegisterCommand
from ccm_machinery.registerfile import LoadRefused, load
from officeholders.models import Entry

HOST = "127.0.0.1"
WORKER = "ccm_machinery.worker.Worker"
REFERENCE = settings.BASE_DIR / "ccm_machinery" / "data" / "register.json"
STAFF = "staff"
PASSWORD_BYTES = 18
LAST_PORT = 65535


class Command(RegisterCommand):
    help = _("Prepares the database, loads the reference register and serves the site.")
    needs_tables = False

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--port", type=_port, default=8000, help=_("default: 8000"))
        parser.add_argument(
            "--no-serve", action="store_true", help=_("prepare everything, but do not serve")
        )

    def handle(self, *, port, no_serve, by, **options):
        if not no_serve:
            _refuse_unless_free(port)
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        self.stdout.write(self._load(by))
        self.stdout.write(_account())
        if not no_serve:
            self._serve(port)

    def _load(self, by):
        """Loads the reference register into an empty one; a sentence about it."""
        number = Entry.objects.last_number()
        if number:
            told = _(
                "The register is there, with entry %(number)s as its last; nothing was loaded."
            )
            return told % {"number": number}
        try:
            loaded = load(REFERENCE.read_bytes(), by=by, reason=_("The reference register"))
        except LoadRefused as refused:
            self.refuse(refused.faults, _("The reference register was not loaded."))
        told = _("The reference register is loaded: %(rows)s rows, entry %(number)s.")
        return told % {"rows": len(loaded.steps), "number": loaded.entry.number}

    def _serve(self, port):
        """Becomes the server, so that whoever stops this command stops the server."""
        address = f"http://{HOST}:{port}/"
        told = _(
            "The site is at %(site)s and the staff's pages are at %(staff)s (Ctrl+C stops it)."
        )
        self.stdout.write(told % {"site": address, "staff": f"{address}admin/"})
        self.stdout.flush()
        connections.close_all()
        program = [sys.executable, "-m", "gunicorn", "--worker-class", WORKER]
        place = [
            "--workers",
            "2",
            "--threads",
            "2",
            "--bind",
            f"{HOST}:{port}",
            "--chdir",
            str(settings.BASE_DIR),
            "--no-control-socket",
        ]
        os.execv(sys.executable, [*program, *place, "ccm_machinery.wsgi"])  # noqa: S606


def _account():
    """Makes the first staff account, if there is none; a sentence about it."""
    accounts = get_user_model().objects
    if accounts.exists():
        return _("There is a staff account already; its password is as it was.")
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    accounts.create_superuser(STAFF, password=password, must_change_password=True)
    told = _(
        "A staff account was made: sign in as %(name)s with the password %(password)s, "
        "which must be changed at the first sign-in."
    )
    return told % {"name": STAFF, "password": password}


def _port(text):
    """A port, from the command line."""
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= LAST_PORT:
        told = _("“%(text)s” is not a port: a number from 1 to %(last)s")
        raise ArgumentTypeError(told % {"text": text, "last": LAST_PORT})
    return int(text)


def _refuse_unless_free(port):
    """Refuses (CommandError) a port at which something else answers, or that is not ours."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            told = _("Port %(port)s cannot be used (%(reason)s); choose another with --port.")
            raise CommandError(told % {"port": port, "reason": error.strerror}) from error
