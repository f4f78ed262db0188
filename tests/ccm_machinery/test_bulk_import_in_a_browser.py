"""Import of a table in a browser: open to everybody, and it says how far it has come."""

import pytest

from officeholders.models import Entry
from tests.browsing import follow, type_in
from tests.ccm_machinery.importing import FRENCH, HEADINGS
from tests.ccm_machinery.loads import FRANCE, GROUND, take
from tests.ccm_machinery.test_sign_in_in_a_browser import barriers
from tests.staff import PASSWORD, account

pytestmark = pytest.mark.any_engine
# What the page's place for it says, noted so that it can be asked for after the page has gone.
LISTENING = """
addEventListener("DOMContentLoaded", () => {
  const place = document.querySelector("[role=status]");
  const note = () => { sessionStorage.said = `${sessionStorage.said ?? ""}${place.textContent}|`; };
  if (place) new MutationObserver(note).observe(place, {childList: true});
});
"""


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.VAR = tmp_path


def hand_in(page, *rows):
    content = "\n".join([HEADINGS, *rows]).encode()
    page.select_option("#id_list", "mandates")
    page.set_input_files(
        "#id_file", {"name": "mandates.csv", "mimeType": "text/csv", "buffer": content}
    )
    follow(page, "text=Show what will change")


def test_a_table_is_put_right_looked_at_and_recorded(live_server, page):
    take(*GROUND, FRANCE)
    account("berta")
    page.add_init_script(LISTENING)
    page.goto(f"{live_server}/admin/import/")
    type_in(page, username="berta", password=PASSWORD)
    found = barriers(page)
    hand_in(page, FRENCH + "New", "clearance,Oz,1MSP,2MSP,")
    assert "No State is called “Oz”." in page.inner_text(".import table")
    found += barriers(page)
    follow(page, "text=Choose another file")
    hand_in(page, FRENCH + "New", "clearance,LAO,2MSP,,")
    found += barriers(page)
    type_in(page, entry_document="CCM/MSP/2013/6")
    assert "This field is required." in page.inner_text(".errorlist")
    found += barriers(page)
    page.fill("#id_entry_reason", "As decided.")
    follow(page, "input[value='Record it']")
    assert "Recorded as entry 2." in page.inner_text(".messagelist")
    assert page.evaluate("sessionStorage.said").startswith("The file is on its way …|")
    assert Entry.objects.first().document == "CCM/MSP/2013/6"
    assert found == []
