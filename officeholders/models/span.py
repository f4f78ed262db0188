"""Rows that run from the end of one meeting until the end of another."""

from functools import partial

from django.contrib.postgres.fields import IntegerRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db.models import BooleanField, F, Func, Index

from officeholders.models.tracked import TrackedQuerySet

START, END = "from_end_of", "until_end_of"
BY_OFFICE = partial(Index, fields=("office", END, START))


class SpanHolds(Func):
    """Whether the row's span holds a position: begun at or before it, to end after it."""

    output_field = BooleanField()
    template = "(%(expressions)s)"

    def __init__(self, position, start=START, end=END):
        super().__init__(F(start), F(end), position)

    def as_sql(self, compiler, connection):
        start, end, position = (compiler.compile(part) for part in self.source_expressions)
        sql = f"({start[0]} <= {position[0]} AND ({end[0]} IS NULL OR {end[0]} > {position[0]}))"
        return sql, (*start[1], *position[1], *end[1], *end[1], *position[1])

    def as_postgresql(self, compiler, connection):
        start, end, position = (compiler.compile(part) for part in self.source_expressions)
        sql = f"int4range({start[0]}, {end[0]}) @> {position[0]}::integer"
        return sql, (*start[1], *end[1], *position[1])


class OnOneEngine:
    """Of an index that only one engine has."""

    vendor = ""

    def create_sql(self, model, schema_editor, using="", **kwargs):
        is_here = schema_editor.connection.vendor == self.vendor
        return super().create_sql(model, schema_editor, using, **kwargs) if is_here else ""

    def remove_sql(self, model, schema_editor, **kwargs):
        is_here = schema_editor.connection.vendor == self.vendor
        return super().remove_sql(model, schema_editor, **kwargs) if is_here else ""


class SpanIndex(OnOneEngine, GistIndex):
    """PostgreSQL's index of spans, by which :class:`SpanHolds` finds a row."""

    vendor = "postgresql"

    def __init__(self, *, name, **told):
        self.told = {"name": name, **told}
        start, end = told.pop("start", START), told.pop("end", END)
        span = Func(F(start), F(end), function="int4range", output_field=IntegerRangeField())
        super().__init__(span, name=name, **told)

    def deconstruct(self):
        return f"{type(self).__module__}.{type(self).__qualname__}", (), dict(self.told)


class SqliteIndex(OnOneEngine, Index):
    """An index that holds all that a question looks at, where SQLite has none of spans."""

    vendor = "sqlite"


class SpanQuerySet(TrackedQuerySet):
    """Rows that run from the end of one meeting until the end of another."""

    def spanning(self, position):
        """Those whose span holds ``position``: begun at or before it, to end after it."""
        return self.filter(SpanHolds(position))
