"""The pack for a meeting: what lies in it, and the button that makes it. Nothing is recorded."""

from functools import partial

from django import forms
from django.contrib.admin import site
from django.http import Http404, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ccm_machinery.apart import apart
from ccm_machinery.bulkimport.waiting import PROGRESS, is_ticket, keep, kept, new_ticket
from ccm_machinery.registerfile import register_text
from officeholders.admin.pages import staff_page
from officeholders.admin.recorded.choices import DayInput
from officeholders.models import Meeting
from officeholders.questions import FIRST_DAY, LAST_DAY, BadQuestion
from officeholders.reading import NothingRecorded
from officeholders.refusals import NOTHING_RECORDED
from presidency.outlook.meeting_in_words import title_of
from presidency.pack import make_pack, papers

RIGHTS = ("officeholders.view_meeting", "officeholders.view_mandate")
ZIP = "application/zip"
HIGHEST_ENTRY = 999_999_999


class PackForm(forms.Form):
    """About which day the papers speak, and as known at which entry; empty is as usual."""

    on = forms.DateField(
        label=gettext_lazy("About the day"),
        required=False,
        widget=DayInput,
        help_text=gettext_lazy("The day of the entry, if left empty."),
    )
    entry = forms.IntegerField(
        label=gettext_lazy("As known at entry"),
        required=False,
        min_value=1,
        max_value=HIGHEST_ENTRY,
        help_text=gettext_lazy("The last entry, if left empty."),
    )

    def clean_on(self):
        day = self.cleaned_data["on"]
        if day and not FIRST_DAY <= day <= LAST_DAY:
            raise forms.ValidationError(_("Give a day from 1990-01-01 to 2199-12-31."))
        return day


@staff_page("pack/<str:meeting>/", "pack", *RIGHTS)
def pack_page(request, meeting):
    """The page; with ``format=zip`` the pack as a file."""
    row = Meeting.objects.standing().filter(label=meeting.replace("\0", "")).first()
    if row is None:
        raise Http404
    is_asked = request.GET.get("format") == "zip"
    form = PackForm(request.GET if is_asked else None)
    pack = _made(request, row.label, form) if is_asked else None
    return _file(pack) if pack else _page(request, row, form)


@staff_page("pack/<str:ticket>/progress/", "pack_progress", *RIGHTS)
def pack_progress(request, ticket):
    """How far the pack under the ticket has come, in words, for the script of the page."""
    if not is_ticket(request.user, ticket):
        raise Http404
    return JsonResponse(kept(ticket, PROGRESS) or {"words": ""})


def _made(request, label, form):
    """The pack that is asked for; None, with the reason on the form, where there is none."""
    if not form.is_valid():
        return None
    tell = _teller(request)
    try:
        pack = apart(make_pack, label, register_text, tell=tell, **form.cleaned_data)
    except BadQuestion as problem:
        form.add_error(None, str(problem))
        return None
    except NothingRecorded:
        form.add_error(None, NOTHING_RECORDED)
        return None
    tell(_("It is ready, and among the downloads of your browser: %s") % pack.name, done=True)
    return pack


def _teller(request):
    """What is called with words about how far the pack has come, in whichever process."""
    ticket = request.GET.get("ticket", "")
    return partial(_tell, ticket if is_ticket(request.user, ticket) else None)


def _tell(ticket, words, done=False):
    if ticket:
        keep(ticket, PROGRESS, {"words": str(words), "done": done})


def _file(pack):
    file = HttpResponse(pack.content, content_type=ZIP)
    file["Content-Disposition"] = f'attachment; filename="{pack.name}"'
    return file


def _page(request, meeting, form):
    request.current_app = site.name
    ticket = new_ticket(request.user)
    context = {
        **site.each_context(request),
        "title": _("The pack for the %s") % meeting.label,
        "meeting": title_of(meeting),
        "form": form,
        "ticket": ticket,
        "progress": reverse("admin:pack_progress", args=[ticket]),
        "papers": papers(),
    }
    return TemplateResponse(request, "admin/pack/pack.html", context)
