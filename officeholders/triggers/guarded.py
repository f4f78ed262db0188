"""The tables that are guarded, and how."""

from dataclasses import dataclass

from officeholders.models import Entry, Mandate, OpenRecording, PersonalValue, TouchedRow
from officeholders.tables import history_of, tracked_models

ENTRIES = Entry._meta.db_table
MARK = OpenRecording._meta.db_table
TOUCHED = TouchedRow._meta.db_table
PERSONAL = PersonalValue._meta.db_table
MANDATES = Mandate._meta.db_table


@dataclass(frozen=True)
class Table:
    """A table, its key column, and the columns that never change."""

    name: str
    key: str
    fixed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Guarded:
    """The recorded tables and their histories."""

    live: tuple[Table, ...]
    histories: tuple[Table, ...]

    @classmethod
    def in_database(cls, connection):
        """Those that exist: in the middle of the first migrations not all do."""
        with connection.cursor() as cursor:
            existing = set(connection.introspection.table_names(cursor))
        return cls(
            tuple(table for table in _live() if table.name in existing),
            tuple(table for table in _histories() if table.name in existing),
        )


def _live():
    for name, model in tracked_models().items():
        yield Table(name, model._meta.pk.column, getattr(model, "fixed", ()))


def _histories():
    for model in tracked_models().values():
        yield Table(history_of(model)._meta.db_table, model._meta.pk.column)
