"""What a role of PostgreSQL may do, as the database itself tells it."""

from dataclasses import dataclass

ATTRIBUTES = {
    "SUPERUSER": "rolsuper",
    "CREATEROLE": "rolcreaterole",
    "CREATEDB": "rolcreatedb",
    "REPLICATION": "rolreplication",
    "BYPASSRLS": "rolbypassrls",
}
ANYWHERE = """
    SELECT 'TEMPORARY' WHERE has_database_privilege(%(role)s, current_database(), 'TEMPORARY')
    UNION ALL
    SELECT 'CREATE' WHERE has_schema_privilege(%(role)s, current_schema(), 'CREATE')
    UNION ALL
    SELECT 'SET session_replication_role'
     WHERE has_parameter_privilege(%(role)s, 'session_replication_role', 'SET')
"""
ANYWHERE_BEFORE_15 = ANYWHERE.rpartition("UNION ALL")[0]
ON_TABLES = """
    SELECT c.relname, array_agg(p.name) FILTER (
           WHERE has_table_privilege(%(role)s, c.oid, p.name)
              OR p.of_columns AND has_any_column_privilege(%(role)s, c.oid, p.name))
      FROM pg_class c
     CROSS JOIN (VALUES ('SELECT', true), ('INSERT', true), ('UPDATE', true), ('DELETE', false),
                        ('TRUNCATE', false), ('REFERENCES', true), ('TRIGGER', false)
                ) AS p (name, of_columns)
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
     GROUP BY c.relname
"""
IS_OWNER = """
    SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace
                      AND relkind IN ('r', 'p') AND pg_get_userbyid(relowner) = %(role)s)
        OR EXISTS (SELECT FROM pg_database WHERE datname = current_database()
                      AND pg_get_userbyid(datdba) = %(role)s)
"""


@dataclass(frozen=True)
class Held:
    """The rights of one role: what it is besides, in which roles it is, whether the database or
    tables of it are its own, what it may do anywhere, and what with each table."""

    role: str
    attributes: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    is_owner: bool = False
    anywhere: tuple[str, ...] = ()
    tables: dict[str, frozenset[str]] | None = None


def held_by(connection, role=None):
    """The rights of the role, or None if there is none of that name; without a name, of the role
    that the connection has."""
    is_old = connection.pg_version < 150000
    with connection.cursor() as cursor:

        def asked(statement):
            cursor.execute(statement, {"role": role})
            return cursor.fetchall()

        role = role or asked("SELECT current_user")[0][0]
        columns = ", ".join(ATTRIBUTES.values())
        known = asked(f"SELECT {columns} FROM pg_roles WHERE rolname = %(role)s")  # noqa: S608
        if not known:
            return None
        others = asked(
            "SELECT rolname FROM pg_roles WHERE rolname NOT IN (%(role)s, 'pg_database_owner') "
            "AND pg_has_role(%(role)s, oid, 'MEMBER') ORDER BY rolname"
        )
        return Held(
            role,
            tuple(name for name, has in zip(ATTRIBUTES, known[0], strict=True) if has),
            tuple(name for (name,) in others),
            asked(IS_OWNER)[0][0],
            tuple(name for (name,) in asked(ANYWHERE_BEFORE_15 if is_old else ANYWHERE)),
            {table: frozenset(names or ()) for table, names in asked(ON_TABLES)},
        )
