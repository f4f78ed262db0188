"""Proposals and offices in words, and two versions of a slate set side by side, seat by seat."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from officeholders.presenters import Label, marked
from presidency.slates import differing


@dataclass(frozen=True)
class DifferingRow:
    """One seat in words, and what two people propose for it."""

    seat: str
    theirs: str
    yours: str


def office_in_words(name, presides_over):
    """``Universalization``, or ``President of the 15MSP``."""
    if not presides_over:
        return name
    sentence = _("{office} of the {meeting}")
    return marked(sentence, office=name, meeting=Label(presides_over))


def proposal_in_words(one, states):
    """``Norway, until the end of the 16MSP``; of nothing proposed, that it is so."""
    if one is None or not one.state:
        return _("Nobody is proposed.")
    state = states.get(one.state, one.state)
    if one.end is None:
        return marked(_("{state}, no end stated"), state=state)
    sentence = _("{state}, until the end of the {meeting}")
    return marked(sentence, state=state, meeting=Label(one.end))


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
