"""Two processes over one database are one site: that is how it grows beyond one machine."""

import re
from contextlib import ExitStack
from http.cookiejar import CookieJar
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest

from tests.deploy.processes import bound, environment, manage
from tests.pages.addresses import PAGES
from tests.serving import free_port
from tests.staff import ABOUT, PASSWORD

FILES = (
    *(f"/committee.{ending}" for ending in ("csv", "txt", "json")),
    *("/register.json", "/popolo.json", "/entries.jsonl", "/calendar.ics", "/entries/feed/"),
    *("/api/v1/committee/", "/api/v1/mandates/?page_size=500", "/api/v1/entries/"),
    *("/mandates/?format=csv", "/static/register.css"),
)
PREPARED = """
from django.contrib.auth import get_user_model
from django.core.management import call_command
call_command("collectstatic", interactive=False, verbosity=0)
get_user_model().objects.create_superuser("anna", password={password!r})
"""
SITE = {"Host": "localhost"}  # whichever process is asked


@pytest.fixture
def both(reference_register, program_environment, tmp_path):
    """Two processes, each asked by the same browser."""
    told = {name: program_environment[name] for name in ("DATABASE_URL", "EMBEDDED", "VAR_DIR")}
    told = environment(**told, WEB_CONCURRENCY="1")
    manage(told, "shell", input=PREPARED.format(password=PASSWORD).encode())
    with ExitStack() as stack:
        log = stack.enter_context((tmp_path / "log").open("w"))
        ports = [free_port() for _process in range(2)]
        for port in ports:
            stack.enter_context(bound(port, told, log))
        yield [f"http://127.0.0.1:{port}" for port in ports]


@pytest.fixture
def opened():
    """What a browser is answered: an address, and what it sends of a form, if anything."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))

    def answer(address, typed=None):
        sent = urlencode(typed).encode() if typed else None
        return browser.open(Request(address, sent, SITE))  # noqa: S310

    return answer


def heads(answer):
    """What the answer says of itself, but for when it was given."""
    return [(name, value) for name, value in answer.getheaders() if name != "Date"]


def test_two_processes_answer_alike_and_each_shows_at_once_what_the_other_recorded(both, opened):
    one, other = both
    for path in (*PAGES[::3], *FILES):
        first, second = opened(one + path), opened(other + path)
        assert first.read() == second.read(), path
        assert heads(first) == heads(second), path
    sign_in(opened, one)
    record(opened, one, other)
    for place in both:
        assert '"UNITAR"' in opened(f"{place}/register.json").read().decode()
    assert opened(f"{one}/entries/2/").read() == opened(f"{other}/entries/2/").read()


def sign_in(opened, place):
    """Signs in at one process; its cookie is for the host, so that the other is sent it too."""
    address = f"{place}/admin/login/"
    typed = {"username": "anna", "password": PASSWORD}
    send(opened, address, opened(address), typed)


def record(opened, one, other):
    """Opens the form of an organization at the one process, and sends it to the other."""
    path = "/admin/officeholders/organization/add/"
    typed = {"code": "UNITAR", "name": "United Nations Institute for Training and Research"}
    send(opened, other + path, opened(one + path), ABOUT | typed)


def send(opened, address, form, typed):
    """Sends the form as it was opened, but for what is typed."""
    answer = opened(address, fields(form.read().decode()) | typed).read().decode()
    assert "errorlist" not in answer


def fields(form):
    """What the form sends without being typed."""
    return dict(re.findall(r'<input type="hidden" name="([\w-]+)" value="([^"]*)"', form))
