"""What the scans share: a scanner in an environment of its own, and a site to scan."""

import os
import subprocess
import sys
import venv
from contextlib import contextmanager
from pathlib import Path

from tests.serving import gunicorn

HOUSE = Path(__file__).resolve().parents[2]
OF_THE_SITE = ("DATABASE_URL", "EMBEDDED", "SECRET_KEY", "ALLOWED_HOSTS")


def say(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def installed(folder, requirement):
    """The folder of the scanner's programs, installed apart from what the project stands on."""
    venv.create(folder, with_pip=True)
    subprocess.run([folder / "bin" / "pip", "install", "-q", requirement], check=True)
    return folder / "bin"


@contextmanager
def served(var, *commands):
    """The address at which the register that these commands prepare is served, embedded."""
    environment = embedded(var)
    for command in commands:
        manage(environment, *command)
    options = {"cwd": HOUSE, "env": environment}
    with gunicorn(options, var, "--worker-class=ccm_machinery.worker.Worker") as address:
        yield address


def embedded(var):
    """The environment of an embedded site whose data lie in ``var``."""
    told = {name: value for name, value in os.environ.items() if name not in OF_THE_SITE}
    return told | {"VAR_DIR": str(var)}


def manage(environment, *words):
    """Runs a command of the site; what it printed."""
    command = [sys.executable, "manage.py", *words]
    done = subprocess.run(
        command, cwd=HOUSE, env=environment, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout
