"""In production every answer, of whatever kind, would earn an A+ of the MDN Observatory."""

import re
from urllib.parse import urlencode

import pytest

from ccm_machinery.worker import LONGEST_LINE
from tests.defence.asking import HOST, ask, send
from tests.defence.observatory import (
    A_PLUS,
    POINTS,
    cookies_of,
    findings,
    policy_of,
    redirection,
    score,
)

pytestmark = [pytest.mark.usefixtures("reference_register"), pytest.mark.any_engine]
STYLE = "/static/register.css"
# What is asked, and the status with which it is answered.
ASKED = {
    "/": 200,
    "/about/": 200,
    "/committee.pdf": 200,
    "/committee.docx": 200,
    "/mandates/?format=csv": 200,
    "/mandates/?format=xlsx": 200,
    "/committee.json": 200,
    "/register.json": 200,
    "/entries.jsonl": 200,
    "/api/v1/": 200,
    "/api/v1/schema/": 200,
    "/api/v1/states/": 200,
    "/calendar.ics": 200,
    "/entries/feed/": 200,
    "/healthz/": 200,
    "/admin/login/": 200,
    "/static/admin/js/theme.js": 200,
    STYLE: 200,
    "/admin/": 302,
    "/states": 301,
    "/?on=2026-02-30": 400,
    "/api/v1/states/?on=x": 400,
    "/states/XXX/": 404,
    "/nothing.json": 404,
    "/static/nothing.css": 404,
    "/admin/nothing/": 302,
    "/broken/mistaken/": 500,
    "/broken/without-database/": 503,
}
# What is sent otherwise than by asking over HTTPS: method, address, heads.
SENT = {
    405: ("POST", "/states/", {}),
    403: ("POST", "/admin/login/", {}),
    413: ("POST", "/admin/login/", {"Content_Length": "99999999"}),
    400: ("GET", "/", {"Host": "elsewhere.example"}),
    204: ("OPTIONS", "/api/v1/states/", {"Access_Control_Request_Method": "GET"}),
}
# What gunicorn itself refuses, before the register is asked.
UNREAD = {
    400: b"GET  / HTTP/1.1\r\n\r\n",
    414: b"GET /?" + b"a" * LONGEST_LINE + b" HTTP/1.1\r\n\r\n",
    431: b"GET / HTTP/1.1\r\nA: " + b"a" * 9000 + b"\r\n\r\n",
}


def faults(told, asked="https"):
    """What costs points; that it says less than its grade needs; a head that tells too much."""
    found = findings(told)
    if asked != "https":  # where browsers do not believe what is said about HTTPS
        found = [finding for finding in found if finding != "hsts-not-implemented"]
    short = [] if score(found) >= A_PLUS else [f"only {score(found)} points"]
    talks = [name for name in ("X-Powered-By", "Via") if told.heads[name]]
    server = [] if told.heads["Server"] in (None, "gunicorn") else [told.heads["Server"]]
    return [finding for finding in found if POINTS[finding] < 0] + short + talks + server


@pytest.mark.parametrize(("path", "status"), ASKED.items())
def test_whatever_is_asked_the_answer_says_what_a_browser_must_know(site, path, status):
    told = ask(site.port, path)
    assert (told.status, faults(told)) == (status, [])


@pytest.mark.parametrize(("status", "request_"), SENT.items())
def test_so_does_what_is_refused_before_any_page_is_asked(site, status, request_):
    method, path, heads = request_
    told = ask(site.port, path, method, **heads)
    assert (told.status, faults(told)) == (status, [])


@pytest.mark.parametrize(("status", "words"), UNREAD.items())
def test_so_does_what_gunicorn_cannot_read(site, status, words):
    told = send(site.port, words)
    assert (told.status, faults(told)) == (status, [])


@pytest.mark.parametrize("path", ["/", "/committee.json", STYLE])
def test_so_does_the_word_that_nothing_has_changed(site, path):
    tag = ask(site.port, path).heads["ETag"]
    told = ask(site.port, path, If_None_Match=tag)
    assert (told.status, faults(told)) == (304, [])


@pytest.mark.parametrize("path", ["/", "/register.json?entry=1", STYLE, "/admin/"])
def test_who_asks_without_https_is_led_to_the_same_address_over_it(site, path):
    told = ask(site.port, path, X_Forwarded_Proto="")
    assert told.heads["Location"] == f"https://{HOST}{path}"
    assert redirection(told, HOST) == "redirection-to-https"
    assert faults(told, "http") == []


def test_a_question_to_another_host_without_https_is_refused_as_any_other(site):
    told = ask(site.port, "/", Host="elsewhere.example", X_Forwarded_Proto="")
    assert (told.status, faults(told, "http")) == (400, [])


def test_pages_of_the_public_may_load_no_script_and_those_of_the_staff_only_ours(site):
    public, staff = (policy_of(ask(site.port, path)) for path in ("/", "/admin/login/"))
    own = {"'self'"}
    assert public == {
        "default-src": {"'none'"},
        "style-src": own,
        "img-src": {"data:"},
        "form-action": own,
        "base-uri": {"'none'"},
        "frame-ancestors": {"'none'"},
        "object-src": {"'none'"},
    }
    assert staff == public | {"script-src": own, "connect-src": own, "img-src": {"data:", *own}}


def test_what_is_for_programs_may_be_read_and_shown_by_any_site_and_nothing_else_may(site):
    def sharing(path):
        told = ask(site.port, path, Origin="https://elsewhere.example").heads
        return told["Access-Control-Allow-Origin"], told["Cross-Origin-Resource-Policy"]

    open_, closed = ("/api/v1/states/", "/calendar.ics"), ("/states/", "/admin/login/", STYLE)
    assert {sharing(path) for path in open_} == {("*", "cross-origin")}
    assert {sharing(path) for path in closed} == {(None, "same-origin")}


def test_every_cookie_is_this_hosts_alone_sent_over_https_and_read_by_no_script(site):
    page = ask(site.port, "/admin/login/")
    typed = {"username": "staff", "password": site.password, "csrfmiddlewaretoken": token_on(page)}
    heads = {"Cookie": sent_back(page), "Referer": f"https://{HOST}/admin/login/"}
    heads["Content_Type"] = "application/x-www-form-urlencoded"
    done = ask(site.port, "/admin/login/", "POST", urlencode(typed), **heads)
    led = ask(site.port, "/admin/", Cookie=sent_back(done))
    given = [cookie for told in (page, done, led) for cookie in cookies_of(told) if cookie.value]
    assert {cookie.key for cookie in given} == {
        "__Host-csrftoken",
        "__Host-sessionid",
        "__Host-staffseen",
        "__Host-messages",
    }
    assert (done.status, led.status) == (302, 302)
    for cookie in given:
        kept = {name: cookie[name] for name in ("path", "domain", "secure", "httponly", "samesite")}
        assert kept == {
            "path": "/",
            "domain": "",
            "secure": True,
            "httponly": True,
            "samesite": "Lax",
        }


def token_on(page):
    return re.search(rb'name="csrfmiddlewaretoken" value="(\w+)"', page.body)[1].decode()


def sent_back(told):
    """The cookies that were set, as a browser sends them."""
    return "; ".join(f"{cookie.key}={cookie.value}" for cookie in cookies_of(told))
