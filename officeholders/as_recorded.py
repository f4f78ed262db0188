"""The register as it stood after one of its entries: the same querysets, another answer."""

from contextlib import contextmanager
from functools import cache

from django.db import connection
from django.utils.translation import gettext as _

from officeholders.tables import history_of, tracked_models


class ReadOnly(RuntimeError):
    """A write was tried while reading the register as of an entry."""


@contextmanager
def as_recorded(number):
    """Inside, every query answers as of entry ``number``, names and meeting dates too.

    Each recorded table is shadowed by its newest images. Turn rows into frozen answers before
    leaving: a lazy queryset evaluated afterwards is today's. Writing inside is refused.
    """
    number = int(number)

    def shadow(execute, sql, params, many, context):
        if many or not sql.lstrip("( ").startswith("SELECT"):
            raise ReadOnly(_("The register cannot be changed as of an earlier entry."))
        return execute(shadowed(sql, number), params, many, context)

    with connection.execute_wrapper(shadow):
        yield


def shadowed(sql, number):
    """The query with a table of its own, as of entry ``number``, for each recorded table."""
    named = [table for table in tracked_models() if f'"{table}"' in sql]
    if not named:
        return sql
    return f"WITH {', '.join(_shadow(table) % {'n': number} for table in named)} {sql}"


@cache
def _shadow(table):
    """The newest images of the table as of entry ``n``.

    Their entry is written so that no index finds it: nearly every image is as early as that, so
    PostgreSQL must not think, before it has counted them, that there are few and look for them
    by their entry, once for each row that it joins.
    """
    model = tracked_models()[table]
    history = history_of(model)._meta.db_table
    columns = ", ".join(f'h."{field.column}"' for field in model._meta.local_concrete_fields)
    key = model._meta.pk.column
    newest = f'SELECT max(k.entry_id) FROM "{history}" k WHERE k."{key}" = h."{key}"'
    return (
        f'"{table}" AS NOT MATERIALIZED (SELECT {columns} FROM "{history}" h '
        f"WHERE h.entry_id + 0 <= %(n)d AND h.history_type <> '-' "
        f"AND h.entry_id = ({newest} AND k.entry_id <= %(n)d))"
    )
