"""Each line of the log is one JSON object, in ASCII, so that nothing sent here can forge another.

Nobody is named in it. Of an error it tells the kinds and the places in the code, never the words,
which may hold what somebody typed or what a row holds (CONTRACT section 3: private values stand
in no log); only what the database says of itself is told, its first line.
"""

import json
import logging
import sysconfig
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from traceback import walk_tb

from django.db import InterfaceError, InternalError, OperationalError

HOUSE = f"{Path(__file__).resolve().parents[2]}/"
PACKAGES = f"{sysconfig.get_path('purelib')}/"
OF_THE_DATABASE_ITSELF = (OperationalError, InterfaceError, InternalError)
MOST_PLACES = 30  # of an error, the last ones: where it happened
MOST_ERRORS = 5  # that led to one another
LEVELS = ("INFO", "WARNING", "ERROR")  # less than that would tell what people typed
REQUEST_NUMBER = ContextVar("REQUEST_NUMBER", default=None)


class OneLine(logging.Formatter):
    """A record as one JSON object; a message that is a mapping gives its own keys."""

    def format(self, record):
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "from": record.name,
            "request": REQUEST_NUMBER.get(),
        }
        if isinstance(record.msg, dict):
            told |= record.msg
        else:
            told["message"] = record.getMessage().partition("?")[0]  # search words may follow
        if record.exc_info and record.exc_info[1]:
            told["errors"] = errors(record.exc_info[1])
        return json.dumps(told)


def errors(error):
    """The error, then what it came from: each with its kind and its places, the last one last."""
    told = []
    while error is not None and len(told) < MOST_ERRORS:
        told.append({"error": _kind(error), "at": _places(error)})
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return told


def _kind(error):
    kind = type(error)
    name = f"{kind.__module__}.{kind.__qualname__}"
    if not isinstance(error, OF_THE_DATABASE_ITSELF):
        return name
    return f"{name}: {next(iter(str(error).splitlines()), '')}"


def _places(error):
    frames = [(frame.f_code, line) for frame, line in walk_tb(error.__traceback__)]
    return [f"{_file(code)}:{line} {code.co_name}" for code, line in frames[-MOST_PLACES:]]


def _file(code):
    return code.co_filename.removeprefix(PACKAGES).removeprefix(HOUSE)


def logging_at(level):
    """The settings of Python's logging: everything from that level on, to standard error."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": OneLine}},
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "line"},
            "nowhere": {"class": "logging.NullHandler"},
        },
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            "ccm_machinery.logs": {"level": level},
            # The server, too, tells when its processes begin and end.
            "gunicorn.error": {"level": level, "propagate": True},
            # Django makes a body for HEAD too, which the server rightly leaves out.
            "gunicorn.http.wsgi": {"level": "ERROR"},
            # It would write what clients say of themselves; the sign-in has one line of its own.
            "axes": {"handlers": ["nowhere"], "propagate": False},
            # What is refused has its line as a request; only what failed has a second one.
            "django.request": {"level": "ERROR"},
        },
    }
