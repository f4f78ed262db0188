"""Documents of the Convention."""

from django.contrib import admin

from officeholders.admin.recorded import RecordedAdmin
from officeholders.models import Document


@admin.register(Document)
class DocumentAdmin(RecordedAdmin):
    fixed = ("symbol",)
    fieldsets = ((None, {"fields": ("symbol", "title", "meeting", "date", "url")}),)
    list_display = ("symbol", "title", "meeting", "date")
    list_select_related = ("meeting",)
    search_fields = ("symbol", "title")
