"""Two versions of a slate set side by side, seat by seat, in words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.presenters import marked
from presidency.admin.slates.proposals_in_words import office_in_words, proposal_in_words
from presidency.slates import differing


@dataclass(frozen=True)
class DifferingRow:
    """One seat in words, and what two people propose for it."""

    seat: str
    theirs: str
    yours: str


def differences_in_words(theirs, yours, known):
    """The seats in which two versions of the proposals differ."""
    return [
        DifferingRow(
            seat=_seat(found, known),
            theirs=proposal_in_words(found.theirs, known.states),
            yours=proposal_in_words(found.yours, known.states),
        )
        for found in differing(theirs, yours)
    ]


def _seat(found, known):
    office = office_in_words(known.names.get(found.office, found.office), found.presides_over)
    if isinstance(found.place, str):
        return marked(_("{office}: an end put right"), office=office)
    return marked(_("{office}: seat {place}"), office=office, place=found.place)
