"""Pages of other sites may read what the register gives to programs; never with credentials."""

from django.http import HttpResponse

from ccm_machinery.heads import STAFF
from officeholders.refusals import is_for_programs

READ = ("GET", "HEAD")
ANYBODY = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
ASKED_FIRST = {
    "Access-Control-Allow-Methods": ", ".join(READ),
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}


class OpenToOtherSites:
    """Says at every address for programs, refusals included, that anybody may read the answer."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not is_open(request.path_info):
            return self.get_response(request)
        answer = _told_first() if _asks_first(request) else self.get_response(request)
        for name, value in ANYBODY.items():
            answer[name] = value
        return answer


def is_open(path):
    """Whether the address is for programs and public: the API, JSON, calendars and feeds."""
    return not path.startswith(STAFF) and (
        is_for_programs(path) or path.endswith((".ics", "/feed/"))
    )


def _asks_first(request):
    """Whether a browser asks if it may ask (a preflight)."""
    return request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers


def _told_first():
    """The answer to a preflight: it may be read, and nothing else; there is no body."""
    answer = HttpResponse(status=204, headers=ASKED_FIRST)
    del answer["Content-Type"]
    return answer
