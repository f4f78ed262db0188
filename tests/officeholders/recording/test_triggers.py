"""The database's own guard: where it stands, and what is said of it where it does not."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.migrations.loader import MigrationLoader

from officeholders import triggers
from officeholders.models import Entry, OpenRecording, State, TouchedRow
from officeholders.recording import recording
from officeholders.tables import history_of, tracked_models
from officeholders.verification import verify

CHANGED = "the trigger that guards it is missing or changed"
STATES = State._meta.db_table


def run(*statements):
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def guard_of(table):
    """The names of the triggers that stand on a table."""
    return sorted(name for where, name in triggers.present(connection) if where == table)


def places():
    return [finding.place for finding in verify() if finding.sentence == CHANGED]


@pytest.mark.django_db
def test_every_recorded_table_its_history_and_the_entries_are_guarded():
    guarded = {table for table, _name in triggers.present(connection)}
    live = tracked_models()
    assert guarded == {
        *live,
        *(history_of(model)._meta.db_table for model in live.values()),
        "officeholders_entry",
        "officeholders_personalvalue",
    }
    assert triggers.faults(connection) == []


@pytest.mark.django_db
def test_a_trigger_that_is_missing_is_named():
    (table, name), *_others = triggers.expected(connection)
    drop = f'DROP TRIGGER "{name}"'
    run(drop if connection.vendor == "sqlite" else f'{drop} ON "{table}"')
    assert places() == [f"{table}, {name}"]
    triggers.install(connection)
    assert verify() == []


@pytest.mark.django_db
def test_every_trigger_dropped_is_every_trigger_missing():
    expected = {f"{table}, {name}" for table, name in triggers.expected(connection)}
    triggers.drop(connection)
    assert set(places()) == expected
    triggers.install(connection)
    assert verify() == []


@pytest.mark.django_db
def test_a_trigger_that_was_made_milder_is_named():
    where = next(
        where for where in triggers.present(connection) if where[0] == "officeholders_entry"
    )
    statement = triggers.expected(connection)[where]
    if connection.vendor == "sqlite":
        milder = statement.replace("BEGIN", "BEGIN SELECT 1;")
        run(f'DROP TRIGGER "{where[1]}"', milder)
    else:
        milder = statement.replace("EXECUTE", "WHEN (pg_trigger_depth() > 9) EXECUTE")
        run(f'DROP TRIGGER "{where[1]}" ON "{where[0]}"', milder)
    assert places() == [", ".join(where)]


@pytest.mark.django_db
def test_a_trigger_that_was_never_made_here_is_named():
    body = {
        "sqlite": "BEGIN DELETE FROM officeholders_openrecording; END",
        "postgresql": "FOR EACH STATEMENT EXECUTE FUNCTION register_seal()",
    }[connection.vendor]
    run(f"CREATE TRIGGER register_opens AFTER INSERT ON {STATES} {body}")
    assert places() == [f"{STATES}, register_opens"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        f"ALTER TABLE {STATES} DISABLE TRIGGER register_mark",
        f"ALTER TABLE {STATES} ENABLE REPLICA TRIGGER register_mark",
    ],
)
def test_a_trigger_that_does_not_fire_is_named(statement):
    if connection.vendor == "postgresql":
        run(statement)
        assert places() == [f"{STATES}, register_mark"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "CREATE OR REPLACE FUNCTION register_needs_recording() RETURNS trigger LANGUAGE plpgsql "
        "SET search_path = public, pg_temp AS $$BEGIN RETURN NULL; END$$",
        "ALTER FUNCTION register_needs_recording() RESET search_path",
        "ALTER FUNCTION register_needs_recording() SET search_path = pg_temp, public",
    ],
)
def test_a_function_that_was_made_milder_is_named(statement):
    if connection.vendor == "postgresql":
        run(statement)
        assert f"{STATES}, register_mark" in places()
        triggers.install(connection)
        assert places() == []


@pytest.mark.django_db
def test_a_mark_and_notes_that_were_left_standing_are_named():
    with transaction.atomic():
        OpenRecording(id=1).save(force_insert=True)
        TouchedRow.objects.create(table=STATES, row=1)
        found = [str(finding) for finding in verify()]
        transaction.set_rollback(True)
    assert found == [
        "officeholders_openrecording: the mark of a recording was left standing",
        "officeholders_touchedrow: the notes of a recording were left standing",
    ]


@pytest.mark.django_db
def test_a_temporary_table_named_like_the_mark_opens_nothing():
    """It hides the true one from whoever made it, not from the guard."""
    run(
        "CREATE TEMPORARY TABLE officeholders_openrecording (id smallint, never_id smallint)",
        "INSERT INTO officeholders_openrecording VALUES (1, -1)",
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        run(f"INSERT INTO {STATES} (code, name) VALUES ('NOR', 'Norway')")
    run("DROP TABLE officeholders_openrecording")


@pytest.mark.django_db
def test_the_guard_is_lifted_only_where_a_migration_has_something_to_do():
    register = apps.get_app_config("officeholders")
    register.lift_guard(using="default", plan=[])
    assert triggers.faults(connection) == []
    register.lift_guard(using="default", plan=["a migration"])
    assert triggers.present(connection) == {}
    register.set_guard(using="default")
    assert triggers.faults(connection) == []


@pytest.mark.django_db(transaction=True)
def test_a_table_remade_by_a_migration_is_guarded_again():
    with recording(by="tests", reason="A State"):
        State.objects.create(code="NOR", name="Norway")
    before = guard_of(STATES)
    with connection.schema_editor() as editor:
        _remake(editor)
    call_command("migrate", verbosity=0, interactive=False)
    assert guard_of(STATES) == before
    assert verify() == []


def _remake(editor):
    """What a migration does: SQLite copies the table, and its triggers are gone."""
    if connection.vendor == "sqlite":
        migrated = MigrationLoader(connection).project_state().apps
        editor._remake_table(migrated.get_model("officeholders", "State"))
        assert guard_of(STATES) == []
    else:
        triggers.drop(connection)
        editor.execute(f"ALTER TABLE {STATES} ALTER COLUMN code TYPE varchar(4)")
        editor.execute(f"ALTER TABLE {STATES} ALTER COLUMN code TYPE varchar(3)")


@pytest.mark.django_db
def test_half_of_the_tables_are_guarded_as_well_as_all():
    """In the middle of the first migrations not all tables exist."""
    run("DROP TABLE presidency_observer")
    triggers.install(connection)
    assert triggers.faults(connection) == []
    assert not any(table == "presidency_observer" for table, _name in triggers.present(connection))
    assert Entry.objects.count() == 0
