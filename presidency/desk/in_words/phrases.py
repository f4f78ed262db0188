"""Phrases that several sections of the desk have in common."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from officeholders.models import PRESIDENT, Candidature
from officeholders.presenters import day_in_words
from presidency.desk import ways
from presidency.desk.lines import line


def names(seats):
    """The States of the seats, each once."""
    return ", ".join(dict.fromkeys(seat.name for seat in seats))


def office_of(seat, names):
    """What the office of a seat is called; ``names`` are those of all offices, by code."""
    if seat.office == PRESIDENT:
        return _("President of the {meeting}").format(meeting=seat.presides_over)
    return names.get(seat.office, seat.office)


def candidate(one):
    """``Ireland (expressed, received: 3 March 2026)``"""
    told = [str(Candidature.Status(one.status).label)]
    if one.received_on:
        told.append(_("received: {date}").format(date=one.received_on.in_words()))
    return f"{one.name} ({', '.join(told)})"


def candidates(found, within):
    """Who asks for the seats, in one sentence; outside the house only those that are public."""
    named = [candidate(one) for one in found if within or one.public]
    unnamed = len(found) - len(named)
    if unnamed:
        words = ngettext("{count} that is not public", "{count} that are not public", unnamed)
        named.append(words.format(count=unnamed))
    told = "; ".join(named) or _("none")
    return _("Candidates: {names}.").format(names=told)


def of_candidates(found, within):
    """The ways to the forms of the candidatures."""
    if not within:
        return []
    words = _("Open the candidature of {state}")
    return [ways.candidature(words.format(state=one.name), one) for one in found]


def draft(one):
    """A draft of a slate, and the way to it."""
    words = _("“{name}”, a draft for the {meeting}, last saved on {day}.")
    told = words.format(name=one.name, meeting=one.meeting, day=day_in_words(one.saved_on))
    return line(told, ways.open_draft(one.pk))


def and_more(*its_ways):
    """Makes the line that stands for those left out."""

    def rest(count):
        return line(_("And {count} more.").format(count=count), *its_ways)

    return rest
