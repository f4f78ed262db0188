"""Observers: organizations invited to the Coordination Committee."""

from django.contrib import admin
from django.utils.translation import gettext as _

from officeholders.admin.recorded import InOrder, RecordedAdmin
from presidency.models import Observer


@admin.register(Observer)
class ObserverAdmin(InOrder, RecordedAdmin):
    fixed = ("organization",)
    autocomplete_fields = ("organization",)
    fieldsets = (
        (None, {"fields": ("organization", "from_end_of", "until_end_of", "place")}),
        (None, {"fields": ("inferred", "source")}),
    )
    list_display = ("organization", "from_end_of", "until_end_of", "inferred", "order")
    list_select_related = ("organization", "from_end_of", "until_end_of")
    search_fields = ("organization__name", "organization__code")
    ordering = ("order", "pk")

    def named(self, observer):
        words = {"what": observer.organization, "meeting": observer.from_end_of.label}
        return _("%(what)s, from the end of the %(meeting)s") % words
