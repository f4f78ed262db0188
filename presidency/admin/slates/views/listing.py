"""The list of slates, meeting by meeting, and a new one."""

from itertools import groupby

from django.db import IntegrityError
from django.utils.translation import gettext as _

from officeholders.admin.pages import staff_page
from officeholders.admin.recorded.choices import meeting_in_words
from officeholders.answers import today_in_geneva
from officeholders.models import Meeting
from presidency.admin.slates.forms import NewSlateForm
from presidency.admin.slates.pages import ADD, SEE, find_meeting, meeting_of, page, to_slate
from presidency.models import Slate
from presidency.slates.keeping import free_name, new_draft, standing_entries

TO_COME = 3


@staff_page("slates/", "slates", SEE)
def slates(request):
    """All drafts by their meeting, the last meeting first, and the meetings to come."""
    drafts = list(Slate.objects.select_related("meeting", "author"))
    standing, today = standing_entries(drafts), today_in_geneva()
    for slate in drafts:
        slate.is_recorded = slate.entry in standing
    told = [
        (meeting_in_words(meeting, today), meeting.label, list(held))
        for meeting, held in groupby(drafts, key=lambda slate: slate.meeting)
    ]
    reached = Meeting.objects.position_on(today)
    coming = Meeting.objects.coming(reached.position if reached else 0)[:TO_COME]
    return page(request, "list", _("Slates"), here="list", meetings=told, coming=coming)


@staff_page("slates/new/", "slates_new", ADD)
def new_slate(request):
    """The form of a new slate, for the meeting of the address, and what it answers."""
    form = NewSlateForm(request.POST or None, initial=_initial(request.GET.get("meeting", "")))
    if request.method == "POST" and form.is_valid():
        meeting, name = meeting_of(form.cleaned_data["meeting"]), form.cleaned_data["name"]
        try:
            return to_slate(new_draft(meeting, name, by=request.user))
        except IntegrityError:
            form.tell_taken()
    return page(request, "name", _("New slate"), form=form, button=_("Begin it"))


def _initial(label):
    """The meeting of the address, and a name that no slate of it has."""
    meeting, name = find_meeting(label), _("Draft")
    return {"meeting": label, "name": free_name(meeting, name) if meeting else name}
