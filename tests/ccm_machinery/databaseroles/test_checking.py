"""Whether the roles are as they should be, and what is said if they are not."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from ccm_machinery.databaseroles import rights, script, wrong_rights
from ccm_machinery.databaseroles.script import HEAD
from tests.ccm_machinery.commands import Run
from tests.conftest import connect
from tests.databaseroles import APP, OWNER, connected

MORE = f"The role “{APP}” may do more than it should: "
LESS = f"The role “{APP}” may not do what it must: "
ABOVE = "could rewrite what is recorded: "


def test_every_table_has_its_rights(as_application):
    """A table of a later migration must be named, or be recorded."""
    assert set(connection.introspection.table_names()) == set(rights())


def test_sqlite_has_no_roles():
    assert wrong_rights(connection) == []
    with pytest.raises(CommandError, match="SQLite has no roles"):
        call_command("databaseroles", apply=True)


def test_as_the_application_nothing_is_wrong(as_application):
    assert wrong_rights(connection) == []


WRONG = {
    "GRANT UPDATE ON officeholders_entry TO {app}": MORE + "UPDATE ON officeholders_entry.",
    "GRANT TRUNCATE ON presidency_slate TO PUBLIC": MORE + "TRUNCATE ON presidency_slate.",
    "GRANT UPDATE (name) ON officeholders_historicalstate TO {app}": MORE
    + "UPDATE ON officeholders_historicalstate.",
    "CREATE TABLE another (id int); GRANT SELECT, DELETE ON another TO {app}": MORE
    + "DELETE ON another.",
    "GRANT CREATE ON SCHEMA public TO PUBLIC": MORE + "CREATE.",
    "GRANT TEMP ON DATABASE {database} TO {app}": MORE + "TEMPORARY.",
    "GRANT SET ON PARAMETER session_replication_role TO {app}": MORE
    + "SET session_replication_role.",
    "REVOKE INSERT, SELECT ON officeholders_entry FROM {app}": LESS
    + "INSERT, SELECT ON officeholders_entry.",
    "REVOKE DELETE ON django_session FROM {app}": LESS + "DELETE ON django_session.",
    "GRANT {owner} TO {app}": f"The role “{APP}” {ABOVE}member of {OWNER}.",
    "ALTER ROLE {app} CREATEROLE": f"The role “{APP}” {ABOVE}CREATEROLE.",
    "ALTER TABLE auth_group OWNER TO {app}": f"The role “{APP}” {ABOVE}"
    "owner of the database or of tables.",
}
PUT_RIGHT = (
    "GRANT UPDATE ON officeholders_entry TO {app}; REVOKE DELETE ON django_session FROM {app}"
)


def test_what_is_wrong_is_told(as_application):
    names = {"app": APP, "owner": OWNER, "database": connection.settings_dict["NAME"]}
    connect(as_application.administrator)
    said = {}
    for statement in WRONG:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement.format(**names))
            said[statement] = wrong_rights(connection, APP)
            transaction.set_rollback(True)
    assert said == {statement: [told] for statement, told in WRONG.items()}


def test_what_is_wrong_is_put_right(as_application):
    with connected(as_application.administrator) as administrator:
        administrator.execute(PUT_RIGHT.format(app=APP))
        assert len(wrong_rights(connection)) == 2
        administrator.execute(script(OWNER, APP))
    assert wrong_rights(connection) == []


def test_whoever_owns_the_tables_or_the_server_is_told_to_be_too_mighty(as_application):
    connect(as_application.owner)
    assert wrong_rights(connection) == [
        f"The role “{OWNER}” {ABOVE}owner of the database or of tables."
    ]
    connect(as_application.administrator)
    (said,) = wrong_rights(connection)
    assert f"{ABOVE}SUPERUSER" in said


def test_a_role_that_is_not_there_is_told(as_application):
    assert wrong_rights(connection, "nobody") == ["There is no role “nobody” in the database."]


def test_the_owner_migrates_and_gives_the_rights_again(as_application):
    """A later migration makes a table: the application may read it, until the command is run."""
    connect(as_application.owner)
    call_command("migrate", "presidency", "zero", verbosity=0)
    call_command("migrate", verbosity=0)
    (said,) = wrong_rights(connection, APP)
    assert said.startswith(LESS)
    assert "INSERT ON presidency_historicalcommitteemeeting" in said
    done = Run("databaseroles", apply=True, owner=OWNER, app=APP)
    told = f"“{OWNER}” owns the database, and “{APP}” may do what the application needs.\n"
    assert (done.failure, done.out, done.err) == (None, told, "")
    assert wrong_rights(connection, APP) == []


def test_what_is_printed_makes_everything_of_a_bare_database(roles, capsys):
    call_command("databaseroles", owner=OWNER, app=APP)
    printed = capsys.readouterr().out
    assert printed.startswith("BEGIN;\n-- The roles of the register.")
    assert printed.endswith("COMMIT;\n")
    assert HEAD.as_string(None).count("\\password") == 1
    with connected(roles.administrator) as administrator:
        administrator.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        administrator.execute(printed)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--app", 'x"; DROP'], "is not the name of a role"),
        (["--owner", "a", "--app", "a"], "must be two roles"),
    ],
)
def test_names_that_are_none_are_refused(arguments, told):
    with pytest.raises(CommandError, match=told):
        call_command("databaseroles", *arguments)
