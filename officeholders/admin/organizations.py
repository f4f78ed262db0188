"""Organizations that may be invited to observe."""

from django.contrib import admin

from officeholders.admin.recorded import RecordedAdmin
from officeholders.models import Organization


@admin.register(Organization)
class OrganizationAdmin(RecordedAdmin):
    fixed = ("code",)
    fieldsets = ((None, {"fields": ("code", "name")}),)
    list_display = ("code", "name")
    search_fields = ("code", "name")
