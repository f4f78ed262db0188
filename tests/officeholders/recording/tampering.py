"""A register with a history, and hands that change its tables behind its back."""

from django.db import connection

from officeholders import triggers
from officeholders.erasing import erase
from officeholders.models import Entry, PersonalValue, Representative
from officeholders.recording import recording
from officeholders.tables import history_of, tracked_models
from officeholders.verification import verify
from tests.builders import build, mandate, presidency, state, withdrawn

LAST = 7
TRIGGERS = "the trigger that guards it is missing or changed"


def record_a_history():
    """Six entries after the first load: a change, a correction, one withdrawn, one revived.

    Yields the number of each once it is recorded.
    """
    norway = mandate("clearance", "NOR", "2MSP")
    yield build(state("NOR", "Norway"), norway, reason="2").number
    yield build(presidency("LAO", "1MSP", "1MSP", "2MSP", footnote="Elected"), reason="3").number
    yield build(withdrawn(norway.but(remark="By mistake")), reason="4").number
    yield build(norway.but(until_end_of="3MSP"), reason="5", kind="correction").number
    with recording(by="tests", reason="6") as entry:
        Representative.objects.update(title=PersonalValue.objects.keep("Minister"))
    yield entry.number
    name = Representative.objects.get().name
    yield erase([name], by="tests", reason="7").number
    assert Entry.objects.last_number() == LAST


def lift_the_guard():
    """What only the owner of the database could do."""
    connection.check_constraints()
    triggers.drop(connection)


def found():
    """What a verification finds, but for the triggers that were lifted."""
    return [str(finding) for finding in verify() if finding.sentence != TRIGGERS]


def write(model, where=None, **values):
    """Writes columns as they stand in SQL: past models, managers and triggers."""
    told = ", ".join(f'"{name}" = %s' for name in values)
    condition, params = _condition(where or {})
    statement = f"UPDATE {model._meta.db_table} SET {told} WHERE {condition}"
    return _run(statement, [*values.values(), *params])


def delete(model, **where):
    condition, params = _condition(where)
    return _run(f"DELETE FROM {model._meta.db_table} WHERE {condition}", params)


def copy(model, where, **values):
    """Inserts a copy of a row, with other values in some columns."""
    fields = [field.column for field in model._meta.local_concrete_fields]
    fields = [name for name in fields if name != model._meta.pk.column or name in values]
    told = ", ".join("%s" if name in values else f'"{name}"' for name in fields)
    condition, params = _condition(where)
    names = ", ".join(f'"{name}"' for name in fields)
    table = model._meta.db_table
    statement = f"INSERT INTO {table} ({names}) SELECT {told} FROM {table} WHERE {condition}"
    return _run(statement, [*(values[name] for name in fields if name in values), *params])


def _condition(where):
    if not where:
        return "1 = 1", []
    return " AND ".join(f'"{name}" = %s' for name in where), list(where.values())


def _run(statement, params):
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.rowcount


def every_table():
    """Every model whose rows a verification vouches for."""
    live = list(tracked_models().values())
    return [Entry, PersonalValue, *live, *(history_of(model) for model in live)]
