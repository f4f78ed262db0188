"""What a change brings about: days of mandates, who sits when, which pages tell otherwise."""

import pytest
from django.utils.html import strip_tags

from officeholders.planning import altered, new
from presidency.midterm.hanging import hanging_on
from presidency.midterm.in_words import committees_in_words, days_in_words
from tests.builders import (
    build,
    candidature,
    group,
    mandate,
    meeting,
    observer,
    organization,
    presidency,
    state,
    unrecorded,
    workplan,
)
from tests.presidency.midterm import MACHINERY, consequences, pages, row
from workinggroups.names import office_names

pytestmark = pytest.mark.django_db
TOLD_TODAY = "today, 30 March 2026"


@pytest.fixture
def machinery(db):
    build(*MACHINERY)


def days(*plan):
    """The mandates whose days change: as recorded and as planned."""
    offices = office_names(130)
    told = [days_in_words(changed, offices) for changed in consequences(*plan).days]
    return {one.mandate: (strip_tags(one.before), strip_tags(one.after)) for one in told}


def committees(*plan):
    """What differs on the Committee, by the moments at which it does."""
    told = committees_in_words(consequences(*plan).committees)
    return {
        "; ".join(map(strip_tags, one.moments)): list(map(strip_tags, one.sentences))
        for one in told
    }


def test_a_meeting_that_is_dated_gives_its_mandates_their_days_and_no_row_of_them_is_written(
    machinery,
):
    dated = altered(row("meetings", label="3RC"), opens_on="2026-09-14", closes_on="2026-09-18")
    before = "from 20 September 2025, after the 13MSP until the end of the 3RC (date not set)"
    after = "from 20 September 2025, after the 13MSP until 18 September 2026, the end of the 3RC"
    assert days(dated) == {
        "State of LAO, President of the 3RC": (before, after),
        "State of NOR, Clearance": (before, after),
    }
    assert committees(dated) == {
        f"{TOLD_TODAY}; right after the end of the 3RC": [],
        "on 19 September 2026": [
            "State of LAO: from President of the 3RC to outgoing President of the 3RC",
            "State of NOR leaves the Committee: no longer Coordinator (Clearance)",
            "Clearance: one seat became vacant",
        ],
    }


def test_mandates_that_begin_at_the_end_of_a_meeting_begin_with_its_day(machinery):
    build(mandate("clearance", "SWE", "3RC", "14MSP"))
    dated = altered(row("meetings", label="3RC"), opens_on="2026-09-14", closes_on="2026-09-18")
    assert days(dated)["State of SWE, Clearance"] == (
        "from the end of the 3RC (date not set) until the end of the 14MSP (date not set)",
        "from 19 September 2026, after the 3RC until the end of the 14MSP (date not set)",
    )


def test_who_joins_is_told_from_the_day_it_joins(machinery):
    joins = new(
        "mandates",
        office="clearance",
        state="JPN",
        from_end_of="13MSP",
        starts_on="2026-02",
    )
    assert days(joins) == {"State of JPN, Clearance": ("none", "from February 2026 no end stated")}
    told = ["State of JPN joins the Committee: Coordinator (Clearance)"]
    possibly = (
        "State of JPN, Coordinator (Clearance): only possibly. Only February 2026 is recorded "
        "as the beginning: it may not have begun yet."
    )
    assert committees(joins) == {
        TOLD_TODAY: told,
        "on 1 February 2026": [*told, possibly],
        "right after the end of the 13MSP": [],
    }
    assert pages(joins) == {
        "The Committee": ["Coordination Committee"],
        "Meetings": ["13MSP", "3RC", "14MSP"],
        "States": ["State of JPN"],
        "Offices": ["Clearance"],
        "Mandates": ["State of JPN, Clearance (13MSP): a new page"],
        "Overviews": ["Working Groups", "States", "Mandates", "Statistics"],
    }


def test_a_state_that_stays_by_another_seat_does_not_leave(machinery):
    leaves = altered(row("mandates", state="MEX", office="clearance"), ended_on="2026-03-01")
    assert committees(leaves) == {
        f"{TOLD_TODAY}; on 2 March 2026": [
            "State of MEX: no longer Coordinator (Clearance)",
            "Clearance: one seat became vacant",
        ],
        "right after the end of the 14MSP": [],
    }


def test_another_seat_is_told_as_one_more(machinery):
    words = {"office": "transparency", "state": "NOR", "from_end_of": "13MSP"}
    second = new("mandates", **words, starts_on="2026-03-30")
    assert committees(second)[TOLD_TODAY] == ["State of NOR: now also Coordinator (Transparency)"]


def test_a_designate_who_steps_down_was_never_in_office(machinery):
    build(presidency("SWE", "14MSP", "3RC", "14MSP", appointed_at="13MSP"))
    gone = altered(row("mandates", state="SWE"), ended_on="2026-03-01")
    assert days(gone) == {
        "State of SWE, President of the 14MSP": (
            "from the end of the 3RC (date not set) until the end of the 14MSP (date not set)",
            "stepped down on 1 March 2026, before it began",
        )
    }
    assert committees(gone)[f"{TOLD_TODAY}; on 2 March 2026"] == [
        "State of SWE leaves the Committee: no longer President-designate of the 14MSP",
        "The presidency of the 14MSP became vacant",
    ]


