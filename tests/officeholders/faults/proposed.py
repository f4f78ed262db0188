"""A small register as a file proposes it, and what is told of it."""

from officeholders.faults import faults, warnings
from officeholders.faults.structure import read_row
from officeholders.lists import LIST_NAMES


def meeting(label, position, **words):
    """A meeting; its number and kind are read from its label."""
    kind = label.lstrip("0123456789")
    number = int(label.removesuffix(kind))
    return {"label": label, "position": position, "kind": kind, "number": number} | words


def dated(label, position, opens_on, closes_on, **words):
    return meeting(label, position, opens_on=opens_on, closes_on=closes_on, **words)


def coordinator(state="AUT", office="clearance", from_end_of="13MSP", **words):
    """A mandate of a Coordinator, until the end of the 14MSP unless said otherwise."""
    words = {"until_end_of": "14MSP"} | words
    return {"office": office, "state": state, "from_end_of": from_end_of} | words


def president(state="LAO", presides_over="3RC", from_end_of="13MSP", **words):
    """A mandate of a President, until the end of the 3RC unless said otherwise."""
    words = {"presides_over": presides_over, "until_end_of": "3RC"} | words
    return {"office": "president", "state": state, "from_end_of": from_end_of} | words


def group(code="clearance", **words):
    words = {"name": code.title(), "seats": 2, "usual_term": 2, "from_end_of": "12MSP"} | words
    return {"code": code} | words


MEETINGS = [
    dated("12MSP", 140, "2024-09-10", "2024-09-13"),
    dated("13MSP", 150, "2025-09-16", "2025-09-19"),
    meeting("3RC", 160),
    meeting("14MSP", 170),
]
STATES = [
    {"code": "AUT", "name": "Austria", "party_from": "2010-08-01"},
    {"code": "FRA", "name": "France", "party_from": "2010-08-01"},
    {"code": "LAO", "name": "Lao PDR", "party_from": "2010-08-01"},
]
REGISTER = {
    "meetings": MEETINGS,
    "states": STATES,
    "working_groups": [group("clearance"), group("transparency", seats=1)],
}


def rows_of(**lists):
    """The rows of the small register, with these lists in place of its own."""
    read = [
        read_row(name, raw, index)
        for name in LIST_NAMES
        for index, raw in enumerate((REGISTER | lists).get(name, []))
    ]
    assert [str(fault) for row in read for fault in row.faults] == []
    return [row.row for row in read]


def told(**lists):
    """Every fault of that register, as it is printed."""
    return [str(fault) for fault in faults(rows_of(**lists))]


def warned(**lists):
    """Every warning of that register, which must be without fault."""
    rows = rows_of(**lists)
    assert [str(fault) for fault in faults(rows)] == []
    return [str(warning) for warning in warnings(rows)]


def read_words(name, raw):
    """The words of a row that must be without fault."""
    found = read_row(name, raw, 0)
    assert [str(fault) for fault in found.faults] == []
    return found.row.words


def told_of_row(name, raw):
    """The faults of a row, without the name of its list and its place in it."""
    faults = [str(fault) for fault in read_row(name, raw, 7).faults]
    return [fault.removeprefix(f"{name}[7]").removeprefix(".") for fault in faults]
