"""The page of one objective, reached from its workplan, with its activities."""

from django.contrib import admin
from django.contrib.admin import ModelAdmin

from officeholders.admin.recorded import InnerInline, RecordedAdmin
from workinggroups.models import Activity, Objective, Workplan


class ActivityInline(InnerInline):
    model = Activity
    fields = ("text", ("due", "status"))


@admin.register(Objective)
class ObjectiveAdmin(RecordedAdmin):
    """A row of a workplan: its rights, its history and its entries are the workplan's."""

    list_name = Workplan.register.name
    inlines = (ActivityInline,)
    fieldsets = ((None, {"fields": ("text",)}),)

    def listed_pk(self, obj):
        return obj.workplan_id

    def key_on_form(self, obj, key):
        """``objectives[1].activities[0].due`` is ``activities[0].due`` on the second one's page."""
        place = list(obj.workplan.objectives.order_by("row", "pk")).index(obj)
        start = f"objectives[{place}]."
        return key.removeprefix(start) if (key or "").startswith(start) else None

    def _workplans(self):
        return self.admin_site.get_model_admin(Workplan)

    def get_list_filter(self, request):
        return ModelAdmin.get_list_filter(self, request)

    def has_module_permission(self, request):
        return False

    def has_add_permission(self, request):
        return False

    def has_view_permission(self, request, obj=None):
        return self._workplans().has_view_permission(request, obj and obj.workplan)

    def has_change_permission(self, request, obj=None):
        return self._workplans().has_change_permission(request, obj and obj.workplan)

    def may_withdraw(self, request, obj):
        return False
