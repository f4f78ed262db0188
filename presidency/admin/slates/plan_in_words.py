"""What recording a slate would write, a sentence for each row."""

from django.utils.translation import gettext as _

from officeholders.presenters import Label, marked
from presidency.admin.slates.proposals_in_words import (
    correction_in_words,
    office_in_words,
    proposal_in_words,
)
from presidency.slates import Proposal
from presidency.slates.proposal import KEYS


def plan_in_words(plan, board, names):
    """The rows of the plan by what becomes of them, each a sentence; ``names`` are those of
    offices by their codes."""
    told = {}
    for intended in plan:
        heading, sentence = _row(intended, board)
        words = intended.words
        office = office_in_words(
            names.get(words["office"], words["office"]), words.get("presides_over")
        )
        told.setdefault(heading, []).append(
            marked(_("{office}: {what}"), office=office, what=sentence)
        )
    return told


def _row(intended, board):
    """Under which heading the row is told, and what of it."""
    one = Proposal(**{key: intended.words.get(key) for key in KEYS})
    if intended.list == "candidatures":
        state = board.states.get(one.state, one.state)
        return _("Candidatures told to be appointed"), state
    if intended.before is None:
        return _("New mandates"), _beginning(one, board)
    words = correction_in_words(one, board.states, board.meeting.label)
    return _("Ends stated of mandates that stand"), words


def _beginning(one, board):
    sentence = _("{proposal}, from the end of the {start}")
    proposal = proposal_in_words(one, board.states)
    return marked(sentence, proposal=proposal, start=Label(one.from_end_of))
