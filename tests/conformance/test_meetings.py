"""The outlook before a meeting: who leaves, what it has to fill, the Committee afterwards."""

import re
from datetime import date

import pytest

from .differences import agree, differences
from .outlook import ending, on_the_committee, to_fill
from .pages import first_links, tables, told

SEEN_FROM = "2026-03-30"
ENTRIES, MEETINGS = 2, 7  # of a sample


@pytest.fixture(scope="module")
def pages(site, log, grid):
    """The pages of meetings as known at entries: the register then, the meeting, its page."""
    return list(_pages(site, log, grid))


def _pages(site, log, grid):
    for entry in grid.some(log.numbers, ENTRIES):
        register = log.register(entry)
        for meeting in grid.some(register.meetings, MEETINGS):
            question = {"on": SEEN_FROM, "entry": entry}
            yield register, meeting, site.found(f"/meetings/{meeting['label']}/", question)


def table(answer, wanted):
    """What the links of the table tell whose caption matches; nothing without such a table."""
    for caption, links in tables(answer.text):
        if re.search(wanted, caption):
            return list(told(links))
    return []


def test_a_meeting_tells_which_mandates_end_with_it(pages):
    found = []
    for register, meeting, answer in pages:
        got, office = [], None
        for kind, code, _text in table(answer, "[Mm]andates (that end|ended) with the"):
            office = {"presidency": "president", "group": code}.get(kind, office)
            got += [[office, code]] if kind == "state" else []
        wanted = ending(register, meeting["label"], date.fromisoformat(SEEN_FROM))
        found += differences(answer.address, list(map(list, wanted)), got)
    agree(found)


def test_a_meeting_tells_the_committee_afterwards_if_nothing_is_decided(pages):
    found = []
    for register, meeting, answer in pages:
        if meeting.get("cancelled"):
            continue
        got = table(answer, "^The Coordination Committee (right )?after")
        got = [[kind, code] for kind, code, _text in got if kind in ("state", "group")]
        after = on_the_committee(register.committee(after=meeting["label"]))
        found += differences(answer.address, [[kind, code] for kind, code, _ in after], got)
    agree(found)


def test_a_meeting_to_come_tells_what_it_has_to_fill(pages):
    found = []
    for register, meeting, answer in pages:
        position = register.position_of_day(date.fromisoformat(SEEN_FROM))
        if meeting.get("cancelled") or meeting["position"] <= position:
            continue
        wanted = to_fill(register.committee(after=meeting["label"]))
        links = first_links(answer.text, "What the .* has to fill")
        kinds = [each for each in told(links) if each[0] in ("presidency", "group")]
        got = ["president" if kind == "presidency" else code for kind, code, _text in kinds]
        found += differences(answer.address, wanted, got)
    agree(found)


def test_the_line_of_meetings_shows_every_meeting_the_last_one_first(site, log, grid):
    for entry in grid.some(log.numbers, ENTRIES):
        answer = site.found("/meetings/", {"entry": entry})
        links = [address for _caption, found in tables(answer.text) for address, _ in found]
        labels = [re.fullmatch(r"/meetings/([^/?]+)/(\?.*)?", address) for address in links]
        wanted = [meeting["label"] for meeting in reversed(log.register(entry).meetings)]
        assert [match[1] for match in labels if match] == wanted, answer.address
