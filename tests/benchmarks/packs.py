"""(g) What readers wait for while a pack for a meeting is made, by the command and by the page."""

import math
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from urllib.request import Request, urlopen

from tests.benchmarks.inside import inside
from tests.benchmarks.programs import HOUSE
from tests.benchmarks.rounds import Ratio, in_turn
from tests.benchmarks.with_server import served

MEETING = "14MSP"
READERS = 4
PAUSE = 0.05  # seconds that a reader looks at a page before asking for the next
SECONDS = 6
PAGES = [f"/?on=2026-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 15)]


def while_a_pack_is_made(databases, engine):
    """Readers' p99 while packs are made one after the other / while none is."""
    surroundings = databases.real()
    with inside(surroundings) as ask:
        cookies = ask("cookies")
    with served(databases) as site:
        slowest(site)  # every page is asked for once
        quiet = partial(slowest, site)
        makers = {
            "by the command": partial(by_the_command, surroundings),
            "by the page of the staff": partial(by_the_page, site, cookies),
        }
        for what, make in makers.items():
            rounds = in_turn(partial(slowest_while, make, site), quiet)
            yield Ratio(f"(g) {engine}: p99 while a pack is made {what} / without", rounds, 1.5)


def by_the_command(surroundings):
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "manage.py", "pack", MEETING, "--output", folder]
        silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run(command, cwd=HOUSE, env=surroundings, check=True, **silent)


def by_the_page(site, cookies):
    address = f"{site}/admin/pack/{MEETING}/?format=zip"
    answer = urlopen(Request(address, headers={"Cookie": cookies}))
    if answer.headers["Content-Type"] != "application/zip":
        raise RuntimeError("The page gave no pack.")
    answer.read()


def slowest_while(make, site):
    with again_and_again(make):
        return slowest(site)


@contextmanager
def again_and_again(make):
    """Makes one pack after the other meanwhile."""
    ended = threading.Event()

    def make_them():
        while not ended.is_set():
            make()

    with ThreadPoolExecutor(1) as threads:
        made = threads.submit(make_them)
        try:
            yield
        finally:
            ended.set()
        made.result()


def slowest(site):
    """What the slowest page of a hundred takes, in milliseconds, over all readers."""
    with ThreadPoolExecutor(READERS) as readers:
        found = readers.map(partial(waits_of_a_reader, site), range(READERS))
        waits = [wait for of_one in found for wait in of_one]
    return sorted(waits)[math.ceil(0.99 * len(waits)) - 1]


def waits_of_a_reader(site, turn):
    """One reader, who asks for page after page over a connection of its own."""
    connection, waits = HTTPConnection(site.removeprefix("http://")), []
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        turn += 1
        begun = time.perf_counter()
        connection.request("GET", PAGES[turn % len(PAGES)])
        answer = connection.getresponse()
        answer.read()
        waits.append((time.perf_counter() - begun) * 1000)
        if answer.status != 200:
            raise RuntimeError(f"A reader was answered {answer.status}.")
        time.sleep(PAUSE)
    connection.close()
    return waits
