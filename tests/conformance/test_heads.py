"""What protects readers: on every answer, refusals, files and staff's sign-in included."""

import re

import pytest

from .addresses import addresses

UNSAFE = re.compile(r"'unsafe-[a-z-]+'")
NOTHING = "'none'"


@pytest.fixture(scope="module")
def answers(site, log):
    """Answers of every kind: found, refused, unknown, not allowed, unchanged, a file, sign-in."""
    page, file = site.found("/"), log.register(log.last).file
    style = re.search(r'<link rel="stylesheet" href="([^"]+)"', page.text)[1]
    return [
        *(site.ask(each.path, each.as_known_at(log.last)) for each in addresses(file)),
        *some_refusals(site),
        site.ask("/", If_None_Match=page.headers["ETag"]),
        *(site.ask(path) for path in (style, "/healthz/", "/admin/", "/admin/login/")),
    ]


def some_refusals(site):
    for path in ("/nothing/", "/nothing.json", "/api/v1/nothing/", "/states/nobody/"):
        yield site.ask(path)
    for path in ("/", "/api/v1/committee/", "/register.json", "/entries/feed/"):
        yield site.ask(path, {"nothing": "1"})
        yield site.ask(path, method="POST")


def policy(answer):
    """The Content-Security-Policy as its directives."""
    told = answer.headers.get("Content-Security-Policy", "")
    parts = [part.split() for part in told.split(";") if part.strip()]
    return {name: values for name, *values in parts}


def test_no_answer_to_the_public_sets_a_cookie(answers):
    for answer in answers:
        if "/admin/" not in answer.address:
            assert answer.headers.get("Set-Cookie") is None, answer.address


def test_no_answer_is_taken_for_another_type_or_tells_others_where_its_reader_was(answers):
    for answer in answers:
        assert answer.headers.get("X-Content-Type-Options") == "nosniff", answer.address
        assert answer.headers.get("Referrer-Policy") in ("same-origin", "no-referrer"), (
            answer.address
        )


def test_no_answer_may_be_framed_or_load_what_the_register_does_not_serve(answers):
    for answer in answers:
        found = policy(answer)
        assert found.get("default-src") in ([NOTHING], ["'self'"]), answer.address
        assert found.get("frame-ancestors") == [NOTHING], answer.address
        told = answer.headers["Content-Security-Policy"]
        assert UNSAFE.findall(told) == [], answer.address


def test_only_over_https_is_https_required(site, answers):
    for answer in answers:
        required = answer.headers.get("Strict-Transport-Security")
        assert (required is not None) == site.is_secure, answer.address


def test_no_answer_names_a_fault_of_the_program(answers):
    for answer in answers:
        assert answer.status in (200, 302, 304, 400, 404, 405), f"{answer.address}: {answer.status}"
        assert b"Traceback" not in answer.body, answer.address
