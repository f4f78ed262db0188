"""Every constraint of every table: what it refuses, and what it accepts at the edge.

The rows stand in a register with 1MSP to 4MSP, Laos and Lebanon, the groups "one" and "two",
a document and an organization; ``TAKEN`` rows stand there already.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from officeholders.models import (
    Addressee,
    Candidature,
    Document,
    Entry,
    Mandate,
    Meeting,
    MeetingPart,
    Office,
    OpenRecording,
    Organization,
    Provision,
    State,
    TouchedRow,
    UnrecordedSeat,
)
from presidency.models import Observer
from tests.builders import (
    analysis_group,
    candidature,
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
from workinggroups.models import AnalysisGroup, AnalysisMember, OpenQuestion, WorkingGroup, Workplan

DAY, NEXT_DAY = date(2030, 9, 1), date(2030, 9, 2)
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
    mandate("one", "LAO", "1MSP", "2MSP"),
    presidency("LAO", "2MSP", "1MSP", "2MSP"),
    unrecorded("one", "1MSP", "2MSP"),
    candidature("one", "LBN", received_on="2030"),
    candidature("president", "LBN", presides_over="2MSP", received_on="2030"),
    workplan("one", "1MSP", "Survey"),
]

COORDINATOR = {"office_id": "one", "state_id": "LBN", "from_end_of_id": 20, "until_end_of_id": 30}
PRESIDENT = COORDINATOR | {"office_id": "president", "presides_over_id": 30}
FIVE = {"label": "5MSP", "position": 50, "kind": "MSP", "number": 5}
GROUP = {"code": "three", "name": "Three", "seats": 1, "from_end_of_id": 10}
SEATS = {"office_id": "two", "from_end_of_id": 10, "until_end_of_id": 20, "seats": 1}
SEAT_WANTED = {"office_id": "two", "state_id": "LBN", "status": "expressed", "received_on": "2030"}
PRESIDENCY_WANTED = SEAT_WANTED | {"office_id": "president", "presides_over_id": 30}
INVITED = {"organization_id": "ICRC", "from_end_of_id": 10}
CLAUSE = {"document_id": "CCM/1", "decided_at_id": 20, "text": "shall report"}


@dataclass(frozen=True)
class Case:
    """A constraint, a row it accepts at the edge, and what of it would be refused."""

    name: str
    model: type
    accepted: dict
    refused: dict
    at_the_edge: dict = field(default_factory=dict)

    def edge(self):
        return self.model(**self.accepted | self.at_the_edge)

    def breach(self):
        return self.model(**self.accepted | self.refused)


def parts(**words):
    """A part of 4MSP."""
    return {"meeting_id": Meeting.objects.get(label="4MSP").pk} | words


CASES = [
    Case("positions_begin_after_zero", Meeting, FIVE, {"position": 0}, {"position": 1}),
    Case("a_label_is_number_and_kind", Meeting, FIVE, {"label": "5RC"}),
    Case("a_label_is_number_and_kind", Meeting, FIVE, {"number": 6}),
    Case(
        "a_meeting_closes_no_earlier_than_it_opens",
        Meeting,
        FIVE,
        {"opens_on": NEXT_DAY, "closes_on": DAY},
        {"opens_on": DAY, "closes_on": DAY},
    ),
    Case(
        "a_closing_day_needs_an_opening", Meeting, FIVE, {"closes_on": DAY}, {"opens_on": DAY}
    ),
    Case(
        "a_cancelled_meeting_has_no_days",
        Meeting,
        FIVE,
        {"cancelled": "by decision", "opens_on": DAY},
        {"cancelled": "by decision"},
    ),
    Case("a_state_has_three_capital_letters", State, {"name": "X"}, {"code": "nor"}, {"code": "NOR"}),
    Case("a_state_has_three_capital_letters", State, {"name": "X"}, {"code": "NO"}, {"code": "ÅLA"}),
    Case(
        "a_provision_is_superseded_at_a_later_meeting",
        Provision,
        CLAUSE,
        {"superseded_at_id": 20},
        {"superseded_at_id": 30},
    ),
    Case("an_office_has_a_seat", Office, GROUP, {"seats": 0}, {"seats": 1}),
    Case("an_office_ends_at_a_later_meeting", Office, GROUP, {"until_end_of_id": 10}, {"until_end_of_id": 20}),
    Case("the_presidency_is_the_one_office_without_a_span", Office, GROUP, {"from_end_of_id": None}),
    Case("the_presidency_is_the_one_office_without_a_span", Office, GROUP, {"kind": "presidency"}),
    Case("a_mandate_ends_at_a_later_meeting", Mandate, COORDINATOR, {"until_end_of_id": 20}, {"until_end_of_id": 30}),
    Case("a_mandate_ends_at_a_later_meeting", Mandate, COORDINATOR, {"until_end_of_id": 10}, {"until_end_of_id": None}),
    Case("the_presidency_and_it_alone_presides_over_a_meeting", Mandate, COORDINATOR, {"presides_over_id": 30}),
    Case("the_presidency_and_it_alone_presides_over_a_meeting", Mandate, PRESIDENT, {"presides_over_id": None}),
    Case(
        "a_mandate_is_appointed_at_a_meeting_or_on_a_day",
        Mandate,
        COORDINATOR,
        {"appointed_at_id": 10, "appointed_on": "2030"},
        {"appointed_on": "2030"},
    ),
    Case("a_mandate_is_appointed_no_later_than_it_begins", Mandate, COORDINATOR, {"appointed_at_id": 30}, {"appointed_at_id": 20}),
    Case(
        "one_mandate_of_a_coordinator_from_one_meeting",
        Mandate,
        COORDINATOR | {"state_id": "LAO", "from_end_of_id": 10, "until_end_of_id": 30},
        {},
        {"withdrawn": True},
    ),
    Case(
        "one_presidency_over_one_meeting_from_one_meeting",
        Mandate,
        PRESIDENT | {"state_id": "LAO", "from_end_of_id": 10, "until_end_of_id": 20},
        {"presides_over_id": 20},
        {"from_end_of_id": 20, "until_end_of_id": 30},
    ),
    Case("an_unrecorded_seat_is_a_seat", UnrecordedSeat, SEATS, {"seats": 0}, {"seats": 1}),
    Case("unrecorded_seats_end_at_a_later_meeting", UnrecordedSeat, SEATS, {"until_end_of_id": 10}, {"until_end_of_id": 20}),
    Case("unrecorded_seats_are_told_once", UnrecordedSeat, SEATS, {"office_id": "one"}, {"office_id": "one", "from_end_of_id": 20, "until_end_of_id": 30}),
    Case("a_candidature_for_the_presidency_names_its_meeting", Candidature, SEAT_WANTED, {"presides_over_id": 30}),
    Case("a_candidature_for_the_presidency_names_its_meeting", Candidature, PRESIDENCY_WANTED, {"presides_over_id": None}),
    Case("a_candidature_for_a_seat_is_told_once", Candidature, SEAT_WANTED, {"office_id": "one"}, {"office_id": "one", "received_on": "2030-01"}),
    Case("a_candidature_for_the_presidency_is_told_once", Candidature, PRESIDENCY_WANTED, {"presides_over_id": 20}, {"presides_over_id": 20, "received_on": ""}),
    Case("a_usual_term_is_at_least_one_meeting", WorkingGroup, GROUP, {"usual_term": 0}, {"usual_term": 1}),
    Case("an_observer_leaves_at_a_later_meeting", Observer, INVITED, {"until_end_of_id": 10}, {"until_end_of_id": 20}),
    Case("an_observer_is_invited_once_from_a_meeting", Observer, INVITED, {"organization_id": "CMC"}, {"organization_id": "CMC", "from_end_of_id": 20}),
    Case("a_group_has_one_workplan_for_a_cycle", Workplan, {"from_end_of_id": 10}, {"working_group_id": "one"}, {"working_group_id": "two"}),
]
