"""Candidatures: what States have asked for, private until made public."""

from django.contrib import admin
from django.contrib.admin import RelatedOnlyFieldListFilter
from django.utils.translation import gettext as _

from officeholders.admin.offices import ForAnyOffice
from officeholders.admin.recorded import RecordedAdmin, RecordedForm
from officeholders.models import Candidature


class CandidatureForm(RecordedForm):
    told_on = {"a_candidature_for_the_presidency_names_its_meeting": "presides_over"}


@admin.register(Candidature)
class CandidatureAdmin(ForAnyOffice, RecordedAdmin):
    form = CandidatureForm
    fixed = ("office", "state")
    autocomplete_fields = ("state",)
    fieldsets = (
        (None, {"fields": ("office", "presides_over", "state", "received_on", "by")}),
        (None, {"fields": ("status", "public")}),
    )
    list_display = ("state", "office", "presides_over", "received_on", "status", "public")
    list_select_related = ("state", "office", "presides_over")
    list_filter = (
        ("office", RelatedOnlyFieldListFilter),
        ("state", RelatedOnlyFieldListFilter),
        "status",
        "public",
    )
    search_fields = ("state__name", "state__code", "state__former_names__name", "office__name")

    def named(self, candidature):
        return _("%(state)s for %(office)s") % {
            "state": candidature.state,
            "office": candidature.office,
        }
