"""Meetings, with their parts."""

from django.contrib import admin
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from officeholders.admin.recorded import InnerInline, RecordedAdmin, RecordedForm
from officeholders.models import Meeting, MeetingPart

STEP = 10


class PartInline(InnerInline):
    model = MeetingPart
    fields = (("opens_on", "closes_on"), ("planned_for", "place"))


class MeetingForm(RecordedForm):
    """A meeting, whose label is its number and kind."""

    told_on = {"label": "number", "a_label_is_number_and_kind": "number"}

    def clean(self):
        cleaned = super().clean()
        if {"number", "kind"} <= cleaned.keys():
            self.instance.label = f"{cleaned['number']}{cleaned['kind']}"
        return cleaned


@admin.register(Meeting)
class MeetingAdmin(RecordedAdmin):
    """Dating or moving a meeting moves every mandate that begins or ends with it."""

    form = MeetingForm
    fixed = ("label", "kind", "number", "position")
    inlines = (PartInline,)
    list_display = ("label", "opens_on", "closes_on", "planned_for", "place", "is_cancelled")
    search_fields = ("label", "place")

    def get_fieldsets(self, request, obj=None):
        name = ("label", "position") if obj else ("kind", "number", "position")
        days = (("opens_on", "closes_on"), "planned_for", "place", "cancelled", "source")
        return ((None, {"fields": name}), (_("Days and place"), {"fields": days}))

    def get_changeform_initial_data(self, request):
        """A new meeting comes after the last one."""
        last = Meeting.objects.aggregate(last=Max("position"))["last"] or 0
        return {"position": last + STEP} | super().get_changeform_initial_data(request)

    @admin.display(description=_("cancelled"), boolean=True, ordering="cancelled")
    def is_cancelled(self, meeting):
        return bool(meeting.cancelled)
