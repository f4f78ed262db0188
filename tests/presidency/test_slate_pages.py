"""What a slate shows: every seat, what may be chosen for it, and what would follow."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from presidency.admin.slates import looking
from presidency.models import Slate
from tests.builders import (
    build,
    candidature,
    group,
    mandate,
    meeting,
    state,
    unrecorded,
    withdrawn,
)
from tests.presidency.slates import LAO, SLATE, build_register, save, slate_for, text_of
from tests.staff import Desk, said_on
from tests.troubles import locked

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build_register(candidature("clearance", "LAO", "endorsed", received_on="2013-02"))
    return Desk(client)


def test_every_seat_is_shown_with_its_incumbent_and_what_may_be_chosen(desk):
    slate = slate_for("3MSP", desk.user)
    page = desk.open(SLATE.format(slate.pk))
    clearance = next(office for office in page.context["offices"] if office.heading == "Clearance")
    (row,) = clearance.seats
    assert row.known == (
        "France, from the end of the <bdi>1MSP</bdi>: its mandate ends with the <bdi>3MSP</bdi>."
    )
    assert [holder.words for holder in clearance.staying] == [
        "Norway, from the end of the <bdi>2MSP</bdi>, until the end of the <bdi>4MSP</bdi> "
        "(date not set)"
    ]
    headings = [heading for heading, _choices in row.states.groups]
    assert headings == ["", "Candidates", "All States"]
    assert row.states.groups[1][1] == [
        ("LAO", "Lao PDR: endorsed, received February 2013, not public", False)
    ]
    (ends,) = [choices for _heading, choices in row.ends.groups]
    assert [(value, chosen) for value, _words, chosen in ends] == [
        ("", False),
        ("4MSP", False),
        ("5MSP", True),
        ("6MSP", False),
    ]


def test_a_holder_without_a_stated_end_may_be_given_one(desk):
    page = desk.open(SLATE.format(slate_for("3MSP", desk.user).pk))
    help_ = page.context["offices"][-1]
    assert [(row.words, row.name) for row in help_.staying] == [
        ("Peru, from the end of the <bdi>2MSP</bdi>, no end stated", "end:help::PER-2MSP")
    ]
    slate = Slate.objects.get()
    save(desk, slate, **{"end:help::PER-2MSP": "3MSP"})
    assert slate.seats == [
        {"office": "help", "state": "PER", "from_end_of": "2MSP", "until_end_of": "3MSP"}
    ]
    help_ = desk.open(SLATE.format(slate.pk)).context["offices"][-1]
    assert help_.seats[0].known == (
        "Peru, from the end of the <bdi>2MSP</bdi>: this slate ends its mandate with the "
        "<bdi>3MSP</bdi>."
    )
    (row,) = help_.corrections
    assert (row.name, row.value) == ("end:help::PER-2MSP", "3MSP")
    assert row.words == (
        "Peru, from the end of the <bdi>2MSP</bdi>: its mandate ends with the <bdi>3MSP</bdi>"
    )


def test_a_mandate_recorded_from_this_very_meeting_cannot_end_with_it(desk):
    build(mandate("clearance", "ZMB", "3MSP"))
    page = desk.open(SLATE.format(slate_for("3MSP", desk.user).pk))
    clearance = page.context["offices"][-2]
    assert [row.name for row in clearance.staying] == ["", ""]


def test_a_fault_elsewhere_in_the_register_is_told_on_top(desk):
    build(group("review", until_end_of="5MSP"), mandate("review", "LAO", "4MSP"))
    page = desk.open(SLATE.format(slate_for("3MSP", desk.user, LAO).pk))
    assert page.context["elsewhere"] == [
        "Mandate review, LAO, 4MSP (Until the end of): Review exists only until the end of the "
        "5MSP."
    ]


def test_what_follows_for_the_committee_is_told_beneath(desk):
    build(unrecorded("help", "1MSP", "2MSP"))
    president = {"office": "president", "state": "LAO", "presides_over": "4MSP"}
    page = desk.open(SLATE.format(slate_for("3MSP", desk.user, LAO, president).pk))
    told = page.context["follows"]
    assert told.changes() == [("On the Committee only with this slate", "Lao PDR")]
    assert told.filled() == ["2 of 3 seats (67 %)", "3 of 3 seats (100 %)"]
    assert told.vacant_presidencies() == ["4MSP", "5MSP"]
    assert told.burdens() == ["Lao PDR: President of the 4MSP, Clearance"]
    assert list(told.continuity()) == []
    assert told.regions()[-1] == ("No regional group", 2, 4)
    rows = {str(row.heading): row for row in told.rows()}
    assert list(rows) == [
        "President of the <bdi>4MSP</bdi>",
        "Outgoing President, of the <bdi>3MSP</bdi>",
        "Clearance",
        "Help",
    ]
    clearance = rows["Clearance"]
    assert (clearance.vacant_now, clearance.vacant_planned) == ("Vacant: one of two seats", "")
    assert [(one.words.split(",")[0], one.is_new) for one in clearance.planned] == [
        ("Norway", False),
        ("Lao PDR", True),
    ]


def test_breaks_of_continuity_and_unrecorded_seats_are_told_in_sentences(desk):
    build(
        mandate("clearance", "NOR", "2MSP", "3MSP"),
        group("reporting"),
        unrecorded("reporting", "2MSP", "5MSP"),
    )
    both = [LAO, {**LAO, "state": "ZMB"}]
    told = desk.open(SLATE.format(slate_for("3MSP", desk.user, *both).pk)).context["follows"]
    assert list(told.continuity()) == [
        "Clearance: nobody who coordinates it now would stay.",
        "Clearance: all its Coordinators would leave together with the <bdi>5MSP</bdi>.",
    ]
    assert told.filled() == [
        "1 of 4 seats (25 %); 1 not recorded",
        "3 of 4 seats (75 %); 1 not recorded",
    ]


def test_what_is_known_of_an_office_is_told_in_its_place(desk):
    build(
        group("reporting", seats=2, usual_term=9),
        unrecorded("reporting", "2MSP", "5MSP"),
        group("review", until_end_of="3MSP"),
        mandate("clearance", "PER", "1MSP", "3MSP"),
    )
    gone = {"office": "review", "state": "LAO"}
    page = desk.open(SLATE.format(slate_for("3MSP", desk.user, gone).pk))
    facts = {str(office.heading): office.facts for office in page.context["offices"]}
    assert facts["Clearance"] == ["Ending with the <bdi>3MSP</bdi>: Peru."]
    assert facts["Reporting"] == [
        "Not recorded who holds: one of two seats.",
        "Its usual term is 9 meetings, and not so many later ones are recorded.",
    ]
    assert facts["Review"] == ["It has no seat after the <bdi>3MSP</bdi>."]
    assert "Review ends with the 3MSP: there is no seat to fill." in text_of(page)


def test_where_no_meeting_follows_the_page_says_so_and_leads_to_the_form(desk):
    page = text_of(desk.open(SLATE.format(slate_for("6MSP", desk.user).pk)))
    assert "No meeting after the 6MSP is recorded" in page
    assert "/admin/officeholders/meeting/add/" in page


def test_where_a_usual_term_ends_with_no_recorded_meeting_the_page_leads_to_its_form(desk):
    usual = "The meeting with which some mandates usually end is not recorded."
    pages = {
        label: text_of(desk.open(SLATE.format(slate_for(label, desk.user).pk)))
        for label in ("4MSP", "5MSP")
    }
    assert [label for label, page in pages.items() if usual in page] == ["5MSP"]
    assert "/admin/officeholders/meeting/add/" in pages["5MSP"]


def test_a_draft_for_a_meeting_withdrawn_since_says_so_and_keeps_what_was_proposed(desk):
    slate = slate_for("6MSP", desk.user, {**LAO, "until_end_of": None})
    build(withdrawn(meeting("6MSP", 60)))
    page = SLATE.format(slate.pk)
    assert "The 6MSP was withdrawn from the register" in text_of(desk.open(page))
    assert desk.open(f"{page}record/").url == page
    assert save(desk, slate, **{"seat:help::1:state": "LAO"}).url == page
    assert said_on(desk.open(page)) == ["What you typed was not saved."]
    assert (slate.version, slate.seats) == (1, [{**LAO, "until_end_of": None}])
    assert "6MSP" in text_of(desk.open("slates"))
    build(meeting("6MSP", 60))
    assert "Seats right after the 6MSP" in text_of(desk.open(page))


def test_before_the_first_review_conference_the_page_says_why_no_presidency_is_proposed(desk):
    build(meeting("1RC", 65))
    page = text_of(desk.open(SLATE.format(slate_for("3MSP", desk.user).pk)))
    assert "Before the First Review Conference Presidents took office at the opening" in page


def test_a_slate_for_a_meeting_that_is_over_records_what_it_decided(desk):
    page = desk.open(SLATE.format(slate_for("2MSP", desk.user).pk))
    assert "The 2MSP is over: recording this slate records what it decided." in text_of(page)


def test_a_slate_for_a_meeting_cancelled_since_cannot_be_recorded(desk):
    slate = slate_for("3MSP", desk.user, LAO)
    build(meeting("3MSP", cancelled="by decision"))
    page = desk.open(SLATE.format(slate.pk))
    assert "The 3MSP was cancelled: it decides nothing" in text_of(page)
    assert desk.open(SLATE.format(slate.pk) + "record/").url == SLATE.format(slate.pk)


def test_an_end_and_a_state_that_are_no_longer_offered_are_still_shown(desk):
    build(meeting("5MSP", cancelled="by decision"))
    build(group("review", until_end_of="4MSP"))
    seats = (LAO, {"office": "review", "state": "ZZZ"})
    page = desk.open(SLATE.format(slate_for("3MSP", desk.user, *seats).pk))
    clearance, review = page.context["offices"][2], page.context["offices"][-1]
    assert ("5MSP", "5MSP", True) in clearance.seats[0].ends.groups[0][1]
    assert ("", "no end stated", True) in review.seats[0].ends.groups[0][1]
    assert review.seats[0].chosen == "ZZZ, no end stated"


def test_while_somebody_else_writes_the_page_says_that_it_cannot_tell_what_follows(
    desk, monkeypatch
):
    def busy(*_arguments):
        raise locked()

    monkeypatch.setattr(looking, "rehearse", busy)
    page = text_of(desk.open(SLATE.format(slate_for("3MSP", desk.user).pk)))
    assert "Somebody else is writing just now" in page


def test_a_seat_open_from_an_earlier_meeting_to_come_says_whose_it_was(desk):
    page = desk.open(SLATE.format(slate_for("4MSP", desk.user).pk))
    clearance = next(office for office in page.context["offices"] if office.heading == "Clearance")
    assert [row.known.rpartition(": ")[2] for row in clearance.seats] == [
        "its mandate ends with the <bdi>4MSP</bdi>.",
        "its mandate ends with the <bdi>3MSP</bdi> already.",
    ]


def test_a_slate_is_shown_in_a_fixed_number_of_queries(desk):
    slate = slate_for("3MSP", desk.user, LAO)
    desk.open(SLATE.format(slate.pk))
    with CaptureQueriesContext(connection) as few:
        desk.open(SLATE.format(slate.pk))
    codes = [f"A{letter}{other}" for letter in "BCDEF" for other in "GHIJ"]
    build(
        *(state(code) for code in codes),
        *(group(f"group-{number}") for number in range(10)),
        *(mandate(f"group-{number}", code, "2MSP") for number in range(10) for code in codes),
        *(candidature("help", code) for code in codes),
    )
    with CaptureQueriesContext(connection) as many:
        desk.open(SLATE.format(slate.pk))
    assert len(many) == len(few)
