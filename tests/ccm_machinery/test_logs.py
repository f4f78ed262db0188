"""The log: one JSON object a line, in which nobody is named and which nobody can forge."""

import json
import logging
import os
import subprocess
import sys
from io import StringIO

import pytest
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import HttpResponse
from django.test import RequestFactory

from ccm_machinery.logs.lines import LEVELS, MOST_ERRORS, MOST_PLACES, OneLine, errors
from ccm_machinery.logs.requests import LONGEST_PATH, OneLineEach
from officeholders.views.log import Health
from tests.ccm_machinery.sign_in import sign_in
from tests.staff import PASSWORD, account, address_of

NAME = "Berta Example"
ADDRESS = "berta@example.org"
FORGED = '/\r\n{"level": "ERROR", "message": "forged"}\u2028\x1b[31m\ud800'
NUMBER = "0123456789abcdef" * 2
logger = logging.getLogger("ccm_machinery.logs.tests")
pytestmark = pytest.mark.any_engine


@pytest.fixture
def log(monkeypatch):
    """What is written from the level on at which production begins: a text."""
    stream = StringIO()
    (console,) = logging.getLogger().handlers[:1]
    monkeypatch.setattr(console, "stream", stream)
    monkeypatch.setattr(logging.getLogger("ccm_machinery.logs"), "level", logging.INFO)
    logging.getLogger("ccm_machinery.logs.requests").manager._clear_cache()
    yield stream
    monkeypatch.undo()
    logging.getLogger("ccm_machinery.logs.requests").manager._clear_cache()


def lines(log):
    return [json.loads(line) for line in log.getvalue().splitlines()]


def told_of(line):
    """What it says besides when, how long and under which number."""
    return {key: line[key] for key in line if key not in ("time", "ms", "request")}


def asked(path, **told):
    return {
        "level": "INFO",
        "from": "ccm_machinery.logs.requests",
        "method": "GET",
        "path": path,
        **told,
    }


def test_each_request_is_one_line(client, reference_register, log):
    page = client.get("/?on=2026-03-30")
    client.get("/", headers={"If-None-Match": page["ETag"]})
    client.get("/states/XYZ/")
    client.post("/")
    size = len(page.content)
    first, _second, third, fourth = lines(log)
    assert told_of(first) == asked("/", status=200, bytes=size, entry=1)
    assert told_of(third)["status"] == 404
    assert (fourth["method"], fourth["status"]) == ("POST", 405)
    assert all(isinstance(line["ms"], float) and len(line["request"]) == 32 for line in lines(log))


def test_a_request_tells_from_which_entry_it_was_answered(client, reference_register, log):
    tag = client.get("/working-groups/")["ETag"]
    client.get("/working-groups/", headers={"If-None-Match": tag})
    client.get("/about/?nothing=known")
    assert [(line["status"], line["entry"]) for line in lines(log)] == [
        (200, 1),
        (304, 1),
        (400, None),
    ]


def test_what_is_made_while_it_is_sent_has_no_size_yet(client, reference_register, log):
    client.get("/entries.jsonl")
    assert [(line["status"], line["bytes"]) for line in lines(log)] == [(200, None)]


def test_nobody_is_named(client, db, log):
    account("berta", role="editor", email=ADDRESS)
    headers = {"User-Agent": NAME, "Referer": f"https://example.org/{NAME}", "Cookie": f"a={NAME}"}
    client.get("/search/", {"q": NAME}, headers=headers, REMOTE_ADDR="192.0.2.77")
    sign_in(client, headers=headers, REMOTE_ADDR="192.0.2.77")
    client.get(address_of("index"), REMOTE_ADDR="192.0.2.77")
    assert [line["status"] for line in lines(log)] == [404, 302, 200]
    for word in (NAME, "Berta", "berta", ADDRESS, PASSWORD, "192.0.2.77", "sessionid"):
        assert word not in log.getvalue()


@pytest.mark.parametrize("path", [FORGED, "/" + "long" * 10_000, "/%0d%0a", "/\0", "/ä/\u200f"])
def test_no_address_forges_a_line_or_fills_the_log(path, log):
    request = RequestFactory().get("/")
    request.path_info = path
    answer = HttpResponse("", headers={"Content-Length": "0"})
    assert OneLineEach(lambda _request: answer)(request) is answer
    (line,) = lines(log)
    assert told_of(line) == asked(path[:LONGEST_PATH], status=200, bytes=0, entry=None)
    assert log.getvalue().isascii()
    assert log.getvalue().count("\n") == 1


def test_no_message_forges_a_line():
    told = {"name": logger.name, "levelname": "WARNING", "msg": "A sign-in failed, from %s."}
    line = OneLine().format(logging.makeLogRecord(told | {"args": (FORGED,)}))
    assert len(line.splitlines()) == 1
    assert told_of(json.loads(line)) == {
        "level": "WARNING",
        "from": "ccm_machinery.logs.tests",
        "message": f"A sign-in failed, from {FORGED}.",
    }


