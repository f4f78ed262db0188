"""Workplans: the whole plan of a group and cycle on one form, recorded as one entry."""

import re

from django.contrib import admin
from django.contrib.admin import RelatedOnlyFieldListFilter
from django.db.models import Count, Q
from django.forms.formsets import TOTAL_FORM_COUNT
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.recorded import RecordedAdmin, RecordedForm
from workinggroups.admin.drafting import AGAIN, NotYetJudged, ShownAgain
from workinggroups.admin.objectives import MOST_ROWS, ObjectiveInline
from workinggroups.admin.offices import OnlyWorkingGroups
from workinggroups.models import Activity, Workplan
from workinggroups.workplans import Progress
from workinggroups.workplans_in_words import progress_in_words

MORE_ROWS = 3


class WorkplanForm(NotYetJudged, RecordedForm):
    """The group and the cycle; objectives and activities follow on the same page."""


@admin.register(Workplan)
class WorkplanAdmin(ShownAgain, OnlyWorkingGroups, RecordedAdmin):
    form = WorkplanForm
    fixed = ("working_group",)
    inlines = (ObjectiveInline,)
    fieldsets = ((None, {"fields": ("working_group", "from_end_of")}),)
    list_display = ("working_group", "from_end_of", "progress")
    list_select_related = ("working_group", "from_end_of")
    list_filter = (
        ("working_group", RelatedOnlyFieldListFilter),
        ("from_end_of", RelatedOnlyFieldListFilter),
    )
    search_fields = ("working_group__name", "objectives__text", "objectives__activities__text")

    def named(self, plan):
        words = {"what": plan.working_group, "meeting": plan.from_end_of.label}
        return _("%(what)s, from the end of the %(meeting)s") % words

    def get_queryset(self, request):
        """Each with the number of its activities, and of those done and dropped."""
        return super().get_queryset(request).annotate(**_counts())

    @admin.display(description=gettext_lazy("activities"))
    def progress(self, plan):
        return progress_in_words(Progress(plan.tasks, plan.done, plan.dropped))

    def typed_again(self, typed):
        """With more empty rows in the inner list that the button names."""
        return with_more_rows(typed, typed[AGAIN])

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        for inline in context["inline_admin_formsets"]:
            context["errors"].extend(_errors_of_activities(inline.formset))
        return super().render_change_form(request, context, add, change, form_url, obj)


def _counts():
    activities = "objectives__activities"
    status = f"{activities}__status"
    return {
        "tasks": Count(activities, distinct=True),
        "done": Count(activities, Q(**{status: Activity.Status.DONE}), distinct=True),
        "dropped": Count(activities, Q(**{status: Activity.Status.DROPPED}), distinct=True),
    }


def _errors_of_activities(objectives):
    """What is wrong with activities, for the line that counts all that is wrong on the page."""
    shown = objectives.kept_forms() if objectives.is_bound else ()
    return [
        error
        for form in shown
        for errors in form.activities.errors
        for told in errors.values()
        for error in told
    ]


def with_more_rows(typed, prefix):
    """What was typed, with more rows in the inner list of that prefix, if there is one."""
    key = f"{prefix}-{TOTAL_FORM_COUNT}"
    count = typed.get(key, "")
    if not re.fullmatch("[0-9]{1,4}", count):
        return typed
    more = typed.copy()
    more[key] = str(min(MOST_ROWS, int(count) + (1 if prefix == "objectives" else MORE_ROWS)))
    return more
