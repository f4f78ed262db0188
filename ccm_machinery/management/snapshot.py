"""One state of the database for a long read, whatever is recorded meanwhile."""

from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def snapshot():
    """Inside, every query answers from the same state; nobody has to wait for it.

    SQLite gives that to every transaction, PostgreSQL to one that asks for it first; inside
    another transaction it is that one's state.
    """
    is_first = not connection.in_atomic_block
    with transaction.atomic():
        if is_first and connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield
