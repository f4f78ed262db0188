"""The public pages in a browser: open to everybody, on every screen and on paper."""

import os
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

from tests.pages.addresses import PAGES, REFUSALS
from tests.serving import free_port, wait_for

# What a browser makes of a page does not depend on the engine beneath.
pytestmark = [pytest.mark.usefixtures("reference_register"), pytest.mark.any_engine]
WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")
AXE_AT = ((320, "light"), (1280, "dark"))
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def address(engine, contents, tmp_path_factory):
    """Where the real register is served, by a program of its own."""
    engine.copy(contents, "served")
    port = free_port()
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
    wait_for(port, server)
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait()
    engine.drop("served")


def violations(page):
    """What axe finds: the rule and the first element that breaks it."""
    told = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    return [(rule["id"], rule["nodes"][0]["html"]) for rule in told.response["violations"]]


def looked_at(page):
    """What is wrong with the page on every screen: axe's violations, a page wider than the screen,
    a table that sticks out of the page."""
    wrong = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            wide = page.evaluate("document.documentElement.scrollWidth")
            wrong += [(width, scheme, wide)] if wide != width else []
            wrong += violations(page) if (width, scheme) in AXE_AT else []
    return wrong


@pytest.mark.parametrize("path", [*PAGES, *REFUSALS])
def test_every_page_is_open_to_everybody_on_every_screen(address, page, path):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + path)
    refusal = [text for text in said if "the server responded with a status of 40" in text]
    assert (looked_at(page), len(refusal), len(said)) == (
        [],
        int(path in REFUSALS),
        int(path in REFUSALS),
    )


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
    assert page.text_content(".notice:nth-of-type(2)").startswith("As known at entry 1, recorded")


def test_the_keyboard_leads_from_the_skip_link_to_a_table_and_moves_it(address, page):
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(f"{address}/mandates/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _press in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.scroll')"):
            break
    page.keyboard.press("ArrowRight")
    for _frame in range(100):  # it glides
        if moved := page.evaluate("document.activeElement.scrollLeft"):
            break
        page.wait_for_timeout(20)
    assert moved > 0
    assert page.evaluate("document.activeElement.querySelector('table') !== null")


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
