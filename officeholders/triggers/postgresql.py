"""The guard on PostgreSQL: statement triggers and five functions.

Every function sets its search path: without it a temporary table named like the mark would
open the guarded tables to anybody.
"""

import re

from officeholders.triggers.guarded import ENTRIES, MARK, PERSONAL, TOUCHED

CODE = "USING ERRCODE = 'integrity_constraint_violation'"
NEXT = f"(SELECT coalesce(max(number), 0) + 1 FROM {ENTRIES})"
BODIES = {
    "refuse": f"""BEGIN
  RAISE EXCEPTION 'register: % on % is refused, it only grows', TG_OP, TG_TABLE_NAME {CODE};
END""",
    "is_fixed": f"""BEGIN
  RAISE EXCEPTION 'register: % on % never changes', TG_ARGV[0], TG_TABLE_NAME {CODE};
END""",
    "needs_recording": f"""BEGIN
  IF NOT EXISTS (SELECT 1 FROM {MARK}) THEN
    RAISE EXCEPTION 'register: % on % outside a recording', TG_OP, TG_TABLE_NAME {CODE};
  END IF;
  RETURN NULL;
END""",
    "note": f"""DECLARE rows text;
BEGIN
  rows := CASE TG_OP WHEN 'INSERT' THEN 'SELECT %1$I FROM after_it'
    WHEN 'DELETE' THEN 'SELECT %1$I FROM before_it'
    ELSE 'SELECT %1$I FROM before_it UNION SELECT %1$I FROM after_it' END;
  EXECUTE format('INSERT INTO {TOUCHED} ("table", "row") SELECT %2$L, r.* FROM (' || rows
    || ') r ON CONFLICT DO NOTHING', TG_ARGV[0], TG_TABLE_NAME);
  RETURN NULL;
END""",
    "image_of_open_entry": f"""BEGIN
  IF NOT EXISTS (SELECT 1 FROM {MARK})
     OR EXISTS (SELECT 1 FROM after_it WHERE entry_id IS DISTINCT FROM {NEXT}) THEN
    RAISE EXCEPTION 'register: an image on % belongs to the open entry', TG_TABLE_NAME {CODE};
  END IF;
  RETURN NULL;
END""",
    "next_entry": f"""DECLARE last record;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM {MARK}) THEN
    RAISE EXCEPTION 'register: an entry outside a recording' {CODE};
  END IF;
  SELECT number, digest, at INTO last FROM {ENTRIES} ORDER BY number DESC LIMIT 1;
  IF NEW.number <> coalesce(last.number, 0) + 1
     OR NEW.previous <> coalesce(last.digest, repeat('0', 64)) OR NEW.at < last.at THEN
    RAISE EXCEPTION 'register: this entry does not follow the last one' {CODE};
  END IF;
  RETURN NEW;
END""",
    "seal": f"""BEGIN
  DELETE FROM {TOUCHED};
  DELETE FROM {MARK};
  RETURN NULL;
END""",
}
TRANSITIONS = {
    "INSERT": "REFERENCING NEW TABLE AS after_it",
    "UPDATE": "REFERENCING OLD TABLE AS before_it NEW TABLE AS after_it",
    "DELETE": "REFERENCING OLD TABLE AS before_it",
}


def functions(connection):
    """The statements that make the functions."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_schema())")
        schema = cursor.fetchone()[0]
    return [
        f"CREATE OR REPLACE FUNCTION register_{name}() RETURNS trigger LANGUAGE plpgsql "
        f"SET search_path = {schema}, pg_temp AS $register$\n{body}\n$register$"
        for name, body in BODIES.items()
    ]


def triggers(guarded):
    """The SQL of every trigger by (table, name)."""
    made = dict(_entries())
    for table in guarded.live:
        made |= _live(table)
    for table in guarded.histories:
        made |= _only_grows(table.name) | _trigger(
            table.name, "image", f"AFTER INSERT {TRANSITIONS['INSERT']}", "image_of_open_entry"
        )
    return made | _personal()


def _trigger(table, name, event, function, each="STATEMENT", argument="", columns=""):
    moment, _, references = event.partition(" REFERENCING ")
    references = f" REFERENCING {references}" if references else ""
    full = f"register_{name}"
    return {
        (table, full): f'CREATE TRIGGER "{full}" {moment}{columns} ON "{table}"{references} '
        f"FOR EACH {each} EXECUTE FUNCTION register_{function}({argument})"
    }


def _live(table):
    made = _trigger(
        table.name, "mark", "BEFORE INSERT OR UPDATE OR DELETE", "needs_recording"
    ) | _trigger(table.name, "truncate", "BEFORE TRUNCATE", "refuse")
    for event, transition in TRANSITIONS.items():
        made |= _trigger(
            table.name,
            f"note_{event.lower()}",
            f"AFTER {event} {transition}",
            "note",
            argument=f"'{table.key}'",
        )
    for column in table.fixed:
        made |= _fixed(table.name, column)
    return made


def _fixed(table, column):
    full = f"register_fixed_{column}"
    return {
        (table, full): f'CREATE TRIGGER "{full}" BEFORE UPDATE OF "{column}" ON "{table}" '
        f'FOR EACH ROW WHEN (OLD."{column}" IS DISTINCT FROM NEW."{column}") '
        f"EXECUTE FUNCTION register_is_fixed('{column}')"
    }


def _only_grows(table):
    return _trigger(table, "grows", "BEFORE UPDATE OR DELETE OR TRUNCATE", "refuse")


def _entries():
    return (
        _only_grows(ENTRIES)
        | _trigger(ENTRIES, "next", "BEFORE INSERT", "next_entry", each="ROW")
        | _trigger(ENTRIES, "seal", "AFTER INSERT", "seal", each="ROW")
    )


def _personal():
    return _trigger(PERSONAL, "mark", "BEFORE INSERT OR DELETE", "needs_recording") | _trigger(
        PERSONAL, "grows", "BEFORE UPDATE OR TRUNCATE", "refuse"
    )


def present(connection):
    """How the triggers stand, with their functions, by (table, name)."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT c.relname, t.tgname, pg_get_triggerdef(t.oid), p.prosrc, t.tgenabled = 'O'
                 AND p.proconfig = ARRAY[format('search_path=%I, pg_temp', current_schema())]
               FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
               JOIN pg_proc p ON p.oid = t.tgfoid
               WHERE c.relnamespace = current_schema()::regnamespace
                 AND t.tgname LIKE 'register\\_%' AND NOT t.tgisinternal"""
        )
        return {(row[0], row[1]): row[2:] for row in cursor.fetchall()}


def drop_statement(table, name):
    return f'DROP TRIGGER "{name}" ON "{table}"'


def agrees(statement, standing):
    """Whether a trigger stands as it was made, fires, and calls the function's own text, which
    looks for its tables where it should."""
    definition, source, fires = standing
    function = re.search(r"EXECUTE FUNCTION register_(\w+)", statement)[1]
    made = _spoken(statement)
    return fires and source.strip() == BODIES[function] and _spoken(definition) == made


def _spoken(statement):
    """The words of a statement, sorted: PostgreSQL gives it back in another order, with
    brackets, and with the table's schema and the types of compared values besides."""
    bare = re.sub(r"( ON )\S+\.|::\w+", r"\1", statement)
    return sorted(re.findall(r"[\w']+", bare.lower()))
