"""The admin site of the register."""

from functools import update_wrapper

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.auth.views import PasswordChangeView
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ccm_machinery.passwords import ChangedPasswordForm
from officeholders.changes import with_authors
from officeholders.models import Entry

ROOMS = ("presidency", "workinggroups", "officeholders", "ccm_machinery")
NOT_KEPT = "private, no-store"
LAST_ENTRIES = 10


class StandingChoices(AutocompleteJsonView):
    """Offers only rows that have not been withdrawn."""

    def get_queryset(self):
        return super().get_queryset().filter(withdrawn=False)


class RegisterSite(AdminSite):
    """The stock admin in the words of the Convention; nothing of it is kept by any cache."""

    site_header = gettext_lazy("Register of office holders")
    site_title = gettext_lazy("Convention on Cluster Munitions")
    index_title = gettext_lazy("Register")
    enable_nav_sidebar = False  # lists need the width

    def __init__(self, name="admin"):
        super().__init__(name)
        self.pages = []  # to which the rooms add (officeholders.admin.pages)

    def get_urls(self):
        """The pages that the rooms add to the admin, then the stock ones."""
        added = [
            path(page.route, self.admin_view(page.view), name=page.name) for page in self.pages
        ]
        return [*added, *super().get_urls()]

    def admin_view(self, view, cacheable=False):
        """The view for staff, once whoever must change the password has done so."""
        guarded = super().admin_view(self._after_the_password(view), cacheable)

        def page(request, *args, **kwargs):
            response = guarded(request, *args, **kwargs)
            response["Cache-Control"] = NOT_KEPT
            return response

        return update_wrapper(page, guarded)

    def _after_the_password(self, view):
        def page(request, *args, **kwargs):
            if request.user.must_change_password and view not in self._before_the_password:
                messages.warning(request, _("Choose a password of your own first."))
                return HttpResponseRedirect(reverse("admin:password_change"))
            return view(request, *args, **kwargs)

        return update_wrapper(page, view)

    @property
    def _before_the_password(self):
        return (self.password_change, self.logout)

    def login(self, request, extra_context=None):
        response = super().login(request, extra_context)
        response["Cache-Control"] = NOT_KEPT
        return response

    def autocomplete_view(self, request):
        return StandingChoices.as_view(admin_site=self)(request)

    def index(self, request, extra_context=None):
        """The index, with the last entries in place of Django's own log."""
        last = with_authors(Entry.objects.all()[:LAST_ENTRIES])
        return super().index(request, {"last_entries": last} | (extra_context or {}))

    def get_app_list(self, request, app_label=None):
        """The rooms of the house, what staff need most often first."""
        rooms = super().get_app_list(request, app_label)
        return sorted(rooms, key=lambda room: ROOMS.index(room["app_label"]))

    def password_change(self, request, extra_context=None):
        """The stock page, which also lifts the duty to change the password."""
        request.current_app = self.name
        page = PasswordChangeView.as_view(
            form_class=ChangedPasswordForm,
            success_url=reverse("admin:password_change_done"),
            extra_context={**self.each_context(request), **(extra_context or {})},
        )
        return page(request)
