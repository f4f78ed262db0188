"""A code, tried for a request: counted where it is wrong, refused in a sentence."""

from django.http import HttpResponse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from ccm_machinery.signin.second_factor import use_code
from ccm_machinery.signin.throttle import count_failure, note_refusal

CLOSED = 429


def why_not(request, user, text):
    """The sentence that refuses the code; nothing if it is right, and then it is used up."""
    verdict = use_code(user, text)
    if verdict.is_right:
        return ""
    if verdict.closed_until:
        note_refusal(request)
        told = _("Too many codes were wrong. Another is tried from %(time)s on.")
        return told % {"time": date_format(localtime(verdict.closed_until), "H:i:s")}
    count_failure(request, user)
    return _("This code is not right, or was used before. Wait for the next one and try again.")


def closed():
    """An answer in whose place the throttle's middleware says until when nothing is tried."""
    return HttpResponse(status=CLOSED)
