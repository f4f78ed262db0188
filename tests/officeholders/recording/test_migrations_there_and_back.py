"""Migrations on a filled register: there, back and there again, and the log says the same."""

import pytest
from django.core.management import call_command
from django.db import connection

from ccm_machinery.registerfile import dump
from officeholders.models import Entry
from officeholders.triggers import faults
from officeholders.verification import verify

ROOMS = ("presidency", "workinggroups", "ccm_machinery", "officeholders")  # the topmost first


@pytest.mark.django_db(transaction=True)
def test_back_to_the_first_migrations_and_forward_again_the_head_is_the_same(reference_register):
    before = Entry.objects.first().digest, dump(private=True)
    for room in ROOMS:
        call_command("migrate", room, "0001", verbosity=0, interactive=False)
    call_command("migrate", verbosity=0, interactive=False)
    assert (Entry.objects.first().digest, dump(private=True)) == before
    assert (verify(Entry.objects.first().digest), faults(connection)) == ([], [])
