"""What every answer tells a browser, whoever gives it: a page, a file, a refusal, a redirection."""

from functools import cache

from csp.constants import SELF
from csp.utils import build_policy
from django.conf import settings

STAFF = "/admin/"
ALWAYS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), "
    "payment=(), usb=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# The admin has pictures, and scripts, which ask for choices and for how far work has come.
ALSO_FOR_STAFF = {"script-src": [SELF], "connect-src": [SELF], "img-src": [SELF]}


class OnEveryAnswer:
    """Says it wherever nothing else was said; stands first, so that refusals of the middleware
    after it have it too."""

    def __init__(self, get_response):
        self._get_response = get_response

    def __call__(self, request):
        answer = self._get_response(request)
        for name, value in heads_at(request.path_info, request.is_secure()).items():
            answer.headers.setdefault(name, value)
        return answer


def heads_at(path, is_secure):
    """What is said at this address, by the names of the heads; more to who asks over HTTPS."""
    return _heads(path.startswith(STAFF), is_secure)


@cache
def _heads(is_for_staff, is_secure):
    """The policy is that of the settings, to which pages of the staff add the house's scripts."""
    policy = build_policy(update=ALSO_FOR_STAFF if is_for_staff else None)
    told = ALWAYS | {"Content-Security-Policy": "; ".join(sorted(policy.split("; ")))}
    if is_secure and settings.SECURE_HSTS_SECONDS:
        seconds = settings.SECURE_HSTS_SECONDS
        told["Strict-Transport-Security"] = f"max-age={seconds}; includeSubDomains; preload"
    return told
