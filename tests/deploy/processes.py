"""gunicorn as systemd starts it: with the shipped settings, on a socket that is there already."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from tests.serving import wait_for

HOUSE = Path(__file__).resolve().parents[2]
SETTINGS = "ccm_machinery/deploy/gunicorn.conf.py"
NAMES = ("DATABASE_URL", "EMBEDDED", "SECRET_KEY", "ALLOWED_HOSTS", "LOG_LEVEL", "VAR_DIR")
# systemd hands the socket over as file 3, and says to whom.
ACTIVATED = 'export LISTEN_PID=$$ LISTEN_FDS=1; exec "$@" 3<&0 0</dev/null'


def environment(**told):
    """What a program finds in its environment: nothing of ours but what is told."""
    return {name: os.environ[name] for name in os.environ if name not in NAMES} | told


def manage(env, *words, **options):
    """One of the register's commands; what it printed."""
    command = [sys.executable, "manage.py", *map(str, words)]
    done = subprocess.run(
        command, cwd=HOUSE, env=env, check=True, stdout=subprocess.PIPE, **options
    )
    return done.stdout


def gunicorn(*words):
    return [sys.executable, "-m", "gunicorn", "--config", SETTINGS, *words]


@contextmanager
def listening():
    """A socket as systemd keeps it."""
    with socket.create_server(("127.0.0.1", 0), backlog=2048) as listener:
        yield listener


@contextmanager
def activated(listener, env, log):
    """gunicorn on that socket, which stays open when it ends; what it writes goes to ``log``."""
    server = subprocess.Popen(
        ["sh", "-c", ACTIVATED, "sh", *gunicorn()],
        cwd=HOUSE,
        env=env,
        stdin=listener,
        stderr=log,
    )
    try:
        yield server
    finally:
        stop(server)


@contextmanager
def activated_at(place, env, log):
    """gunicorn on a socket in a folder, which nobody holds open once it has ended."""
    place.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(place))
        listener.listen()
        with activated(listener, env, log) as server:
            yield server


@contextmanager
def bound(port, env, log):
    """gunicorn on a port of its own, once it answers there."""
    command = gunicorn(f"--bind=127.0.0.1:{port}")
    server = subprocess.Popen(command, cwd=HOUSE, env=env, stderr=log)
    try:
        wait_for(port, server)
        yield server
    finally:
        stop(server)


def stop(server):
    if server.poll() is None:
        server.send_signal(signal.SIGTERM)
        server.wait()
