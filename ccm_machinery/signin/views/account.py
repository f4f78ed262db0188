"""One's own account: who one is here, and the ways to look after it."""

from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth import logout
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ccm_machinery.roles import Role
from ccm_machinery.signin.second_factor import has_second_factor, recovery_codes_left
from ccm_machinery.signin.views.second_factor import REPLACES
from officeholders.admin.pages import staff_page


@staff_page("account/", "account")
def account(request):
    """The account page; who comes back to it has given up replacing the second factor."""
    request.session.pop(REPLACES, None)
    told = {
        **admin.site.each_context(request),
        "title": _("Your account"),
        "role": Role(request.user.role).label,
        "has_second_factor": has_second_factor(request.user),
        "codes_left": recovery_codes_left(request.user),
        "is_second_factor_due": settings.REQUIRE_TOTP,
    }
    return TemplateResponse(request, "admin/account/account.html", told)


@staff_page("account/sign-out-everywhere/", "sign_out_everywhere")
def sign_out_everywhere(request):
    """Ends every session of one's own, this one too."""
    if request.method != "POST":
        return HttpResponseRedirect(reverse("admin:account"))
    request.user.sign_out_everywhere()
    logout(request)
    messages.success(request, _("You are signed out everywhere."))
    return HttpResponseRedirect(reverse("admin:login"))
