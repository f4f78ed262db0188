"""The disk is full: of SQLite's file, and of PostgreSQL's data; then there is room again."""

import os
import subprocess
import time
from contextlib import contextmanager

from tests.faults.asking import Browser
from tests.faults.programs import Broken, hold, on_postgresql, on_sqlite, say

MEGABYTES = {"SQLite": 32, "PostgreSQL": 128}
SMALL = {
    "max_wal_size": "32MB",
    "min_wal_size": "32MB",
    "wal_recycle": "off",
    "wal_init_zero": "on",
}
ENGINES = {"SQLite": (on_sqlite, {}), "PostgreSQL": (on_postgresql, SMALL)}
# PostgreSQL has some room of its own left on a full disk.
REFUSED_AT_LEAST, RECORDED_AT_MOST = 10, 500
RECOVERED_WITHIN = 30  # seconds, of a server that had to be started again


def main(folder):
    for name, (engine, options) in ENGINES.items():
        say(name)
        with (
            small_disk(folder / name, MEGABYTES[name]) as place,
            engine(place, **options) as register,
        ):
            _fill(place, register.prepare(), register.served)


@contextmanager
def small_disk(place, megabytes):
    """A folder on a disk that holds so little."""
    place.mkdir()
    try:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "tmpfs", place]
        subprocess.run(mount, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Broken(f"a small disk cannot be mounted here: {error}") from error
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], check=True)


def _fill(place, register, served):
    with served() as port:
        anna = Browser(port).sign_in("anna")
        hold("there is room", anna.add_organization("AAA").status == 302)
        before = register.manage("verifyregister")
        with ballast(place):
            refused(anna, register)
        recovers(anna, register, before)


@contextmanager
def ballast(place):
    """Nothing is left on the disk."""
    heavy = place / "ballast"
    with heavy.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            say(f"  the disk is full: {os.statvfs(place).f_bavail} blocks are left")
    try:
        yield
    finally:
        heavy.unlink()


def refused(anna, register):
    """Writes are plainly refused, however they are tried; reading goes on if it can."""
    answers, recorded = [], 0
    while len(answers) < REFUSED_AT_LEAST and recorded < RECORDED_AT_MOST:
        answer = anna.add_organization(f"B{recorded}-{len(answers)}")
        if answer.status == 302:
            recorded += 1
        else:
            answers.append(answer)
    say(f"  {recorded} were still recorded, {len(answers)} refused")
    wrong = [
        (answer.status, answer.text[:400])
        for answer in answers
        if not answer.is_plainly_unavailable
    ]
    hold("writes are plainly refused with 503", answers and not wrong, wrong[:1])
    said = " ".join(answers[-1].text.partition('"lead">')[2].partition("<")[0].split())
    say(f"  a form says: {said}")
    read = anna.ask("/")
    say(f"  reading: {read.status}")
    hold(
        "reading goes on, or is plainly refused", read.status == 200 or read.is_plainly_unavailable
    )
    words = ("loadregister", "ccm_machinery/data/register.json", "--overwrite")
    told = register.manage(*words, fails=None)
    say(f"  a load says: {told.strip()[:200]}")


def recovers(anna, register, before):
    """With room again, what was recorded before is there, and recording goes on."""
    begun = time.monotonic()
    while anna.add_organization("CCC").status != 302:
        if time.monotonic() - begun > RECOVERED_WITHIN:
            break
        _start_again(register)
        time.sleep(0.2)
    seconds = time.monotonic() - begun
    hold(f"recording goes on {seconds:.1f} s later", seconds < RECOVERED_WITHIN)
    head = before.split()[-1]
    hold("the register is whole", "is whole" in register.manage("verifyregister", "--head", head))


def _start_again(register):
    """As a service does: a server that ended for want of room is started once there is some."""
    server = getattr(register, "server", None)
    if server and not server.is_running:
        say("  PostgreSQL had ended, and is started again")
        server.start(**SMALL)
