"""What was read in a paragraph, line by line, in the words of the page."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.presenters import Label, marked
from presidency.admin.slates.proposals_in_words import proposal_in_words
from presidency.paragraph import Act
from presidency.slates import Proposal


@dataclass(frozen=True)
class ReadRow:
    """One clause of the paragraph: what it was taken for, or why it was not understood."""

    line: int
    text: str
    meaning: str
    act: str
    is_understood: bool


def read_in_words(decided):
    """Every clause of the paragraph in its place, those not understood too."""
    names = {thing.code: thing.name for thing in (*_all(decided),)}
    rows = [_understood(decision, decided.meeting, names) for decision in decided.decisions]
    rows += [
        ReadRow(one.line, one.text, one.why, _("not understood"), is_understood=False)
        for one in decided.understanding.not_understood
    ]
    return sorted(rows, key=lambda row: row.line)


def _all(decided):
    return decided.vocabulary.states + decided.vocabulary.groups


def _understood(decision, meeting, names):
    told = decision.told
    one = Proposal(told.office, told.state, until_end_of=told.until_end_of)
    meaning = marked(
        _("{office}: {proposal}"), office=names[told.office], proposal=proposal_in_words(one, names)
    )
    return ReadRow(told.line, told.text, meaning, _act(decision, meeting), is_understood=True)


def _act(decision, meeting):
    if decision.act is Act.STAYS:
        return _("recorded already: left alone")
    if decision.act is Act.NEW:
        return marked(_("new, from the end of the {meeting}"), meeting=Label(meeting))
    before = decision.before.get("until_end_of")
    if before is None:
        return _("puts its end right; until now no end is stated")
    return marked(_("puts its end right; until now the end of the {end}"), end=Label(before))
