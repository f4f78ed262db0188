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


def guarded():
    """All of them."""
    models = tracked_models().items()
    return Guarded(
        tuple(
            Table(name, model._meta.pk.column, getattr(model, "fixed", ()))
            for name, model in models
        ),
        tuple(
            Table(history_of(model)._meta.db_table, model._meta.pk.column)
            for _name, model in models
        ),
    )
