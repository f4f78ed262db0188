"""What the pages of slates have in common."""

from django.contrib import messages
from django.contrib.admin import site
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from officeholders.models import Meeting
from presidency.models import Slate
from presidency.slates.keeping import standing_entries

SEE, CHANGE, ADD, DELETE = (
    f"presidency.{right}_slate" for right in ("view", "change", "add", "delete")
)

RECORD = (
    CHANGE,
    "officeholders.add_mandate",
    "officeholders.change_mandate",
    "officeholders.change_candidature",
)


def page(request, template, title, **context):
    """A page about slates, in the admin's own frame."""
    request.current_app = site.name
    told = {**site.each_context(request), "title": title, **rights(request), **context}
    return TemplateResponse(request, f"admin/slates/{template}.html", told)


def rights(request):
    """What the reader may do with slates, for the templates."""
    told = {"may_change": CHANGE, "may_add": ADD, "may_delete": DELETE}
    may = {name: request.user.has_perm(right) for name, right in told.items()}
    return may | {"may_record": request.user.has_perms(RECORD)}


def slate_or_404(pk):
    slate = Slate.objects.select_related("meeting", "author").filter(pk=pk).first()
    if slate is None:
        raise Http404
    return slate


def find_meeting(label):
    """The meeting of that label, which may be anything that was sent; None where there is none."""
    return {meeting.label: meeting for meeting in Meeting.objects.standing()}.get(label)


def meeting_of(label):
    """The meeting of that label; 404 where there is none."""
    meeting = find_meeting(label)
    if meeting is None:
        raise Http404
    return meeting


def to_slate(slate):
    return HttpResponseRedirect(reverse("admin:slate", args=[slate.pk]))


def is_recorded(slate):
    """Whether what it proposes was recorded and still stands; then it is not changed any more."""
    return bool(standing_entries([slate]))


def version_in(data):
    """The version of the draft that was looked at; 0, which none has, if it does not say."""
    version = data.get("version", "")
    return int(version) if version.isdecimal() and len(version) < 10 else 0


def say_recorded(request, slate):
    said = _("This slate was recorded as entry %(number)s and is not changed any more. Copy it.")
    messages.error(request, said % {"number": slate.entry})
