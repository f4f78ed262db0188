"""manage.py verifyregister: whether the register is whole."""

from threading import Thread

import pytest
from django.db import connection

from ccm_machinery.management.snapshot import snapshot
from officeholders.models import NO_DIGEST, Entry, Mandate
from officeholders.triggers import drop
from tests.builders import build
from tests.ccm_machinery.commands import Run
from tests.ccm_machinery.loads import AUSTRIA, FRANCE, GROUND, take

pytestmark = pytest.mark.django_db


def test_verifyregister_tells_the_number_of_entries_and_the_head():
    take(*GROUND)
    take(FRANCE)
    head = Entry.objects.first().digest
    assert Run("verifyregister").out == f"The register is whole: 2 entries, head {head}\n"
    assert Run("verifyregister", "--head", head).failure is None


def test_a_register_without_entries_is_whole():
    assert Run("verifyregister").out == f"The register is whole: 0 entries, head {NO_DIGEST}\n"


def test_a_head_that_is_not_in_the_log_shows_that_entries_are_missing():
    take(*GROUND)
    run = Run("verifyregister", "--head", "a" * 64)
    assert run.err.startswith("entry 1: ")
    assert run.failure == "The register is not whole: 1 finding."


def test_what_is_no_digest_is_refused():
    assert Run("verifyregister", "--head", "abc").failure == (
        "Error: argument --head: “abc” is not a digest: 64 figures and letters a to f"
    )


def test_a_row_changed_behind_the_register_is_named():
    take(*GROUND, FRANCE)
    drop(connection)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {Mandate._meta.db_table} SET remark = 'forged'")
    run = Run("verifyregister")
    assert run.err.splitlines()[0] == (
        'mandates ["clearance","FRA","1MSP"]: it is not as entry 1 recorded it'
    )
    assert run.failure.startswith("The register is not whole: ")


def test_a_recorded_row_that_breaks_a_rule_is_told_too():
    build(*GROUND, FRANCE, AUSTRIA.but(starts_on="2020-01-01"))
    run = Run("verifyregister")
    assert run.err.startswith("mandates clearance AUT 1MSP.starts_on: ")
    assert run.failure == "The register is not whole: 1 finding."


@pytest.mark.django_db(transaction=True)
def test_it_reads_one_state_of_the_register_whatever_is_recorded_meanwhile():
    take(*GROUND)
    assert Run("verifyregister").out.startswith("The register is whole: 1 entry, head ")
    with snapshot():
        assert Entry.objects.count() == 1
        other = Thread(target=_take_france)
        other.start()
        other.join()
        assert Entry.objects.count() == 1
    assert Entry.objects.count() == 2


def _take_france():
    take(FRANCE)
    connection.close()
