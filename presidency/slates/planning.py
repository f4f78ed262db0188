"""From what a slate proposes to the rows of the register as they are to stand.

A pure function of the proposals and of rows that were read. What is proposed is not judged here:
the rules of the register do that.
"""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from officeholders.faults import Fault
from officeholders.holding import without_accents
from officeholders.lists import identity_of
from officeholders.models import PRESIDENT, Mandate
from officeholders.planning import Considered, Intended, altered, consider, new
from presidency.candidatures import appointed, is_answered
from presidency.slates.proposal import keyed


@dataclass(frozen=True)
class SlatePlan:
    """The rows a slate would write, each with the key of the proposal it follows from: None for
    a candidature that is told to be appointed. ``refused`` are sentences, by key, on proposals
    of which no row can be made."""

    rows: tuple[Intended, ...]
    keys: tuple[tuple | None, ...]
    refused: dict[tuple, str]


def slate_plan(proposals, line, stored, *, names=None, document=""):
    """The plan of the proposals for the first meeting of ``line``, those after it following.

    ``stored`` are mandates and candidatures as the register has them, ``names`` those of States;
    ``document`` is what appoints. The candidatures of those appointed are told so.
    """
    writer = _Writer(keyed(proposals), line, stored, document)
    writer.write(_ranks(writer.proposals, names or {}))
    return SlatePlan(tuple(writer.rows), tuple(writer.keys), writer.refused)


class _Writer:
    def __init__(self, proposals, line, stored, document):
        self.proposals, self.line, self.document = proposals, line, document
        last = sorted(stored, key=lambda row: not row.withdrawn)  # what stands wins
        self.mandates = {_identity(row.words): row for row in last if row.list == "mandates"}
        self.candidatures = [row for row in stored if row.list == "candidatures"]
        self.rows, self.keys, self.refused = [], [], {}

    def write(self, ranks):
        for key, proposal in self.proposals.items():
            if proposal.is_correction:
                self._correct(key, proposal)
            elif proposal.is_new:
                self._appoint(key, proposal, ranks.get(key))

    def _add(self, intended, key=None):
        self.rows.append(intended)
        self.keys.append(key)

    def _correct(self, key, proposal):
        row = self.mandates.get(_identity(proposal.as_words()))
        if row is None or row.withdrawn:
            self.refused[key] = _("The mandate whose end this puts right does not stand any more")
        else:
            self._add(altered(row, until_end_of=proposal.end), key)

    def _appoint(self, key, proposal, rank):
        start = self._start(proposal)
        if start is None:
            words = {"over": proposal.presides_over, "meeting": self.line[0]}
            sentence = _("the %(over)s is no meeting to come after the %(meeting)s")
            self.refused[key] = sentence % words
            return
        mandate = new("mandates", **self._words(proposal, start, rank))
        row = self.mandates.get(_identity(mandate.words))
        if row is not None and row.withdrawn:  # the same decision, recorded and undone before
            mandate = Intended("mandates", mandate.words, row)
        if row is None or row.withdrawn or row.words.get("until_end_of") != proposal.end:
            self._add(mandate, key)
        self._appointed(proposal)

    def _appointed(self, proposal):
        """Tells it of the State's candidatures: once, though the draft may propose it twice."""
        told = [row for row in self.candidatures if is_answered(row, proposal.as_words())]
        self.candidatures = [row for row in self.candidatures if row not in told]
        for row in told:
            self._add(appointed(row))

    def _words(self, proposal, start, rank):
        return {
            "office": proposal.office,
            "state": proposal.state,
            "from_end_of": start,
            "presides_over": proposal.presides_over,
            "until_end_of": proposal.end,
            "appointed_at": self.line[0],
            "appointed_by": self.document,
            "order": rank,
        }

    def _start(self, proposal):
        """From the end of which meeting: this one, or the one before the meeting presided over."""
        if proposal.office != PRESIDENT:
            return self.line[0]
        if proposal.presides_over not in self.line[1:]:
            return None
        return self.line[self.line.index(proposal.presides_over) - 1]


def _ranks(proposals, names):
    """The order among equals by the place in the draft, where Coordinators of one office get the
    same end and are not proposed in the order of their names."""
    equals = {}
    for key, one in proposals.items():
        if one.is_new:
            equals.setdefault((one.seat, one.end), []).append(key)
    ranks = {}
    for keys in equals.values():
        told = [without_accents(names.get(proposals[key].state, "")) for key in keys]
        if told != sorted(told):
            ranks |= {key: rank for rank, key in enumerate(keys, 1)}
    return ranks


def _identity(words):
    return identity_of(Mandate.register, words)


@dataclass(frozen=True)
class Judged:
    """A slate's plan and what the rules say of it.

    ``refused`` and ``unusual`` are sentences by the key of the proposal; ``elsewhere`` are the
    faults that it makes in rows of which it says nothing, ``unusual_elsewhere`` the warnings.
    """

    considered: Considered
    refused: dict[tuple, list[str]] = field(default_factory=dict)
    unusual: dict[tuple, list[str]] = field(default_factory=dict)
    elsewhere: tuple[Fault, ...] = ()
    unusual_elsewhere: tuple[Fault, ...] = ()

    @property
    def plan(self):
        """The rows that would be written."""
        return self.considered.plan

    @property
    def is_refused(self):
        return bool(self.refused or self.elsewhere)


def judge(plan):
    """What the rules say of the register as the slate would make it; nothing is written."""
    considered = consider(plan.rows)
    key_of = dict(zip(plan.rows, plan.keys, strict=True))

    def told(found):
        at, elsewhere = {}, []
        for fault in found:
            key = key_of.get(considered.intended(fault))
            at.setdefault(key, []).append(fault.sentence) if key else elsewhere.append(fault)
        return at, tuple(elsewhere)

    (refused, elsewhere), unusual = told(considered.faults), told(considered.warnings)
    refused |= {key: [sentence] for key, sentence in plan.refused.items()}
    return Judged(considered, refused, unusual[0], elsewhere, unusual[1])


NOT_JUDGED = Judged(Considered((), (), (), ()))
