"""The database is away, and comes back: what the running site says meanwhile, at every address."""

import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
from django.conf import settings
from psycopg.sql import SQL, Identifier

from tests.databaseroles import connected
from tests.faults.asking import ABOUT, PASSWORD, Browser
from tests.faults.readers import PUBLIC, STAFF
from tests.serving import free_port, wait_for

RECOVERED_WITHIN, WITHIN = 5, 2  # seconds
BEGIN = f"""
from django.contrib.auth import get_user_model
get_user_model().objects.create_superuser("anna", password="{PASSWORD}")
"""


@pytest.fixture
def site(reference_register, program_environment):
    """The port at which gunicorn serves the real register; ``anna`` is an administrator."""
    options = {"cwd": settings.BASE_DIR, "env": program_environment}
    program = [sys.executable, "-W", "error", "manage.py"]
    subprocess.run([*program, "shell", "-v0", "-c", BEGIN], check=True, **options)
    subprocess.run([*program, "collectstatic", "--noinput", "-v0"], check=True, **options)
    port = free_port()
    words = ["--threads=2", "--no-control-socket", f"--bind=127.0.0.1:{port}"]
    command = [sys.executable, "-m", "gunicorn", *words, "ccm_machinery.wsgi"]
    with open(f"{program_environment['VAR_DIR']}/log", "w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, **options)
        try:
            wait_for(port, server)
            yield port
        finally:
            server.terminate()
            server.wait()


@contextmanager
def stopped(server, address):
    """The database takes nobody in and throws everybody out, as a server does that is stopped."""
    name = Identifier(address.partition("?")[0].rpartition("/")[2])
    with connected(server) as administrator:

        def allow(word):
            administrator.execute(SQL(f"ALTER DATABASE {{}} ALLOW_CONNECTIONS {word}").format(name))

        allow("false")
        administrator.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            [name.as_string(None).strip('"')],
        )
        try:
            yield
        finally:
            allow("true")


def test_while_the_database_is_away_every_address_says_so_and_then_all_answer_again(
    site, postgresql_address, fresh_database
):
    anna, visitor = Browser(site).sign_in("anna"), Browser(site)
    sign_in = visitor.opened("/admin/login/") | {"username": "anna", "password": PASSWORD}
    new = "/admin/officeholders/organization/add/"
    typed = anna.opened(new) | {"code": "AAA", "name": "A"} | ABOUT
    told = {address: anna.ask(address).status for address in (*PUBLIC, *STAFF)}
    assert set(told.values()) == {200}, told
    with stopped(postgresql_address, fresh_database):
        answers = {address: anna.ask(address) for address in (*PUBLIC, *STAFF)}
        answers |= {"sign in": visitor.ask("/admin/login/", sign_in), new: anna.ask(new, typed)}
    wrong = {
        address: answer
        for address, answer in answers.items()
        if not (answer.is_plainly_unavailable and answer.seconds < WITHIN)
    }
    assert wrong == {}
    assert '"error": "The register cannot be read' in answers["/api/v1/committee/"].text
    assert "what is sent twice is recorded once" in answers[new].text
    back = time.monotonic()
    assert anna.ask("/").status == 200
    assert time.monotonic() - back < RECOVERED_WITHIN
    told = {address: anna.ask(address).status for address in (*PUBLIC, *STAFF)}
    assert set(told.values()) == {200}, told
    assert anna.ask(new, typed).status == 302
