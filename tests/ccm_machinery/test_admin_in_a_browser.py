"""The admin as staff see it: from the first sign-in on, light and dark, open to everybody."""

import re
import socket
import subprocess
import sys
import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings

from tests.browsing import follow

START_WITHIN = 30  # seconds
NEW = "another long enough password"
PAGES = (
    "/admin/",
    "/admin/presidency/president/add/",
    "/admin/officeholders/provision/add/",
    "/admin/officeholders/entry/",
    "/admin/officeholders/entry/2/undo/",
)


@pytest.fixture
def site(reference_register, program_environment):
    """The demo, served; its address and the password it gave to its first account."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "manage.py", "demo", "--port", str(port)],
        cwd=settings.BASE_DIR,
        env=program_environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    told = "".join(_until_announced(server))
    _wait_for(port)
    yield f"http://127.0.0.1:{port}", re.search(r"the password (\S+),", told)[1]
    server.terminate()
    server.wait()
    server.stdout.close()


def _until_announced(server):
    for line in server.stdout:
        yield line
        if "127.0.0.1" in line:
            return


def _wait_for(port):
    deadline = time.monotonic() + START_WITHIN
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def violations(page):
    """What axe finds on the page, light and dark: the rule and the first element."""
    found = []
    page.wait_for_load_state()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.evaluate("document.getAnimations().forEach(change => change.finish())")
        told = Axe().run(page).response["violations"]
        found += [(page.url, scheme, one["id"], one["nodes"][0]["html"]) for one in told]
    return found


def press(page, button):
    follow(page, f"input[name={button}]")


def sign_in(page, password):
    page.fill("#id_username", "staff")
    page.fill("#id_password", password)
    follow(page, "input[type=submit]")


def test_staff_change_their_password_and_record_a_change_and_nothing_bars_their_way(site, page):
    address, password = site
    refused = []
    page.on("pageerror", lambda error: refused.append(str(error)))
    page.goto(f"{address}/admin/")
    found = violations(page)
    sign_in(page, password)
    assert page.url == f"{address}/admin/password_change/"
    found += violations(page)
    page.fill("#id_old_password", password)
    page.fill("#id_new_password1", NEW)
    page.fill("#id_new_password2", NEW)
    follow(page, "input[type=submit]")

    page.goto(f"{address}/admin/workinggroups/coordinator/?in_force=yes")
    found += violations(page)
    follow(page, "#result_list tbody tr:first-child th a")
    form = page.url
    page.fill("#id_starts_on", "1999")
    page.fill("#id_entry_reason", "By note verbale.")
    page.check("input[name=entry_kind][value=change]")
    page.click("text=Add another Representative")
    page.fill("#id_representatives-0-person_name", "Ines Example")
    press(page, "_save")
    assert "is before the mandate begins" in page.text_content(".field-starts_on .errorlist")
    assert page.input_value("#id_representatives-0-person_name") == "Ines Example"
    found += violations(page)
    page.fill("#id_starts_on", "")
    press(page, "_continue")
    assert page.url == form
    assert "Recorded as entry 2." in page.text_content(".messagelist")
    found += violations(page)
    for other in ("history", "withdraw"):
        page.goto(form.replace("change", other))
        found += violations(page)
    for path in PAGES:
        page.goto(address + path)
        found += violations(page)
    assert found == []
    assert refused == []
    pack = page.request.get(f"{address}/admin/pack/14MSP/?format=zip&entry=1")
    assert pack.body()[:4] == b"PK\3\4"
    assert "ccm-pack-14MSP" in pack.headers["content-disposition"]
    unknown = page.request.get(f"{address}/admin/pack/14MSP/?format=zip&entry=9")
    assert "There is no entry 9; the last is entry=2." in unknown.text()
