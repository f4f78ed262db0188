"""What staff prepare among themselves: no public address tells it, not even that it is there."""

import pytest

from officeholders.models import Meeting
from presidency.models import Slate
from tests.builders import build, candidature, committee_meeting
from tests.ccm_machinery.test_rights_of_representatives import MORE, told_by
from tests.pages.addresses import PAGES, REFUSALS
from tests.staff import account

SECRET = "xanthippe"  # a word that the register has nowhere
NOTE, SAID, DRAFT = f"Note verbale {SECRET}", f"They said {SECRET}.", f"Draft {SECRET}"
PRIVATE = [
    candidature("clearance", "AUT", by=NOTE, received_on="2026-02-10"),
    candidature("president", "AUT", presides_over="14MSP", by=NOTE, received_on="2026-03"),
    committee_meeting("2026-03-02", place=SAID, agenda=SAID, minutes=SAID, present=["AUT"]),
    committee_meeting("2026-04-02", cancelled=SAID),
]


@pytest.fixture
def prepared(reference_register, caplog):
    """Private candidatures and the Committee's own meetings, of entry 2, and a slate."""
    build(*PRIVATE, reason="What staff prepare.")
    meeting = Meeting.objects.get(label="14MSP")
    Slate.objects.create(name=DRAFT, meeting=meeting, author=account(SECRET))
    return caplog


def test_no_public_address_and_no_log_tells_what_staff_prepare(client, prepared):
    paths = (*PAGES, *REFUSALS, *MORE, "/states/AUT/", "/meetings/14MSP/?entry=2")
    assert [path for path in paths if SECRET in told_by(client.get(path))] == []
    assert SECRET not in prepared.text


def test_the_log_tells_only_that_something_private_was_touched(client, prepared):
    page = client.get("/entries/2/")
    told = page.content.decode()
    assert (page.status_code, "What staff prepare." in told) == (200, True)
    for word in ("AUT", "Austria", "candidature", "2026-03-02", "14MSP"):
        assert word not in told


def test_the_public_register_and_the_committee_are_as_they_were_before(client, prepared):
    before, after = (client.get(f"/register.json?entry={number}").content for number in (1, 2))
    assert before == after
    before, after = (client.get(f"/committee.json?entry={number}").json() for number in (1, 2))
    entries = [(told.pop("entry"), told.pop("digest")) for told in (before, after)]
    assert (before, len({digest for _number, digest in entries})) == (after, 2)
