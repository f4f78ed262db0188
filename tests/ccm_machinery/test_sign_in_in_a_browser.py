"""The sign-in in a browser: from a new account to its second factor, open to everybody."""

import base64
import re

import pytest
from django.conf import settings

from tests.browsing import follow, type_in
from tests.ccm_machinery.sign_in import NEW, code_of
from tests.ccm_machinery.test_admin_in_a_browser import violations
from tests.staff import PASSWORD, account

pytestmark = pytest.mark.any_engine
WIDTHS = (320, 1280)


def barriers(page):
    """What axe finds, light and dark, narrow and wide, and whether the page scrolls sideways."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        over = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        found += [(page.url, width)] if page.evaluate(over) else []
        found += violations(page)
    return found


def test_a_second_factor_from_setting_it_up_to_losing_it(live_server, page):
    account("berta", must_change_password=True)
    page.goto(f"{live_server}/admin/")
    found = barriers(page)
    type_in(page, username="berta", password=PASSWORD)
    found += barriers(page)
    type_in(page, old_password=PASSWORD, new_password1=NEW, new_password2=NEW)
    follow(page, "text=Account")
    found += barriers(page)
    follow(page, "text=Set up a second factor")
    found += barriers(page)
    assert page.get_by_role("img", name=re.compile("The secret as a QR code")).is_visible()
    secret = page.inner_text("code.secret").replace(" ", "")
    type_in(page, code=code_of(in_hexadecimals(secret)))
    found += barriers(page)
    codes = page.locator(".recovery-codes code").all_inner_texts()

    follow(page, "text=I have them")
    found += barriers(page)
    follow(page, "text=Sign out everywhere")
    assert "You are signed out everywhere." in page.inner_text(".messagelist")
    type_in(page, username="berta", password=NEW)
    found += barriers(page)
    type_in(page, code="000000")
    assert "This code is not right" in page.inner_text(".errorlist")
    found += barriers(page)
    type_in(page, code=codes[0])
    assert page.url == f"{live_server}/admin/"

    for path in ("account/second-factor/remove/", "ccm_machinery/user/", "ccm_machinery/user/add/"):
        page.goto(f"{live_server}/admin/{path}")
        found += barriers(page)
    page.goto(f"{live_server}/admin/ccm_machinery/user/")
    follow(page, "#result_list tbody th a")
    found += barriers(page)
    for action in ("End all sessions", "Remove the second factor"):
        follow(page, f"text={action}")
        found += barriers(page)
        follow(page, "text=Leave it as it is")
    assert found == []


def test_who_is_wrong_too_often_reads_until_when(live_server, page):
    for _time in range(settings.AXES_FAILURE_LIMIT):
        page.goto(f"{live_server}/admin/")
        type_in(page, username="berta", password="wrong")  # noqa: S106
    assert re.search(r"Try again from \d\d:\d\d:\d\d on\.", page.inner_text("main"))
    assert barriers(page) == []


def in_hexadecimals(secret):
    return base64.b32decode(secret).hex()
