"""A script of pg_restore, run by a connection of ours."""

from contextlib import contextmanager, nullcontext

import pytest
from django.db import DatabaseError

from ccm_machinery.backups.refused import BackupRefused
from ccm_machinery.backups.scripts import run_script


class Script:
    """A connection that notes what it is told, and refuses what is wrong."""

    def __init__(self):
        self.told, self.wrap_database_errors = [], nullcontext()

    @contextmanager
    def cursor(self):
        yield self

    def execute(self, statements):
        if "wrong" in statements:
            raise DatabaseError("syntax error\nLINE 1: wrong")
        self.told.append(statements)

    @contextmanager
    def copy(self, statement):
        self.told.append(statement)
        yield self

    def write(self, row):
        self.told.append(row)


def test_a_script_is_run_statements_together_and_rows_as_they_are():
    lines = (
        b"\\restrict token\n",
        b"SET x = 1;\n",
        b"CREATE TABLE t (a text);\n",
        b"COPY public.t (a) FROM stdin;\n",
        b"COPY public.t (a) FROM stdin;\n",
        b"\\N\n",
        b"\\.\n",
        b"ALTER TABLE t;\n",
    )
    script = Script()
    run_script(script, lines)
    assert script.told == [
        "SET x = 1;\nCREATE TABLE t (a text);\n",
        "COPY public.t (a) FROM stdin;\n",
        b"COPY public.t (a) FROM stdin;\n",
        b"\\N\n",
        "ALTER TABLE t;\n",
        "RESET search_path",
    ]


def test_what_the_database_does_not_take_of_a_script_is_told_in_a_line():
    with pytest.raises(BackupRefused) as refused:
        run_script(Script(), [b"wrong\n"])
    assert str(refused.value) == "The database does not take it: syntax error."
