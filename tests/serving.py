"""A site served on this machine by a program of its own: a free port, and when it answers."""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager

from django.conf import settings

SERVED_WITHIN = 60  # seconds


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, server):
    """Waits until something answers there; refused where the server ends, or takes too long."""
    deadline = time.monotonic() + SERVED_WITHIN
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.1)


@contextmanager
def served(database, folders):
    """The address at which gunicorn serves what the database holds, embedded.

    ``folders`` is pytest's factory of them; what is served from the same one shares its styles.
    """
    folder = folders.getbasetemp() / "served"
    told = {"DATABASE_URL": database, "EMBEDDED": "1", "VAR_DIR": str(folder)}
    options = {"cwd": settings.BASE_DIR, "env": os.environ | told}
    if not folder.exists():
        collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity=0"]
        subprocess.run(collect, check=True, **options)
    with gunicorn(options, folder) as address:
        yield address


@contextmanager
def gunicorn(options, folder, *words):
    """The address at which gunicorn serves the register, started with these options of Popen and
    these words of its own; it writes its log into the folder."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", f"--bind=127.0.0.1:{port}", "--threads=2"]
    command += ["--no-control-socket", *words, "ccm_machinery.wsgi"]
    with (folder / f"log.{port}").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, **options)
        try:
            wait_for(port, server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()
