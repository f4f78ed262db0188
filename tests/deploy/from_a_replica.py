"""Readers served from a streaming replica of PostgreSQL. Not among CI's tests:

.venv/bin/python -m pytest tests/deploy/from_a_replica.py
"""

import json
import os
import subprocess
import tempfile
import time
from contextlib import ExitStack, closing, contextmanager
from http.cookiejar import CookieJar
from pathlib import Path
from shutil import chown
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import HTTPCookieProcessor, Request, build_opener

import psycopg
import pytest

from tests.deploy.processes import bound, environment, manage
from tests.deploy.test_two_processes import FILES, SITE, fields, heads
from tests.engines import postgresql_programs, private_server
from tests.pages.addresses import PAGES
from tests.serving import free_port

PATIENCE = 30  # seconds
WHO = {"code": "WHO", "name": "World Health Organization"}
SETTINGS = {"listen_addresses": "", "hot_standby_feedback": "on", "fsync": "off"}


@contextmanager
def replica_of(address):
    """A second PostgreSQL that follows the one at the address; where its socket is."""
    programs, account = postgresql_programs(), owner_of(address)
    with tempfile.TemporaryDirectory(prefix="register-replica-") as folder:
        if account:
            chown(folder, account["user"], account["group"])
        data = f"{folder}/data"
        copy = [
            "-d",
            address,
            "-D",
            data,
            "--write-recovery-conf",
            "--checkpoint=fast",
            "--no-sync",
        ]
        subprocess.run([programs / "pg_basebackup", *copy], cwd=folder, check=True, **account)
        told = SETTINGS | {"unix_socket_directories": folder}
        words = [word for name, value in told.items() for word in ("-c", f"{name}={value}")]
        with Path(f"{folder}/log").open("w") as log:
            command = [programs / "postgres", "-D", data, *words]
            server = subprocess.Popen(command, cwd=folder, stderr=log, stdout=log, **account)
        try:
            wait_until(lambda: answers(f"host={folder} user=postgres dbname=postgres"))
            yield folder
        finally:
            server.terminate()
            server.wait()


def owner_of(address):
    """Whom the PostgreSQL at the address runs as, where we may choose."""
    if os.geteuid() != 0:
        return {}
    told = Path(parse_qs(urlsplit(address).query)["host"][0]).stat()
    return {"user": told.st_uid, "group": told.st_gid, "extra_groups": []}


def wait_until(told):
    deadline = time.monotonic() + PATIENCE
    while not told():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def answers(address):
    try:
        psycopg.connect(address).close()
    except psycopg.OperationalError:
        return False
    return True


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The site at the primary and at the replica, and the environment of the former."""
    folder = tmp_path_factory.mktemp("var")
    with ExitStack() as stack:
        address = stack.enter_context(private_server(postgresql_programs()))
        with closing(psycopg.connect(address, autocommit=True)) as connection:
            connection.execute("CREATE DATABASE register")
        second = stack.enter_context(replica_of(address))
        urls = [
            address.replace("/postgres?", "/register?"),
            f"postgresql://postgres@/register?host={second}",
        ]
        told = [environment(DATABASE_URL=url, EMBEDDED="1", VAR_DIR=str(folder)) for url in urls]
        manage(told[0], "demo", "--no-serve")
        ports = [free_port(), free_port()]
        log = stack.enter_context((folder / "log").open("w"))
        for port, env in zip(ports, told, strict=True):
            stack.enter_context(bound(port, env, log))
        yield [f"http://127.0.0.1:{port}" for port in ports], told[0]


@pytest.fixture
def opened():
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    return lambda address, typed=None: browser.open(
        Request(address, urlencode(typed).encode() if typed else None, SITE)  # noqa: S310
    )


def last_entry(opened, place):
    return json.load(opened(f"{place}/api/v1/committee/"))["entry"]


def test_every_public_address_is_read_without_a_write(both, opened):
    (primary, replica), _env = both
    wait_until(lambda: last_entry(opened, replica) == last_entry(opened, primary))
    for path in (
        *PAGES,
        *FILES,
        "/committee.pdf",
        "/committee.docx",
        "/committee.xlsx",
        "/healthz/",
    ):
        first, second = opened(primary + path), opened(replica + path)
        assert first.read() == second.read(), path
        assert heads(first) == heads(second), path


def test_what_is_recorded_at_the_primary_comes_and_the_entry_tells_when(both, opened, tmp_path):
    (primary, replica), env = both
    before = last_entry(opened, primary)
    register = json.loads(manage(env, "dumpregister"))
    register["organizations"].append(WHO)
    file = tmp_path / "register.json"
    file.write_text(json.dumps(register))
    manage(env, "loadregister", file)
    assert last_entry(opened, primary) == before + 1
    wait_until(lambda: last_entry(opened, replica) == before + 1)
    assert opened(f"{replica}/register.json").read() == opened(f"{primary}/register.json").read()


def test_staff_who_sign_in_at_a_replica_are_told_that_it_cannot_be(both, opened):
    (_primary, replica), _env = both
    address = f"{replica}/admin/login/"
    form = opened(address).read().decode()
    with pytest.raises(HTTPError) as refused:
        opened(address, fields(form) | {"username": "staff", "password": "a"})
    assert refused.value.code == 503
    assert "<h1>Not available at the moment</h1>" in refused.value.read().decode()
