"""Answers remembered by the process that gave them, so that they need not be made again.

Under its key an answer never changes: nothing here runs out, and no clock is asked. What has not
been asked for longest goes once there is more than fits.
"""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from django.http import HttpResponse

BESIDES = 1000  # bytes that Python takes for an answer besides its content
SHARE = 8  # an answer larger than such a part of the whole would drive out too many others


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was given: its bytes, its heads, and whether it holds at every later entry.

    One that does not last may hold a name that a later entry erases.
    """

    content: bytes
    heads: tuple[tuple[str, str], ...]
    lasts: bool

    @classmethod
    def of(cls, response, lasts):
        return cls(response.content, tuple(response.items()), lasts)

    @property
    def size(self):
        return BESIDES + len(self.content)

    @property
    def tag(self):
        return dict(self.heads)["ETag"].removeprefix("W/").strip('"')

    def again(self):
        return HttpResponse(self.content, headers=dict(self.heads))


class Remembered:
    """At most ``most`` bytes of answers, by any key; several threads may use it at once."""

    def __init__(self, most):
        self.most, self.size = most, 0
        self._answers = OrderedDict()  # longest not asked for first
        self._last = ""
        self._lock = Lock()

    def recall(self, key, last=None):
        """The answer kept under the key, or None. ``last`` is the digest of the last entry, where
        it is known: once it is another one, only what lasts is still remembered."""
        with self._lock:
            if last not in (None, self._last):
                self._forget_what_does_not_last()
                self._last = last
            given = self._answers.get(key)
            if given:
                self._answers.move_to_end(key)
            return given

    def keep(self, key, given, last):
        """Remembers the answer, made when ``last`` was the last entry, if it is not too large."""
        with self._lock:
            if given.size > self.most // SHARE or not (given.lasts or last == self._last):
                return
            self._forget(key)
            self._answers[key] = given
            self.size += given.size
            while self.size > self.most:
                self._forget(next(iter(self._answers)))

    def forget_all(self):
        with self._lock:
            self._answers.clear()
            self.size = 0

    def _forget_what_does_not_last(self):
        for key in [key for key, given in self._answers.items() if not given.lasts]:
            self._forget(key)

    def _forget(self, key):
        given = self._answers.pop(key, None)
        self.size -= given.size if given else 0