def test_unrecorded_seats_that_a_newcomer_fills_are_told_so(machinery):
    build(unrecorded("clearance", "3RC", "14MSP"))
    words = {"office": "clearance", "state": "SWE", "from_end_of": "3RC", "until_end_of": "14MSP"}
    told = committees(new("mandates", **words))["right after the end of the 3RC"]
    assert told == [
        "State of SWE joins the Committee: Coordinator (Clearance)",
        "Clearance: seats not recorded: 1, then 0",
    ]


def test_a_state_renamed_in_office_is_told_by_its_new_name_from_its_day_on(machinery):
    words = {"former_names": [{"name": "Norway", "until": "2026-03-31"}]}
    build(state("NOR", "Norway"))
    renamed = altered(row("states", code="NOR"), name="Noreg", **words)
    assert committees(renamed) == {
        TOLD_TODAY: [],
        "on 1 April 2026": ["Norway is named Noreg."],
    }
    assert pages(renamed) == {
        "The Committee": ["Coordination Committee"],
        "Meetings": ["13MSP", "3RC", "14MSP"],
        "States": ["Noreg"],
        "Offices": ["Clearance"],
        "Mandates": ["Norway, Clearance (13MSP)"],
        "Overviews": ["Working Groups", "States", "Mandates", "Statistics"],
    }
    assert days(renamed) == {}


def test_a_group_renamed_and_a_group_ended_are_told(machinery):
    former = [{"name": "Clearance", "until_end_of": "3RC"}]
    renamed = altered(row("working_groups", code="clearance"), name="Clearing", former_names=former)
    assert committees(renamed) == {
        TOLD_TODAY: [],
        "right after the end of the 3RC": ["Clearance is named Clearing."],
    }
    ended = altered(row("working_groups", code="transparency"), until_end_of="3RC")
    mexico = altered(row("mandates", office="transparency"), until_end_of="3RC")
    assert committees(ended, mexico)["right after the end of the 3RC"] == [
        "State of MEX: no longer Coordinator (Transparency)",
        "Transparency exists no longer.",
    ]


def test_names_that_were_borne_before_and_stay_recorded_are_not_looked_at(machinery):
    former = {"former_names": [{"name": "Norge", "until": "2011"}]}
    build(state("NOR", "Norway", **former))
    renamed = [*former["former_names"], {"name": "Norway", "until": "2026-03-31"}]
    renamed = altered(row("states", code="NOR"), name="Noreg", former_names=renamed)
    assert list(committees(renamed)) == [TOLD_TODAY, "on 1 April 2026"]
    build(
        group("transparency", "12MSP", former_names=[{"name": "Reports", "until_end_of": "13MSP"}])
    )
    ended = altered(row("working_groups", code="transparency"), until_end_of="14MSP")
    mexico = altered(row("mandates", office="transparency"), until_end_of="14MSP")
    assert list(committees(ended, mexico)) == [TOLD_TODAY, "right after the end of the 14MSP"]


def test_a_group_that_exists_longer_is_told_to_exist(machinery):
    build(group("transparency", "13MSP", until_end_of="3RC"), group("clearance", "13MSP", seats=2))
    build(mandate("transparency", "MEX", "13MSP", "3RC"))
    longer = altered(row("working_groups", code="transparency"), until_end_of=None)
    assert committees(longer)["right after the end of the 3RC"] == [
        "Transparency: one seat became vacant",
        "Transparency exists.",
    ]


def test_what_else_hangs_on_a_meeting_is_told_in_full(machinery):
    build(
        organization("ICRC", "Red Cross"),
        observer("ICRC", "13MSP", until_end_of="14MSP"),
        group("education", "14MSP"),
        group("transparency", "13MSP", former_names=[{"name": "Reports", "until_end_of": "14MSP"}]),
        workplan("clearance", "14MSP", "Clear"),
        presidency("SWE", "14MSP", "3RC", "14MSP", appointed_at="13MSP"),
        candidature("president", "NOR", presides_over="14MSP"),
        candidature("president", "JPN", "withdrawn", presides_over="14MSP"),
    )
    assert [strip_tags(sentence) for sentence in hanging_on("14MSP", [])] == [
        "State of SWE was to preside over the 14MSP.",
        "One candidature for the presidency of the 14MSP stays open.",
        "2 mandates still begin or end with the 14MSP.",
        "Education begins or ends with the 14MSP.",
        "The name “Reports” ends with the 14MSP.",
        "Red Cross is an observer until the end of the 14MSP.",
        "A workplan of Clearance begins with the 14MSP.",
    ]


def test_of_a_meeting_on_which_nothing_hangs_nothing_is_told(machinery):
    build(meeting("15MSP", 160))
    assert hanging_on("15MSP", []) == ()
