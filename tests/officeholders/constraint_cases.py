"""Every constraint of every table: what it refuses, and what it accepts at the edge.

The rows stand beside those of ``REGISTER``.
"""

from dataclasses import dataclass
from datetime import date

from officeholders.models import (
    Candidature,
    Document,
    Mandate,
    Meeting,
    MeetingPart,
    Office,
    Organization,
    Provision,
    State,
    UnrecordedSeat,
)
from presidency.models import CommitteeMeeting, ExcusedState, Observer, PresentState
from tests.builders import (
    analysis_group,
    candidature,
    committee_meeting,
    document,
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
from workinggroups.models import AnalysisGroup, AnalysisMember, WorkingGroup, Workplan

REGISTER = [
    *[meeting(f"{number}MSP") for number in range(1, 5)],
    state("LAO"),
    state("LBN"),
    organization("CMC"),
    organization("ICRC"),
    document("CCM/1"),
    group("one"),
    group("two"),
    analysis_group("four", ["one"], open_question={"group": "two", "text": "Is it one?"}),
    observer("CMC"),
    mandate("one", "LAO", "1MSP", "3MSP"),
    presidency("LAO", "2MSP", "1MSP", "2MSP"),
    unrecorded("one", "1MSP", "2MSP"),
    candidature("one", "LBN", received_on="2030"),
    candidature("president", "LBN", presides_over="2MSP", received_on="2030"),
    workplan("one", "1MSP", "Survey"),
    committee_meeting("2030-09-01", present=["LAO"], excused=["LAO"]),
]


@dataclass(frozen=True)
class Case:
    """A constraint, a row it refuses, and a row it accepts at the edge."""

    name: str
    model: type
    refused: dict
    accepted: dict


def case(name, model, words, refused, accepted=None):
    """The two rows share ``words`` and differ in the others; a word of a row is its column."""
    return Case(name, model, words | refused, words | (accepted or {}))


def meeting_pk():
    return Meeting.objects.get(label="4MSP").pk


def analysis_group_pk():
    return AnalysisGroup.objects.get().pk


def committee_meeting_pk():
    return CommitteeMeeting.objects.get().pk


def until(position):
    return {"until_end_of_id": position}


def presiding(position):
    return {"presides_over_id": position}


def span(start, end):
    return {"from_end_of_id": start, "until_end_of_id": end}


DAY, NEXT_DAY = date(2030, 9, 1), date(2030, 9, 2)
BACKWARDS = {"opens_on": NEXT_DAY, "closes_on": DAY}
ONE_DAY = {"opens_on": DAY, "closes_on": DAY}
CLOSED, OPENED = {"closes_on": DAY}, {"opens_on": DAY}
CANCELLED = {"cancelled": "by decision"}

FIVE = {"label": "5MSP", "position": 50, "kind": "MSP", "number": 5}
PART = {"meeting_id": meeting_pk}
NORWAY = {"code": "NOR", "name": "Norway"}
CLAUSE = {"document_id": "CCM/1", "decided_at_id": 20, "text": "shall report"}
THREE = {"code": "three", "name": "Three", "seats": 1, "from_end_of_id": 10}
COORDINATOR = {"office_id": "one", "state_id": "LBN"} | span(20, 30)
PRESIDENT = COORDINATOR | {"office_id": "president"} | presiding(30)
AGAIN = {"office_id": "one", "state_id": "LAO"}
PRESIDENT_AGAIN = {"office_id": "president", "state_id": "LAO"} | presiding(20)
SEATS = {"office_id": "two", "seats": 1}
SEATS_AGAIN = {"office_id": "one", "seats": 1}
SEAT = {"office_id": "one", "state_id": "LBN", "status": "expressed"}
PRESIDENCY = SEAT | {"office_id": "president"}
INVITED, PLANNED = {"from_end_of_id": 10}, {"from_end_of_id": 10}
MEMBER = {"analysis_group_id": analysis_group_pk}
SITTING = {"meeting_id": committee_meeting_pk}

CASES = [
    case("positions_begin_after_zero", Meeting, FIVE, {"position": 0}, {"position": 1}),
    case("a_label_is_number_and_kind", Meeting, FIVE, {"label": "5RC"}),
    case("a_label_is_number_and_kind", Meeting, FIVE, {"number": 6}),
    case("a_meeting_closes_no_earlier_than_it_opens", Meeting, FIVE, BACKWARDS, ONE_DAY),
    case("a_closing_day_needs_an_opening", Meeting, FIVE, CLOSED, OPENED),
    case("a_cancelled_meeting_has_no_days", Meeting, FIVE, CANCELLED | OPENED, CANCELLED),
    case("a_part_closes_no_earlier_than_it_opens", MeetingPart, PART, BACKWARDS, ONE_DAY),
    case("a_closing_day_of_a_part_needs_an_opening", MeetingPart, PART, CLOSED, OPENED),
    case("a_state_has_three_capital_letters", State, NORWAY, {"code": "nor"}),
    case("a_state_has_three_capital_letters", State, NORWAY, {"code": "NO"}),
    case(
        "a_provision_is_superseded_at_a_later_meeting",
        Provision,
        CLAUSE,
        {"superseded_at_id": 20},
        {"superseded_at_id": 30},
    ),
    case("an_office_has_a_seat", Office, THREE, {"seats": 0}),
    case("an_office_ends_at_a_later_meeting", Office, THREE, until(10), until(20)),
    case(
        "the_presidency_is_the_one_office_without_a_span", Office, THREE, {"from_end_of_id": None}
    ),
    case("the_presidency_is_the_one_office_without_a_span", Office, THREE, {"kind": "presidency"}),
    case("a_mandate_ends_at_a_later_meeting", Mandate, COORDINATOR, until(20), until(30)),
    case("a_mandate_ends_at_a_later_meeting", Mandate, COORDINATOR, until(10), until(None)),
    case(
        "the_presidency_and_it_alone_presides_over_a_meeting", Mandate, COORDINATOR, presiding(30)
    ),
    case(
        "the_presidency_and_it_alone_presides_over_a_meeting", Mandate, PRESIDENT, presiding(None)
    ),
    case(
        "a_mandate_is_appointed_at_a_meeting_or_on_a_day",
        Mandate,
        COORDINATOR | {"appointed_on": "2030"},
        {"appointed_at_id": 10},
    ),
    case(
        "a_mandate_is_appointed_no_later_than_it_begins",
        Mandate,
        COORDINATOR,
        {"appointed_at_id": 30},
        {"appointed_at_id": 20},
    ),
    case(
        "one_mandate_of_a_coordinator_from_one_meeting", Mandate, AGAIN, span(10, 20), span(30, 40)
    ),
    case(
        "one_presidency_over_one_meeting_from_one_meeting",
        Mandate,
        PRESIDENT_AGAIN,
        span(10, 20),
        span(20, 30),
    ),
    case("one_state_holds_an_office_once_at_a_time", Mandate, AGAIN, span(20, 40), span(30, None)),
    case("an_unrecorded_seat_is_a_seat", UnrecordedSeat, SEATS | span(10, 20), {"seats": 0}),
    case(
        "unrecorded_seats_end_at_a_later_meeting", UnrecordedSeat, SEATS, span(10, 10), span(10, 20)
    ),
    case("unrecorded_seats_are_told_once", UnrecordedSeat, SEATS_AGAIN, span(10, 30), span(20, 30)),
    case("a_candidature_for_the_presidency_names_its_meeting", Candidature, SEAT, presiding(30)),
    case(
        "a_candidature_for_the_presidency_names_its_meeting",
        Candidature,
        PRESIDENCY,
        presiding(None),
        presiding(30),
    ),
    case(
        "a_candidature_for_a_seat_is_told_once",
        Candidature,
        SEAT,
        {"received_on": "2030"},
        {"received_on": "2030-01"},
    ),
    case(
        "a_candidature_for_the_presidency_is_told_once",
        Candidature,
        PRESIDENCY | {"received_on": "2030"},
        presiding(20),
        presiding(30),
    ),
    case("a_usual_term_is_at_least_one_meeting", WorkingGroup, THREE, {"usual_term": 0}),
    case(
        "a_group_is_a_member_once", AnalysisMember, MEMBER, {"group_id": "one"}, {"group_id": "two"}
    ),
    case(
        "an_observer_leaves_at_a_later_meeting",
        Observer,
        INVITED | {"organization_id": "ICRC"},
        until(10),
        until(20),
    ),
    case(
        "an_observer_is_invited_once_from_a_meeting",
        Observer,
        INVITED,
        {"organization_id": "CMC"},
        {"organization_id": "ICRC"},
    ),
    case(
        "a_group_has_one_workplan_for_a_cycle",
        Workplan,
        PLANNED,
        {"working_group_id": "one"},
        {"working_group_id": "two"},
    ),
    case(
        "the_committee_meets_within_the_calendar_of_the_register",
        CommitteeMeeting,
        {},
        {"held_on": date(2200, 1, 1)},
        {"held_on": date(2199, 12, 31)},
    ),
    case(
        "the_committee_meets_once_a_day",
        CommitteeMeeting,
        {},
        {"held_on": DAY},
        {"held_on": NEXT_DAY},
    ),
    case(
        "a_state_is_present_once_at_a_committee_meeting",
        PresentState,
        SITTING,
        {"state_id": "LAO"},
        {"state_id": "LBN"},
    ),
    case(
        "a_state_is_excused_once_from_a_committee_meeting",
        ExcusedState,
        SITTING,
        {"state_id": "LAO"},
        {"state_id": "LBN"},
    ),
]
# Columns that are unique whatever else a row says, withdrawn rows included.
UNIQUE = [
    case("label", Meeting, FIVE | {"number": 4}, {"label": "4MSP"}, FIVE),
    case("position", Meeting, FIVE, {"position": 40}),
    case("code", State, NORWAY, {"code": "LAO"}),
    case("code", Organization, {"name": "CMC"}, {"code": "CMC"}, {"code": "cmc"}),
    case("symbol", Document, {"title": "Report"}, {"symbol": "CCM/1"}, {"symbol": "CCM/2"}),
    case("code", Office, THREE, {"code": "one"}),
    case(
        "code",
        AnalysisGroup,
        {"name": "Four", "decided_at_id": 10},
        {"code": "four"},
        {"code": "3"},
    ),
]
