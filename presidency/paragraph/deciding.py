"""What a paragraph means for the register: who stays, what is corrected, who is new."""

from collections import defaultdict
from dataclasses import dataclass
from enum import Enum

from officeholders.holding import without_accents
from officeholders.models import Entry
from officeholders.moments import moment_after
from officeholders.seats import term_of
from officeholders.stored import Stored, stored_rows
from officeholders.words import key_of
from officeholders.writing import Change
from presidency.paragraph.drafting import is_listed
from presidency.paragraph.understanding import Understanding, Understood, understand
from presidency.paragraph.vocabulary import Vocabulary, read_vocabulary
from workinggroups.models import Coordinator

MANDATES = "mandates"


class Act(Enum):
    """What becomes of a mandate that the paragraph tells of."""

    STAYS = "stays"
    CORRECTED = "correction"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Decision:
    """One mandate that the paragraph tells of, and what it means for the register.

    ``words`` are its row as it would stand, ``before`` as it stands (None: it is new), ``pk`` the
    row's primary key, if there is one.
    """

    told: Understood
    act: Act
    words: dict
    before: dict | None = None
    pk: int | None = None

    def as_change(self):
        return Change(self.words, self.pk)

    def as_json(self):
        keys = ("office", "state", "from_end_of", "until_end_of")
        told = {"act": self.act.value} | {key: self.words.get(key) for key in keys}
        return told | ({"was": self.before.get("until_end_of")} if self.before else {})


@dataclass(frozen=True, slots=True)
class Decided:
    """A text read as the paragraph of a meeting, and what it means for the register."""

    meeting: str
    vocabulary: Vocabulary
    understanding: Understanding
    decisions: tuple[Decision, ...]

    @property
    def changes(self):
        """The decisions that change a row."""
        return tuple(one for one in self.decisions if one.act is not Act.STAYS)

    @property
    def kind(self):
        """The kind of the entry that records them."""
        acts = {decision.act for decision in self.changes}
        return Entry.Kind.CORRECTION if acts == {Act.CORRECTED} else Entry.Kind.CHANGE

    def as_json(self):
        """What ``readparagraph`` prints (CONTRACT section 2)."""
        return {
            "meeting": self.meeting,
            "mandates": [
                {"office": one.office, "state": one.state, "until_end_of": one.until_end_of}
                for one in self.understanding.mandates
            ],
            "changes": [decision.as_json() for decision in self.changes],
            "not_understood": [
                {"line": one.line, "text": one.text, "why": one.why}
                for one in self.understanding.not_understood
            ],
            "passed_over": len(self.understanding.passed_over),
        }


def decided_by(lines, label):
    """What the lines of a text, read as the paragraph of the meeting ``label``, mean for the
    register as it stands where this is called.

    Refused (BadQuestion): a label that no meeting bears.
    """
    moment = moment_after(label)
    vocabulary = read_vocabulary(moment)
    understanding = understand(lines, vocabulary)
    listed, withdrawn = _read_rows(moment.instant)
    decisions = decide(understanding.mandates, label, listed, withdrawn)
    names = {state.code: state.name for state in vocabulary.states}
    return Decided(label, vocabulary, understanding, tuple(in_order_told(decisions, names)))


def decide(mandates, label, listed, withdrawn):
    """What each of the mandates means, in their order. No query, no clock.

    ``listed`` are the rows that the paragraph of the meeting ``label`` lists, as Stored;
    ``withdrawn`` those that stood from its end, of which one that is told again is revived.
    Nobody is ended by being left out.
    """
    by_holder = {(row.words["office"], row.words["state"]): row for row in listed}
    by_key = {row.key: row.pk for row in withdrawn}
    for told in mandates:
        row = by_holder.get((told.office, told.state))
        yield _standing(told, row) if row else _new(told, label, by_key)


def in_order_told(decisions, names):
    """The decisions, new ones with their ``order`` where the paragraph tells States of one group
    that end together in another order than that of their ``names``, by code."""
    decisions = list(decisions)
    equals = defaultdict(list)
    for decision in decisions:
        if decision.act is Act.NEW:
            equals[decision.told.office, decision.told.until_end_of].append(decision)
    for told in equals.values():
        if told != sorted(told, key=lambda one: without_accents(names[one.told.state])):
            for place, decision in enumerate(told, start=1):
                decision.words["order"] = place
    return decisions


def _standing(told, row):
    words = {key: value for key, value in row.words.items() if key != "until_end_of"}
    if told.until_end_of:
        words["until_end_of"] = told.until_end_of
    act = Act.STAYS if words == row.words else Act.CORRECTED
    return Decision(told, act, words, row.words, row.pk)


def _new(told, label, withdrawn):
    words = {"office": told.office, "state": told.state, "from_end_of": label}
    if told.until_end_of:
        words["until_end_of"] = told.until_end_of
    words["appointed_at"] = label
    return Decision(told, Act.NEW, words, pk=withdrawn.get(key_of(Coordinator, words)))


def _read_rows(instant):
    """The rows that the paragraph lists, and those withdrawn that stood from its meeting's end."""
    spanning = Coordinator.objects.standing().spanning(instant.position).with_meetings()
    listed = {row.pk for row in spanning if is_listed(term_of(row), instant)}
    withdrawn = Coordinator.objects.filter(withdrawn=True, from_end_of=instant.position)
    pks = [*listed, *withdrawn.values_list("pk", flat=True)]
    rows: list[Stored] = list(stored_rows(MANDATES, pks))
    return (
        [row for row in rows if row.pk in listed],
        [row for row in rows if row.pk not in listed],
    )
