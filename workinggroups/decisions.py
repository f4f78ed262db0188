"""Decisions in the words of their page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.addresses import address
from officeholders.documents import anchor, decisions_at, link_of, read_documents
from officeholders.holders import mandate_address, until
from officeholders.presenters import Label, marked
from workinggroups.bodies import body_names, terms_links
from workinggroups.clauses import ClauseRow, ClauseRows, name_with_document


@dataclass(frozen=True)
class DocumentRow:
    """One document; ``link`` is its own address if one may follow it, else ``found`` tells it.

    ``appointed`` pairs the address of a mandate with the mandate in words.
    """

    anchor: str
    symbol: str
    title: str
    date: str
    link: str
    found: str
    clauses: list[ClauseRow]
    later: str
    appointed: list[tuple[str, str]]


@dataclass(frozen=True)
class LaterRow:
    """A document that came after the moment, in short."""

    anchor: str
    words: str


@dataclass(frozen=True)
class MeetingRows:
    """The documents of one meeting; both words are empty for those without a meeting."""

    label: str
    address: str
    documents: list[DocumentRow]


def read_decisions(instant):
    """The decisions as seen from the instant, and the names of those they are addressed to."""
    decisions = decisions_at(read_documents(instant.day), instant)
    return decisions, body_names(instant.position)


class DecisionsPresenter:
    """What the page says of the decisions; the template only sets it out."""

    def __init__(self, decisions, names, moment, question):
        self.question, self.position, self.names = question, moment.instant.position, names
        self._rows = ClauseRows(question, names, self.position)
        self.meetings = [self._meeting(*of_meeting) for of_meeting in decisions.by_meeting]
        self.later = [LaterRow(anchor(held.symbol), _later(held)) for held in decisions.later]
        self.bodies = list(terms_links(question, names).values())

    def _meeting(self, label, documents):
        rows = [self._document(document) for document in documents]
        return MeetingRows(label or "", label and address(self.question, "meeting", label), rows)

    def _document(self, document):
        clauses = document.clauses_at(self.position)
        link = link_of(document.url)
        return DocumentRow(
            anchor=anchor(document.symbol),
            symbol=document.symbol,
            title=document.title,
            date=marked("{date}", date=document.date) if document.date else "",
            link=link,
            found="" if link else document.url,
            clauses=[
                self._rows.row(clause, name_with_document(clause)) for clause in clauses.decided
            ],
            later=_later_clauses(len(clauses.later)),
            appointed=[self._appointed(seat) for seat in document.appointed],
        )

    def _appointed(self, seat):
        return mandate_address(self.question, seat), marked(
            _("{state}: {office}, {until}"),
            state=seat.name,
            office=self.names.get(seat.office, seat.office),
            until=until(seat),
        )


def _later(document):
    parts = {"document": Label(document.symbol), "title": document.title}
    if document.meeting:
        meeting = Label(document.meeting)
        return marked(_("{document}: {title} ({meeting})"), meeting=meeting, **parts)
    return marked(_("{document}: {title} ({date})"), date=document.date, **parts)


def _later_clauses(count):
    if not count:
        return ""
    sentence = ngettext(
        "{count} provision was decided after this moment and is not shown.",
        "{count} provisions were decided after this moment and are not shown.",
        count,
    )
    return sentence.format(count=count)
