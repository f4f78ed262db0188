"""Provisions of decisions, with those they are addressed to."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.recorded import InnerInline, RecordedAdmin
from officeholders.admin.recorded.form import RegisterForm
from officeholders.models import PRESIDENT, Addressee, Office, Provision
from officeholders.words import listed_models

COMMITTEE = "committee"


def addressees():
    """Whom a provision may be addressed to, by kind."""
    offices = Office.objects.exclude(code=PRESIDENT).order_by("order", "code")
    groups = listed_models()["analysis_groups"].objects.standing()
    return [
        ("", "---------"),
        (PRESIDENT, _("The President")),
        (COMMITTEE, _("The Coordination Committee")),
        (_("Working Groups"), list(offices.values_list("code", "name"))),
        (_("Analysis Groups"), list(groups.values_list("code", "name"))),
    ]


class AddresseeForm(RegisterForm):
    code = forms.ChoiceField(label=gettext_lazy("Addressed to"), choices=addressees)


class AddresseeInline(InnerInline):
    model = Addressee
    form = AddresseeForm
    fields = ("code",)

    def get_extra(self, request, obj=None, **kwargs):
        return 0 if obj else 1


@admin.register(Provision)
class ProvisionAdmin(RecordedAdmin):
    fixed = ("document", "decided_at")
    inlines = (AddresseeInline,)
    autocomplete_fields = ("document",)
    fieldsets = (
        (None, {"fields": ("document", "paragraph", "decided_at", "text")}),
        (None, {"fields": ("superseded_at", "source")}),
    )
    list_display = ("document", "paragraph", "decided_at", "whom", "superseded_at")
    list_select_related = ("document", "decided_at", "superseded_at")
    list_filter = ("decided_at",)
    search_fields = ("document__symbol", "paragraph", "text", "addressed_to__code")

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("addressed_to")

    @admin.display(description=gettext_lazy("addressed to"))
    def whom(self, provision):
        return ", ".join(addressee.code for addressee in provision.addressed_to.all())
