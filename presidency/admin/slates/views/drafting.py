"""One slate on one screen: every seat, who is proposed for it, and what would follow."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from officeholders.admin.pages import staff_page
from officeholders.admin.recorded.refusal import about_another
from officeholders.answers import today_in_geneva
from presidency.admin.slates.consequences_in_words import ConsequencesPresenter
from presidency.admin.slates.differing_in_words import differences_in_words
from presidency.admin.slates.looking import look_at, look_back
from presidency.admin.slates.pages import (
    ADD,
    CHANGE,
    SEE,
    is_recorded,
    meeting_of,
    page,
    slate_or_404,
    to_slate,
    version_in,
)
from presidency.admin.slates.seats_in_words import SeatsPresenter
from presidency.admin.slates.typed import read_typed
from presidency.models import Slate
from presidency.slates import proposals_of, read_known
from presidency.slates.keeping import Overtaken, draft_named_freely, save_draft

GO_ON = "go_on"


@staff_page("slates/<int:pk>/", "slate", SEE)
def slate(request, pk):
    """The slate as it is kept; sent, what was typed is kept as its next version."""
    if request.method == "POST":
        return _save(request, pk)
    draft = slate_or_404(pk)
    if is_recorded(draft):
        return _recorded(request, draft)
    if draft.meeting.withdrawn:
        return page(request, "withdrawn", _title(draft), slate=draft, here="slate")
    return _shown(
        request, draft, look_at(draft.meeting, proposals_of(draft.seats), today_in_geneva())
    )


def _save(request, pk):
    if not request.user.has_perms((CHANGE, ADD)):  # what is typed is kept, if need be as another
        raise PermissionDenied
    draft = Slate.objects.select_related("meeting").filter(pk=pk).first()
    meeting = draft.meeting if draft else meeting_of(request.POST.get("meeting"))
    if meeting.withdrawn:
        messages.error(request, _("What you typed was not saved."))
        return to_slate(draft)
    known = read_known(meeting, today_in_geneva())
    typed = read_typed(request.POST, known)
    _tell_unread(request, typed)
    try:
        _keep(request, pk, draft, typed)
    except Overtaken as found:
        return _not_saved(request, found.slate, typed, known)
    messages.success(request, _("The draft was saved. Nothing is recorded yet."))
    if GO_ON in request.POST and not typed.unread:
        return HttpResponseRedirect(reverse("admin:slate_record", args=[pk]))
    return to_slate(draft)


def _keep(request, pk, draft, typed):
    if draft and is_recorded(draft):
        raise Overtaken(draft)
    save_draft(pk, typed.proposals, seen=version_in(request.POST), by=request.user)


def _not_saved(request, draft, typed, known):
    """Nothing that was typed is lost: where the draft is gone or was recorded it becomes another
    draft, else both versions are shown, and it may be saved again."""
    if draft is None:
        return _kept_apart(request, known.meeting, typed, _("The draft was deleted meanwhile."))
    if is_recorded(draft):
        said = _("The slate was recorded meanwhile, as entry %(number)s.")
        said %= {"number": draft.entry}
        return _kept_apart(request, known.meeting, typed, said, draft.name)
    looked = look_at(draft.meeting, typed.proposals, today_in_geneva(), known)
    differences = differences_in_words(proposals_of(draft.seats), typed.proposals, known)
    return _shown(request, draft, looked, differences=differences, is_overtaken=True)


def _kept_apart(request, meeting, typed, why, name=""):
    kept = draft_named_freely(meeting, name or _("Draft"), typed.proposals, by=request.user)
    said = _("%(why)s What you typed is kept in this new draft.") % {"why": why}
    messages.warning(request, said)
    return to_slate(kept)


def _tell_unread(request, typed):
    for sentence in typed.unread:
        messages.warning(request, sentence)


def _shown(request, draft, looked, **more):
    seats = SeatsPresenter(looked.board, looked.judged, today_in_geneva())
    return page(
        request,
        "slate",
        _title(draft),
        slate=draft,
        here="slate",
        looked=looked,
        offices=seats.offices(),
        more=seats.more(),
        elsewhere=[about_another(fault) for fault in looked.judged.elsewhere],
        unusual=[about_another(fault) for fault in looked.judged.unusual_elsewhere],
        follows=looked.consequences and ConsequencesPresenter(looked.consequences),
        **more,
    )


def _recorded(request, draft):
    """The slate as it was when it was recorded; it is not changed any more."""
    looked = look_back(draft)
    seats = SeatsPresenter(looked.board, looked.judged, today_in_geneva())
    follows = ConsequencesPresenter(looked.consequences)
    told = {
        "slate": draft,
        "here": "slate",
        "looked": looked,
        "offices": seats.offices(),
        "follows": follows,
    }
    return page(request, "recorded", _title(draft), **told)


def _title(draft):
    words = {"meeting": draft.meeting.label, "name": draft.name}
    return _("Slate of the %(meeting)s: %(name)s") % words
