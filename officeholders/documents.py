"""Documents: what each decided, whom it appointed, and where it is found."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote, urlsplit

from officeholders.addresses import address
from officeholders.models import Document, Mandate, Provision
from officeholders.provisions import Clause, clauses_at, natural, read_clauses
from officeholders.roughdate import RoughDate
from officeholders.seats import Seat, seats_of


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentOnFile:
    """One document, all its clauses, and the seats to which it appointed States.

    ``meeting`` and ``position`` are those of its meeting, if it has one.
    """

    symbol: str
    title: str
    meeting: str | None = None
    position: int | None = None
    date: RoughDate | None = None
    url: str = ""
    clauses: tuple[Clause, ...] = ()
    appointed: tuple[Seat, ...] = ()

    def is_later(self, instant):
        """Whether it came after the instant: its meeting, or without one its date."""
        if self.position is not None:
            return self.position > instant.position
        return bool(self.date and instant.day and self.date.first > instant.day)

    def clauses_at(self, position):
        """Its clauses as they stand right after the meeting at ``position``."""
        return clauses_at(self.clauses, position)


@dataclass(frozen=True, slots=True)
class Decisions:
    """All documents as seen from a moment.

    ``by_meeting`` pairs the label of a meeting with its documents, the newest meeting first;
    documents without a meeting come last, under None. ``later`` ones are told apart.
    """

    by_meeting: tuple[tuple[str | None, tuple[DocumentOnFile, ...]], ...]
    later: tuple[DocumentOnFile, ...] = ()


def decisions_at(documents, instant):
    """The documents in their order, those told apart that came after the instant."""
    told = sorted(documents, key=_newest_first)
    reached = [document for document in told if not document.is_later(instant)]
    by_meeting = groupby(reached, key=lambda document: document.meeting)
    return Decisions(
        tuple((label, tuple(found)) for label, found in by_meeting),
        tuple(document for document in told if document.is_later(instant)),
    )


def _newest_first(document):
    if document.position is None:
        return (1, 0, natural(document.symbol))
    return (0, -document.position, natural(document.symbol))


def read_documents(day):
    """Every document that stands, the States appointed named as on ``day``: five queries."""
    clauses, appointed = defaultdict(list), defaultdict(list)
    for clause in read_clauses(Provision.objects.all()):
        clauses[clause.document].append(clause)
    for seat in seats_of(_appointed_by_a_document(), day):
        appointed[seat.appointed_by].append(seat)
    return [
        _on_file(document, clauses[document.symbol], appointed[document.symbol])
        for document in Document.objects.standing().select_related("meeting")
    ]


def _appointed_by_a_document():
    """Mandates whose decision is named by a symbol, office by office."""
    symbols = Document.objects.standing().order_by().values("symbol")
    appointed = Mandate.objects.filter(appointed_by__in=symbols)
    return appointed.order_by("office__order", "office_id", "from_end_of_id", "state_id")


def _on_file(document, clauses, appointed):
    return DocumentOnFile(
        symbol=document.symbol,
        title=document.title,
        meeting=document.meeting and document.meeting.label,
        position=document.meeting_id,
        date=document.date or None,
        url=document.url,
        clauses=tuple(clauses),
        appointed=tuple(appointed),
    )


def anchor(symbol):
    """Where on the page of decisions the document stands: an id, and the same as a fragment."""
    return f"document-{quote(symbol)}"


def document_address(question, symbol):
    """The address of the document among the decisions, about the moment asked."""
    return f"{address(question, 'decisions')}#{anchor(symbol)}"


def link_of(url):
    """The address if one may follow it from a page of the register, else nothing."""
    try:
        told = urlsplit(url)
    except ValueError:
        return ""
    return url if told.scheme in ("http", "https") and told.netloc else ""
