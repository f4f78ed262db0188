"""The year's work of the staff in a browser, as one story, and what delegates read after each
step of it."""

import re

import pytest

from officeholders.models import Entry, Mandate
from officeholders.verification import verify
from tests.browsing import follow, type_in
from tests.ccm_machinery.sign_in import NEW
from tests.ccm_machinery.test_sign_in_in_a_browser import barriers
from tests.staff import PASSWORD, account

pytestmark = pytest.mark.any_engine
DIGITS = re.compile(r"\b[1-9]\b(?= possibly)")
AFTER, NEXT_DAY, REPORT = "/?after=14MSP", "/?on=2027-09-18", "CCM/MSP/2027/9"
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
        follow(self.page, "input[name=_continue]")
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


def date(story, first_day, last_day, document):
    """The form that is open, about a meeting of these days."""
    story.page.fill("#id_opens_on", first_day)
    story.page.fill("#id_closes_on", last_day)
    return story.record(document)


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


def paste_the_report(story):
    story.open("/admin/slates/paste/?meeting=14MSP")
    story.page.fill("#id_text", DECIDED)
    story.press("Read it")
    story.press("Make a slate of it")
    story.press("Save it and go on to record it")
    story.page.fill("#id_entry_document", REPORT)
    story.press("Record it")
    return story.told()


def joins(story):
    page = story.open("/admin/guided/joining/?office=victim-assistance")
    page.select_option("#id_state", label="Zambia")
    page.fill("#id_joined_on", "2028-02")
    page.fill("#id_note_on", "2028-02-03")
    page.select_option("#id_until_end_of", "16MSP")
    return story.record()


def leaves(story, mandate):
    page = story.open(f"/admin/guided/leaving/?mandate={mandate.pk}")
    page.fill("#id_last_day", "2028-05-31")
    page.fill("#id_end_reason", "Another office was taken up.")
    return story.record("Note verbale of Mexico, 3 May 2028")


def correct(story, mandate):
    page = story.open(f"/admin/workinggroups/coordinator/{mandate.pk}/change/")
    page.select_option("#id_until_end_of", label="15MSP (dates not recorded)")
    return story.save("correction", "The note verbale says the 15MSP.")


def told(state, start, end):
    """How the public page of the Committee tells a Coordinator appointed at the 14MSP."""
    return f"{state} {start} Mandate: appointed at the 14MSP {end}"


def holder(office, name):
    return Mandate.objects.get(office=office, state__name=name, from_end_of__label="14MSP")


def test_from_sign_in_to_sign_out(story):
    sign_in(story)
    assert add_meeting(story, 15, "2028") == 2
    assert add_meeting(story, 16, "2029") == 3
    story.open("/admin/")
    story.press("Record its dates")
    assert date(story, "2026-09-14", "2026-09-18", "CCM/CONF/2026/6") == 4
    assert "ended on 18 September 2026" in story.delegates_read("/meetings/3RC/")

    assert add_candidature(story, "universalization", "Norway", received_on="2027-03") == 5
    story.press("Propose it in a slate")
    story.press("Save it and go on to record it")
    assert "Norway" not in story.delegates_read(AFTER)

    story.open("/admin/guided/date-meeting/?meeting=14MSP")
    assert date(story, "2027-09-13", "2027-09-17", "CCM/MSP/2027/1") == 6
    assert paste_the_report(story) == 7
    read = story.delegates_read(NEXT_DAY)
    for state, end in (("Costa Rica", "15MSP"), ("Norway", "16MSP"), ("Ireland", "16MSP")):
        assert told(state, "the end of the 14MSP", f"until the end of the {end}") in read
    assert "Norway" not in story.delegates_read("/?on=2027-09-17")

    assert joins(story) == 8
    zambia = "Zambia 1 possibly in office February 2028 Mandate: Note verbale of Zambia, "
    assert zambia in DIGITS.sub("1", story.delegates_read("/?on=2028-02-15"))
    assert leaves(story, holder("clearance", "Mexico")) == 9
    assert "Mexico" in story.delegates_read("/?on=2028-05-31")
    assert "Mexico" not in story.delegates_read("/?on=2028-06-01")
    assert correct(story, holder("victim-assistance", "Zambia")) == 10
    read = story.delegates_read("/?on=2028-06-01")
    assert "3 February 2028 until the end of the 15MSP" in read
    assert "corrected" in story.delegates_read("/entries/10/")

    story.press("Log out")
    story.page.goto(f"{story.site}/admin/")
    assert "/login/" in story.page.url
    assert (Entry.objects.last_number(), verify(), story.found) == (10, [], [])
