"""The desk of the staff: what is not stated, inferred or not recorded, and what waits."""

from datetime import date

import pytest

from officeholders.models import Meeting
from officeholders.roughdate import RoughDate
from presidency.desk import read_desk
from presidency.desk.desk import is_overdue
from presidency.models import Slate
from tests.builders import (
    build,
    candidature,
    committee_meeting,
    group,
    mandate,
    meeting,
    meetings,
    observer,
    organization,
    state,
    unrecorded,
)
from tests.presidency.desk_lines import BOTH, GROUND, PRESIDENTS, TODAY, address, told, ways
from tests.staff import account

pytestmark = pytest.mark.django_db


# What is not stated, inferred or not recorded


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ({"planned_for": RoughDate("2026-10")}, True),
        ({"planned_for": RoughDate("2026-11")}, False),
        ({"opens_on": date(2026, 11, 23)}, True),
        ({"opens_on": TODAY}, False),
        ({"opens_on": date(2026, 11, 22), "closes_on": date(2026, 11, 23)}, False),
        ({"planned_for": RoughDate("2020"), "cancelled": "by decision"}, False),
        ({}, False),
        ({"position": 10}, True),
    ],
)
def test_a_meeting_is_overdue_once_its_time_has_passed_without_its_days(words, answer):
    assert is_overdue(Meeting(**{"position": 30, "planned_for": None} | words), 20, TODAY) is answer


def test_other_meetings_that_should_have_their_days_lead_to_the_form_that_records_them():
    build(
        *meetings(None, "2025-09-10", None),
        meeting("4MSP", planned_for="2026-05"),
        meeting("5MSP", planned_for="2027"),
        meeting("6MSP", opens_on="2026-11-01"),
    )
    assert told("not-stated") == [
        "A later meeting than the 1MSP has ended, and its dates are not recorded.",
        "The 4MSP was planned for May 2026, and its dates are not recorded.",
        "The 6MSP opened on 1 November 2026, and its closing day is not recorded.",
    ]
    assert set(map(tuple, ways("not-stated").values())) == {("Record its dates",)}


def test_mandates_without_a_stated_end_and_those_inferred_lead_to_their_forms():
    build(*GROUND, organization("ICRC"), observer("ICRC", inferred=True))
    build(
        mandate("clearance", "BBB", "2MSP", inferred=True),
        mandate("clearance", "CCC", "1MSP", "2MSP", inferred=True),
        PRESIDENTS[0].but(inferred=True),
        PRESIDENTS[1].but(until_end_of=None),
    )
    assert told("not-stated") == [
        "No end is stated of 2 mandates in force, which stay until a decision:",
        "  President of the 4MSP: Bland",
        "  Clearance: Bland",
        "Inferred from lists, not stated by a decision, and to be confirmed: "
        "2 mandates of Coordinators, 1 mandate of a President, 1 observer.",
        "  President of the 3MSP: Aland",
        "  Clearance: Bland",
    ]
    assert ways("not-stated")["President of the 4MSP: Bland"] == ["State its end"]
    assert ways("not-stated")["President of the 3MSP: Aland"] == ["Confirm it"]


def test_an_observer_alone_may_be_inferred():
    build(*GROUND, organization("ICRC"), observer("ICRC", inferred=True))
    assert told("not-stated") == [
        "Inferred from lists, not stated by a decision, and to be confirmed: 1 observer."
    ]


def test_seats_of_which_nobody_knows_who_holds_them_are_told_and_former_ones_counted():
    build(*GROUND, unrecorded("clearance", "2MSP", "3MSP"), unrecorded("clearance", "1MSP", "2MSP"))
    assert told("not-stated") == [
        "Clearance: nobody has recorded who holds one of two seats today.",
        "Of 2 terms nobody has recorded who held the seats.",
    ]
    assert ways("not-stated") == {
        told("not-stated")[0]: ["Record who holds it"],
        told("not-stated")[1]: ["Seats not recorded"],
    }


def test_of_many_alike_the_first_are_told_and_the_rest_counted():
    groups = [group(f"group-{place}", seats=1) for place in range(7)]
    build(*GROUND, *groups, *(mandate(one["code"], "AAA", "2MSP") for one in groups))
    assert told("not-stated")[5:] == ["  Group 4: Aland", "  And 2 more."]
    assert address("not-stated", "All in force") == (
        "/admin/workinggroups/coordinator/?in_force=yes&until_end_of__isnull=True"
    )


