"""The accounts of staff: deactivated, never deleted."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from ccm_machinery.models import User
from ccm_machinery.passwords import GivenPasswordForm, NewAccountForm
from officeholders.admin.recorded import Unlogged

RIGHTS = ("add", "change", "view")


@admin.register(User)
class AccountAdmin(Unlogged, UserAdmin):
    """Entries name their author, so an account that is no longer used is made inactive."""

    add_form = NewAccountForm
    change_password_form = GivenPasswordForm
    fieldsets = (
        (None, {"fields": ("username", "password", "must_change_password")}),
        (_("Personal info"), {"fields": ("first_name", "last_name", "email")}),
        (_("Rights"), {"fields": ("is_active", "is_staff", "is_superuser", "user_permissions")}),
        (_("Important dates"), {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")
    list_display = ("username", "first_name", "last_name", "is_active", "is_superuser")
    list_filter = ("is_active", "is_superuser")
    filter_horizontal = ("user_permissions",)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        """Only the rights that mean something here: to add, change and see the register's rows."""
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        names = [
            f"{right}_{model._meta.model_name}"
            for model in self.admin_site._registry
            for right in RIGHTS
        ]
        field.queryset = field.queryset.filter(codename__in=names).select_related("content_type")
        return field


admin.site.unregister(Group)  # its name would be taken for a Working Group; rights are by account
