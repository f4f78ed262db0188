"""The SQL that makes the two roles and gives each what is its own."""

from psycopg.sql import SQL, Identifier, Literal

from ccm_machinery.databaseroles.rights import rights

HEAD = SQL("""\
-- The roles of the register. May be run as often as one likes: first by an administrator of the
-- server, in the register's database; then by {owner} too, after every migration.
-- Neither role has a password yet: give each one in psql, with \\password.
""")
ROLES = SQL("""
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {owner_name}) THEN
    CREATE ROLE {owner} LOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = {app_name}) THEN
    CREATE ROLE {app} LOGIN;
  END IF;
END $$;
""")
OWNER = SQL("""
-- {owner} owns the database and all that the register has in it.
DO $$
DECLARE
  mine oid := (SELECT oid FROM pg_roles WHERE rolname = {owner_name});
  thing record;
BEGIN
  IF (SELECT datdba FROM pg_database WHERE datname = current_database()) <> mine THEN
    EXECUTE format('ALTER DATABASE %I OWNER TO %I', current_database(), {owner_name});
  END IF;
  FOR thing IN
    SELECT 'TABLE' AS kind, oid::regclass::text AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relowner <> mine
    UNION ALL
    SELECT 'FUNCTION', oid::regprocedure::text FROM pg_proc
     WHERE pronamespace = 'public'::regnamespace AND proowner <> mine
       AND proname LIKE 'register\\_%'
  LOOP
    EXECUTE format('ALTER %s %s OWNER TO %I', thing.kind, thing.name, {owner_name});
  END LOOP;
END $$;
""")
PLACES = SQL("""
-- Nobody else makes tables here, not even temporary ones: one named like a table of the register
-- would be taken for it.
DO $$
BEGIN
  EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC, {app}', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO {app}', current_database());
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC, {app};
GRANT USAGE ON SCHEMA public TO {app};
GRANT USAGE, CREATE ON SCHEMA public TO {owner};
""")
TABLES = SQL("""
-- What {app} may do with each table. A table that comes later it may read, until this is run again.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, {app};
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, {app};
ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public GRANT SELECT ON TABLES TO {app};
DO $$
DECLARE
  given record;
BEGIN
  FOR given IN
    SELECT * FROM (VALUES
{rows}
    ) AS told (name, rights) WHERE to_regclass(quote_ident(name)) IS NOT NULL
  LOOP
    EXECUTE format('GRANT %s ON TABLE %I TO {app}', given.rights, given.name);
  END LOOP;
END $$;
""")


def script(owner, app):
    """The statements, for the roles of these names; what is so already they leave as it is."""
    told = {
        "owner": Identifier(owner),
        "app": Identifier(app),
        "owner_name": Literal(owner),
        "app_name": Literal(app),
        "rows": SQL(",\n").join(_row(*row) for row in sorted(rights().items())),
    }
    parts = (HEAD, ROLES, OWNER, PLACES, TABLES)
    return "".join(part.format(**told).as_string(None) for part in parts)


def _row(table, given):
    return SQL("      ({}, {})").format(Literal(table), Literal(", ".join(given)))
