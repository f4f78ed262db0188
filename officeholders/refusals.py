"""Refusals in one plain sentence: JSON where programs ask, a page where people do."""

import json
import sys
from difflib import get_close_matches

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from officeholders.trouble import Trouble, trouble_of

HTML = "text/html; charset=utf-8"
JSON = "application/json"
TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
NOTHING_RECORDED = gettext_lazy("Nothing is recorded in the register yet.")
PAGES = (
    "working-groups",
    "presidency",
    "meetings",
    "states",
    "mandates",
    "decisions",
    "analysis-groups",
    "compare",
    "statistics",
    "search",
    "entries",
    "about",
)
HEADINGS = {
    400: gettext_lazy("This question cannot be answered"),
    403: gettext_lazy("Not allowed"),
    404: gettext_lazy("Not found"),
    405: gettext_lazy("Only for reading"),
    413: gettext_lazy("Too much was sent"),
    500: gettext_lazy("Something went wrong"),
    503: gettext_lazy("Not available at the moment"),
}
AGAIN = "60"  # seconds
NOT_READ = gettext_lazy("The register cannot be read at the moment. Please try again soon.")
# Of a database that went away in the middle nobody knows what it has done yet.
NOT_RECORDED = {
    Trouble.BUSY: gettext_lazy(
        "The register is busy with what somebody else is recording. Nothing of yours was "
        "recorded. Please try again in a minute."
    ),
    Trouble.FULL: gettext_lazy(
        "The register’s disk is full or does not work, so nothing of yours was recorded. Please "
        "tell whoever runs the register, keep what you wrote, and send it again later."
    ),
    Trouble.AWAY: gettext_lazy(
        "The register’s database does not answer at the moment, so it is not certain whether "
        "this was recorded. Please send it again in a minute: what is sent twice is recorded once."
    ),
}


class NothingThere(LookupError):
    """Nothing has that address: one plain sentence, offering the nearest address that is one."""

    def __init__(self, sentence, address="", name=""):
        super().__init__(sentence)
        self.offer = {"address": address, "name": name} if address else None


def refuse(request, status, sentence, offer=None, **headers):
    """The answer that something cannot be answered, which no cache keeps.

    ``offer`` is the ``address`` that was probably meant, and its ``name``.
    """
    if is_for_programs(request.path):
        body, content_type = json_text({"error": str(sentence)}), JSON
    else:
        told = {"heading": HEADINGS[status], "sentence": sentence, "offer": offer}
        body, content_type = render_to_string("refusal.html", told), HTML
    headers = {"Cache-Control": "no-store"} | headers
    return HttpResponse(body, content_type=content_type, status=status, headers=headers)


def is_for_programs(path):
    """Whether errors at this address are JSON (CONTRACT section 4)."""
    return path.startswith("/api/") or path.endswith((".json", ".jsonl"))


def json_text(words):
    """The words as JSON, in the one form that every address gives them."""
    return json.dumps(words, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def bad_request(request, exception):
    if isinstance(exception, TOO_LARGE):
        sentence = _(
            "More was sent than any form here takes, so nothing was recorded. Go back, shorten the "
            "longest text, and send it again."
        )
        return refuse(request, 400, sentence)
    return refuse(request, 400, _("The request could not be understood."))


def permission_denied(request, exception):
    return refuse(request, 403, _("You are not allowed to see this page."))


def not_found(request, exception):
    return refuse(request, 404, _("There is nothing at this address."), _nearest_page(request.path))


def _nearest_page(path):
    """The page of the register whose address is most like the first part of ``path``, or None."""
    first = f"/{path.strip('/').partition('/')[0]}/"
    near = get_close_matches(first.lower(), map(reverse, PAGES), n=1)
    return {"address": near[0], "name": near[0]} if near else None


def server_error(request):
    """The answer to an error that nobody caught: of the database, that it is not available."""
    trouble = trouble_of(sys.exception())
    if trouble:
        return unavailable(request, trouble)
    return refuse(request, 500, _("The register could not answer. Please try again."))


def unavailable(request, trouble):
    """The answer that the database did not do what was asked, and when to ask again."""
    only_reads = request.method in ("GET", "HEAD")
    sentence = NOT_READ if only_reads else NOT_RECORDED[trouble]
    return refuse(request, 503, sentence, **{"Retry-After": AGAIN})
