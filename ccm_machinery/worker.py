"""gunicorn's worker, for which a request that it cannot read is refused as any other is.

    gunicorn --worker-class ccm_machinery.worker.Worker --threads 2 ccm_machinery.wsgi

Before an application is asked, gunicorn reads the head of the request. Its own worker answers what
it cannot read with a page of its own, reads a line of at most 8 KB or else of any length, and
writes down the client's address.
"""

import gunicorn.http.message
from gunicorn.http.errors import (
    InvalidResponseHeader,
    InvalidResponseHeaderName,
    LimitRequestHeaders,
    LimitRequestLine,
    ParseException,
)
from gunicorn.util import write_nonblock
from gunicorn.workers.gthread import ThreadWorker

from ccm_machinery.heads import heads_at

# The register refuses in its own words what is too long for it; beyond this nobody reads on.
LONGEST_LINE = 128 * 1024
gunicorn.http.message.MAX_REQUEST_LINE = LONGEST_LINE

UNREADABLE = "400 Bad Request", "The request is not written as HTTP asks, so it was not read."
BROKEN = "500 Internal Server Error", "The register could not answer. Please try again."
REFUSALS = {
    InvalidResponseHeader: BROKEN,
    InvalidResponseHeaderName: BROKEN,
    LimitRequestLine: ("414 URI Too Long", "The address is too long to be read; shorten it."),
    LimitRequestHeaders: (
        "431 Request Header Fields Too Large",
        "The request says more about itself than is read; leave out cookies of other sites.",
    ),
}


class Worker(ThreadWorker):
    """Reads a line of up to 128 KB, and refuses in one plain sentence what it cannot read."""

    def __init__(self, age, ppid, sockets, app, timeout, cfg, log):
        super().__init__(age, ppid, sockets, app, timeout, cfg, log)
        cfg.set("limit_request_line", LONGEST_LINE)

    def handle_error(self, req, client, addr, exc):
        status, sentence = refusal_of(exc)
        if (status, sentence) == BROKEN:
            self.log.error("A request was not answered", exc_info=exc)
        else:
            self.log.warning("A request was not read: %s", status)
        try:
            write_nonblock(client, answer(status, sentence))
        except OSError:
            self.log.debug("The client did not wait for the refusal.")


def refusal_of(problem):
    """The status and the sentence with which a request is refused, by what was wrong with it."""
    for kind, refusal in REFUSALS.items():
        if isinstance(problem, kind):
            return refusal
    return UNREADABLE if isinstance(problem, ParseException) else BROKEN


def answer(status, sentence):
    """The whole answer, after which nothing more is said on that line."""
    body = f"{sentence}\n".encode()
    heads = {
        "Connection": "close",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Length": len(body),
        "Cache-Control": "no-store",
    }
    heads |= heads_at("/", is_secure=True)  # in production everybody asks over HTTPS
    told = "".join(f"{name}: {value}\r\n" for name, value in heads.items())
    return f"HTTP/1.1 {status}\r\n{told}\r\n".encode() + body
