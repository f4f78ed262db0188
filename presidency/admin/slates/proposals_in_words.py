"""What a slate proposes, in words."""

from django.utils.translation import gettext as _

from officeholders.presenters import Label, marked


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


def correction_in_words(one, states, meeting):
    """The end that a slate of the ``meeting`` states for a mandate that stands."""
    parts = {"state": states.get(one.state, one.state), "start": Label(one.from_end_of)}
    if one.end is None:
        return marked(_("{state}, from the end of the {start}: no end is stated"), **parts)
    sentence = _("{state}, from the end of the {start}: its end is put right, to that of the {end}")
    if one.end == meeting:
        sentence = _("{state}, from the end of the {start}: its mandate ends with the {end}")
    return marked(sentence, end=Label(one.end), **parts)
