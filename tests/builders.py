"""Rows of the register in its own words, and one way to record them.

``build(meeting("13MSP", closes_on="2025-09-19"), state("LAO"), …)`` records them as one entry;
``register(…)`` makes a register file of them. A word that is None is left out. A row given again
with the same identity is changed.
"""

import re
from itertools import count

from officeholders.lists import LIST_NAMES, REQUIRED_LISTS
from officeholders.models import Entry
from officeholders.recording import recording
from officeholders.stored import stored_rows
from officeholders.words import key_of, listed_models
from officeholders.writing import Change, write_changes

FORMAT = "ccm-register/1"


class Row(dict):
    """The words of a row, which know the list they stand in."""

    def __init__(self, list_name, **words):
        super().__init__({key: value for key, value in words.items() if value is not None})
        self.list = list_name

    def but(self, **words):
        """The same row with other words; None takes a word away."""
        return Row(self.list, **(self | words))


def withdrawn(row):
    """The same row, recorded by mistake."""
    return row.but(withdrawn=True)


def meeting(label, position=None, closes_on=None, **words):
    """A meeting, at ten times its number where no position is given.

    With a closing day and no opening day it lasts one day.
    """
    number, kind = re.fullmatch(r"([0-9]+)(MSP|RC)", label).groups()
    told = {
        "label": label,
        "position": position or 10 * int(number),
        "kind": kind,
        "number": int(number),
        "opens_on": closes_on,
        "closes_on": closes_on,
    }
    return Row("meetings", **(told | words))


def meetings(*closing_days):
    """1MSP, 2MSP, 3MSP … closing on these days; None is a meeting without dates."""
    return [meeting(f"{place}MSP", closes_on=day) for place, day in enumerate(closing_days, 1)]


def state(code, name=None, **words):
    return Row("states", code=code, name=name or f"State of {code}", **words)


def organization(code, name=None):
    return Row("organizations", code=code, name=name or f"Organization {code}")


def document(symbol, title="Final report", **words):
    return Row("documents", symbol=symbol, title=title, **words)


def provision(symbol, decided_at, addressed_to, text="shall report", **words):
    """A clause of the document ``symbol``, addressed to one code or several."""
    codes = [addressed_to] if isinstance(addressed_to, str) else list(addressed_to)
    told = {"document": symbol, "decided_at": decided_at, "addressed_to": codes, "text": text}
    return Row("provisions", **(told | words))


def group(code, from_end_of="1MSP", seats=1, **words):
    """A Working Group, named after its code: ``risk-education`` is "Risk education"."""
    told = {"code": code, "name": _name_of(code), "seats": seats, "from_end_of": from_end_of}
    return Row("working_groups", **(told | words))


def analysis_group(code, members, decided_at="1MSP", **words):
    told = {"code": code, "name": _name_of(code), "decided_at": decided_at, "members": members}
    return Row("analysis_groups", **(told | words))


def observer(organization_code, from_end_of="1MSP", **words):
    return Row("observers", organization=organization_code, from_end_of=from_end_of, **words)


def mandate(office, state_code, from_end_of, until_end_of=None, **words):
    told = {"from_end_of": from_end_of, "until_end_of": until_end_of}
    return Row("mandates", office=office, state=state_code, **(told | words))


def presidency(state_code, presides_over, from_end_of, until_end_of=None, **words):
    words = {"presides_over": presides_over} | words
    return mandate("president", state_code, from_end_of, until_end_of, **words)


def unrecorded(office, from_end_of, until_end_of, seats=1, **words):
    told = {"from_end_of": from_end_of, "until_end_of": until_end_of, "seats": seats}
    return Row("unrecorded", office=office, **(told | words))


def candidature(office, state_code, status="expressed", **words):
    return Row("candidatures", office=office, state=state_code, status=status, **words)


def workplan(working_group, from_end_of, *objectives):
    """A workplan; an objective is its text, or its words with activities."""
    told = [{"text": aim} if isinstance(aim, str) else aim for aim in objectives]
    return Row("workplans", working_group=working_group, from_end_of=from_end_of, objectives=told)


def committee_meeting(held_on, **words):
    return Row("committee_meetings", held_on=held_on, **words)


def _name_of(code):
    return code.replace("-", " ").capitalize()


def register(*rows):
    """A register file that holds these rows, each in its list, in the order given."""
    lists = {name: [dict(row) for row in rows if row.list == name] for name in LIST_NAMES}
    held = {name: found for name, found in lists.items() if found or name in REQUIRED_LISTS}
    return {"format": FORMAT, **held}


def rows_of(file):
    """The rows of a register file."""
    return [Row(name, **words) for name in LIST_NAMES for words in file.get(name) or []]


def build(*rows, by="tests", reason="As the test needs it.", kind=Entry.Kind.CHANGE, document=""):
    """Records the rows as one entry and returns it; no rule but the database's is judged."""
    with recording(by=by, reason=reason, kind=kind, document=document) as entry:
        for name in LIST_NAMES:
            write_changes(name, _changes(name, [row for row in rows if row.list == name]))
    return entry


def _changes(name, rows):
    model = listed_models()[name]
    standing = {stored.key: stored for stored in stored_rows(name)} if rows else {}
    next_place = count(1 + max((stored.order or 0 for stored in standing.values()), default=0))
    changes = []
    for row in rows:
        words = {key: value for key, value in row.items() if key != "withdrawn"}
        found = standing.get(key_of(model, words))
        order = found.order if found else next(next_place) if model.register.is_ordered else None
        changes.append(Change(words, found and found.pk, row.get("withdrawn", False), order))
    return changes
