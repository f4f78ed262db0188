"""What the Committee's meetings hold leaves the house nowhere."""

import json

import pytest

from ccm_machinery.registerfile.dumping import dump
from tests.builders import build, committee_meeting
from tests.pages.addresses import PAGES, REFUSALS

WORDS = {
    "place": "Quartz room",
    "agenda": "Obsidian agenda",
    "minutes": "Basalt minutes",
    "present": ["LAO"],
    "excused": ["FRA"],
}
SAID = ("quartz", "obsidian", "basalt", "granite", "2026-03-03", "3 March 2026")
PROGRAMS = (
    "/committee.json",
    "/api/v1/committee/",
    "/register.json",
    "/register.json?entry=2",
    "/search/?q=obsidian&on=2026-03-04",
    "/search/?q=basalt",
    "/states/LAO/?on=2026-03-04",
    "/mandates/?format=csv",
)


@pytest.fixture
def recorded(reference_register):
    build(
        committee_meeting("2026-03-03", **WORDS),
        committee_meeting("2026-03-04", cancelled="Granite"),
    )


@pytest.mark.any_engine
def test_no_public_address_tells_of_a_meeting_of_the_committee(client, recorded):
    addresses = (*PAGES, *REFUSALS, *PROGRAMS, "/entries/2/", "/entries/3/")
    told = {}
    for address in addresses:
        text = client.get(address).content.decode().lower()
        asked = [said for said in SAID if said in address]
        told[address] = [said for said in SAID if said.lower() in text and said not in asked]
    assert {address: said for address, said in told.items() if said} == {}


def test_the_entry_says_only_that_private_rows_were_recorded(client, recorded):
    page = client.get("/entries/2/").content.decode()
    assert "What was recorded here is not public." in page
    assert "LAO" not in page


def test_the_dump_has_them_only_where_private_rows_are_asked_for(recorded):
    assert "committee_meetings" not in json.loads(dump())
    assert [row["held_on"] for row in json.loads(dump(private=True))["committee_meetings"]] == [
        "2026-03-03",
        "2026-03-04",
    ]
