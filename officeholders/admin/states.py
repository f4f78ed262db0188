"""States, with their former names."""

import json
import unicodedata

from django import forms
from django.contrib import admin
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from officeholders.admin.recorded import InnerInline, RecordedAdmin, RecordedForm
from officeholders.models import State, StateName


class LinesField(forms.CharField):
    """Several texts, one a line."""

    widget = forms.Textarea(attrs={"rows": 3, "cols": 40})

    def prepare_value(self, value):
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value):
        lines = unicodedata.normalize("NFC", super().clean(value)).splitlines()
        return [line.strip() for line in lines if line.strip()]

    def has_changed(self, initial, data):
        return (initial or []) != self.clean(data)


class StateForm(RecordedForm):
    also_known_as = LinesField(
        label=_("Also known as"),
        required=False,
        help_text=_("Other names people search for, one a line."),
    )


class FormerNameInline(InnerInline):
    model = StateName
    fields = (("name", "until"),)


@admin.register(State)
class StateAdmin(RecordedAdmin):
    form = StateForm
    fixed = ("code",)
    inlines = (FormerNameInline,)
    fieldsets = (
        (None, {"fields": ("code", "name", "formal_name", "also_known_as", "region")}),
        (_("State Party"), {"fields": (("party_from", "party_until"),)}),
    )
    list_display = ("name", "code", "region", "party_from", "party_until")
    list_filter = ("region",)
    search_fields = ("name", "code", "formal_name", "former_names__name")

    def get_search_results(self, request, queryset, search_term):
        """Finds a State by any name it is known by, also the other names in its list."""
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        if search_term:
            found |= queryset.filter(_also_known_as(search_term))
        return found, True


def _also_known_as(term):
    """The list is kept as JSON, in which one engine writes letters beyond ASCII as escapes."""
    escaped = json.dumps(term)[1:-1]
    return Q(also_known_as__icontains=term) | Q(also_known_as__icontains=escaped)
