"""What recording costs, and reading as recorded: ratios, with the times they come from.

    .venv/bin/python -m tests.benchmarks.recording [MANDATES]

It uses a database of its own (SQLite in a temporary folder), or the empty one that DATABASE_URL
names beside EMBEDDED=1.
"""

import atexit
import os
import resource
import shutil
import statistics
import sys
import tempfile
import time
from itertools import count

import django

FOLDER = tempfile.mkdtemp(prefix="register-benchmark-")
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
os.environ |= {"VAR_DIR": FOLDER, "DJANGO_SETTINGS_MODULE": "ccm_machinery.settings"}
django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402

from officeholders.as_recorded import as_recorded  # noqa: E402
from officeholders.models import Entry, Mandate, State  # noqa: E402
from officeholders.recording import recording  # noqa: E402
from officeholders.verification import verify  # noqa: E402
from tests.benchmarks.load_memory import register  # noqa: E402
from tests.builders import build, rows_of  # noqa: E402

ROUNDS = 15
BY = {"by": "benchmark", "reason": "To see how long it takes"}
_words = count()


def main(mandates):
    call_command("migrate", verbosity=0)
    rows = rows_of(register(mandates))
    load = seconds(lambda: build(*rows))
    print(f"{connection.vendor}: {mandates} mandates in one entry: {load:.1f} s, {peak():.0f} MB")
    get_user_model().objects.create_user("anna")
    plain = median(save_plainly)
    print(f"a row read and saved in a transaction: {plain * 1000:.2f} ms")
    tell("a recorded save", median(save_recorded), plain)
    tell("each of 100 rows in one entry", median(save_a_hundred) / 100, plain)
    for name, question in QUESTIONS.items():
        live = median(question)
        print(f"{name}, as it stands: {live * 1000:.1f} ms")
        for number in (Entry.objects.last_number(), 1):
            tell(f"{name}, as of entry {number}", median(asked_at(number, question)), live)
    print(f"verification: {seconds(verify):.1f} s, {peak():.0f} MB")


def tell(what, seconds, other):
    print(f"{what}: {seconds * 1000:.2f} ms, x {seconds / other:.1f}")


def seconds(work):
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def median(work):
    return statistics.median(seconds(work) for _round in range(ROUNDS))


def peak():
    """The most memory taken so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def save_plainly():
    """A row of a table that is not recorded."""
    with transaction.atomic():
        account = get_user_model().objects.get(username="anna")
        account.last_name = str(next(_words))
        account.save()


def save_recorded():
    with recording(**BY):
        state = State.objects.get(code="AAA")
        state.formal_name = str(next(_words))
        state.save()


def save_a_hundred():
    with recording(**BY):
        for state in State.objects.all()[:100]:
            state.formal_name = str(next(_words))
            state.save()


def asked_at(number, question):
    def ask():
        with as_recorded(number):
            question()

    return ask


QUESTIONS = {
    "mandates after one meeting": lambda: list(
        Mandate.objects.spanning(2000).select_related("state", "office")
    ),
    "mandates of one office": lambda: list(
        Mandate.objects.filter(office="group-1").select_related("state")
    ),
    "all mandates, counted": lambda: Mandate.objects.count(),
}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
