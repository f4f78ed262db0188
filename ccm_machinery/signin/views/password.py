"""Changing one's own password."""

from django.contrib import messages
from django.contrib.auth.views import PasswordChangeView
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from ccm_machinery.accountlog import note
from ccm_machinery.passwords import ChangedPasswordForm
from ccm_machinery.signin.proving import closed
from ccm_machinery.signin.throttle import count_failure, is_closed


class OwnPassword(PasswordChangeView):
    """The page on which one changes one's password; guesses at the old one are counted."""

    form_class = ChangedPasswordForm
    success_url = reverse_lazy("admin:index")

    def post(self, request, *args, **kwargs):
        if is_closed(request, request.user):
            return closed()
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        note(self.request.user, self.request.user, _("The password was changed."))
        told = _("Your password is changed. Wherever else you were signed in, you no longer are.")
        messages.success(self.request, told)
        return super().form_valid(form)

    def form_invalid(self, form):
        if form.has_error("old_password", "password_incorrect"):
            count_failure(self.request, self.request.user)
        return super().form_invalid(form)
