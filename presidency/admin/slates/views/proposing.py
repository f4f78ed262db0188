"""A candidature put into a draft slate: from an expression of interest to a proposed mandate."""

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from officeholders.admin.candidatures import CandidatureAdmin
from officeholders.admin.pages import staff_page
from officeholders.answers import today_in_geneva
from officeholders.models import Candidature
from presidency.admin.slates.pages import ADD, CHANGE, to_slate
from presidency.candidatures import WAITING
from presidency.models import Slate
from presidency.slates import Proposal, board, proposals_of, put_in, read_known
from presidency.slates.keeping import (
    Overtaken,
    draft_named_freely,
    save_draft,
    standing_entries,
)
from presidency.slates.reading import deciding_meeting

RIGHTS = (CHANGE, ADD)


def address_of_proposal(request, candidature):
    """Where sending a form puts the candidature into a slate; nothing for those who may not, and
    for a candidature that waits for no decision."""
    is_waiting = candidature.status in WAITING and not candidature.withdrawn
    if not (is_waiting and request.user.has_perms(RIGHTS)):
        return ""
    return reverse("admin:slate_propose", args=[candidature.pk])


CandidatureAdmin.proposing = staticmethod(address_of_proposal)


@staff_page("slates/propose/<int:pk>/", "slate_propose", *RIGHTS)
def propose(request, pk):
    """Puts the candidature into an open draft of the meeting that is to decide, or into a new
    one, and opens it; only for a form that was sent."""
    candidature = Candidature.objects.standing().filter(pk=pk).select_related("state").first()
    if candidature is None:
        raise Http404
    if request.method != "POST" or not address_of_proposal(request, candidature):
        return _back(candidature)
    meeting = deciding_meeting(
        candidature.office_id, candidature.presides_over_id, today_in_geneva()
    )
    if meeting is None:
        messages.error(
            request, _("No meeting that could decide on it is recorded. Record it first.")
        )
        return _back(candidature)
    try:
        slate = _put(request, candidature, meeting)
    except Overtaken:
        said = _("Somebody else was saving the slate just now, so nothing was put in. Try again.")
        messages.error(request, said)
        return _back(candidature)
    messages.success(request, _("%(state)s is proposed here.") % {"state": candidature.state})
    return to_slate(slate)


def _put(request, candidature, meeting):
    """The slate in which the candidature now stands."""
    slate = _open_draft(meeting, request.user)
    known = read_known(meeting, today_in_geneva())
    proposals = proposals_of(slate.seats) if slate else ()
    wanted = put_in(proposals, _proposal(candidature, board(known, proposals)))
    if slate is None:
        return draft_named_freely(meeting, _("Candidatures"), wanted, by=request.user)
    if wanted != proposals:
        save_draft(slate.pk, wanted, seen=slate.version, by=request.user)
    return slate


def _open_draft(meeting, user):
    """The open draft of the meeting; of several the one that the user saved last, if any."""
    drafts = list(Slate.objects.filter(meeting=meeting).order_by("saved_at"))
    standing = standing_entries(drafts)
    still_open = [slate for slate in drafts if slate.entry not in standing]
    if len(still_open) > 1:
        still_open = [slate for slate in still_open if slate.author_id == user.pk]
    return still_open[-1] if still_open else None


def _proposal(candidature, on):
    """The mandate proposed, with the end that is usual for it."""
    presides_over = candidature.presides_over and candidature.presides_over.label
    proposal = Proposal(candidature.office_id, candidature.state_id, presides_over)
    office = next((office for office in on.offices if office.seat == proposal.seat), None)
    usual = None if office is None or presides_over else office.ends.usual
    return Proposal(candidature.office_id, candidature.state_id, presides_over, usual)


def _back(candidature):
    return HttpResponseRedirect(
        reverse("admin:officeholders_candidature_change", args=[candidature.pk])
    )
