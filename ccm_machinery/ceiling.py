"""How much one request may bring along: what is more is refused before anything reads it."""

from django.utils.translation import gettext as _

from officeholders.refusals import refuse
from officeholders.uploads.refused import MOST_MEGABYTES

# Far more than a file may have, so that its form says what is wrong with one somewhat too large.
MOST_MEGABYTES_SENT = 4 * MOST_MEGABYTES
MOST_SENT = MOST_MEGABYTES_SENT * 1024 * 1024


class NotTooMuch:
    """Refuses, with 413, a request whose body is larger than any form of the house could be.

    One that does not say how large its body is has none: Django reads nothing of it.
    """

    def __init__(self, get_response):
        self._get_response = get_response

    def __call__(self, request):
        if _size(request) <= MOST_SENT:
            return self._get_response(request)
        sentence = _(
            "More than %(most)s MB were sent, so nothing of it was read. A file may have "
            "%(file)s MB; leave out what is not needed, or divide it."
        )
        told = {"most": MOST_MEGABYTES_SENT, "file": MOST_MEGABYTES}
        return refuse(request, 413, sentence % told)


def _size(request):
    """How many bytes the body has, as its head says; the server refuses what is no number."""
    return int(request.META.get("CONTENT_LENGTH") or 0)