# What waits


def test_candidatures_that_the_next_meeting_does_not_decide_wait():
    build(*GROUND, *PRESIDENTS, *BOTH)
    build(
        candidature("clearance", "AAA"),
        candidature("president", "CCC", presides_over="3MSP", received_on="2026"),
        candidature("clearance", "CCC", status="withdrawn"),
        candidature("clearance", "BBB", status="appointed"),
    )
    assert told("waiting") == [
        "Candidature for the presidency of the 3MSP: Cland (expressed, received: 2026).",
        "Candidature for Clearance: Aland (expressed).",
    ]
    assert told("waiting", within=False) == ["2 other candidatures wait."]


def test_meetings_of_the_committee_wait_until_they_are_held_and_have_minutes():
    build(
        *GROUND,
        committee_meeting("2026-12-03"),
        committee_meeting("2026-11-24"),
        committee_meeting("2026-06-03"),
        committee_meeting("2026-05-03", minutes="Agreed."),
        committee_meeting("2026-04-03", cancelled="No quorum."),
    )
    assert told("waiting") == [
        "The Committee meets on 24 November 2026.",
        "The Committee meets on 3 December 2026.",
        "No minutes are recorded of the Committee meeting of 3 June 2026.",
    ]
    assert told("waiting", within=False) == [
        "2 Committee meetings are to come.",
        "1 Committee meeting has no minutes.",
    ]


def test_drafts_of_slates_wait_until_they_are_recorded():
    build(*GROUND)
    anna = account()
    for name, at, entry in (("A", "3MSP", None), ("B", "4MSP", None), ("C", "1MSP", 1)):
        row = Meeting.objects.get(label=at)
        Slate.objects.create(name=name, meeting=row, author=anna, entry=entry)
    saved = Slate.objects.get(name="A").saved_at.astimezone().strftime("%-d %B %Y")
    drafts = [one for one in told("next") if "slate" in one or "draft" in one]
    assert drafts == [
        "1 slate is drafted for it.",
        f"  “A”, a draft for the 3MSP, last saved on {saved}.",
    ]
    assert told("waiting") == [f"“B”, a draft for the 4MSP, last saved on {saved}."]
    outside = told("next", within=False) + told("waiting", within=False)
    assert [one for one in outside if "draft" in one] == [
        "1 slate is drafted for it.",
        "1 other draft of a slate waits.",
    ]


def test_where_no_slate_is_drafted_one_can_be():
    build(*GROUND)
    assert "No slate is drafted for it." in told("next")


def test_a_group_that_loses_all_its_coordinators_leads_to_the_slate_there_is():
    build(*GROUND, *PRESIDENTS, *BOTH)
    (losing,) = told("open")
    assert ways("open")[losing] == ["Draft a slate"]
    fourth, anna = Meeting.objects.get(label="4MSP"), account()
    slate = Slate.objects.create(name="A", meeting=fourth, author=anna)
    assert address("open", "Open the draft") == f"/admin/slates/{slate.pk}/"
    Slate.objects.create(name="B", meeting=fourth, author=anna)
    assert address("open", "All slates") == "/admin/slates/"


# However large


def test_the_desk_of_a_large_register_is_read_in_as_many_queries(django_assert_max_num_queries):
    build(*GROUND, *PRESIDENTS, *_ordinary("safety", 1))
    with django_assert_max_num_queries(60) as small:
        read_desk(TODAY)
    build(*(row for place in range(20) for row in _ordinary(f"group-{place}", place + 2)))
    with django_assert_max_num_queries(60) as large:
        read_desk(TODAY)
    assert len(large.captured_queries) == len(small.captured_queries)


def _ordinary(code, place):
    """A group, a State, and whatever the desk tells of them."""
    one = f"A{chr(65 + place)}A"
    return (
        state(one),
        group(code, seats=3),
        mandate(code, one, "2MSP", inferred=True),
        candidature(code, one),
        unrecorded(code, "2MSP", "3MSP"),
        committee_meeting(f"2026-12-{place:02}"),
        meeting(f"{place + 10}MSP", position=1000 + place, planned_for="2026-01"),
    )
