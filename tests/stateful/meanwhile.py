"""Another thread with a connection of its own, in which others record."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

WITHIN = 60  # seconds, for a thread that is stuck


class Meanwhile:
    def __init__(self):
        self._pool = ThreadPoolExecutor(1)

    def do(self, work, *words):
        """What the work returns, done by somebody else while this thread waits."""
        return self._pool.submit(work, *words).result(WITHIN)

    def at_once(self, one, other):
        """What both works return, the one done here and the other elsewhere at the same time."""
        start = Barrier(2)

        def begun(work):
            start.wait(WITHIN)
            return work()

        elsewhere = self._pool.submit(begun, other)
        return begun(one), elsewhere.result(WITHIN)

    def close(self):
        self.do(lambda: connections["default"].close())
        self._pool.shutdown()
