"""The real register, served as in production by a program of its own."""

import os
import re
import secrets
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings

from tests.defence.asking import HOST
from tests.serving import free_port, wait_for


@dataclass(frozen=True, slots=True)
class Site:
    """Where it is served, the first password of its account, and what it has written down."""

    port: int
    password: str
    log: Path


@pytest.fixture(scope="module")
def site(engine, contents, tmp_path_factory):
    folder = tmp_path_factory.mktemp("production")
    engine.copy(contents, "attacked")
    environment = os.environ | {
        "DATABASE_URL": engine.address("attacked"),
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": HOST,
        "VAR_DIR": str(folder),
        "DJANGO_SETTINGS_MODULE": "tests.defence.settings",
    }
    told = _run(environment, "manage.py", "demo", "--no-serve", stdout=subprocess.PIPE)
    password = re.search(r"with the password (\S+),", told.communicate()[0].decode())[1]
    port, log = free_port(), folder / "log"
    with log.open("w") as written:
        server = _run(environment, *_served(port), stdout=written, stderr=written)
        wait_for(port, server)
        yield Site(port, password, log)
        server.terminate()
        server.wait()
    engine.drop("attacked")


def _run(environment, *words, **options):
    return subprocess.Popen(
        [sys.executable, *words], cwd=settings.BASE_DIR, env=environment, **options
    )


def _served(port):
    gunicorn = ["-m", "gunicorn", "--worker-class=ccm_machinery.worker.Worker", "--threads=2"]
    return [*gunicorn, "--no-control-socket", f"--bind=127.0.0.1:{port}", "ccm_machinery.wsgi"]
