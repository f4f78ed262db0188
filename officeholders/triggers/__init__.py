"""The database's own guard: what it refuses, and what it notes of every write.

Tracked tables refuse any write while no mark of an open recording stands, and note each row
written while one does, so that no way of writing goes unrecorded. History, entries and the
mark itself only grow. The triggers are made here and nowhere else: again after every
migration (a table remade by SQLite loses its own silently), dropped before those that touch
recorded tables.
"""

from django.db import transaction

from officeholders.triggers import postgresql, sqlite
from officeholders.triggers.guarded import guarded

PREFIX = "register_"


def _engine(connection):
    return postgresql if connection.vendor == "postgresql" else sqlite


def expected(connection):
    """The SQL of every trigger that must stand, by (table, name).

    Only those of tables that exist: in the middle of the first migrations not all do.
    """
    with connection.cursor() as cursor:
        existing = set(connection.introspection.table_names(cursor))
    made = _engine(connection).triggers(guarded())
    return {where: statement for where, statement in made.items() if where[0] in existing}


def present(connection):
    """What stands, in the engine's own words, by (table, name)."""
    return _engine(connection).present(connection)


def install(connection):
    """Makes every trigger anew."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        drop(connection)
        for statement in _engine(connection).functions(connection):
            cursor.execute(statement)
        for statement in expected(connection).values():
            cursor.execute(statement)


def drop(connection):
    """Drops every trigger of the register, so that a migration can work."""
    with connection.cursor() as cursor:
        for table, name in present(connection):
            cursor.execute(_engine(connection).drop_statement(table, name))


def faults(connection):
    """The triggers that are missing, are not as they were made, or were never made here, as
    (table, name)."""
    standing, made = present(connection), expected(connection)
    agrees = _engine(connection).agrees
    wrong = [
        where
        for where, statement in made.items()
        if where not in standing or not agrees(statement, standing[where])
    ]
    return wrong + [where for where in standing if where not in made]
