"""The year's work of the staff in a browser, as one story, and what delegates read after each
step of it."""

import re

import pytest

from officeholders.models import Entry
from officeholders.verification import verify
from tests.ccm_machinery.sign_in import NEW
from tests.ccm_machinery.test_sign_in_in_a_browser import barriers, type_in
from tests.staff import PASSWORD, account

pytestmark = pytest.mark.any_engine
AFTER, REPORT = "/?after=14MSP", "CCM/MSP/2027/9"
DECIDED = """12. The Fourteenth Meeting of States Parties (14MSP) welcomed new Coordinators to guide
the intersessional work programme, as follows:

• Working Group on Universalization – Norway (until the end of the 16MSP) working
  with Costa Rica (until the end of the 15MSP);
• Clearance and destruction of cluster munition remnants: Lao PDR (until the end of the
  Sixteenth Meeting of States Parties (16MSP)) and Mexico (until 15MSP); and
• Working Group on Victim Assistance: Ireland³ (until the end of the 16MSP).

³ Ireland takes up its functions on 1 January 2028.
"""


class Story:
    """A member of staff at a browser, who looks at the public pages in between."""

    def __init__(self, page, site):
        self.page, self.site, self.found, self.seen = page, site, [], set()

    def open(self, address):
        self.page.goto(self.site + address)
        return self.looked_at()

    def looked_at(self):
        """The page, on which nothing bars anybody's way; one of each kind is enough."""
        kind = re.sub(r"[0-9]+|\?.*", "", self.page.url)
        if kind not in self.seen:
            self.seen.add(kind)
            self.found += barriers(self.page)
        return self.page

    def press(self, button):
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=button, exact=True).click()
        return self.looked_at()

    def follow(self, link):
        with self.page.expect_navigation():
            self.page.get_by_role("link", name=re.compile(f"^{link}")).first.click()
        return self.looked_at()

    def record(self, document=""):
        """From what was typed over the preview to the entry; its number."""
        self.press("Show what will change")
        if document:
            self.page.fill("#id_entry_document", document)
        self.press("Record it")
        return self.told()

    def told(self):
        said = self.page.inner_text(".messagelist")
        return int(re.search(r"Recorded as entry (\d+)", said)[1])

    def save(self, kind="change", reason="As decided."):
        """Saves a form of a row; the number of its entry."""
        self.page.fill("#id_entry_reason", reason)
        self.page.check(f"input[name=entry_kind][value={kind}]")
        with self.page.expect_navigation():
            self.page.click("input[name=_continue]")
        return self.told()

    def delegates_read(self, address=AFTER):
        """The public page as words, read without the staff's cookie."""
        context = self.page.context.browser.new_context()
        page = context.new_page()
        page.goto(self.site + address)
        words = " ".join(page.inner_text("main").split())
        context.close()
        return words


@pytest.fixture
def story(reference_register, live_server, page):
    page.set_default_timeout(8000)
    return Story(page, live_server.url)


def sign_in(story):
    account("berta", must_change_password=True)
    story.open("/admin/")
    type_in(story.page, username="berta", password=PASSWORD)
    type_in(story.page, old_password=PASSWORD, new_password1=NEW, new_password2=NEW)
    return story.open("/admin/")


def add_meeting(story, number, planned_for):
    page = story.open("/admin/officeholders/meeting/add/")
    page.select_option("#id_kind", "MSP")
    page.fill("#id_number", str(number))
    page.fill("#id_planned_for", planned_for)
    return story.save()


def date_the_3rc(story):
    story.open("/admin/")
    story.follow("Record its dates")
    story.page.fill("#id_opens_on", "2026-09-14")
    story.page.fill("#id_closes_on", "2026-09-18")
    return story.record("CCM/CONF/2026/6")


def choose_state(page, name):
    """Types into the choice of a State, which offers what is typed."""
    page.click("#id_state + .select2 .select2-selection")
    with page.expect_response(re.compile("autocomplete.*term")):
        page.fill(".select2-search__field", name)
    page.get_by_role("option", name=name).click()


def add_candidature(story, office, name, **words):
    page = story.open("/admin/officeholders/candidature/add/")
    page.select_option("#id_office", office)
    choose_state(page, name)
    for name, text in words.items():
        page.fill(f"#id_{name}", text)
    return story.save()


def choose(story, seat, state):
    """Proposes the State for a seat of the slate by the legend of its office."""
    office = story.page.locator("section", has=story.page.get_by_role("heading", name=seat))
    office.get_by_label("State").first.select_option(state)


def test_from_sign_in_to_sign_out(story):
    sign_in(story)
    assert add_meeting(story, 15, "2028") == 2
    assert add_meeting(story, 16, "2029") == 3
    assert date_the_3rc(story) == 4
    assert "18 September 2026" in story.delegates_read("/meetings/3RC/")
    number = add_candidature(story, "universalization", "Norway", received_on="2027-03")
    assert number == 5
    story.press("Propose it in a slate")
    story.press("Save it and go on to record it")
    print(story.page.inner_text("#content")[:300])
    story.open("/admin/slates/paste/?meeting=14MSP")
    story.page.fill("#id_text", DECIDED)
    story.page.click("input[name=read]")
    story.looked_at()
    print(story.page.inner_text("#content"))
    story.page.click("input[name=make]")
    story.page.click("input[name=go_on]")
    story.looked_at()
    print(story.page.inner_text("#content"))
    print(story.page.content())
    story.found = []
