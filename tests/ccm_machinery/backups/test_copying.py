"""Rows on their way from one database into another."""

import sqlite3
from contextlib import closing

import pytest
from django.db import DEFAULT_DB_ALIAS, connection

from ccm_machinery.backups.copying import copy_register
from ccm_machinery.backups.standing_in import OTHER, standing_in
from ccm_machinery.databases import database
from officeholders.models import Representative
from officeholders.tables import history_of
from officeholders.triggers import faults
from tests.builders import build, mandate, state
from tests.ccm_machinery.backups.registers import everything, fill, sign_ins
from tests.ccm_machinery.commands import Run

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.any_engine]


@pytest.fixture
def other(engine):
    """What the settings would say of a second register, which is empty."""
    engine.copy("empty", "other")
    yield database(engine.address("other"))
    engine.drop("other")


def test_a_register_copied_row_by_row_is_the_same_and_guarded(other):
    fill()
    before = everything()
    with standing_in(other, OTHER):
        copy_register(DEFAULT_DB_ALIAS, OTHER, print)
    with standing_in(other):
        assert (everything(), faults(connection), sign_ins()) == (before, [], (0, 0))


def test_a_copy_gives_no_row_the_number_of_one_that_is_gone(other):
    """Else it would inherit the other's history."""
    fill()
    build_without_representative()
    last = history_of(Representative).objects.order_by("-id").values_list("id", flat=True)[0]
    assert not Representative.objects.exists()
    with standing_in(other, OTHER):
        copy_register(DEFAULT_DB_ALIAS, OTHER, print)
    with standing_in(other):
        give_a_representative()
        assert Representative.objects.get().pk == last + 1


def build_without_representative():
    build(words_of_clearance(), reason="Nobody represents it")


def give_a_representative():
    build(words_of_clearance(representatives=[{"name": "Mr. New"}]), reason="Somebody does")


def words_of_clearance(**words):
    return mandate("clearance", "LBN", "1MSP", "3MSP", **words)


def test_somebody_who_records_for_too_long_keeps_a_backup_from_being_put_in_place(other, tmp_path):
    build(state("NOR", "Norway"))
    Run("backup", tmp_path / "backup")
    hasty = other | {"OPTIONS": other["OPTIONS"] | {"timeout": 0.1}}
    with closing(sqlite3.connect(other["NAME"], isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with standing_in(hasty):
            assert Run("restore", tmp_path / "backup").failure == (
                "Nothing was restored. Somebody is recording: stop the site, or try again."
            )
