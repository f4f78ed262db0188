"""What a State is to the Convention, and the offices it is in, in words."""

from django.utils.translation import gettext as _

from officeholders.models import State
from officeholders.presenters import Label, marked
from officeholders.stages import Stage, stage_of
from presidency.states.party import Party


def region_in_words(code):
    """The name of the regional group, or that none is recorded."""
    return dict(State.Region.choices).get(code) or _("no regional group recorded")


def membership_in_words(membership):
    """From when until when a State is Party."""
    dates = {"begins": membership.begins, "ends": membership.ends}
    if membership.begins and membership.ends:
        return marked(_("from {begins} until {ends}"), **dates)
    if membership.begins:
        return marked(_("from {begins}"), **dates)
    if membership.ends:
        return marked(_("until {ends}"), **dates)
    return _("not recorded")


def party_in_words(state):
    """What the State is where it is not Party at the moment; nothing where it is."""
    dates = {"begins": state.membership.begins, "ends": state.membership.ends}
    if state.party is Party.NOT_YET:
        return marked(_("not yet a State Party: from {begins}"), **dates)
    if state.party is Party.NO_LONGER:
        return marked(_("no longer a State Party: until {ends}"), **dates)
    if state.party is Party.NOT_RECORDED:
        return _("not recorded as a State Party")
    return ""


def office_in_words(seat, offices, instant=None):
    """The office of the seat, a presidency with its meeting; ``offices`` are names by code.

    At an ``instant`` at which the mandate has not begun, one designated for it is told so.
    """
    if not seat.presides_over:
        return offices[seat.office]
    designated = instant and stage_of(seat, instant) is Stage.DESIGNATED
    words = (
        _("President-designate of the {meeting}") if designated else _("President of the {meeting}")
    )
    return marked(words, meeting=Label(seat.presides_over))
