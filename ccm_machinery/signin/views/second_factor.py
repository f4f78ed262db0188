"""The second factor: set up, given new recovery codes, replaced, removed."""

import time

from django.contrib import admin, messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from ccm_machinery.accountlog import note
from ccm_machinery.signin.forms import ProofForm, ShownCodeForm
from ccm_machinery.signin.proving import closed, why_not
from ccm_machinery.signin.second_factor import (
    enrol,
    has_second_factor,
    new_secret,
    picture_of,
    remove,
    renew_recovery_codes,
    secret_to_type,
)
from ccm_machinery.signin.throttle import count_failure, is_closed
from officeholders.admin.pages import add_page, staff_page

SECRET, REPLACES = "second_factor_secret", "second_factor_replaces"


@staff_page("account/second-factor/", "second_factor")
@sensitive_post_parameters("code")
def second_factor(request):
    """Sets the second factor up: the secret for the app, and one code that proves it got there."""
    if has_second_factor(request.user) and REPLACES not in request.session:
        return HttpResponseRedirect(reverse("admin:account"))
    secret = request.session.setdefault(SECRET, new_secret())
    form = ShownCodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        codes = enrol(request.user, secret, form.cleaned_data["code"], time.time())
        if codes:
            return _enrolled(request, codes)
        form.add_error(
            "code",
            _("This is not the code for now. Check that the clock of your device is right."),
        )
    return _page(request, "set_up", _("Set up a second factor"), form=form, **_secret(request))


def _secret(request):
    secret = request.session[SECRET]
    return {"secret": secret_to_type(secret), "picture": picture_of(request.user, secret)}


def _enrolled(request, codes):
    """The recovery codes; every other session of the account, which had no code, is over."""
    for key in (SECRET, REPLACES):
        request.session.pop(key, None)
    note(request.user, request.user, _("A second factor was set up."))
    request.user.sign_out_everywhere()
    update_session_auth_hash(request, request.user)
    messages.success(request, _("From now on a code is asked for at each sign-in."))
    return _codes(request, codes)


def _codes(request, codes):
    return _page(request, "recovery_codes", _("Your recovery codes"), codes=codes)


def _page(request, template, title, **told):
    told = {**admin.site.each_context(request), "title": title, **told}
    return TemplateResponse(request, f"admin/account/{template}.html", told)


@method_decorator(sensitive_post_parameters("password", "code"), name="dispatch")
class Proven(FormView):
    """A page that does something to the second factor once password and code are given.

    A subclass has ``title``, ``lead``, ``button``, and ``act(request)``, which returns the answer.
    """

    form_class = ProofForm
    template_name = "admin/account/proof.html"

    def dispatch(self, request, *args, **kwargs):
        if not has_second_factor(request.user):
            return HttpResponseRedirect(reverse("admin:account"))
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        if is_closed(self.request, self.request.user):
            return closed()
        self._prove(form, **form.cleaned_data)
        return self.form_invalid(form) if form.errors else self.act(self.request)

    def _prove(self, form, password, code):
        """Refuses, on its field, a password or a code that is wrong; the code only after it."""
        user = self.request.user
        if not user.check_password(password):
            count_failure(self.request, user)
            form.add_error("password", _("This is not your password."))
        elif sentence := why_not(self.request, user, code):
            form.add_error("code", sentence)

    def get_context_data(self, **kwargs):
        told = {"title": self.title, "lead": self.lead, "button": self.button}
        return super().get_context_data(**admin.site.each_context(self.request), **told, **kwargs)


class NewRecoveryCodes(Proven):
    """Ten new recovery codes; those of before no longer hold."""

    title = gettext_lazy("New recovery codes")
    lead = gettext_lazy("You are given ten new codes. Those that you have now will no longer work.")
    button = gettext_lazy("Give me new codes")

    def act(self, request):
        return _codes(request, renew_recovery_codes(request.user))


class Replacement(Proven):
    """Another device in place of the one that is set up."""

    title = gettext_lazy("Replace the second factor")
    lead = gettext_lazy("The present one holds until the new one has proved that it works.")
    button = gettext_lazy("Set up the new one")

    def act(self, request):
        request.session[REPLACES] = True
        return HttpResponseRedirect(reverse("admin:second_factor"))


class Removal(Proven):
    """No second factor any more."""

    title = gettext_lazy("Remove the second factor")
    lead = gettext_lazy("Then your password alone opens the register.")
    button = gettext_lazy("Remove it")

    def act(self, request):
        remove(request.user)
        note(request.user, request.user, _("The second factor was removed."))
        messages.success(request, _("The second factor is removed, with its recovery codes."))
        return HttpResponseRedirect(reverse("admin:account"))


for name, page in (
    ("recovery-codes", NewRecoveryCodes),
    ("replace", Replacement),
    ("remove", Removal),
):
    add_page(
        f"account/second-factor/{name}/",
        f"second_factor_{name.replace('-', '_')}",
        page.as_view(),
    )
