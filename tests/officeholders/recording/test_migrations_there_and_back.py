"""Migrations there, back and there again: a filled register's log says the same."""

import pytest
from django.core.management import call_command
from django.db import connection

from ccm_machinery.registerfile import dump
from officeholders.models import Entry
from officeholders.triggers import faults
from officeholders.verification import verify

ROOMS = ("presidency", "workinggroups", "ccm_machinery", "officeholders")  # the topmost first


pytestmark = pytest.mark.django_db(transaction=True)


def migrate(*words):
    call_command("migrate", *words, verbosity=0, interactive=False)


def test_back_to_the_first_migrations_and_forward_again_the_head_is_the_same(reference_register):
    before = Entry.objects.first().digest, dump(private=True)
    for room in ROOMS:
        migrate(room, "0001")
    migrate()
    assert (Entry.objects.first().digest, dump(private=True)) == before
    assert (verify(Entry.objects.first().digest), faults(connection)) == ([], [])


def test_the_migrations_run_back_to_nothing_and_forward_again():
    migrate("officeholders", "zero")
    migrate()
    assert (Entry.objects.count(), verify(), faults(connection)) == (0, [], [])
