"""Whatever way a row is written: outside a recording it is refused, inside it is recorded."""

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError

from officeholders.models import (
    Entry,
    Mandate,
    NothingIsDeleted,
    Organization,
    PersonalValue,
    Representative,
    State,
)
from officeholders.recording import recording
from officeholders.verification import verify
from tests.officeholders.recording.every_row import log_now, register_now
from tests.officeholders.recording.history_paths import HISTORY_PATHS
from tests.officeholders.recording.vain_paths import IDLE_PATHS, REFUSED_PATHS
from tests.officeholders.recording.write_paths import PATHS, lebanon

REFUSALS = (IntegrityError, NothingIsDeleted, ProtectedError)


def paths(found):
    return pytest.mark.parametrize("write", found.values(), ids=found.keys())


@paths(PATHS | REFUSED_PATHS | HISTORY_PATHS)
def test_outside_a_recording_a_write_is_refused_and_leaves_nothing(register, before, write):
    with pytest.raises(REFUSALS), transaction.atomic():
        write()
    assert (register_now(), log_now()) == before


@paths(PATHS)
def test_inside_a_recording_a_write_is_recorded(register, before, write):
    with recording(by="tests", reason=write.__name__) as entry:
        write()
    assert register_now() != before[0]
    assert entry.number == 2
    assert verify() == []


@paths(REFUSED_PATHS | HISTORY_PATHS)
def test_what_is_refused_inside_a_recording_too_leaves_no_entry(register, before, write):
    with pytest.raises(REFUSALS):
        _record_with_another(write)
    assert (register_now(), log_now()) == before


def _record_with_another(write):
    with recording(by="tests", reason=write.__name__):
        Organization.objects.update(name="Cluster Munition Coalition")
        write()


def lebanon_changes():
    State.objects.filter(code="LBN").update(formal_name="Lebanese Republic")


@paths(IDLE_PATHS)
def test_a_write_that_changes_nothing_leaves_no_entry(register, before, write):
    with recording(by="tests", reason=write.__name__) as entry:
        write()
    assert entry.number is None
    assert register_now() == before[0]
    assert verify() == []
    assert Entry.objects.count() == 1


def test_switching_simple_history_off_switches_nothing_off(register, settings):
    settings.SIMPLE_HISTORY_ENABLED = False
    with recording(by="tests", reason="Its short name") as entry:
        lebanon_changes()
        state = lebanon()
        state.region = "AG"
        state.save()
    assert (entry.number, verify()) == (2, [])


def test_an_import_that_is_rolled_back_records_nothing(register, before):
    with recording(by="tests", reason="A dry run") as entry, transaction.atomic():
        State.objects.create(code="NOR", name="Norway")
        transaction.set_rollback(True)
    assert entry.number is None
    assert (register_now(), log_now()) == before


def test_images_that_differ_in_no_column_are_no_duplicates(register):
    with recording(by="tests", reason="His title"):
        Representative.objects.update(title=PersonalValue.objects.keep("Minister"))
    assert Mandate.history.filter(office="clearance").count() == 2
    before = log_now()
    with pytest.raises(IntegrityError), transaction.atomic():
        call_command("clean_duplicate_history", auto=True, verbosity=0)
    assert log_now() == before


def test_simple_historys_populate_finds_nothing_to_add(register):
    before = log_now()
    call_command("populate_history", auto=True, verbosity=0)
    assert log_now() == before


@pytest.fixture
def fixture_file(tmp_path):
    file = tmp_path / "organizations.json"
    file.write_text(
        '[{"model": "officeholders.organization", "fields": {"code": "ICRC", "name": "ICRC"}}]'
    )
    return file


def load(fixture_file):
    with recording(by="tests", reason="A fixture") as entry:
        call_command("loaddata", fixture_file, verbosity=0)
    return entry


def test_a_fixture_is_loaded_by_no_way_round(register, before, fixture_file):
    with pytest.raises(IntegrityError), transaction.atomic():
        call_command("loaddata", fixture_file, verbosity=0)
    assert (register_now(), log_now()) == before


def test_a_fixture_inside_a_recording_is_recorded_or_refused_whole(register, before, fixture_file):
    if connection.vendor == "sqlite":
        assert (load(fixture_file).number, verify()) == (2, [])
    else:  # PostgreSQL is told to judge all keys at once, and the mark's can never be satisfied
        with pytest.raises(IntegrityError):
            load(fixture_file)
        assert (register_now(), log_now()) == before
