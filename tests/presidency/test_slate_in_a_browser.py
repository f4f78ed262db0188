"""A slate in a browser, from a candidature to the entry: open to everybody, on every screen."""

import pytest

from tests.browsing import follow, type_in
from tests.builders import candidature
from tests.ccm_machinery.test_sign_in_in_a_browser import barriers
from tests.presidency.slates import build_register, seat
from tests.staff import PASSWORD, account

pytestmark = pytest.mark.any_engine


def choose(page, name, value):
    page.select_option(f"[name='{name}']", value)


def press(page, name):
    follow(page, f"input[name={name}]")


def test_from_a_candidature_to_a_recorded_slate_and_to_one_read_in_a_report(live_server, page):
    build_register(candidature("clearance", "LAO", "endorsed", received_on="2013-02"))
    account("berta")
    page.goto(f"{live_server}/admin/officeholders/candidature/")
    type_in(page, username="berta", password=PASSWORD)
    found = barriers(page)
    follow(page, "text=Propose Lao PDR")
    assert page.input_value(f"[name='{seat('clearance')}:state']") == "LAO"
    choose(page, f"{seat('president', over='4MSP')}:state", "LAO")
    choose(page, "more:office", "clearance:")
    choose(page, "more:state", "LAO")
    press(page, "save")
    assert "already holds this office" in page.inner_text(".slate-seat.errors")
    found += barriers(page)
    choose(page, f"{seat('clearance', 2)}:state", "")
    page.check("[name='end:help::PER-2MSP']")
    press(page, "go_on")
    found += barriers(page)
    follow(page, "input[value='Record it']")
    assert "Recorded as entry 2." in page.inner_text(".messagelist")
    found += barriers(page)
    page.goto(f"{live_server}/admin/slates/paste/?meeting=4MSP")
    found += barriers(page)
    page.fill("#id_text", "Working Group on Help: Zambia (until the end of the 6MSP); Peru")
    press(page, "read")
    found += barriers(page)
    press(page, "make")
    assert "From the report of the 4MSP" in page.inner_text("h1")
    page.goto(f"{live_server}/admin/slates/")
    found += barriers(page)
    assert found == []
