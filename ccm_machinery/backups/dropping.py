"""Emptying a database on PostgreSQL for an archive, which brings its own tables."""

from ccm_machinery.backups.tables import own_tables

FUNCTIONS = """
    SELECT format('%I.%I()', n.nspname, p.proname)
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
     WHERE n.nspname = current_schema() AND p.prorettype = 'trigger'::regtype
       AND p.proname LIKE 'register\\_%'
"""


def drop_tables(connection):
    """Drops the register's tables and the functions of its triggers; extensions stay."""
    tables = [connection.ops.quote_name(table) for table in sorted(own_tables(connection.alias))]
    with connection.cursor() as cursor:
        if tables:
            cursor.execute(f"DROP TABLE {', '.join(tables)} CASCADE")
        cursor.execute(FUNCTIONS)
        for (function,) in cursor.fetchall():
            cursor.execute(f"DROP FUNCTION {function}")
