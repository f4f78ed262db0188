"""Guided forms in a browser, from the list to the entry: open to everybody, on every screen."""

import pytest

from tests.browsing import follow, type_in
from tests.builders import build
from tests.ccm_machinery.test_sign_in_in_a_browser import barriers
from tests.presidency.guided import WITH_MANDATES, mandate_of
from tests.staff import PASSWORD, account

pytestmark = pytest.mark.any_engine


def show(page, **typed):
    """Types, chooses, and asks what will change."""
    for name, value in typed.items():
        field = page.locator(f"[name='{name}']")
        is_list = field.evaluate("field => field.tagName === 'SELECT'")
        field.select_option(value) if is_list else field.fill(value)
    press(page, "Show what will change")


def press(page, button):
    follow(page, f"input[value='{button}']")


def test_what_happened_is_asked_shown_and_recorded(live_server, page):
    build(*WITH_MANDATES)
    account("berta")
    page.goto(f"{live_server}/admin/guided/")
    type_in(page, username="berta", password=PASSWORD)
    found = barriers(page)
    follow(page, "text=A State is replaced")
    found += barriers(page)
    page.select_option("#id_subject", str(mandate_of("NOR", "victim-assistance", "12MSP")))
    press(page, "Go on")
    show(page, last_day="2026-02", state="JPN", note="A note")
    assert "is not a single day" in page.inner_text(".errorlist")
    assert page.input_value("#id_note") == "A note"
    found += barriers(page)
    show(page, joined_on="2026-03")
    found += barriers(page)
    press(page, "Back to the form")
    assert page.input_value("#id_joined_on") == "2026-03"
    press(page, "Show what will change")
    press(page, "Record it")
    assert "Recorded as entry 2." in page.inner_text(".messagelist")

    page.goto(f"{live_server}/admin/guided/date-meeting/?meeting=3RC")
    show(page, opens_on="2026-01-14", closes_on="2026-01-18")
    assert "is after the mandate ends" in page.inner_text(".errorlist >> nth=0")
    found += barriers(page)
    page.goto(f"{live_server}/admin/guided/cancelling/?meeting=3RC")
    found += barriers(page)
    show(page, decision="By the 13MSP", until_end_of="14MSP")
    found += barriers(page)
    page.goto(f"{live_server}/admin/guided/parts/?meeting=3RC")
    found += barriers(page)
    page.goto(f"{live_server}/admin/guided/leaving-the-convention/?state=SWE")
    show(page, party_until="2026-03-06")
    found += barriers(page)
    press(page, "Show what will change")
    found += barriers(page)
    assert found == []


def test_the_forms_that_apply_are_offered_on_the_form_of_a_row(live_server, page):
    build(*WITH_MANDATES)
    account("berta")
    norway = mandate_of("NOR", "victim-assistance", "12MSP")
    page.goto(f"{live_server}/admin/workinggroups/coordinator/{norway}/change/")
    type_in(page, username="berta", password=PASSWORD)
    found = barriers(page)
    follow(page, "text=A State leaves early")
    assert "Norway, Victim assistance: until the end of the 3RC" in page.inner_text(".about-row")
    assert found == []
