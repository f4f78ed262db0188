"""The programs that are compared: the register as the README serves it, and its peers."""

import os
import subprocess
import sys
import venv
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from tests.serving import free_port, wait_for

HOUSE = Path(__file__).resolve().parents[2]
HOW = HOUSE / "ccm_machinery" / "deploy" / "gunicorn.conf.py"
DATASETTE = "datasette==0.65.5"
OWN = ("DATABASE_URL", "EMBEDDED", "SECRET_KEY", "ALLOWED_HOSTS", "REMEMBERED_MB")


def environment(folder, database="", **told):
    """What a program of the register finds in its environment: this database, embedded."""
    bare = {name: value for name, value in os.environ.items() if name not in OWN}
    named = {"DATABASE_URL": database, "EMBEDDED": "1"} if database else {}
    return bare | {"VAR_DIR": str(folder)} | named | told


def manage(surroundings, *words):
    command = [sys.executable, "manage.py", *words]
    subprocess.run(command, cwd=HOUSE, env=surroundings, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def register(surroundings, workers=2):
    """The address of the register, served as in production."""
    with gunicorn(f"--workers={workers}", surroundings=surroundings) as address:
        yield address


@contextmanager
def hello(workers=2, bare=False):
    """The address of a Django project with one view that says hello: through the middleware of
    a new project, or through none."""
    options = [f"--workers={workers}", "tests.benchmarks.hello"]
    told = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    told["BARE"] = "1" if bare else ""
    with gunicorn(*options, surroundings=told) as address:
        yield address


@contextmanager
def gunicorn(*words, surroundings):
    """The address at which it serves as the register is served, once it has answered there."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", f"--config={HOW}", f"--bind=127.0.0.1:{port}"]
    with running([*command, *words], port, HOUSE, surroundings):
        urlopen(f"http://127.0.0.1:{port}/").read()  # it listens before it is ready
        yield f"http://127.0.0.1:{port}"


@contextmanager
def datasette(folder, database, metadata, path):
    """The address of a page of Datasette over a file of SQLite."""
    programs = installed(folder / "datasette")
    port = free_port()
    words = ["serve", "--immutable", database, "--metadata", metadata, "--port", str(port)]
    with running([programs / "datasette", *words], port, folder, os.environ):
        yield f"http://127.0.0.1:{port}{path}"


def installed(folder):
    """Datasette's programs, installed apart from what the project itself stands on."""
    if not folder.exists():
        venv.create(folder, with_pip=True)
        pip = [folder / "bin" / "pip", "install", "-q", "setuptools<81", DATASETTE]
        subprocess.run(pip, check=True)
    return folder / "bin"


@contextmanager
def running(command, port, folder, surroundings):
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(command, cwd=folder, env=surroundings, **silent)
    try:
        wait_for(port, server)
        yield
    finally:
        server.terminate()
        server.wait()
