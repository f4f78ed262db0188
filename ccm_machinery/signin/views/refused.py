"""What is said to those who are not let in."""

from datetime import timedelta

from axes.handlers.proxy import AxesProxyHandler
from django.conf import settings
from django.contrib import admin
from django.shortcuts import render
from django.utils.http import http_date
from django.utils.translation import gettext as _

from ccm_machinery.signin.throttle import closed_until
from officeholders.refusals import refuse


def locked_out(request, response, credentials):
    """The page, with status 429, that says until when this account is closed to this address."""
    AxesProxyHandler.update_request(request)
    until = closed_until(request, credentials)
    told = {
        **admin.site.each_context(request),
        "title": _("Too many failed sign-ins"),
        "failures": settings.AXES_FAILURE_LIMIT,
        "minutes": settings.AXES_COOLOFF_TIME // timedelta(minutes=1),
        "until": until,
    }
    page = render(request, "admin/account/closed.html", told, status=429)
    page["Cache-Control"] = "no-store"
    if until:
        page["Retry-After"] = http_date(until.timestamp())
    page._has_been_logged = True  # by the throttle, in a line that names nobody
    return page


def form_too_old(request, reason=""):
    """The page for a form of an earlier sign-in, or of another site."""
    told = _(
        "This form is older than your last sign-in, or does not come from this site. Nothing was "
        "recorded. Open the page again, and send it from there."
    )
    return refuse(request, 403, told)
