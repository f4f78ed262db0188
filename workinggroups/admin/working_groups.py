"""Working Groups, with their former names."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from officeholders.admin.recorded import InnerInline, InOrder, RecordedAdmin
from workinggroups.admin.offices import OnlyWorkingGroups
from workinggroups.models import GroupName, WorkingGroup


class FormerNameInline(InnerInline):
    model = GroupName
    fields = (("name", "until_end_of"),)


@admin.register(WorkingGroup)
class WorkingGroupAdmin(OnlyWorkingGroups, InOrder, RecordedAdmin):
    """A group and the office it is one with, on one form."""

    fixed = ("code",)
    inlines = (FormerNameInline,)
    fieldsets = (
        (None, {"fields": ("code", "name", "drafting_name", "place")}),
        (_("Seats and span"), {"fields": ("seats", "usual_term", "from_end_of", "until_end_of")}),
        (None, {"fields": ("split_from", "source")}),
    )
    list_display = ("name", "code", "seats", "usual_term", "from_end_of", "until_end_of", "order")
    list_select_related = ("from_end_of", "until_end_of")
    search_fields = ("name", "code", "drafting_name", "former_names__name")
    ordering = ("order", "code")
