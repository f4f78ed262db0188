"""The two engines under the tests: databases made on each, and a PostgreSQL of their own."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

START_WITHIN = 30  # seconds
# The server lives as long as this process holds the other end of its standard input, however
# this process ends; then its folder goes too.
SUPERVISED = '"$@" <&- & server=$!; cat >/dev/null; kill -INT $server; wait $server; rm -rf "$PWD"'


class SqliteFiles:
    """Databases as files in a folder."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def address(self, name):
        return f"sqlite:///{self._file(name)}"

    def create(self, name):
        """Nothing: a file comes to be when it is first opened."""

    def copy(self, name, new_name):
        shutil.copyfile(self._file(name), self._file(new_name))

    def drop(self, name):
        for file in self.folder.glob(f"{name}.sqlite3*"):
            file.unlink()

    def _file(self, name):
        return self.folder / f"{name}.sqlite3"


class PostgresDatabases:
    """Databases of a PostgreSQL server, beside the one that ``address`` names."""

    def __init__(self, address):
        self._server = urlsplit(address)
        self._prefix = f"register_tests_{os.getpid()}_"

    def address(self, name):
        return self._server._replace(path=f"/{self._prefix}{name}").geturl()

    def create(self, name, template="template1"):
        self._run("CREATE DATABASE {} TEMPLATE {}", self._prefix + name, template)

    def copy(self, name, new_name):
        self.create(new_name, template=self._prefix + name)

    def drop(self, name):
        self._run("DROP DATABASE IF EXISTS {} WITH (FORCE)", self._prefix + name)

    def _run(self, statement, *names):
        with closing(psycopg.connect(self._server.geturl(), autocommit=True)) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def postgresql_programs():
    """The folder of PostgreSQL's server programs, the newest if there are several, or None."""
    folders = [*_told_by_pg_config(), *_distributions(), *_on_the_path()]
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


def _told_by_pg_config():
    if shutil.which("pg_config"):
        told = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True)
        yield Path(told.stdout.strip())


def _distributions():
    folders = Path("/usr/lib/postgresql").glob("*/bin")
    return sorted(folders, key=lambda folder: float(folder.parent.name), reverse=True)


def _on_the_path():
    return [Path(folder) for folder in os.get_exec_path()]


@contextmanager
def private_server(programs, **settings):
    """Runs a PostgreSQL of our own on a socket in a temporary folder; yields its address.

    It forgets what it was told if the machine stops, unless the ``settings`` say otherwise.
    """
    account = unprivileged_account()
    folder = tempfile.mkdtemp(prefix="register-pg-")
    if account:
        os.chown(folder, account["user"], account["group"])
    make_cluster(programs, folder, account)
    server = _start(programs, folder, account, settings)
    try:
        address = f"postgresql://postgres@/postgres?host={folder}"
        _wait_for(address, server, folder)
        yield address
    finally:
        server.stdin.close()
        server.wait()


def unprivileged_account():
    """Whom the server runs as where we are root, whom PostgreSQL refuses."""
    if os.geteuid() != 0:
        return {}
    names = {account.pw_name: account for account in pwd.getpwall()}
    account = names.get("postgres") or names["nobody"]
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def make_cluster(programs, folder, account):
    """Sorts text as people do, as production does: no answer may hang on bytewise order."""
    command = [programs / "initdb", "-D", f"{folder}/data", "-U", "postgres", "--no-sync"]
    locale = ["-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en"]
    made = subprocess.run(
        [*command, *locale], cwd=folder, capture_output=True, text=True, **account
    )
    if made.returncode:  # a PostgreSQL built without ICU
        plain = ["-E", "UTF8", "--no-locale"]
        subprocess.run([*command, *plain], cwd=folder, capture_output=True, check=True, **account)


def _start(programs, folder, account, settings):
    options = {
        "listen_addresses": "",
        "unix_socket_directories": folder,
        "fsync": "off",
        "synchronous_commit": "off",
        "full_page_writes": "off",
        "lock_timeout": "60s",  # a test that waits for itself fails instead of hanging
        **settings,
    }
    told = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
    command = [programs / "postgres", "-D", f"{folder}/data", *told]
    with open(f"{folder}/log", "w") as log:
        return subprocess.Popen(
            ["sh", "-c", SUPERVISED, "sh", *command],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=log,
            start_new_session=True,
            **account,
        )


def _wait_for(address, server, folder):
    deadline = time.monotonic() + START_WITHIN
    while True:
        try:
            return psycopg.connect(address).close()
        except psycopg.OperationalError as error:
            if server.poll() is not None or time.monotonic() > deadline:
                error.add_note(Path(f"{folder}/log").read_text())
                raise
            time.sleep(0.05)
