"""What the database refuses to the application's role, whatever a program tries."""

import psycopg
import pytest
from psycopg.errors import InsufficientPrivilege
from psycopg.sql import SQL, Identifier

from officeholders.models import Entry
from officeholders.tables import history_of, tracked_models
from tests.databaseroles import connected

HISTORIES = [history_of(model)._meta.db_table for model in tracked_models().values()]
REWRITING = (
    "UPDATE {table} SET {column} = {column}",
    "DELETE FROM {table}",
    "TRUNCATE {table} CASCADE",
    "ALTER TABLE {table} DISABLE TRIGGER ALL",
)
OUTSIDE = (
    "SET session_replication_role = replica",
    "CREATE TEMPORARY TABLE officeholders_openrecording (id int)",
    "CREATE TABLE officeholders_openrecording_too (id int)",
    "CREATE SCHEMA mine",
    "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE OR REPLACE FUNCTION register_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "'BEGIN RETURN NEW; END'",
    "DELETE FROM ccm_machinery_user",
    "DELETE FROM officeholders_state",
    "UPDATE officeholders_personalvalue SET value = value",
    "UPDATE django_migrations SET name = name",
    "INSERT INTO django_content_type (app_label, model) VALUES ('a', 'b')",
)


@pytest.fixture
def tried(roles):
    """Whether the application's role is refused the statement for want of a right."""
    with connected(roles.app) as application:

        def is_refused(statement, **names):
            named = {name: Identifier(word) for name, word in names.items()}
            try:
                application.execute(SQL(statement).format(**named))
            except InsufficientPrivilege:
                return True
            except psycopg.Error:
                return False
            return False

        yield is_refused


def test_nothing_rewrites_an_entry_or_an_image(tried):
    kept = [(Entry._meta.db_table, "number"), *((table, "history_id") for table in HISTORIES)]
    allowed = [
        (statement, table)
        for table, column in kept
        for statement in REWRITING
        if not tried(statement, table=table, column=column)
    ]
    assert (allowed, len(HISTORIES) > 20) == ([], True)


def test_nothing_goes_round_the_guard(tried):
    assert [statement for statement in OUTSIDE if not tried(statement)] == []


def test_a_recording_cannot_be_feigned_by_a_table_of_ones_own(roles):
    """An administrator may have given the right to make tables in a schema of one's own."""
    with connected(roles.administrator) as administrator:
        administrator.execute("CREATE SCHEMA elsewhere; GRANT ALL ON SCHEMA elsewhere TO PUBLIC")
    with connected(roles.app) as application:
        application.execute(
            "SET search_path = elsewhere, public;"
            "CREATE TABLE officeholders_openrecording AS SELECT 1 AS id"
        )
        with pytest.raises(psycopg.IntegrityError, match="outside a recording"):
            application.execute("UPDATE officeholders_state SET name = name")
