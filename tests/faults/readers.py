"""Readers in parallel, each asking one address after another for as long as the fault lasts."""

import time
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread

from tests.faults.asking import Browser

READERS = 4
# One of each kind that asks the database, and who asks: somebody, or one of the staff.
PUBLIC = (
    "/",
    "/committee.json",
    "/committee.pdf",
    "/states/LAO/",
    "/entries/feed/",
    "/calendar.ics",
    "/register.json",
    "/api/v1/committee/",
    "/api/v1/mandates/?page_size=5",
    "/healthz/",
)
STAFF = ("/admin/", "/admin/officeholders/state/", "/admin/slates/")


@dataclass(frozen=True)
class Asked:
    """One answer, at which moment it was asked for, and how long that took, in seconds."""

    address: str
    at: float
    status: int
    is_plain: bool
    seconds: float


@contextmanager
def readers(port, cookies):
    """The list of what is answered to them, which grows inside."""
    told, is_over = [], Event()
    threads = [
        Thread(target=_read, args=(Browser(port, cookies), place, told, is_over))
        for place in range(READERS)
    ]
    for thread in threads:
        thread.start()
    try:
        yield told
    finally:
        is_over.set()
        for thread in threads:
            thread.join()


def _read(browser, place, told, is_over):
    addresses = PUBLIC + STAFF
    while not is_over.is_set():
        place = (place + 1) % len(addresses)
        at = time.monotonic()
        try:
            answer = browser.ask(addresses[place])
        except OSError as error:
            told.append(Asked(f"{addresses[place]} ({error!r})", at, 0, False, 0))
            continue
        plain = answer.is_plainly_unavailable
        told.append(Asked(addresses[place], at, answer.status, plain, answer.seconds))
        time.sleep(0.01)
