"""Rows that run from the end of one meeting until the end of another."""

from django.contrib.postgres.fields import IntegerRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db.models import BooleanField, F, Func

from officeholders.models.tracked import TrackedQuerySet

START, END = "from_end_of", "until_end_of"


class SpanHolds(Func):
    """Whether the row's span holds a position: begun at or before it, to end after it."""

    output_field = BooleanField()
    template = "(%(expressions)s)"

    def __init__(self, position):
        super().__init__(F(START), F(END), position)

    def as_sql(self, compiler, connection):
        start, end, position = (compiler.compile(part) for part in self.source_expressions)
        sql = f"({start[0]} <= {position[0]} AND ({end[0]} IS NULL OR {end[0]} > {position[0]}))"
        return sql, (*start[1], *position[1], *end[1], *end[1], *position[1])

    def as_postgresql(self, compiler, connection):
        start, end, position = (compiler.compile(part) for part in self.source_expressions)
        sql = f"int4range({start[0]}, {end[0]}) @> {position[0]}::integer"
        return sql, (*start[1], *end[1], *position[1])


class SpanIndex(GistIndex):
    """PostgreSQL's index of spans, by which :class:`SpanHolds` finds a row; none on SQLite."""

    def __init__(self, *, name):
        span = Func(F(START), F(END), function="int4range", output_field=IntegerRangeField())
        super().__init__(span, name=name)

    def deconstruct(self):
        return f"{type(self).__module__}.{type(self).__qualname__}", (), {"name": self.name}

    def create_sql(self, model, schema_editor, using="", **kwargs):
        if schema_editor.connection.vendor == "postgresql":
            return super().create_sql(model, schema_editor, using, **kwargs)
        return ""

    def remove_sql(self, model, schema_editor, **kwargs):
        if schema_editor.connection.vendor == "postgresql":
            return super().remove_sql(model, schema_editor, **kwargs)
        return ""


class SpanQuerySet(TrackedQuerySet):
    """Rows that run from the end of one meeting until the end of another."""

    def spanning(self, position):
        """Those whose span holds ``position``: begun at or before it, to end after it."""
        return self.filter(SpanHolds(position))
