"""What was decided at a meeting: its documents, and the clauses it decided or superseded."""

from dataclasses import dataclass
from itertools import groupby

from django.db.models import FilteredRelation, Q

from officeholders.models import Document
from officeholders.provisions import natural


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The text of a clause, and where its document has it."""

    paragraph: str
    text: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A document, and those of its clauses that a meeting decided or superseded.

    ``is_of_the_meeting`` is false where the document belongs to another meeting, or to none.
    """

    symbol: str
    title: str
    is_of_the_meeting: bool
    decided: tuple[Paragraph, ...]
    superseded: tuple[Paragraph, ...]


def read_decided(position):
    """The documents of the meeting at ``position``, and any other of which it decided or
    superseded a clause, by symbol: one query."""
    at_the_meeting = Q(provisions__decided_at=position) | Q(provisions__superseded_at=position)
    clauses = FilteredRelation(
        "provisions", condition=Q(provisions__withdrawn=False) & at_the_meeting
    )
    documents = Document.objects.standing().annotate(clause=clauses).order_by("symbol")
    rows = documents.filter(Q(meeting=position) | Q(clause__isnull=False)).values_list(
        "symbol",
        "title",
        "meeting_id",
        "clause__decided_at",
        "clause__superseded_at",
        "clause__paragraph",
        "clause__text",
    )
    found = [
        _decided(*document, [row[3:] for row in of_one], position)
        for document, of_one in groupby(rows, key=_document)
    ]
    return sorted(found, key=lambda document: natural(document.symbol))


def _document(row):
    return row[:3]


def _decided(symbol, title, meeting, clauses, position):
    """Of no clause the meeting that decided it is null: it then has no position."""
    return Decided(
        symbol=symbol,
        title=title,
        is_of_the_meeting=meeting == position,
        decided=_paragraphs(words for decided, _, *words in clauses if decided == position),
        superseded=_paragraphs(words for _, ended, *words in clauses if ended == position),
    )


def _paragraphs(found):
    told = (Paragraph(*words) for words in found)
    return tuple(sorted(told, key=lambda clause: (natural(clause.paragraph), clause.text)))
