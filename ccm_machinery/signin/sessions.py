"""Sessions of staff: they end when nothing was asked for a while, and after some hours anyway.

The end after some hours is the session's own. That nothing was asked is told by a signed cookie
that every staff page renews, so that no page has to write in the database to be looked at.
"""

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login, logout
from django.db import DataError
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ccm_machinery.heads import STAFF
from officeholders.refusals import refuse

MARK = "staff_session"
PENDING = "waits_for_code"
SEEN = f"{settings.COOKIE_PREFIX}staffseen"
UNASKABLE = (DataError, OverflowError)  # PostgreSQL says the one, SQLite the other
NO_ROW = gettext_lazy(
    "This address asks for something that no row of the register can be: its number is too large, "
    "or it holds a sign that no text may have. Go back, and choose from the list."
)


def begin(request, user, backend):
    """Signs the user in."""
    login(request, user, backend=backend)
    mark(request)


def mark(request):
    """Gives the session its end, and the mark to which its cookie is bound."""
    request.session[MARK] = get_random_string(22)
    request.session.set_expiry(timedelta(seconds=settings.SESSION_COOKIE_AGE))


class StaffSessions:
    """Middleware of the staff's pages alone: no other page is touched by it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not _is_for_staff(request):
            return self.get_response(request)
        self._end_if_idle(request)
        if _has_ended(request):
            _say_so(request)
        response = self.get_response(request)
        _note_seen(request, response)
        return response

    def process_exception(self, request, exception):
        """A sentence where an address names what the database cannot even be asked for."""
        if isinstance(exception, UNASKABLE) and _is_for_staff(request) and request.method == "GET":
            return refuse(request, 400, NO_ROW)
        return None

    def _end_if_idle(self, request):
        if not request.user.is_authenticated:
            return
        if MARK not in request.session:
            mark(request)
        elif not _was_seen(request):
            logout(request)


def _is_for_staff(request):
    return request.path_info.startswith(STAFF)


def _was_seen(request):
    told = request.get_signed_cookie(
        SEEN, default="", salt=request.session[MARK], max_age=settings.SESSION_IDLE
    )
    return bool(told)


def _has_ended(request):
    """Whether a session is asked for that is no more; one that waits for its code is not meant."""
    had_one = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not had_one or request.user.is_authenticated or PENDING in request.session:
        return False
    return request.method == "GET" or request.path not in (
        reverse("admin:login"),
        reverse("admin:logout"),
    )


def _say_so(request):
    request.session.flush()
    idle = settings.SESSION_IDLE // timedelta(minutes=1)
    hours = settings.SESSION_COOKIE_AGE // 3600
    told = _(
        "Your session had ended. One ends %(idle)s minutes after the last page, %(hours)s hours "
        "after the sign-in, and when its account is signed out everywhere. Please sign in again."
    )
    messages.warning(request, told % {"idle": idle, "hours": hours})
    if request.method == "POST":
        messages.error(request, _("What you had just sent was not recorded."))


def _note_seen(request, response):
    """Renews the cookie of the one who is signed in, and takes it from the one who is no more."""
    if request.user.is_authenticated and MARK in request.session:
        response.set_signed_cookie(
            SEEN,
            "1",
            salt=request.session[MARK],
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    elif request.COOKIES.get(SEEN):
        response.delete_cookie(SEEN, samesite="Lax")
