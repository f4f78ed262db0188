"""A script of pg_restore, run by a connection of ours: in a transaction that ends after the
register was verified, which the program's own cannot."""

import re
from contextlib import contextmanager
from itertools import takewhile

from django.db import DatabaseError
from django.utils.translation import gettext as _

from ccm_machinery.backups.refused import BackupRefused

ROWS_FOLLOW = re.compile(rb"COPY .* FROM stdin;\n")
END_OF_ROWS = b"\\.\n"
FOR_PSQL_ALONE = b"\\"


def run_script(connection, lines):
    """Runs the lines, in bytes, in the connection's open transaction.

    They leave the search path empty, which is set as it was. Refused (BackupRefused): what the
    database does not take.
    """
    lines = iter(lines)
    statements = []
    with _told_plainly(), connection.cursor() as cursor, connection.wrap_database_errors:
        for line in lines:
            if ROWS_FOLLOW.fullmatch(line):
                _run(cursor, statements)
                _copy(cursor, line, takewhile(lambda row: row != END_OF_ROWS, lines))
            elif not line.startswith(FOR_PSQL_ALONE):
                statements.append(line)
        _run(cursor, statements)
        cursor.execute("RESET search_path")


def _run(cursor, statements):
    """Runs what has been gathered, and gathers anew."""
    cursor.execute(b"".join(statements).decode())
    statements.clear()


def _copy(cursor, statement, rows):
    with cursor.copy(statement.decode()) as copy:
        for row in rows:
            copy.write(row)


@contextmanager
def _told_plainly():
    try:
        yield
    except DatabaseError as error:
        told = _("The database does not take it: %s.")
        raise BackupRefused(told % str(error).splitlines()[0]) from error
