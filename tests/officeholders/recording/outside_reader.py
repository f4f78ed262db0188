"""CONTRACT section 7 read by somebody who has only the database's rows and Python's library."""

import hashlib
import json
import unicodedata
from datetime import UTC, datetime

TABLES = {
    "meetings": ("officeholders_historicalmeeting", "id"),
    "states": ("officeholders_historicalstate", "id"),
    "organizations": ("officeholders_historicalorganization", "id"),
    "documents": ("officeholders_historicaldocument", "id"),
    "provisions": ("officeholders_historicalprovision", "id"),
    "working_groups": ("workinggroups_historicalworkinggroup", "office_id"),
    "analysis_groups": ("workinggroups_historicalanalysisgroup", "id"),
    "observers": ("presidency_historicalobserver", "id"),
    "mandates": ("officeholders_historicalmandate", "id"),
    "unrecorded": ("officeholders_historicalunrecordedseat", "id"),
    "candidatures": ("officeholders_historicalcandidature", "id"),
    "workplans": ("workinggroups_historicalworkplan", "id"),
    "committee_meetings": ("presidency_historicalcommitteemeeting", "id"),
}
KEYS = ("number", "at", "by", "reason", "document", "kind", "previous", "digest")


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def canonical(value):
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return unicodedata.normalize("NFC", text)


def entries(cursor):
    """Every entry as the object that is hashed, with the digest that stands beside it."""
    items = {}
    for name, (table, pk) in TABLES.items():
        cursor.execute(f'SELECT entry_id, "{pk}", key, image FROM {table} ORDER BY entry_id')
        standing = {}
        for number, row, key, image in cursor.fetchall():
            entry, before = items.setdefault(number, {}), standing.get(row)
            if image is not None:
                entry[name, key] = sha256(image)
            if before and (image is None or before != key):
                entry.setdefault((name, before), None)
            standing[row] = key if image is not None else None
    cursor.execute(f"SELECT {', '.join(KEYS)} FROM officeholders_entry ORDER BY number")
    for row in cursor.fetchall():
        entry = dict(zip(KEYS, row, strict=True))
        at = datetime.fromisoformat(str(entry["at"]))
        at = at.astimezone(UTC) if at.tzinfo else at
        entry["at"] = at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        entry["document"] = entry["document"] or None
        told = sorted(items.get(entry["number"], {}).items())
        entry["items"] = [
            {"list": name, "key": key, "sha256": digest} for (name, key), digest in told
        ]
        yield entry, entry.pop("digest")
