"""The admin site of the register."""

from functools import update_wrapper

from django.contrib import messages
from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy

from ccm_machinery.signin.duties import duty_of
from ccm_machinery.signin.views.password import OwnPassword
from ccm_machinery.signin.views.sign_in import SecondStep, SignIn
from officeholders.models import Listed

ROOMS = ("presidency", "workinggroups", "officeholders", "ccm_machinery")
NOT_KEPT = "private, no-store"


class StandingChoices(AutocompleteJsonView):
    """Offers only rows that have not been withdrawn."""

    def get_queryset(self):
        rows = super().get_queryset()
        if "\0" in self.term:  # which no row holds, and PostgreSQL cannot even be asked for
            return rows.none()
        return rows.filter(withdrawn=False) if issubclass(rows.model, Listed) else rows


class RegisterSite(AdminSite):
    """The stock admin in the words of the Convention; nothing of it is kept by any cache."""

    site_header = gettext_lazy("Register of office holders")
    site_title = gettext_lazy("Convention on Cluster Munitions")
    index_title = gettext_lazy("Desk")
    enable_nav_sidebar = False  # lists need the width

    def __init__(self, name="admin"):
        super().__init__(name)
        self.pages = []  # to which the rooms add (officeholders.admin.pages)

    def get_urls(self):
        """The pages that the rooms add to the admin, then the stock ones."""
        added = [
            path(page.route, self.admin_view(page.view), name=page.name) for page in self.pages
        ]
        second_step = path("login/code/", self.second_step, name="second_step")
        return [second_step, *added, *super().get_urls()]

    def admin_view(self, view, cacheable=False):
        """The view for staff, once they have done what comes before anything else."""
        return not_kept(super().admin_view(self._after_the_duty(view), cacheable))

    def _after_the_duty(self, view):
        def page(request, *args, **kwargs):
            duty = duty_of(request.user)
            if duty is None or duty.allows(request.resolver_match.url_name):
                return view(request, *args, **kwargs)
            messages.warning(request, duty.sentence)
            return HttpResponseRedirect(reverse(f"admin:{duty.page}"))

        return update_wrapper(page, view)

    def login(self, request, extra_context=None):
        """The sign-in; who is signed in already goes on to the index."""
        if request.method == "GET" and self.has_permission(request):
            return HttpResponseRedirect(reverse("admin:index"))
        return not_kept(SignIn.as_view(extra_context=self._context(request, extra_context)))(
            request
        )

    def second_step(self, request):
        """What follows the password where the account has a second factor."""
        return not_kept(SecondStep.as_view(extra_context=self._context(request)))(request)

    def _context(self, request, extra_context=None):
        request.current_app = self.name
        return {**self.each_context(request), **(extra_context or {})}

    def autocomplete_view(self, request):
        return StandingChoices.as_view(admin_site=self)(request)

    def get_app_list(self, request, app_label=None):
        """The rooms of the house, what staff need most often first."""
        rooms = super().get_app_list(request, app_label)
        return sorted(rooms, key=lambda room: ROOMS.index(room["app_label"]))

    def password_change(self, request, extra_context=None):
        """The stock page, which also lifts the duty to change the password."""
        return OwnPassword.as_view(extra_context=self._context(request, extra_context))(request)


def not_kept(view):
    """The view, whose answers no cache keeps."""

    def page(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = NOT_KEPT
        return response

    return update_wrapper(page, view)
