"""Whether a State sits on the Coordination Committee at a moment, in sentences."""

from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from officeholders.presenters import marked
from presidency.comparison.presenter import role_in_words
from presidency.comparison.roles import sittings


def sitting_in_words(record, when):
    """Whether the State sits there, in which roles, and what of that is uncertain.

    ``when`` is the moment as a sentence begins with it. The present tense is that of the moment:
    an answer about a day never changes, so it cannot hang on whether that day is past.
    """
    held = [held for held in sittings(record.committee) if held.seat.state == record.state.code]
    certain = [sitting for sitting in held if not sitting.seat.possibly]
    possible = [sitting for sitting in held if sitting.seat.possibly]
    told = [_sentence(record, when, certain, possible)]
    if certain and possible:
        told.append(marked(_("Possibly also: {roles}."), roles=_roles(possible, record)))
    return told if certain else [*told, *_unrecorded(record)]


def _sentence(record, when, certain, possible):
    words = _("{when}, {state} does not sit on the Coordination Committee.")
    if possible:
        words = _("{when}, {state} possibly sits on the Coordination Committee: {roles}.")
    if certain:
        words = _("{when}, {state} sits on the Coordination Committee: {roles}.")
    return marked(
        words, when=when, state=record.state.name, roles=_roles(certain or possible, record)
    )


def _roles(held, record):
    roles = ((role_in_words(sitting.role, record.offices),) for sitting in held)
    return format_html_join("; ", "{}", roles)


def _unrecorded(record):
    """That nobody knows who holds some seats, of which it may hold one."""
    groups = [group.name for group in record.committee.groups if group.unrecorded]
    if groups:
        words = _("Who holds seats of these groups is not recorded, so it may hold one: {groups}.")
        yield marked(words, groups="; ".join(groups))
