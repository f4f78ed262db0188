"""The admin page of the Committee's own meetings: private as a whole."""

from django.contrib import admin
from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.admin.recorded import RecordedAdmin
from officeholders.faults.attendance import NAMED
from officeholders.planning import altered, carry_out
from officeholders.presenters import day_in_words
from officeholders.stored import stored_rows
from presidency.admin.committee_meetings.form import CommitteeMeetingForm
from presidency.admin.committee_meetings.table import others_in_the_table
from presidency.models import CommitteeMeeting
from workinggroups.admin.drafting import ShownAgain


@admin.register(CommitteeMeeting)
class CommitteeMeetingAdmin(ShownAgain, RecordedAdmin):
    form = CommitteeMeetingForm
    change_form_template = "admin/committee_meetings/form.html"
    change_list_template = "admin/committee_meetings/list.html"
    fieldsets = (
        (None, {"fields": ("held_on", "place", "cancelled")}),
        (None, {"fields": ("agenda", "minutes")}),
    )
    list_display = ("held_on", "place", "is_cancelled", "present", "excused", "has_minutes")
    search_fields = ("place", "agenda", "minutes", "cancelled")

    def named(self, meeting):
        return _("Committee meeting of %s") % day_in_words(meeting.held_on)

    def get_queryset(self, request):
        """Each with the number of States present and excused."""
        counts = {f"{name}_count": Count(name, distinct=True) for name in NAMED}
        return super().get_queryset(request).annotate(**counts)

    def typed_again(self, typed):
        """With the Committee of the day that was typed, and room for more States."""
        return others_in_the_table(typed)

    def save_model(self, request, obj, form, change):
        """Writes the row, then who came, by the path that everything in words takes."""
        super().save_model(request, obj, form, change)
        (stored,) = stored_rows(self.list_name, [obj.pk])
        carry_out([altered(stored, **form.attendance())])

    def key_on_form(self, obj, key):
        """Who came stands in no inner list of the form: what is wrong there is told on top."""
        return None if (key or "").startswith(NAMED) else key

    @admin.display(description=gettext_lazy("present"), ordering="present_count")
    def present(self, meeting):
        return meeting.present_count

    @admin.display(description=gettext_lazy("excused"), ordering="excused_count")
    def excused(self, meeting):
        return meeting.excused_count

    @admin.display(description=gettext_lazy("cancelled"), boolean=True, ordering="cancelled")
    def is_cancelled(self, meeting):
        return bool(meeting.cancelled)

    @admin.display(description=gettext_lazy("minutes"), boolean=True)
    def has_minutes(self, meeting):
        return bool(meeting.minutes)
