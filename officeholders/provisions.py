"""Provisions: what decisions say to whom, and which of it is in force at a moment."""

import re
from dataclasses import dataclass

from officeholders.models import Addressee, Provision


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One provision of a document: what a meeting decided, and for whom.

    Meetings are told by their labels, and by their positions for the rules of time; those to
    whom it is addressed by their codes.
    """

    document: str
    paragraph: str = ""
    decided_at: str
    decided_position: int
    superseded_at: str | None = None
    superseded_position: int | None = None
    addressed_to: tuple[str, ...]
    text: str
    source: str = ""

    def is_decided(self, position):
        """Whether the meeting that decided it has ended right after that at ``position``."""
        return self.decided_position <= position

    def is_superseded(self, position):
        """Whether the meeting that put something else in its place has ended by then."""
        return self.superseded_position is not None and self.superseded_position <= position


@dataclass(frozen=True, slots=True)
class Clauses:
    """Clauses told apart by what they are at a moment, each in the order of decisions."""

    in_force: tuple[Clause, ...] = ()
    superseded: tuple[Clause, ...] = ()
    later: tuple[Clause, ...] = ()

    @property
    def decided(self):
        """Those in force and those superseded by then."""
        return tuple(sorted(self.in_force + self.superseded, key=in_order))


def clauses_at(clauses, position):
    """The clauses as they stand right after the meeting at ``position``.

    A clause binds from the end of the meeting that decided it until the end of the one that
    superseded it.
    """
    in_force, superseded, later = [], [], []
    for clause in sorted(clauses, key=in_order):
        if not clause.is_decided(position):
            later.append(clause)
        elif clause.is_superseded(position):
            superseded.append(clause)
        else:
            in_force.append(clause)
    return Clauses(tuple(in_force), tuple(superseded), tuple(later))


def in_order(clause):
    """A key for the order of decisions: by meeting, document and paragraph."""
    paragraph = natural(clause.paragraph)
    return (clause.decided_position, natural(clause.document), paragraph, clause.addressed_to)


def natural(text):
    """A key that sorts paragraph 9 before paragraph 84."""
    return [int(part) if place % 2 else part for place, part in enumerate(re.split(r"(\d+)", text))]


def read_clauses(provisions):
    """The clauses of those of the provisions that stand: two queries."""
    told = provisions.standing().select_related("decided_at", "superseded_at")
    return [
        clause_of(provision, (addressee.code for addressee in provision.addressed_to.all()))
        for provision in told.prefetch_related("addressed_to")
    ]


def read_clauses_to(code):
    """The clauses addressed to that office or body, told as if to it alone: one query."""
    addressed = Addressee.objects.filter(code=code).values("provision")
    told = Provision.objects.standing().filter(pk__in=addressed)
    meetings = ("decided_at", "superseded_at")
    return [clause_of(provision, (code,)) for provision in told.select_related(*meetings)]


def clause_of(provision, codes):
    """The clause of a provision read with its meetings, addressed to those of these codes."""
    return Clause(
        document=provision.document_id,
        paragraph=provision.paragraph,
        decided_at=provision.decided_at.label,
        decided_position=provision.decided_at_id,
        superseded_at=provision.superseded_at and provision.superseded_at.label,
        superseded_position=provision.superseded_at_id,
        addressed_to=tuple(codes),
        text=provision.text,
        source=provision.source,
    )
