"""Rows found first by their keys."""

from django.db.models.lookups import In


class FoundFirst(In):
    """Whether a key is among those that a query finds: ``filter(FoundFirst(F("pk"), found))``.

    PostgreSQL is made to find them first, and once. Of tables whose rows it has not yet counted,
    as after a large load, it may else choose to find them anew for each row that it looks at.
    """

    def __init__(self, key, found):
        super().__init__(key, found.query)

    def as_postgresql(self, compiler, connection):
        key, key_params = self.process_lhs(compiler, connection)
        found, params = self.process_rhs(compiler, connection)
        return f"{key} = ANY(ARRAY{found})", (*key_params, *params)
