"""The shipped nginx file before the register, on this machine. Not among CI's tests:

    .venv/bin/python -m pytest tests/deploy/behind_nginx.py

It needs Debian's nginx and openssl.
"""

import getpass
import gzip
import json
import re
import time
from contextlib import contextmanager

import pytest

from ccm_machinery.ceiling import MOST_SENT
from tests.deploy.front import NAME, Behind
from tests.deploy.processes import activated_at, environment, manage
from tests.deploy.trial import nginx

ABSENT = {"date", "connection", "server", "transfer-encoding"}  # of a line, not of an answer
TOLD_BY_THE_FRONT = {"cache-control", "content-length", "content-type", "retry-after"}


class Site:
    """The register in production, behind nginx; it can be stopped."""

    def __init__(self, folder):
        self.folder, self.front = folder, None
        self.env = environment(
            DATABASE_URL=f"sqlite:///{folder}/register.sqlite3",
            SECRET_KEY="only for a trial",
            ALLOWED_HOSTS=NAME,
            TRUSTED_PROXIES="1",
            VAR_DIR=str(folder),
        )

    @contextmanager
    def running(self):
        place = self.folder / "gunicorn.sock"
        with self.log.open("a") as log, activated_at(place, self.env, log):
            yield Behind(place)

    @property
    def log(self):
        return self.folder / "gunicorn.log"

    def lines(self, file):
        """The lines of a log that are about requests."""
        told = [json.loads(line) for line in file.read_text().splitlines()]
        return [line for line in told if "path" in line]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = Site(tmp_path_factory.mktemp("site"))
    manage(made.env, "demo", "--no-serve")
    with nginx(made.folder, getpass.getuser()) as made.front:
        yield made


@pytest.fixture(scope="module")
def behind(site):
    with site.running() as behind:
        yield behind


@pytest.fixture
def front(site, behind):
    return site.front


def told(answer):
    return sorted((name, value) for name, value in answer.heads if name not in ABSENT)


def test_over_http_everything_leads_to_https(front):
    answer = front.ask("/states/LAO/?on=2026-03-30", secure=False)
    address = f"https://{NAME}/states/LAO/?on=2026-03-30"
    assert (answer.status, answer.head("location")) == (301, address)
    assert answer.head("x-content-type-options") == "nosniff"


def test_nobody_says_over_http_that_it_was_https(front):
    assert front.ask("/", secure=False, headers={"X-Forwarded-Proto": "https"}).status == 301


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/?on=2026-03-30&entry=1", "/entries.jsonl", "/committee.pdf", "/states/none/"),
        *("/api/v1/committee/", "/api/v1/mandates/?page=x", "/calendar.ics", "/search/?q=laos"),
        *("/admin/login/", "/static/register.css", "/healthz/", "/about"),
    ],
)
@pytest.mark.parametrize("accepted", ["gzip", "identity"])
def test_an_answer_is_the_one_that_the_register_gave(front, behind, path, accepted):
    headers = {"Accept-Encoding": accepted}
    through, direct = front.ask(path, headers=headers), behind.ask(path, headers)
    assert through.status == direct.status
    assert steady(told(through)) == steady(told(direct))
    assert unpacked(through) == unpacked(direct)


def steady(heads):
    """Without what is drawn by lot: cookies, and the padding of what is compressed."""
    return [(name, value) for name, value in heads if name not in ("set-cookie", "content-length")]


def unpacked(answer):
    is_packed = ("content-encoding", "gzip") in answer.heads
    text = gzip.decompress(answer.body) if is_packed else answer.body
    return re.sub(rb'(csrfmiddlewaretoken" value=)"\w+"', rb"\1", text)


def test_what_a_browser_is_told_it_is_told_once(front):
    names = [name for name, _value in front.ask("/").heads]
    assert sorted(names) == sorted(set(names))
    assert front.ask("/").head("strict-transport-security").startswith("max-age=31536000;")


@pytest.mark.parametrize("path", ["/", "/search/?q=laos", "/committee.json"])
def test_who_still_has_the_answer_is_told_so(front, path):
    tag = front.ask(path).head("etag")
    again = front.ask(path, headers={"If-None-Match": tag})
    assert (again.status, again.body, again.head("etag")) == (304, b"", tag)
    assert again.head("cache-control").startswith("public, max-age=60")


def test_a_file_of_the_style_is_kept_for_ever(front):
    (path,) = set(re.findall(r'href="(/static/[^"]+\.css)"', front.ask("/").text))
    answer = front.ask(path)
    assert answer.head("cache-control") == "max-age=315360000, public, immutable"


@pytest.mark.parametrize(("path", "is_json"), [("/admin/login/", False), ("/a.json?b", True)])
def test_more_than_the_register_would_read_is_refused_at_once(front, path, is_json):
    begun = time.monotonic()
    answer = front.ask(path, "POST", headers={"Content-Length": str(MOST_SENT + 1)})
    assert time.monotonic() - begun < 2
    assert answer.status == 413
    is_refused_by_the_front(front, answer, "More was sent than the register takes", is_json)


def test_an_address_longer_than_any_is_refused(front):
    answer = front.ask("/search/?q=" + "a" * 40_000)
    assert answer.status == 414
    is_refused_by_the_front(front, answer, "The address is too long", False)


