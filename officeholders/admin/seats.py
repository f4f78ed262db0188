"""Seats of which nobody knows who held them."""

from django.contrib import admin
from django.utils.translation import gettext as _

from officeholders.admin.offices import ForAnyOffice
from officeholders.admin.recorded import RecordedAdmin
from officeholders.models import UnrecordedSeat


@admin.register(UnrecordedSeat)
class UnrecordedSeatAdmin(ForAnyOffice, RecordedAdmin):
    """Never shown or counted as vacant."""

    fixed = ("office",)
    fieldsets = ((None, {"fields": ("office", "from_end_of", "until_end_of", "seats", "remark")}),)
    list_display = ("office", "from_end_of", "until_end_of", "seats", "remark")
    list_select_related = ("office", "from_end_of", "until_end_of")
    search_fields = ("office__name", "office__code", "remark")

    def named(self, seats):
        words = {"what": seats.office, "meeting": seats.from_end_of.label}
        return _("%(what)s, from the end of the %(meeting)s") % words
