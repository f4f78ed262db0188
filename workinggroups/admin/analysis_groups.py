"""Ad hoc Analysis Groups, with their members and the open question."""

from django.contrib import admin

from officeholders.admin.recorded import InnerInline, InOrder, RecordedAdmin
from workinggroups.admin.offices import OnlyWorkingGroups
from workinggroups.models import AnalysisGroup, AnalysisMember, OpenQuestion


class MemberInline(OnlyWorkingGroups, InnerInline):
    model = AnalysisMember
    fields = ("group",)

    def get_extra(self, request, obj=None, **kwargs):
        return 0 if obj else 2


class OpenQuestionInline(OnlyWorkingGroups, InnerInline):
    model = OpenQuestion
    fields = ("group", "text")


@admin.register(AnalysisGroup)
class AnalysisGroupAdmin(InOrder, RecordedAdmin):
    fixed = ("code",)
    inlines = (MemberInline, OpenQuestionInline)
    fieldsets = ((None, {"fields": ("code", "name", "decided_at", "place")}),)
    list_display = ("name", "code", "decided_at", "order")
    list_select_related = ("decided_at",)
    search_fields = ("name", "code")
    ordering = ("order", "code")
