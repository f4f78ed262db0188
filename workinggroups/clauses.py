"""Clauses in the words of a page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.addresses import address
from officeholders.documents import document_address
from officeholders.presenters import Label, marked
from workinggroups.bodies import terms_links


@dataclass(frozen=True)
class ClauseRow:
    """One clause: its name, its words, who decided it and for whom.

    ``document`` and ``meeting`` are addresses; ``addressed_to`` pairs addresses with names;
    ``superseded`` is a sentence, and ``is_struck`` where that has happened by the moment.
    """

    name: str
    document: str
    text: str
    decided_at: str
    meeting: str
    addressed_to: list[tuple[str, str]]
    source: str
    superseded: str
    is_struck: bool


class ClauseRows:
    """Turns clauses into rows, with links about the moment of ``question``.

    ``names`` are those of offices and bodies by code.
    """

    def __init__(self, question, names, position):
        self.question, self.position = question, position
        self._links = terms_links(question, names)

    def row(self, clause, name, without=None):
        """The row of the clause under that name; ``without`` one of those it is addressed to."""
        return ClauseRow(
            name=name,
            document=document_address(self.question, clause.document),
            text=clause.text,
            decided_at=clause.decided_at,
            meeting=address(self.question, "meeting", clause.decided_at),
            addressed_to=[
                self._links.get(code, ("", code)) for code in clause.addressed_to if code != without
            ],
            source=clause.source,
            superseded=self._superseded(clause),
            is_struck=clause.is_superseded(self.position),
        )

    def _superseded(self, clause):
        if not clause.superseded_at:
            return ""
        if clause.is_superseded(self.position):
            sentence = _("Superseded at the {meeting}.")
        else:
            sentence = _("In force at this moment; superseded later, at the {meeting}.")
        return marked(sentence, meeting=Label(clause.superseded_at))


def name_with_document(clause):
    """The clause as it is cited: its document and its paragraph."""
    parts = {"document": Label(clause.document), "paragraph": clause.paragraph}
    if clause.paragraph:
        return marked(_("{document}, paragraph {paragraph}"), **parts)
    return marked(_("{document}, paragraph not recorded"), **parts)


def name_in_document(clause):
    """The clause as it is called where its document is named already."""
    if clause.paragraph:
        return marked(_("Paragraph {paragraph}"), paragraph=clause.paragraph)
    return _("Paragraph not recorded")
