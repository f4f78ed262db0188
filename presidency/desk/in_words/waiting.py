"""What waits on the desk: candidatures and drafts for later, and the Committee's own meetings."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from officeholders.models import PRESIDENT
from officeholders.presenters import day_in_words
from presidency.desk import ways
from presidency.desk.in_words.phrases import and_more, candidate, draft
from presidency.desk.lines import Section, few, line

MEETINGS_TO_COME = ngettext_lazy(
    "%(count)d Committee meeting is to come.", "%(count)d Committee meetings are to come.", "count"
)
WITHOUT_MINUTES = ngettext_lazy(
    "%(count)d Committee meeting has no minutes.",
    "%(count)d Committee meetings have no minutes.",
    "count",
)
CANDIDATURES = ngettext_lazy(
    "%(count)d other candidature waits.", "%(count)d other candidatures wait.", "count"
)
DRAFTS = ngettext_lazy(
    "%(count)d other draft of a slate waits.", "%(count)d other drafts of slates wait.", "count"
)


def waiting(desk, within):
    """The section about what waits; outside the house private rows are only counted."""
    told = _within(desk) if within else _outside(desk)
    return Section("waiting", _("Waiting"), tuple(told))


def _within(desk):
    drafts = (draft(one) for one in desk.drafts)
    return [
        *few(map(_to_come, desk.sittings), and_more(ways.committee_meetings())),
        *few(map(_without_minutes, desk.without_minutes), and_more(ways.committee_meetings())),
        *few(_candidatures(desk), and_more(ways.candidatures())),
        *few(drafts, and_more(ways.slates(_("All slates")))),
    ]


def _to_come(sitting):
    words = _("The Committee meets on {day}.").format(day=day_in_words(sitting.held_on))
    return line(words, ways.committee_meeting(_("Open the meeting"), sitting))


def _without_minutes(sitting):
    words = _("No minutes are recorded of the Committee meeting of {day}.")
    told = words.format(day=day_in_words(sitting.held_on))
    return line(told, ways.committee_meeting(_("Record its minutes"), sitting))


def _candidatures(desk):
    words = _("Candidature for {office}: {candidate}.")
    for one in desk.candidatures:
        told = words.format(office=_office(one, desk.names), candidate=candidate(one))
        yield line(told, ways.candidature(_("Open the candidature"), one))


def _office(one, names):
    if one.office == PRESIDENT:
        return _("the presidency of the {meeting}").format(meeting=one.presides_over)
    return names.get(one.office, one.office)


def _outside(desk):
    """How many wait, of each kind; which ones is told on the desk itself."""
    meetings = ways.committee_meetings()
    counted = (
        (desk.sittings, MEETINGS_TO_COME, meetings),
        (desk.without_minutes, WITHOUT_MINUTES, meetings),
        (desk.candidatures, CANDIDATURES, ways.candidatures()),
        (desk.drafts, DRAFTS, ways.slates(_("All slates"))),
    )
    return [line(words % {"count": len(found)}, way) for found, words, way in counted if found]
