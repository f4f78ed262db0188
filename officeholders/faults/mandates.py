"""Mandates: over which meeting, by whom appointed, within which span."""

from math import inf

from django.utils.translation import gettext as _

from officeholders.faults.phrases import day_in_words, plain
from officeholders.faults.proposal import rough
from officeholders.models import PRESIDENT
from officeholders.terms import first_day


def presides_over(proposal):
    """A presidency that does not say over which meeting; another office that does."""
    for name in ("mandates", "candidatures"):
        for row in proposal.standing(name):
            if not row.can_read("office", "presides_over"):
                continue
            is_presidency = row.words["office"] == PRESIDENT
            names_a_meeting = "presides_over" in row.words
            if names_a_meeting and not is_presidency:
                yield row.fault("presides_over", _("only the President presides over a meeting"))
            if is_presidency and not names_a_meeting:
                yield row.fault("presides_over", _("name the meeting the President presides over"))


def appointed_once(proposal):
    """A mandate appointed both at a meeting and on a day."""
    for row in proposal.standing("mandates"):
        if {"appointed_at", "appointed_on"} <= row.words.keys():
            sentence = _("give the meeting of appointment or its day, not both")
            yield row.fault("appointed_on", sentence)


def appointed_before_it_begins(proposal):
    """A meeting of appointment later in the sequence than the one the mandate begins after."""
    for row in proposal.standing("mandates"):
        span = proposal.span(row, "from_end_of", "appointed_at")
        if span and span[1] is not None and span[1] > span[0]:
            labels = {"late": row.words["appointed_at"], "start": row.words["from_end_of"]}
            sentence = _("the %(late)s comes after the %(start)s, when the mandate begins")
            yield row.fault("appointed_at", sentence % labels)


def appointed_by_its_first_day(proposal):
    """A day of appointment wholly after the last day of ``starts_on``, else after the first day
    of the span; where that is not known nobody can judge."""
    for mandate in proposal.mandates:
        appointed_on = rough(mandate.row.words.get("appointed_on"))
        starts_on = mandate.term.starts_on
        latest = starts_on.last if starts_on else first_day(mandate.term)
        if appointed_on and latest and appointed_on.first > latest:
            sentence = _("%(day)s is after the mandate begins, by %(latest)s")
            words = {"day": appointed_on.in_words(), "latest": day_in_words(latest)}
            yield mandate.fault("appointed_on", sentence % words)


def within_the_span_of_the_group(proposal):
    """A mandate that begins before its Working Group does, or ends after it."""
    spans = {code: proposal.span(row) for code, row in proposal.groups.items()}
    for mandate in proposal.mandates:
        span = spans.get(mandate.office)
        if span:
            yield from _within(proposal, mandate, span)


def _within(proposal, mandate, span):
    group = proposal.groups[mandate.office].words
    name = plain(group.get("name", mandate.office))
    if mandate.start < span[0]:
        sentence = _("%(group)s exists only from the end of the %(label)s")
        words = {"group": name, "label": group["from_end_of"]}
        yield mandate.fault("from_end_of", sentence % words)
    if mandate.end > (inf if span[1] is None else span[1]):
        sentence = _("%(group)s exists only until the end of the %(label)s")
        words = {"group": name, "label": group["until_end_of"]}
        yield mandate.fault("until_end_of", sentence % words)
