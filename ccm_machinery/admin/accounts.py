"""The accounts of staff: deactivated, never deleted."""

from django.contrib import admin, messages
from django.contrib.admin.models import ADDITION
from django.contrib.admin.utils import unquote
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_otp.plugins.otp_static.admin import StaticDevice
from django_otp.plugins.otp_totp.admin import TOTPDevice

from ccm_machinery.accountlog import note
from ccm_machinery.admin.account_form import AccountForm
from ccm_machinery.models import User
from ccm_machinery.passwords import GivenPasswordForm, NewAccountForm
from ccm_machinery.roles import Role
from ccm_machinery.signin.second_factor import remove
from officeholders.admin.recorded import Unlogged
from officeholders.repeating import repeated

PERSON = ("first_name", "last_name", "email")


@admin.register(User)
class AccountAdmin(Unlogged, UserAdmin):
    """Entries name their author, so an account that is no longer used is made inactive."""

    form = AccountForm
    add_form = NewAccountForm
    change_password_form = GivenPasswordForm
    add_form_template = "admin/change_form.html"
    change_form_template = "admin/account/form.html"
    fieldsets = (
        (None, {"fields": ("username", "own_password", "must_change_password", "second_factor")}),
        (gettext_lazy("Person"), {"fields": PERSON}),
        (gettext_lazy("Rights"), {"fields": ("role", "is_active")}),
        (gettext_lazy("Important dates"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "password1", "password2")}),
        (gettext_lazy("Person"), {"fields": PERSON}),
        (gettext_lazy("Rights"), {"fields": ("role",)}),
    )
    readonly_fields = ("last_login", "date_joined", "own_password", "second_factor")
    list_display = (
        "username",
        "full_name",
        "short_role",
        "is_active",
        "second_factor",
        "last_login",
    )
    list_filter = ("role", "is_active")
    show_facets = admin.ShowFacets.NEVER
    filter_horizontal = ()
    radio_fields = {"role": admin.VERTICAL}

    def get_queryset(self, request):
        enrolled = TOTPDevice.objects.filter(user=OuterRef("pk"), confirmed=True)
        return super().get_queryset(request).annotate(is_enrolled=Exists(enrolled))

    @admin.display(description=gettext_lazy("name"), ordering="last_name")
    def full_name(self, user):
        return user.get_full_name()

    @admin.display(description=gettext_lazy("role"), ordering="role")
    def short_role(self, user):
        return Role(user.role).short

    @admin.display(description=gettext_lazy("password"))
    def own_password(self, user):
        address = reverse("admin:auth_user_password_change", args=[user.pk])
        told = _("Give a new password, to be changed at the next sign-in")
        return format_html('<a href="{}">{}</a>', address, told)

    @admin.display(description=gettext_lazy("second factor"), boolean=True)
    def second_factor(self, user):
        return user.is_enrolled

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """The form; of two that would each take away the last administrator but one, the second
        waits, and is refused."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        return self._changed(request, object_id, form_url, extra_context)

    @repeated
    def _changed(self, request, *arguments):
        with transaction.atomic():
            User.objects.administrators().update(role=Role.ADMINISTRATOR)
            return super().changeform_view(request, *arguments)

    def save_model(self, request, obj, form, change):
        """Writes what was changed and nothing else: others may be changing the rest."""
        if not change:
            obj.save()
            return
        obj.save(update_fields=form.changed_data)
        if "role" in form.changed_data:
            note(request.user, obj, _("The role is now: %s.") % Role(obj.role).short)
        if not obj.is_active:
            obj.sign_out_everywhere()

    def log_addition(self, request, obj, message):
        note(request.user, obj, message, ADDITION)

    def log_change(self, request, obj, message):
        if message:
            note(request.user, obj, message)

    def get_urls(self):
        views = {"sign-out": self.sign_out_view, "second-factor": self.second_factor_view}
        own = [
            path(
                f"<path:object_id>/{name}/",
                self.admin_site.admin_view(view),
                name=f"ccm_machinery_user_{name.replace('-', '_')}",
            )
            for name, view in views.items()
        ]
        return own + super().get_urls()

    def sign_out_view(self, request, object_id):
        """Ends every session of the account, once it is confirmed."""
        told = {
            "title": _("End all sessions"),
            "lead": _("Wherever this account is signed in, it has to sign in again."),
            "button": _("End them"),
            "done": _("All sessions of %(name)s have ended."),
            "noted": _("All sessions were ended."),
        }
        return self._confirmed(request, object_id, User.sign_out_everywhere, told)

    def second_factor_view(self, request, object_id):
        """Takes the second factor from the account, once it is confirmed."""
        told = {
            "title": _("Remove the second factor"),
            "lead": _(
                "For somebody who has lost the device and the recovery codes. Make sure that it "
                "is really that person who asks."
            ),
            "button": _("Remove it"),
            "done": _("The second factor of %(name)s is removed."),
            "noted": _("The second factor was removed."),
        }
        return self._confirmed(request, object_id, remove, told)

    def _confirmed(self, request, object_id, act, told):
        """A page that asks; once it is confirmed, does ``act(user)`` and says so."""
        user = self.get_object(request, unquote(object_id))
        if not self.has_change_permission(request, user):
            raise PermissionDenied
        if user is None:
            raise Http404
        if request.method != "POST":
            context = {**self.admin_site.each_context(request), **told}
            context |= {"opts": self.opts, "original": user, "subtitle": str(user)}
            return TemplateResponse(request, "admin/account/confirm.html", context)
        act(user)
        note(request.user, user, told["noted"])
        messages.success(request, told["done"] % {"name": user})
        return HttpResponseRedirect(reverse("admin:ccm_machinery_user_change", args=[user.pk]))


# A group's name would be taken for a Working Group, and rights follow from the role; the devices
# are looked after on the pages of the account.
admin.site.unregister([Group, TOTPDevice, StaticDevice])
