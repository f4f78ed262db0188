"""Staff's pages on a telephone and on paper: whatever names are recorded, and light or dark."""

import pytest

from tests.browsing import follow, type_in
from tests.builders import (
    build,
    candidature,
    committee_meeting,
    document,
    group,
    mandate,
    meeting,
    meetings,
    state,
    workplan,
)
from tests.ccm_machinery.test_sign_in_in_a_browser import barriers
from tests.staff import PASSWORD, account

LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
ROWS = (
    *meetings("2025-09-19"),
    meeting("2MSP", place=LONG),
    state("ZZZ", f"Principality of {LONG}"),
    document("CCM/CONF/2026/WP.1/Rev.1/Add.12/Corr.3", LONG),
    group("clearance", seats=2),
    mandate("clearance", "ZZZ", "1MSP", "2MSP", footnote=LONG),
    candidature("clearance", "ZZZ", by=LONG),
    workplan("clearance", "1MSP", LONG),
    committee_meeting("2026-01-22", place=LONG, present=["ZZZ"]),
)
NARROW = (
    "/admin/",
    "/admin/officeholders/entry/1/change/",
    "/admin/committee-meetings/attendance/",
    "/admin/slates/new/?meeting=2MSP",
)
COLOURS = """() => [
    ["#content h2", "color"], ["#content td", "color"], ["body", "backgroundColor"]
].map(
    ([place, which]) => getComputedStyle(document.querySelector(place))[which])"""
BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"
pytestmark = pytest.mark.any_engine


@pytest.fixture
def staff(live_server, page):
    """A browser in which somebody is signed in, and the address of the site."""
    account("berta")
    build(*ROWS, reason=LONG * 3)
    page.goto(f"{live_server}/admin/")
    type_in(page, username="berta", password=PASSWORD)
    return page, live_server


def test_the_longest_names_break_on_a_telephone(staff):
    page, site = staff
    found = []
    for address in NARROW:
        page.goto(f"{site}{address}")
        found += barriers(page)
    follow(page, "#content input[type=submit]")
    assert found + barriers(page) == []


def test_a_page_is_printed_black_on_white_without_what_only_a_screen_can_use(staff):
    page, site = staff
    page.goto(f"{site}/admin/committee-meetings/attendance/")
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.emulate_media(media="print")
    assert page.evaluate(COLOURS) == [BLACK, BLACK, WHITE]
    for button in ("#user-tools", "input[value='Show']", "text=spreadsheet"):
        assert not page.locator(button).first.is_visible()
    assert page.is_visible(f"text={LONG}")
