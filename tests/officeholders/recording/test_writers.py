"""Several writers, real transactions, and writers that are killed."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier, Event

import pytest
from django.conf import settings
from django.db import IntegrityError, connection, connections, transaction

from officeholders.models import NO_DIGEST, Entry, Office, OpenRecording, Organization, State
from officeholders.recording import recording
from officeholders.verification import verify
from tests.builders import build, state

WITHIN = 30  # seconds, for a thread that is stuck
WRITERS, ENTRIES_EACH = 8, 100
ROUNDS = 20


@pytest.fixture
def threads(transactional_db):
    with ThreadPoolExecutor(WRITERS) as pool:
        yield lambda work, *words: pool.submit(_closing_its_connection, work, *words)


def _closing_its_connection(work, *words):
    with closing(connections["default"]):
        return work(*words)


@pytest.mark.django_db(transaction=True)
def test_a_transaction_that_leaves_the_mark_standing_cannot_be_committed():
    with pytest.raises(IntegrityError), transaction.atomic():
        OpenRecording(id=1).save(force_insert=True)
    assert not OpenRecording.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_what_no_list_tells_is_recorded_without_items():
    """The presidency has a row of its own, but stands in no list of the register file."""
    with recording(by="tests", reason="The presidency") as entry:
        Office.objects.presidency()
    assert (entry.number, Office.history.get().entry_id, verify()) == (1, 1, [])


def test_a_second_writer_waits_for_the_first(threads):
    is_open, may_close = Event(), Event()

    def first():
        with recording(by="first", reason="The first"):
            Organization.objects.create(code="A", name="First")
            is_open.set()
            assert may_close.wait(WITHIN)

    def second():
        assert is_open.wait(WITHIN)
        with recording(by="second", reason="The second") as entry:
            return entry_after(entry, list(Organization.objects.values_list("code", flat=True)))

    def entry_after(entry, seen):
        Organization.objects.create(code="B", name="Second")
        return entry, seen

    one, other = threads(first), threads(second)
    assert is_open.wait(WITHIN)
    with pytest.raises(TimeoutError):
        other.result(0.3)
    assert Entry.objects.count() == 0  # a reader waits for nobody
    may_close.set()
    one.result(WITHIN)
    entry, seen = other.result(WITHIN)
    assert (entry.number, seen) == (2, ["A"])
    assert verify() == []


def test_many_writers_make_one_chain_without_gap_or_fork(threads):
    start = Barrier(WRITERS)

    def write(writer):
        start.wait(WITHIN)
        for place in range(ENTRIES_EACH):
            with recording(by=f"writer {writer}", reason=f"{writer}, {place}"):
                Organization.objects.create(code=f"{writer}-{place}", name="Organization")

    for done in [threads(write, writer) for writer in range(WRITERS)]:
        done.result(4 * WITHIN)
    entries = list(Entry.objects.order_by("number"))
    assert [entry.number for entry in entries] == list(range(1, WRITERS * ENTRIES_EACH + 1))
    assert [entry.previous for entry in entries] == [NO_DIGEST, *(e.digest for e in entries[:-1])]
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
    assert verify(head=entries[-1].digest) == []


def test_a_verification_sees_one_moment_while_others_write(threads):
    build(state("NOR"))
    is_over = Event()

    def write():
        for place in range(ROUNDS):
            build(state("NOR", f"Norway {place}"), state("LAO", f"Laos {place}"))
        is_over.set()

    def verify_all_the_time():
        found = []
        while not is_over.is_set():
            found += verify()
        return found

    writer, verifier = threads(write), threads(verify_all_the_time)
    writer.result(WITHIN)
    assert verifier.result(WITHIN) == []


@pytest.mark.django_db(transaction=True)
def test_what_is_open_in_one_thread_opens_nothing_in_another(threads):
    def write_without_recording():
        with pytest.raises(IntegrityError):
            Organization.objects.create(code="B", name="Second")

    build(state("NOR"))
    if connection.vendor == "postgresql":  # on SQLite the second would wait for its turn
        with recording(by="tests", reason="Open here"):
            State.objects.update(name="Norway")
            threads(write_without_recording).result(WITHIN)
    else:
        threads(write_without_recording).result(WITHIN)
    assert not Organization.objects.exists()


def test_a_writer_that_is_killed_leaves_no_mark_and_no_row(program_environment):
    program = [sys.executable, "-W", "error", "manage.py", "shell", "-v", "0", "-c"]
    options = {"cwd": settings.BASE_DIR, "env": program_environment, "text": True}
    with subprocess.Popen([*program, KILLED], stdout=subprocess.PIPE, **options) as writer:
        assert writer.stdout.readline() == "open\n"
        os.kill(writer.pid, signal.SIGKILL)
        assert writer.wait(WITHIN) == -signal.SIGKILL
    told = subprocess.run(
        [*program, AFTERWARDS], capture_output=True, check=True, timeout=WITHIN * 2, **options
    )
    assert told.stdout == "[] ['B'] [1]\n"


KILLED = """
import time
from officeholders.models import Organization
from officeholders.recording import recording
with recording(by="killed", reason="Never recorded"):
    Organization.objects.create(code="A", name="A")
    print("open", flush=True)
    time.sleep(600)
"""
AFTERWARDS = """
from officeholders.models import Entry, Organization
from officeholders.recording import recording
from officeholders.verification import verify
with recording(by="another", reason="Recorded"):
    Organization.objects.create(code="B", name="B")
codes = list(Organization.objects.values_list("code", flat=True))
print(verify(), codes, list(Entry.objects.values_list("number", flat=True)))
"""
