"""The words of a register file: keys in the order of the contract's table, and the rows' order."""

import json

MEETING_DAYS = ("opens_on", "closes_on", "planned_for", "place")
KEYS = {
    "meetings": ("label", "position", "kind", "number", *MEETING_DAYS, "parts", "cancelled")
    + ("source",),
    "states": ("code", "name", "formal_name", "also_known_as", "region", "party_from")
    + ("party_until", "former_names"),
    "organizations": ("code", "name"),
    "documents": ("symbol", "title", "meeting", "date", "url"),
    "provisions": ("document", "paragraph", "decided_at", "addressed_to", "text")
    + ("superseded_at", "source"),
    "working_groups": ("code", "name", "drafting_name", "seats", "usual_term", "from_end_of")
    + ("until_end_of", "split_from", "former_names", "source"),
    "analysis_groups": ("code", "name", "decided_at", "members", "open_question"),
    "observers": ("organization", "from_end_of", "until_end_of", "inferred", "source"),
    "mandates": ("office", "state", "from_end_of", "presides_over", "starts_on", "until_end_of")
    + ("ended_on", "end_reason", "appointed_at", "appointed_on", "appointed_by", "order")
    + ("inferred", "footnote", "remark", "source", "representatives"),
    "unrecorded": ("office", "from_end_of", "until_end_of", "seats", "remark"),
    "candidatures": ("office", "presides_over", "state", "received_on", "by", "status", "public"),
    "workplans": ("working_group", "from_end_of", "objectives"),
}
INNER_KEYS = {
    ("meetings", "parts"): MEETING_DAYS,
    ("states", "former_names"): ("name", "until"),
    ("working_groups", "former_names"): ("name", "until_end_of"),
    ("analysis_groups", "open_question"): ("group", "text"),
    ("mandates", "representatives"): ("name", "title", "from", "until"),  # the public ones
    ("workplans", "objectives"): ("text", "activities"),
    ("objectives", "activities"): ("text", "due", "status"),
}
IDENTITY = {
    "meetings": ("label",),
    "states": ("code",),
    "organizations": ("code",),
    "documents": ("symbol",),
    "provisions": ("document", "paragraph", "decided_at", "addressed_to"),
    "working_groups": ("code",),
    "analysis_groups": ("code",),
    "observers": ("organization", "from_end_of"),
    "mandates": ("office", "state", "from_end_of", "presides_over"),
    "unrecorded": ("office", "from_end_of"),
    "candidatures": ("office", "presides_over", "state", "received_on"),
    "workplans": ("working_group", "from_end_of"),
}
ALWAYS_THERE = ("meetings", "states", "working_groups", "mandates")
IN_AN_ORDER_OF_THEIR_OWN = ("working_groups", "analysis_groups", "observers")


def identity(name, row):
    """The values of a row's identity, None for none; of a list the first."""
    keys = IDENTITY[name]
    if name == "mandates" and row.get("office") != "president":
        keys = keys[:-1]
    values = [row.get(key) for key in keys]
    return [(value or [None])[0] if isinstance(value, list) else value for value in values]


def canonical(value):
    """Canonical JSON: what is hashed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def whole(name, row):
    """The row with every public key of its list, None without value."""
    return {key: _whole(name, key, row.get(key)) for key in KEYS.get(name) or INNER_KEYS[name]}


def _whole(name, key, value):
    inner = INNER_KEYS.get((name, key))
    if not (inner and value):
        return value
    return [{word: row.get(word) for word in inner} for row in value]


def in_order_of_keys(name, row):
    """The row with its keys in the order of the table, those of its inner lists too."""
    keys = KEYS[name] if isinstance(name, str) else INNER_KEYS[name]
    place = {key: keys.index(key) if key in keys else len(keys) for key in row}
    told = {}
    for key in sorted(row, key=place.get):
        inner = (name if isinstance(name, str) else name[1], key)
        told[key] = _inner_in_order(inner, row[key]) if inner in INNER_KEYS else row[key]
    return told


def _inner_in_order(inner, value):
    if isinstance(value, list):
        return [in_order_of_keys(inner, row) for row in value]
    return in_order_of_keys(inner, value)


def rows_in_order(name, rows, positions, groups):
    """The rows of a list as the register file has them, given the positions of meetings and the
    codes of the groups in their order."""
    if name == "meetings":
        return sorted(rows, key=lambda row: row["position"])
    if name == "mandates":
        offices = ["president", *groups]
        return sorted(rows, key=lambda row: _place_of_mandate(row, positions, offices))
    return sorted(rows, key=lambda row: [value or "" for value in identity(name, row)])


def _place_of_mandate(row, positions, offices):
    until = row.get("until_end_of")
    return (
        positions[row["from_end_of"]],
        offices.index(row["office"]),
        (0, positions[until]) if until else (1, 0),
        row["state"],
        row.get("presides_over", ""),
    )
