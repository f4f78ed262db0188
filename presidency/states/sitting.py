"""Whether a State sits on the Coordination Committee at a moment, in sentences."""

from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from officeholders.presenters import marked
from presidency.comparison.presenter import role_in_words
from presidency.comparison.roles import sittings


def sitting_in_words(record, when):
    """Whether the State sits there, in which roles, and what of that is uncertain.

    ``when`` is the moment as a sentence begins with it. What the Committee is was computed
    (presidency.committee): nothing of it is decided here. The present tense is that of the
    moment: an answer about a day never changes, so it cannot hang on whether the day is past.
    """
    state, held = record.state, _held(record)
    certain = [sitting for sitting in held if not sitting.seat.possibly]
    possible = [sitting for sitting in held if sitting.seat.possibly]
    parts = {"when": when, "state": state.name}
    if certain:
        words = _("{when}, {state} sits on the Coordination Committee: {roles}.")
        sentences = [marked(words, roles=_roles(certain, record), **parts)]
        more = _("Possibly also: {roles}.")
        return sentences + ([marked(more, roles=_roles(possible, record))] if possible else [])
    if possible:
        words = _("{when}, {state} possibly sits on the Coordination Committee: {roles}.")
        return [marked(words, roles=_roles(possible, record), **parts)]
    words = _("{when}, {state} does not sit on the Coordination Committee, as far as is recorded.")
    ...
