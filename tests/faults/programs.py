"""The register's programs, as an operator runs them, with a database and a folder of their own."""

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from tests.faults.asking import PASSWORD
from tests.faults.postgresql import Server
from tests.serving import free_port, wait_for

HOUSE = Path(__file__).resolve().parents[2]
# With Django ready before anything of the register is imported.
INSIDE = "import django, runpy; django.setup(); runpy.run_module({!r}, run_name='__main__')"


class Broken(AssertionError):
    """A promise was not kept."""


def say(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def hold(promise, is_kept, found=""):
    """Says that the promise is kept; else ends the fault (Broken), telling what was found."""
    if not is_kept:
        raise Broken(f"{promise}: not so. {found}")
    say(f"  kept: {promise}")


class Register:
    """One database and the programs that work on it; ``environment`` is theirs."""

    def __init__(self, address, folder):
        told = {"DATABASE_URL": address, "EMBEDDED": "1", "VAR_DIR": str(folder)}
        self.environment = os.environ | told | {"DJANGO_SETTINGS_MODULE": "ccm_machinery.settings"}
        self.folder = Path(folder)

    def manage(self, *words, fails=False, **told):
        """Runs a command; what it printed, faults included. ``fails`` None: it may or may not."""
        command = [sys.executable, "manage.py", *map(str, words)]
        options = {"cwd": HOUSE, "env": self.environment | told, "text": True}
        done = subprocess.run(command, capture_output=True, **options)
        if fails is not None and bool(done.returncode) != fails:
            raise Broken(f"{' '.join(command)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def prepare(self):
        """The real register, and an account, ``anna``."""
        self.manage("demo", "--no-serve")
        password = {"DJANGO_SUPERUSER_PASSWORD": PASSWORD}
        words = ("createsuperuser", "--noinput", "--username=anna", "--email=anna@isu.example")
        self.manage(*words, **password)
        return self

    def run_inside(self, module, *words, **told):
        """Runs a module of these tests beside the register's own code; what it printed."""
        command = [sys.executable, "-c", INSIDE.format(f"tests.faults.{module}"), *words]
        options = {"cwd": HOUSE, "env": self.environment | told, "stdout": subprocess.PIPE}
        done = subprocess.run(command, text=True, **options)
        if done.returncode:
            raise Broken(f"{module}: {done.returncode}\n{done.stdout}")
        return done.stdout

    def is_whole(self):
        """Whether the log and every row of the register agree."""
        return "The register is whole" in self.manage("verifyregister")

    @contextmanager
    def served(self):
        """The port at which gunicorn serves it, as the README says."""
        port = free_port()
        settings = HOUSE / "ccm_machinery" / "deploy" / "gunicorn.conf.py"
        words = ["-m", "gunicorn", f"--config={settings}", f"--bind=127.0.0.1:{port}"]
        with (self.folder / "served.log").open("a") as log:
            site = subprocess.Popen(
                [sys.executable, *words],
                cwd=HOUSE,
                env=self.environment,
                stdout=log,
                stderr=log,
            )
            try:
                wait_for(port, site)
                yield port
            finally:
                site.terminate()
                site.wait()


@contextmanager
def on_sqlite(folder):
    yield Register(f"sqlite:///{folder}/register.sqlite3", folder)


@contextmanager
def on_postgresql(folder, **options):
    """The same on a server of its own, which is the register's ``server``."""
    server = Server(Path(folder) / "postgresql").start(**options)
    try:
        register = Register(server.address(), folder)
        register.server = server
        yield register
    finally:
        server.stop()


ENGINES = {"SQLite": on_sqlite, "PostgreSQL": on_postgresql}
