"""The register as proposed, prepared so that every rule reads it in one pass."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import inf

from officeholders.faults.phrases import plain
from officeholders.faults.row import Row
from officeholders.models import PRESIDENT
from officeholders.roughdate import RoughDate
from officeholders.terms import Term, term_on
from officeholders.timeline import Held, Timeline

COMMITTEE = "committee"
TERM_KEYS = ("office", "state", "from_end_of", "until_end_of", "starts_on", "ended_on")


@dataclass(frozen=True, slots=True, eq=False)
class ProposedMandate:
    """A mandate with its term: its meetings are known and follow one another."""

    row: Row
    term: Term

    @property
    def office(self):
        return self.row.words["office"]

    @property
    def state(self):
        return self.row.words["state"]

    @property
    def start(self):
        return self.term.from_position

    @property
    def end(self):
        """The position of its end; no end stated counts as after every end."""
        return inf if self.term.until_position is None else self.term.until_position

    def fault(self, key, sentence):
        return self.row.fault(key, sentence)


class Proposal:
    """Rows by list, those that stand by code, the line of meetings and the terms on it."""

    def __init__(self, rows):
        self.rows = tuple(rows)
        self._rows = defaultdict(list)
        for row in self.rows:
            self._rows[row.list].append(row)

    def all(self, name):
        """The rows of a list, withdrawn ones included."""
        return self._rows[name]

    def standing(self, name):
        """The rows of a list that have not been withdrawn, which alone count for the rules."""
        return [row for row in self._rows[name] if not row.withdrawn]

    @cached_property
    def meetings(self):
        """The standing meetings whose place on the line can be read, in their order."""
        on_the_line = [
            row for row in self.standing("meetings") if {"label", "position"} <= row.words.keys()
        ]
        return sorted(on_the_line, key=lambda row: row.words["position"])

    @cached_property
    def timeline(self):
        return Timeline(_held(row.words) for row in self.meetings)

    @cached_property
    def timeline_of_meetings_to_be_held(self):
        """The line without the meetings that were cancelled."""
        held = [row.words for row in self.meetings if "cancelled" not in row.words]
        return Timeline(_held(words) for words in held)

    @cached_property
    def groups(self):
        """The standing Working Groups by their code."""
        return {row.words.get("code"): row for row in self.standing("working_groups")}

    @cached_property
    def states(self):
        """The standing States by their code."""
        return {row.words.get("code"): row for row in self.standing("states")}

    @cached_property
    def mandates(self):
        """The standing mandates whose terms can be told, by the position they begin at."""
        told = [self._mandate(row) for row in self.standing("mandates")]
        return sorted(filter(None, told), key=lambda mandate: mandate.start)

    @cached_property
    def presidencies(self):
        return [mandate for mandate in self.mandates if mandate.office == PRESIDENT]

    def span(self, row, start="from_end_of", end="until_end_of"):
        """The positions of a row's two meetings, the second None if no end is stated.

        None instead where a meeting is not known, so that the rules of time cannot judge.
        """
        labels = [row.words[key] for key in (start, end) if key in row.words]
        if not row.can_read(start, end) or start not in row.words:
            return None
        if not all(label in self.timeline for label in labels):
            return None
        positions = [self.timeline.position(label) for label in labels]
        return (*positions, None)[:2]

    def _mandate(self, row):
        span = self.span(row)
        if not span or not row.can_read(*TERM_KEYS) or (span[1] or inf) <= span[0]:
            return None
        words = row.words
        term = term_on(
            self.timeline,
            from_position=span[0],
            until_position=span[1],
            starts_on=rough(words.get("starts_on")),
            ended_on=rough(words.get("ended_on")),
        )
        return ProposedMandate(row, term)

    def state_in_words(self, code):
        """``Lao PDR (LAO)``."""
        row = self.states.get(code)
        return f"{plain(row.words['name'])} ({code})" if row and "name" in row.words else code

    def group_in_words(self, code):
        """The name of a Working Group, or its code where there is no such group."""
        row = self.groups.get(code)
        return plain(row.words.get("name", code)) if row else code


def _held(words):
    closes_on = words.get("closes_on")
    return Held(words["position"], words["label"], closes_on and date.fromisoformat(closes_on))


def rough(text):
    return RoughDate(text) if text else None
