"""A PostgreSQL server that writes to the disk as in earnest, and may be stopped and killed."""

import os
import signal
import subprocess
import time
from contextlib import closing
from pathlib import Path

import psycopg

from tests.engines import make_cluster, postgresql_programs, unprivileged_account

STARTED_WITHIN = 60  # seconds
GONE_WITHIN = 30


class Server:
    """A server with its data in a folder of its own; not started yet."""

    def __init__(self, folder, environment=None):
        self._folder, self._account = Path(folder), unprivileged_account()
        self._programs, self._environment = postgresql_programs(), environment or {}
        self._folder.mkdir(parents=True, exist_ok=True)
        if self._account:
            os.chown(self._folder, self._account["user"], self._account["group"])
        make_cluster(self._programs, str(self._folder), self._account)

    def address(self, database="register"):
        return f"postgresql://postgres@/{database}?host={self._folder}"

    def start(self, environment=None, **options):
        """Starts it, and makes the database where there is none yet."""
        told = {"listen_addresses": "", "unix_socket_directories": self._folder} | options
        settings = [word for name, value in told.items() for word in ("-c", f"{name}={value}")]
        with (self._folder / "log").open("a") as log:
            self._process = subprocess.Popen(
                [self._programs / "postgres", "-D", self._folder / "data", *settings],
                cwd=self._folder,
                env=os.environ | (environment or {}),
                stdout=log,
                stderr=log,
                start_new_session=True,
                **self._account,
            )
        self._wait_until_it_answers()
        return self

    def _wait_until_it_answers(self):
        deadline = time.monotonic() + STARTED_WITHIN
        while True:
            try:
                with closing(psycopg.connect(self.address("postgres"), autocommit=True)) as asked:
                    if not asked.execute(
                        "SELECT FROM pg_database WHERE datname = 'register'"
                    ).rowcount:
                        asked.execute("CREATE DATABASE register")
                    return
            except psycopg.OperationalError as error:
                if self._process.poll() is not None or time.monotonic() > deadline:
                    error.add_note((self._folder / "log").read_text()[-2000:])
                    raise
                time.sleep(0.05)

    @property
    def is_running(self):
        return self._process.poll() is None

    def stop(self):
        """Stops it at once, whoever is connected."""
        if self.is_running:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(GONE_WITHIN)

    def kill(self):
        """Kills it, as a loss of power would; its own children see that and end."""
        children = self._children()
        self._process.kill()
        self._process.wait(GONE_WITHIN)
        deadline = time.monotonic() + GONE_WITHIN
        while any(Path(f"/proc/{child}").exists() for child in children):
            if time.monotonic() > deadline:
                raise TimeoutError("the children of PostgreSQL did not end")
            time.sleep(0.02)

    def _children(self):
        return (
            Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        )
