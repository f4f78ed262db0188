"""Workplans, with their objectives; each objective has a page for its activities."""

from django.contrib import admin
from django.contrib.admin import RelatedOnlyFieldListFilter
from django.utils.translation import gettext as _

from officeholders.admin.recorded import InnerInline, RecordedAdmin
from workinggroups.admin.offices import OnlyWorkingGroups
from workinggroups.models import Objective, Workplan


class ObjectiveInline(InnerInline):
    model = Objective
    fields = ("text",)
    show_change_link = True

    def get_extra(self, request, obj=None, **kwargs):
        return 0 if obj else 1


@admin.register(Workplan)
class WorkplanAdmin(OnlyWorkingGroups, RecordedAdmin):
    fixed = ("working_group",)
    inlines = (ObjectiveInline,)
    fieldsets = ((None, {"fields": ("working_group", "from_end_of")}),)
    list_display = ("working_group", "from_end_of")
    list_select_related = ("working_group", "from_end_of")
    list_filter = (
        ("working_group", RelatedOnlyFieldListFilter),
        ("from_end_of", RelatedOnlyFieldListFilter),
    )
    search_fields = ("working_group__name", "objectives__text", "objectives__activities__text")

    def named(self, plan):
        words = {"what": plan.working_group, "meeting": plan.from_end_of.label}
        return _("%(what)s, from the end of the %(meeting)s") % words
