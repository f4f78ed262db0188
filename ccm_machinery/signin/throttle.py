"""Too many failed sign-ins of one account from one address close it there for a while."""

import logging
import unicodedata
from contextlib import contextmanager

from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db import transaction
from django.http import QueryDict
from django.utils.crypto import salted_hmac

FAILED = "A sign-in failed, from %s."
LONGEST_NAME = 150  # no account has a longer one
REFUSED = "A sign-in was refused after too many failures, from %s."
logger = logging.getLogger(__name__)


class Throttle(AxesDatabaseHandler):
    """Counts failures in the database, and writes one line about each, which names nobody."""

    def user_login_failed(self, sender, credentials, request=None, **kwargs):
        if request is None:  # a program of ours: it has no address
            return
        was_closed = request.axes_locked_out
        with transaction.atomic(), _nothing_sent(request):
            # A write comes first, or SQLite could refuse one that follows a reading.
            AccessAttempt.objects.filter(pk=0).update(failures_since_start=0)
            super().user_login_failed(sender, credentials, request, **kwargs)
        _note(request, REFUSED if was_closed else FAILED)


def digest_of_the_name(request, credentials=None):
    """What stands in the table of failures for the name that was typed: it may be a password."""
    told = (credentials or request.POST).get("username") or ""
    name = unicodedata.normalize("NFKC", told[:LONGEST_NAME]).casefold()
    return salted_hmac(__name__, name, algorithm="sha256").hexdigest()


def is_closed(request, user):
    """Whether this account is closed to this address; then the request is answered so."""
    request.axes_locked_out = AxesProxyHandler.is_locked(request, _of(user))
    request.axes_credentials = _of(user)
    if request.axes_locked_out:
        note_refusal(request)
    return request.axes_locked_out


def note_refusal(request):
    """Writes the line about what was not even tried."""
    _note(request, REFUSED)


def count_failure(request, user):
    """Counts a wrong code, or a wrong password typed by one who is signed in."""
    AxesProxyHandler.user_login_failed(__name__, _of(user), request)


def closed_until(request, credentials):
    """The instant from which another sign-in is tried, or None if one is tried now."""
    (attempts,) = AxesProxyHandler.get_implementation().get_user_attempts(request, credentials)
    failures = attempts.order_by("-attempt_time").values_list(
        "failures_since_start", "attempt_time"
    )
    return end_of_closure(failures, settings.AXES_FAILURE_LIMIT, settings.AXES_COOLOFF_TIME)


def end_of_closure(failures, limit, duration):
    """When so few failures are left that count; ``failures``, the newest first, are how many
    and when the last was. None if there were too few."""
    total = 0
    for count, last in failures:
        total += count
        if total >= limit:
            return last + duration
    return None


@contextmanager
def _nothing_sent(request):
    """For as long as a failure is kept: with it would be kept what was typed, secrets too."""
    sent = request.GET, request.POST
    request.GET = request.POST = QueryDict()
    try:
        yield
    finally:
        request.GET, request.POST = sent


def _note(request, line):
    logger.warning(line, request.axes_ip_address or "an unknown address")


def _of(user):
    return {"username": user.get_username()}
