"""One line a request: what was asked, how it was answered, how long that took.

It leaves out who asked: address, account, cookies, what the browser says of itself. It leaves out
what stands behind the question mark, where search words are, and what is sent with a form. Who
recorded what stands in the register's own log of entries.
"""

import logging
import re
import secrets
from time import perf_counter

from django.conf import settings

from ccm_machinery.logs.lines import REQUEST_NUMBER

LONGEST_PATH = 300  # signs; no address of the register is as long
OURS = re.compile(r"[0-9a-f]{32}")  # what nginx calls $request_id
logger = logging.getLogger(__name__)


class OneLineEach:
    """The outermost middleware: it sees every answer, files and refusals included."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        begun = perf_counter()
        number = REQUEST_NUMBER.set(_number(request))
        try:
            response = self.get_response(request)
            if logger.isEnabledFor(logging.INFO):
                logger.info(_told(request, response, perf_counter() - begun))
            return response
        finally:
            REQUEST_NUMBER.reset(number)


def _number(request):
    """The number that our own proxy gave the request, under which its log has it too, or one."""
    told = request.META.get("HTTP_X_REQUEST_ID", "") if settings.TRUSTED_PROXIES else ""
    return told if OURS.fullmatch(told) else secrets.token_hex(16)


def _told(request, response, seconds):
    """The words of the line; ``bytes`` is null where the answer is made as it is sent."""
    size = response.headers.get("Content-Length")
    return {
        "method": request.method,
        "path": request.path_info[:LONGEST_PATH],
        "status": response.status_code,
        "ms": round(seconds * 1000, 1),
        "bytes": None if size is None else int(size),
        "entry": getattr(request, "answered_from", None),
    }
