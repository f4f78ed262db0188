"""The guard on SQLite: row triggers, which also stop INSERT OR REPLACE."""

from officeholders.models.overlap import NAME as ONCE
from officeholders.triggers.guarded import ENTRIES, MANDATES, MARK, PERSONAL, TOUCHED

NO_MARK = f"NOT EXISTS (SELECT 1 FROM {MARK})"
NEXT = f"(SELECT coalesce(max(number), 0) + 1 FROM {ENTRIES})"


def functions(connection):
    """SQLite has none."""
    return ()


def triggers(guarded):
    """The SQL of every trigger by (table, name)."""
    made = dict(_entries())
    for table in guarded.live:
        made |= _live(table)
    for table in guarded.histories:
        made |= _history(table)
    return made | _personal()


def _trigger(table, name, event, body, when=""):
    condition = f" WHEN {when}" if when else ""
    full = f"register_{table}_{name}"
    return {
        (table, full): f'CREATE TRIGGER "{full}" {event} ON "{table}"{condition} BEGIN {body} END'
    }


def _refuse(table, name, event, sentence, when=""):
    return _trigger(table, name, event, f"SELECT RAISE(ABORT, 'register: {sentence}');", when)


def _live(table):
    made = {}
    for event in ("INSERT", "UPDATE", "DELETE"):
        name, sentence = event.lower(), f"{event} on {table.name} outside a recording"
        made |= _refuse(table.name, name, f"BEFORE {event}", sentence, NO_MARK)
        rows = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}[event]
        notes = " ".join(_note(table, row) for row in rows)
        made |= _trigger(table.name, f"{name}_noted", f"AFTER {event}", notes)
    for column in table.fixed:
        made |= _refuse(
            table.name,
            f"fixed_{column}",
            f'BEFORE UPDATE OF "{column}"',
            f"{column} on {table.name} never changes",
            f'NEW."{column}" IS NOT OLD."{column}"',
        )
    return made


def _note(table, row):
    return (
        f'INSERT INTO {TOUCHED} ("table", "row") SELECT \'{table.name}\', {row}."{table.key}" '
        f"WHERE NOT EXISTS (SELECT 1 FROM {TOUCHED} WHERE \"table\" = '{table.name}' "
        f'AND "row" = {row}."{table.key}");'
    )


def _only_grows(table):
    made = {}
    for event in ("UPDATE", "DELETE"):
        sentence = f"{event} on {table} is refused, it only grows"
        made |= _refuse(table, event.lower(), f"BEFORE {event}", sentence)
    return made


def _history(table):
    taken = (
        f'EXISTS (SELECT 1 FROM "{table.name}" WHERE history_id = NEW.history_id '
        f'OR ("{table.key}" = NEW."{table.key}" AND entry_id = NEW.entry_id))'
    )
    return _only_grows(table.name) | _refuse(
        table.name,
        "insert",
        "BEFORE INSERT",
        f"an image on {table.name} belongs to the open entry",
        f"{NO_MARK} OR NEW.entry_id IS NOT {NEXT} OR {taken}",
    )


def _entries():
    last = f"FROM {ENTRIES} ORDER BY number DESC LIMIT 1"
    follows_not = (
        f"{NO_MARK} OR NEW.number IS NOT {NEXT} "
        f"OR NEW.previous IS NOT coalesce((SELECT digest {last}), printf('%064d', 0)) "
        f"OR NEW.at < (SELECT at {last})"
    )
    return (
        _only_grows(ENTRIES)
        | _refuse(
            ENTRIES,
            "insert",
            "BEFORE INSERT",
            "this entry does not follow the last one",
            follows_not,
        )
        | _trigger(ENTRIES, "once", "BEFORE INSERT", f"SELECT RAISE(ABORT, '{ONCE}');", _overlap())
        | _trigger(ENTRIES, "seal", "AFTER INSERT", f"DELETE FROM {TOUCHED}; DELETE FROM {MARK};")
    )


def _overlap():
    """Whether a mandate touched by this recording meets the next or the last one of its holder.

    Its neighbours are enough: mandates that were not touched do not meet one another.
    """
    neighbour = (
        f'SELECT %s FROM "{MANDATES}" b WHERE b.office_id = a.office_id '
        "AND b.state_id = a.state_id AND NOT b.withdrawn AND b.id <> a.id "
        "AND (b.from_end_of_id, b.id) %s (a.from_end_of_id, a.id) "
        "ORDER BY b.from_end_of_id %s, b.id %s LIMIT 1"
    )
    before = neighbour % ("coalesce(b.until_end_of_id, 9e9)", "<", "DESC", "DESC")
    after = neighbour % ("b.from_end_of_id", ">", "ASC", "ASC")
    return (
        f'EXISTS (SELECT 1 FROM {TOUCHED} t JOIN "{MANDATES}" a '
        f'ON t."table" = \'{MANDATES}\' AND a.id = t."row" AND NOT a.withdrawn '
        f"WHERE ({before}) > a.from_end_of_id "
        f"OR ({after}) < coalesce(a.until_end_of_id, 9e9))"
    )


def _personal():
    made = _refuse(
        PERSONAL, "update", "BEFORE UPDATE", f"UPDATE on {PERSONAL} is refused, it only grows"
    )
    for event in ("INSERT", "DELETE"):
        sentence = f"{event} on {PERSONAL} outside a recording"
        made |= _refuse(PERSONAL, event.lower(), f"BEFORE {event}", sentence, NO_MARK)
    return made


def present(connection):
    """The SQL of the triggers that stand, by (table, name)."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tbl_name, name, sql FROM sqlite_master "
            "WHERE type = 'trigger' AND name LIKE 'register\\_%' ESCAPE '\\'"
        )
        return {(table, name): sql for table, name, sql in cursor.fetchall()}


def drop_statement(table, name):
    return f'DROP TRIGGER "{name}"'


def agrees(statement, standing):
    return statement == standing
