"""Work done in a process of its own, which is killed at any moment of it."""

import os
import signal
import time
from random import Random

from django.db import connections

chance = Random(6)  # noqa: S311  (the same moments at every run, as far as a machine allows)


def timed(work):
    """How long the work takes in a process of its own, in seconds."""
    begun = time.monotonic()
    if _ended(_begin(work)):
        raise AssertionError("the work fails by itself")
    return time.monotonic() - begun


def killed(work, seconds):
    """Begins the work and kills it at any moment of so many seconds; whether it was still at it."""
    child = _begin(work)
    time.sleep(chance.uniform(0, seconds))
    os.kill(child, signal.SIGKILL)
    return _ended(child) == signal.SIGKILL


def _begin(work):
    connections.close_all()  # two processes may not share one
    child = os.fork()
    if child:
        return child
    try:
        work()
    except BaseException as error:  # noqa: BLE001  (nothing of the parent's may go on here)
        os.write(2, f"{error!r}\n".encode())
        os._exit(1)
    os._exit(0)


def _ended(child):
    _child, status = os.waitpid(child, 0)
    return status
