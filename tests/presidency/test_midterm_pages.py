"""Which public pages a change tells of beforehand."""

import pytest

from officeholders.planning import altered, new
from tests.builders import analysis_group, build, mandate, meeting, presidency
from tests.presidency.midterm import MACHINERY, pages, row


@pytest.fixture
def machinery(db):
    build(*MACHINERY)


def test_the_presidency_has_a_page_of_its_own(machinery):
    gone = altered(row("mandates", state="LAO"), ended_on="2026-03-01")
    assert pages(gone)["Offices"] == ["President"]
    assert pages(gone)["Mandates"] == ["State of LAO, President of the 3RC (13MSP)"]


def test_every_page_says_which_meeting_ended_last_and_which_is_next(machinery):
    told = ["what it says of the meeting that ended last and of the next one"]
    moved = altered(row("meetings", label="3RC"), planned_for="2027-02")
    assert pages(moved) == {
        "Every page": told,
        "The Committee": ["Coordination Committee"],
        "Meetings": ["3RC"],
        "Overviews": ["Meetings"],
    }
    assert "Every page" not in pages(altered(row("meetings", label="14MSP"), planned_for="2027"))


def test_the_page_of_a_meeting_to_come_tells_who_left_with_the_one_before_it(machinery):
    build(
        meeting("15MSP", 160),
        mandate("transparency", "SWE", "12MSP", "13MSP"),
    )
    norway = altered(row("mandates", state="NOR"), ended_on="2026-03-01")
    assert pages(norway)["Meetings"] == ["13MSP", "3RC", "14MSP"]
    sweden = altered(row("mandates", state="SWE"), ended_on="2025-03-01")
    assert pages(sweden)["Meetings"] == ["12MSP", "13MSP"]


def test_who_takes_another_role_by_the_change_of_somebody_else_is_told_too(machinery):
    build(presidency("SWE", "14MSP", "3RC", "14MSP", appointed_at="13MSP"))
    gone = altered(row("mandates", state="SWE"), ended_on="2026-03-01")
    assert pages(gone)["States"] == ["State of LAO", "State of SWE"]
    assert pages(gone)["Meetings"] == ["13MSP", "3RC", "14MSP"]


def test_the_mandate_that_a_new_one_adjoins_is_told_together_with_it(machinery):
    words = {"office": "clearance", "state": "NOR", "from_end_of": "3RC", "until_end_of": "14MSP"}
    told = pages(new("mandates", **words))
    assert told["Mandates"] == [
        "State of NOR, Clearance (13MSP)",
        "State of NOR, Clearance (3RC): a new page",
    ]
    assert told["Meetings"] == ["3RC", "14MSP"]


def test_a_group_that_ends_has_other_terms_of_reference(machinery):
    build(analysis_group("extensions", ["transparency"], "13MSP"))
    ended = altered(row("working_groups", code="transparency"), until_end_of="3RC")
    mexico = altered(row("mandates", office="transparency"), until_end_of="3RC")
    told = pages(ended, mexico)
    assert told["Terms of reference"] == ["Transparency"]
    assert told["Meetings"] == ["13MSP", "3RC", "14MSP"]
    assert "Analysis Groups" in told["Overviews"]


def test_a_designate_is_told_of_from_the_meeting_before_the_day_it_was_designated(machinery):
    words = {"appointed_on": "2026-02", "ended_on": "2026-03-01"}
    build(meeting("15MSP", 160))
    designated = new(
        "mandates",
        office="president",
        state="SWE",
        presides_over="15MSP",
        from_end_of="14MSP",
        until_end_of="15MSP",
        **words,
    )
    assert pages(designated)["Meetings"] == ["13MSP", "3RC", "14MSP", "15MSP"]
