"""The public pages in a browser: open to everybody, on every screen and on paper."""

import os
import socket
import subprocess
import sys
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

pytestmark = pytest.mark.usefixtures("reference_register")
PAGES = (
    "/?on=2026-02-10&entry=1",
    "/?on=2022-05-16",
    "/?after=14MSP",
    "/?on=2026-02-30",
    "/entries/",
)
SERVED_WITHIN = 60  # seconds
WIDTHS = (320, 768, 1280)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def address(engine, contents, tmp_path_factory):
    """Where the real register is served, by a program of its own."""
    engine.copy(contents, "served")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "manage.py", "demo", "--port", str(port)],
        cwd=settings.BASE_DIR,
        env=os.environ
        | {
            "DATABASE_URL": engine.address("served"),
            "EMBEDDED": "1",
            "VAR_DIR": str(tmp_path_factory.mktemp("var")),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _wait_for(port, server)
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait()
    engine.drop("served")


def _wait_for(port, server):
    deadline = time.monotonic() + SERVED_WITHIN
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def violations(page):
    """What axe finds: the rule and the first element that breaks it."""
    told = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in told.response["violations"]]


def test_the_public_pages_are_open_to_everybody_on_every_screen(address, page):
    found = {}
    for path in PAGES:
        page.goto(address + path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found[path, width, "wide"] = page.evaluate("document.documentElement.scrollWidth")
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                found[path, width, scheme] = violations(page)
    assert found == {
        (path, width, told): width if told == "wide" else []
        for path in PAGES
        for width in WIDTHS
        for told in ("wide", "light", "dark")
    }


def test_a_delegate_asks_about_another_moment_by_keyboard_alone(address, page):
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.focus("#after")
    page.keyboard.type("3RC")
    page.keyboard.press("Tab")
    page.keyboard.type("1")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?on=&after=3RC&entry=1")
    assert page.text_content(".lead") == "Right after the end of the 3RC"
    assert page.text_content(".notice").startswith("As known at entry 1, recorded on")


def test_a_page_needs_no_script_no_font_and_no_other_house(address, page):
    asked = []
    page.on("request", lambda request: asked.append(request.resource_type))
    page.goto(address)
    assert sorted(asked) == ["document", "stylesheet"]
    assert page.context.cookies() == []


def test_on_paper_only_the_answer_is_left(address, page):
    page.goto(f"{address}/?on=2026-02-10&entry=1")
    page.emulate_media(media="print", color_scheme="dark")
    shown = {part: page.is_visible(part) for part in ("nav", "form", ".skip", "table", ".imprint")}
    assert shown == {"nav": False, "form": False, ".skip": False, "table": True, ".imprint": True}
    head = page.evaluate("getComputedStyle(document.querySelector('thead')).display")
    assert head == "table-header-group"
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper == "rgb(255, 255, 255)"