def test_a_message_ends_before_the_search_words(log):
    logger.warning("Error handling request %s", f"/search/?q={NAME}")
    assert lines(log)[0]["message"] == "Error handling request /search/"


def test_an_error_is_one_line_with_its_places_and_without_its_words(client, db, log, monkeypatch):
    def fails(view, request):
        try:
            int(ADDRESS)
        except ValueError as error:
            raise KeyError(NAME) from error

    monkeypatch.setattr(Health, "get", fails)
    client.raise_request_exception = False
    client.get("/healthz/")
    error, request = lines(log)
    assert request["status"] == 500
    assert error["request"] == request["request"]
    assert (error["level"], error["message"]) == ("ERROR", "Internal Server Error: /healthz/")
    key_error, value_error = error["errors"]
    assert (key_error["error"], value_error["error"]) == (
        "builtins.KeyError",
        "builtins.ValueError",
    )
    assert value_error["at"][-1].startswith("tests/ccm_machinery/test_logs.py:")
    assert key_error["at"][0].startswith("django/core/handlers/exception.py:")
    assert ADDRESS not in log.getvalue()
    assert NAME not in log.getvalue()


def test_what_the_database_says_of_itself_is_told_and_no_row():
    (told,) = errors(OperationalError(f"the server closed\nDETAIL: Key (name)=({NAME})"))
    assert told == {"error": "django.db.utils.OperationalError: the server closed", "at": []}


def test_of_an_endless_error_the_end_is_told():
    def deeper():
        deeper()

    try:
        deeper()
    except RecursionError as error:
        places = errors(error)[0]["at"]
    assert len(places) == MOST_PLACES
    assert all(place.endswith(" deeper") for place in places)


def test_of_a_long_row_of_errors_the_first_are_told():
    error = ValueError()
    for _time in range(MOST_ERRORS):
        later = ValueError()
        later.__cause__ = error
        error = later
    assert len(errors(error)) == MOST_ERRORS


def test_an_error_that_hides_another_tells_itself_alone():
    error = PermissionDenied()
    error.__context__ = KeyError(NAME)
    error.__suppress_context__ = True
    assert [told["error"] for told in errors(error)] == ["django.core.exceptions.PermissionDenied"]


def test_an_error_without_an_error_is_a_plain_line():
    record = logging.makeLogRecord({"msg": "told", "exc_info": (None, None, None)})
    assert "errors" not in json.loads(OneLine().format(record))


@pytest.mark.parametrize(
    ("proxies", "told", "is_believed"),
    [
        (1, NUMBER, True),
        (0, NUMBER, False),
        (1, f"{NUMBER}0", False),
        (1, NAME, False),
        (1, "", False),
    ],
)
def test_a_number_is_believed_of_our_own_proxy_only(log, settings, proxies, told, is_believed):
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", headers={"X-Request-ID": told})
    OneLineEach(lambda _request: HttpResponse())(request)
    (line,) = lines(log)
    assert (line["request"] == NUMBER) is is_believed
    assert len(line["request"]) == 32


def test_outside_a_request_there_is_no_number(log):
    logger.warning("told")
    assert lines(log)[0]["request"] is None


@pytest.mark.parametrize(
    ("environment", "level"),
    [
        ({}, "WARNING"),
        ({"DATABASE_URL": "sqlite://", "SECRET_KEY": "s", "ALLOWED_HOSTS": "h"}, "INFO"),
        ({"LOG_LEVEL": "ERROR"}, "ERROR"),
    ],
)
def test_the_level_is_that_of_the_environment(tmp_path, environment, level):
    assert printed(tmp_path, environment) == (f"{level}\n", "")


def test_a_level_that_would_tell_what_people_typed_is_refused(tmp_path):
    told = printed(tmp_path, {"LOG_LEVEL": "DEBUG"})
    assert told == ("", f"LOG_LEVEL must be one of {', '.join(LEVELS)}.\n")


def printed(folder, environment):
    """What the settings say of the level, or why they refuse to be read."""
    program = (
        "import sys\n"
        "from django.core.exceptions import ImproperlyConfigured\n"
        "try:\n    from ccm_machinery.settings import LOGGING\n"
        "except ImproperlyConfigured as error:\n    sys.exit(str(error))\n"
        "print(LOGGING['loggers']['ccm_machinery.logs']['level'])\n"
    )
    names = ("DATABASE_URL", "EMBEDDED", "SECRET_KEY", "ALLOWED_HOSTS", "LOG_LEVEL")
    inherited = {name: value for name, value in os.environ.items() if name not in names}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=settings.BASE_DIR,
        env=inherited | environment | {"VAR_DIR": str(folder)},
        capture_output=True,
        text=True,
    )
    return done.stdout, done.stderr