def test_heads_longer_than_any_are_refused(front):
    answer = front.ask("/api/v1/committee/", headers={"Cookie": "a" * 40_000})
    assert answer.status == 431
    is_refused_by_the_front(front, answer, "leave out cookies of other sites", True)


def test_what_is_not_http_is_refused(front):
    head, _empty, body = front.say(b"GET / HTTP/1.1\r\nHost: a b\r\n\r\n").partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 ")
    assert b"Strict-Transport-Security: max-age=31536000" in head
    assert b"not written as HTTP asks" in body


def is_refused_by_the_front(front, answer, words, is_json):
    """It says so in a sentence, in JSON where programs ask, and what the register always says."""
    page = {name: value for name, value in front.ask("/states/none/").heads if name not in ABSENT}
    said = {name: value for name, value in answer.heads if name not in ABSENT}
    if is_json:
        assert said.pop("access-control-allow-origin") == "*"
        assert words in json.loads(answer.text)["error"]
    else:
        assert f"<p>{words}" in answer.text or words in answer.text
    assert said["content-type"] == ("application/json" if is_json else "text/html; charset=utf-8")
    assert said["cache-control"] == "no-store"
    assert without(said, TOLD_BY_THE_FRONT) == without(page, TOLD_BY_THE_FRONT | {"vary"})


def without(heads, names):
    return {name: value for name, value in heads.items() if name not in names}


def test_the_address_of_a_client_is_the_one_that_nginx_saw(site, front):
    page = front.ask("/admin/login/")
    cookie = re.search(r"__Host-csrftoken=\w+", page.head("set-cookie"))[0]
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page.text)[1]
    headers = {"X-Forwarded-For": "6.6.6.6", "Cookie": cookie, "Referer": f"https://{NAME}/"}
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    typed = f"csrfmiddlewaretoken={token}&username=a&password=b"
    answer = front.ask("/admin/login/", "POST", source="127.0.0.77", headers=headers, body=typed)
    assert answer.status == 200
    assert '"message": "A sign-in failed, from 127.0.0.77."' in site.log.read_text()
    assert "6.6.6.6" not in site.log.read_text()


def test_who_asks_for_another_name_is_not_answered(front):
    with pytest.raises(OSError, match="UNRECOGNIZED_NAME"):
        front.encrypted("example.com")


def test_a_browser_may_speak_http_2(front):
    assert front.protocol(["h2", "http/1.1"]) == "h2"
    assert front.protocol(["http/1.1"]) == "http/1.1"


def test_what_somebody_recorded_is_there_two_seconds_later(site, front):
    before = front.ask("/states/").head("etag")
    file = site.folder / "register.json"
    register = json.loads(manage(site.env, "dumpregister"))
    file.write_text(json.dumps(register | {"organizations": [*register["organizations"], WHO]}))
    manage(site.env, "loadregister", file)
    time.sleep(2)
    assert front.ask("/states/").head("etag") != before


WHO = {"code": "WHO", "name": "World Health Organization"}


def test_each_request_has_one_line_that_names_nobody(site, front):
    seen = len(site.lines(site.log)), len(site.lines(site.folder / "register.log"))
    for path in ("/search/?q=Berta", "/search/?q=Berta", "/about/?q=Berta"):
        front.ask(path, source="127.0.0.77")
    front.ask("/about/?q=Berta", secure=False)
    front.ask("/" + "a" * 40_000)
    time.sleep(0.2)
    register = site.lines(site.log)[seen[0] :]
    own = site.lines(site.folder / "register.log")[seen[1] :]
    assert [line["path"] for line in register] == ["/search/", "/search/", "/about/"]
    assert [(line["path"][:7], line["status"]) for line in own] == [("/about/", 301), ("", 414)]
    written = (site.folder / "register.log").read_text() + site.log.read_text()
    assert "Berta" not in written
    assert written.count("127.0.0.77") == written.count("A sign-in failed, from 127.0.0.77.")


def test_nothing_of_the_staff_or_of_a_search_is_kept_on_the_disk(site, front):
    for path in ("/search/?q=Berta", "/admin/login/", "/healthz/", "/about/"):
        front.ask(path)
    kept = b"".join(
        file.read_bytes() for file in (site.folder / "kept").rglob("*") if file.is_file()
    )
    assert f"KEY: {NAME}/about/".encode() in kept
    for word in (b"Berta", b"/admin/login/\n", b"/healthz/", b"Set-Cookie"):
        assert word not in kept


def test_while_the_register_is_away_what_was_asked_stands_and_the_rest_says_so(site):
    with site.running():
        stood = site.front.ask("/presidency/")
    assert site.front.ask("/presidency/").body == stood.body
    begun = time.monotonic()
    page, program = site.front.ask("/meetings/"), site.front.ask("/api/v1/states/")
    assert time.monotonic() - begun < 2
    assert (page.status, page.head("retry-after")) == (503, "60")
    assert (program.status, program.head("retry-after")) == (503, "60")
    sentence = "The register cannot be read at the moment. Please try again soon."
    assert json.loads(program.text) == {"error": sentence}
    assert f"<p>{sentence}</p>" in page.text
    with site.running():
        assert site.front.ask("/meetings/").status == 200
