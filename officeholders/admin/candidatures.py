"""Candidatures: what States have asked for, private until made public."""

from django.contrib import admin
from django.contrib.admin import RelatedOnlyFieldListFilter
from django.utils.html import format_html
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.offices import ForAnyOffice
from officeholders.admin.recorded import RecordedAdmin, RecordedForm
from officeholders.models import Candidature

SHOWN = 100
PUBLIC_MEANS = gettext_lazy(
    "Until this is ticked only staff see it. Once it is, everybody may read all of it, the note "
    "verbale too: on the public pages, in the register file and in the log. An entry stays for "
    "ever, so what was public once is never private again."
)


class CandidatureForm(RecordedForm):
    told_on = {"a_candidature_for_the_presidency_names_its_meeting": "presides_over"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, told in HELP.items():
            if name in self.fields:
                self.fields[name].help_text = told


HELP = {
    "presides_over": gettext_lazy("For the presidency alone: the meeting to be presided over."),
    "received_on": gettext_lazy("A day, a month or a year: 2026-02-10, 2026-02 or 2026."),
    "by": gettext_lazy("Such as “Note verbale of 10 February 2026”. Do not name persons."),
    "status": gettext_lazy("Recording a slate that appoints the State sets it to “appointed”."),
    "public": PUBLIC_MEANS,
}


@admin.register(Candidature)
class CandidatureAdmin(ForAnyOffice, RecordedAdmin):
    """``proposing`` says to which address sending a form proposes the candidature; a room
    upstairs, which knows of such proposals, gives it."""

    form = CandidatureForm
    change_form_template = "admin/slates/candidature.html"
    fixed = ("office", "state")
    autocomplete_fields = ("state",)
    fieldsets = (
        (None, {"fields": ("office", "presides_over", "state")}),
        (gettext_lazy("How it came"), {"fields": ("received_on", "by")}),
        (gettext_lazy("What became of it"), {"fields": ("status", "public")}),
    )
    list_display = ("state", "seat", "received", "how", "status", "is_public")
    list_select_related = ("state", "office", "presides_over")
    list_filter = (
        "status",
        ("office", RelatedOnlyFieldListFilter),
        ("presides_over", RelatedOnlyFieldListFilter),
        ("state", RelatedOnlyFieldListFilter),
        "public",
    )
    search_fields = (
        "state__name",
        "state__code",
        "state__former_names__name",
        "office__name",
        "by",
    )
    ordering = ("office__order", "presides_over", "state__name")
    proposing = None

    def named(self, candidature):
        words = {"state": candidature.state, "office": self.seat(candidature)}
        return _("%(state)s for %(office)s") % words

    def get_list_display(self, request):
        @admin.display(description=_("slate"))
        def slate(candidature):
            return _button(self.address_of_proposal(request, candidature), candidature.state)

        return (*super().get_list_display(request), slate)

    @admin.display(description=gettext_lazy("for"), ordering="office__order")
    def seat(self, candidature):
        """The office; of the presidency, with the meeting."""
        if candidature.presides_over is None:
            return str(candidature.office)
        words = {"office": candidature.office, "meeting": candidature.presides_over.label}
        return _("%(office)s of the %(meeting)s") % words

    @admin.display(description=gettext_lazy("received on"), ordering="received_on")
    def received(self, candidature):
        return candidature.received_on.in_words() if candidature.received_on else ""

    @admin.display(description=gettext_lazy("by"), ordering="by")
    def how(self, candidature):
        """By which note verbale, in a line; its form has all of it."""
        return Truncator(candidature.by).chars(SHOWN)

    @admin.display(description=gettext_lazy("public"), ordering="public")
    def is_public(self, candidature):
        return _("public") if candidature.public else _("staff only")

    def address_of_proposal(self, request, candidature):
        """Where it is put into a slate; nothing where it cannot be."""
        return self.proposing(request, candidature) if self.proposing else ""

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj is not None:
            context["propose_url"] = self.address_of_proposal(request, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)


def _button(address, state):
    """A button of the list's own form, which it sends to the address."""
    if not address:
        return ""
    return format_html(
        '<button type="submit" class="button" formaction="{}">{}</button>',
        address,
        _("Propose %(state)s") % {"state": state},
    )
