"""What recording costs, and reading as recorded: ratios, with the times they come from.

    .venv/bin/python -m tests.benchmarks.recording [MANDATES]

It uses a database of its own (SQLite in a temporary folder), or the empty one that DATABASE_URL
names beside EMBEDDED=1.
"""

import os
import resource
import statistics
import sys
import tempfile
import time

import django
from django.core.management import call_command
from django.db import transaction

from tests.benchmarks.load_memory import register

ROUNDS = 9


def main(count):
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VAR_DIR"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "ccm_machinery.settings"
        django.setup()
        call_command("migrate", verbosity=0)
        measure(Register(), count)


def measure(own, count):
    load = seconds(lambda: own.load(count))
    print(f"load of {count} mandates in one entry: {load:.1f} s, peak {peak():.0f} MB")
    plain, recorded = median(own.save_plainly), median(own.save_recorded)
    print(f"recorded save / read and save in a transaction: {ratio(recorded, plain)}")
    many = median(own.save_a_hundred) / 100
    print(f"each of 100 rows in one entry / read and save: {ratio(many, plain)}")
    for name, question in own.questions().items():
        live = median(question)
        print(f"{name}: as of the last entry / live: {ratio(median(own.now(question)), live)}")
        print(f"{name}: as of entry 1 / live: {ratio(median(own.then(question)), live)}")
    print(f"verification: {seconds(own.verify):.1f} s, peak {peak():.0f} MB")


class Register:
    """The register under measurement; its modules can be imported only once Django is set up."""

    def __init__(self):
        self._as_recorded = django.utils.module_loading.import_string(
            "officeholders.as_recorded.as_recorded"
        )
