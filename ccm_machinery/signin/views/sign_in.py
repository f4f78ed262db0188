"""The sign-in: the password, and then, where the account has a second factor, a code."""

from django.contrib import messages
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from ccm_machinery.signin.forms import CodeForm
from ccm_machinery.signin.proving import closed, why_not
from ccm_machinery.signin.second_factor import has_second_factor
from ccm_machinery.signin.sessions import PENDING, begin
from ccm_machinery.signin.throttle import is_closed
from ccm_machinery.signin.waiting import wait_for_code, waiting_for_code


class SignIn(LoginView):
    """The first step: name and password."""

    authentication_form = AdminAuthenticationForm
    template_name = "admin/login.html"
    next_page = "admin:index"

    def form_valid(self, form):
        user, leads_to = form.get_user(), self.get_success_url()
        if has_second_factor(user):
            wait_for_code(self.request, user, leads_to)
            return HttpResponseRedirect(reverse("admin:second_step"))
        begin(self.request, user, user.backend)
        return HttpResponseRedirect(leads_to)

    def get_context_data(self, **kwargs):
        told = {"title": _("Sign in"), "subtitle": None}
        return super().get_context_data(**told, **kwargs)


@method_decorator([sensitive_post_parameters("code"), csrf_protect], name="dispatch")
class SecondStep(FormView):
    """The second step: a code of the app, or a recovery code."""

    form_class = CodeForm
    template_name = "admin/account/code.html"

    def dispatch(self, request, *args, **kwargs):
        self.waiting = waiting_for_code(request)
        if self.waiting is None:
            messages.warning(request, _("Begin with your name and password."))
            return HttpResponseRedirect(reverse("admin:login"))
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form):
        user = self.waiting.user
        if is_closed(self.request, user):
            return closed()
        sentence = why_not(self.request, user, form.cleaned_data["code"])
        if sentence:
            form.add_error("code", sentence)
            return self.form_invalid(form)
        del self.request.session[PENDING]
        begin(self.request, user, self.waiting.backend)
        return HttpResponseRedirect(self.waiting.leads_to)

    def get_context_data(self, **kwargs):
        return super().get_context_data(title=_("Second step"), subtitle=None, **kwargs)
