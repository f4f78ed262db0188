"""The numbers that a table gives its rows: a copy counts on where the table stood.

Else a row made later would take the number, and so the history, of one that is gone.
"""

from django.db import connections


def go_on(model, source, target):
    """Lets the table in ``target`` count on from the last number that it gave in ``source``."""
    field = model._meta.auto_field
    if field is None or field not in model._meta.local_fields:
        return
    table = model._meta.db_table
    last = _engine(source)[0](source, table, field.column)
    if last:
        _engine(target)[1](target, table, field.column, last)


def _engine(alias):
    return ON_POSTGRESQL if connections[alias].vendor == "postgresql" else ON_SQLITE


def _last_on_sqlite(alias, table, _column):
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        return (cursor.fetchone() or [0])[0]


def _set_on_sqlite(alias, table, _column, last):
    with connections[alias].cursor() as cursor:
        cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
        cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, last])


def _last_on_postgresql(alias, table, column):
    """None where it has not counted yet."""
    sequence = "pg_get_serial_sequence(quote_ident(%s), %s)::regclass"
    with connections[alias].cursor() as cursor:
        cursor.execute(f"SELECT pg_sequence_last_value({sequence})", [table, column])
        return cursor.fetchone()[0]


def _set_on_postgresql(alias, table, column, last):
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT setval(pg_get_serial_sequence(quote_ident(%s), %s), %s)", [table, column, last]
        )


ON_SQLITE = (_last_on_sqlite, _set_on_sqlite)
ON_POSTGRESQL = (_last_on_postgresql, _set_on_postgresql)
