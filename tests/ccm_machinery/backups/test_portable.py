"""manage.py backup --portable: from PostgreSQL to SQLite and back, with the log whole."""

import pytest
from django.db import connection

from ccm_machinery.backups.standing_in import standing_in
from ccm_machinery.databases import database
from officeholders.triggers import faults
from officeholders.verification import verify
from tests.builders import build, state
from tests.ccm_machinery.backups.registers import everything, fill, sign_ins
from tests.ccm_machinery.commands import Run

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def bare(postgresql_address, engine):
    """The address of a database without tables."""
    engine.create("bare")
    yield engine.address("bare")
    engine.drop("bare")


def test_from_postgresql_to_sqlite_and_back_with_the_log_whole(bare, tmp_path):
    erased = fill()
    before = everything()
    there, back = tmp_path / "there.sqlite3", tmp_path / "back.sqlite3"
    assert Run("backup", there, "--portable").failure is None
    assert erased.encode() not in there.read_bytes()
    with standing_in(database(f"sqlite:///{tmp_path}/register.sqlite3")):
        assert Run("restore", there).out == f"Restored and verified: {there}: {before[0]}\n"
        assert (everything(), sign_ins(), verify()) == (before, (0, 0), [])
        build(state("SWE", "Sweden"), reason="On SQLite")
        between = everything()
        assert Run("backup", back).failure is None
    with standing_in(database(bare)):
        assert Run("restore", back).failure is None
        assert (everything(), faults(connection)) == (between, [])
        last = build(state("NOR", "Norge"), reason="On PostgreSQL")
        assert (last.number, verify()) == (between[0].number + 1, [])
