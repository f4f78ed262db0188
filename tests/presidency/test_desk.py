"""The desk of the staff: what has to be done, in plain sentences, most urgent first."""

from datetime import date

import pytest

from officeholders.models import Meeting
from officeholders.roughdate import RoughDate
from presidency.desk import read_desk, sections
from presidency.desk.desk import is_overdue
from presidency.desk.in_words.next_meeting import when
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
    presidency,
    state,
    unrecorded,
)
from tests.staff import account

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
CLOSING = "Its closing day is not recorded; until it is, it counts as not ended."
OVERDUE = (
    "That time has passed and its dates are not recorded; until they are, it counts as not "
    "ended, and so do the mandates that end with it."
)
STATES = tuple(
    state(code, name) for code, name in (("AAA", "Aland"), ("BBB", "Bland"), ("CCC", "Cland"))
)
# 1MSP and 2MSP have ended; 3MSP opens in 294 days; 4MSP has no dates.
LINE = (
    *meetings("2024-09-10", "2025-09-10"),
    meeting("3MSP", closes_on="2027-09-14"),
    meeting("4MSP"),
)
GROUND = (*LINE, *STATES, group("clearance", seats=2))
PRESIDENTS = (
    presidency("AAA", "3MSP", "2MSP", "3MSP", appointed_at="2MSP"),
    presidency("BBB", "4MSP", "3MSP", "4MSP", appointed_at="2MSP"),
)
BOTH = (mandate("clearance", "BBB", "2MSP", "4MSP"), mandate("clearance", "CCC", "2MSP", "4MSP"))


def told(section, day=TODAY, within=True):
    """The sentences of one section, those beneath another one indented."""
    _entry, desk = read_desk(day)
    found = [one for one in sections(desk, within) if one.name == section]
    return [sentence for one in found for line in one.lines for sentence in _sentences(line)]


def _sentences(line):
    return [line.sentence, *(f"  {one.sentence}" for one in line.under)]


def ways(section, day=TODAY):
    """The ways of each line of a section, in words, by its sentence."""
    _entry, desk = read_desk(day)
    found = [line for one in sections(desk) if one.name == section for line in one.lines]
    lines = [*found, *(one for line in found for one in line.under)]
    return {line.sentence: [way.words for way in line.ways] for line in lines if line.ways}


def address(section, words):
    """The address of the one way of these words."""
    _entry, desk = read_desk(TODAY)
    lines = [line for one in sections(desk) if one.name == section for line in one.lines]
    every = [way for line in lines for one in (line, *line.under) for way in one.ways]
    (found,) = {way.address for way in every if way.words == words}
    return found


# The next meeting


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            {"opens_on": date(2027, 9, 14), "closes_on": date(2027, 9, 17)},
            "It opens in 294 days, on 14 September 2027.",
        ),
        (
            {"opens_on": date(2026, 11, 25), "closes_on": date(2026, 11, 25)},
            "It opens in 1 day, on 25 November 2026.",
        ),
        (
            {"opens_on": TODAY, "closes_on": date(2026, 11, 25)},
            "It opens today, on 24 November 2026. It closes on 25 November 2026.",
        ),
        (
            {"opens_on": date(2026, 11, 23), "closes_on": TODAY},
            "It opened on 23 November 2026. It closes on 24 November 2026.",
        ),
        (
            {"opens_on": date(2026, 11, 23)},
            f"It opened on 23 November 2026. {CLOSING}",
        ),
        (
            {"opens_on": date(2026, 12, 4)},
            f"It opens in 10 days, on 4 December 2026. {CLOSING}",
        ),
        ({}, "Its dates are not recorded."),
        (
            {"planned_for": "2026-11"},
            "Its dates are not recorded. It is planned for November 2026.",
        ),
        (
            {"planned_for": "2026-10"},
            f"It was planned for October 2026. {OVERDUE}",
        ),
    ],
)
def test_the_days_to_the_next_meeting_are_told_or_that_they_are_not_recorded(words, sentence):
    words = (
        words | {"planned_for": RoughDate(words["planned_for"])}
        if "planned_for" in words
        else words
    )
    assert when(Meeting(label="3MSP", position=30, **words), TODAY) == sentence


def test_the_next_meeting_its_place_and_who_presides_come_first():
    build(*GROUND, *PRESIDENTS, *BOTH)
    build(meeting("3MSP", closes_on="2027-09-14", place="Geneva"))
    assert told("next")[:2] == [
        "It opens in 294 days, on 14 September 2027. Place: Geneva.",
        "Presiding over it: Aland.",
    ]
    assert ways("next").get(told("next")[0]) is None


def test_a_meeting_without_days_leads_to_the_form_that_records_them():
    build(*GROUND)
    build(meeting("3MSP"))
    assert ways("next")["Its dates are not recorded."] == ["Record its dates"]


def test_without_a_meeting_to_come_there_is_only_a_meeting_to_record():
    build(*meetings("2024-09-10"))
    assert told("next") == ["No meeting to come is recorded."]
    assert address("next", "Record a meeting") == "/admin/officeholders/meeting/add/"


def test_a_meeting_that_was_cancelled_is_passed_over():
    build(*GROUND)
    build(meeting("3MSP", cancelled="by decision"))
    _entry, desk = read_desk(TODAY)
    assert desk.next.meeting.label == "4MSP"
    assert told("not-stated") == []


def test_what_ends_and_what_is_to_be_filled_is_told_office_by_office_with_who_asks():
    build(*GROUND, PRESIDENTS[0], mandate("clearance", "BBB", "2MSP", "3MSP"), group("safety"))
    build(mandate("clearance", "CCC", "2MSP", "3MSP"), mandate("clearance", "CCC", "3MSP", "4MSP"))
    build(
        candidature("clearance", "AAA", received_on="2026-03-03", public=True),
        candidature("clearance", "BBB", status="endorsed"),
        candidature("president", "CCC", presides_over="4MSP"),
    )
    decisions = told("next")[2:6]
    assert decisions == [
        "3 mandates end with it; 3 seats are to be filled.",
        "  Presidency of the 4MSP: nobody is designated. Ending: Aland. "
        "Candidates: Cland (expressed).",
        "  Clearance: one of two seats to fill. Ending: Bland, Cland. Beginning: Cland. "
        "Candidates: Aland (expressed, received: 3 March 2026); Bland (endorsed).",
        "  Safety: the only seat to fill. Candidates: none.",
    ]
    assert told("waiting") == []
    assert ways("next")[decisions[2].strip()] == [
        "Open the candidature of Aland",
        "Open the candidature of Bland",
    ]


def test_outside_the_house_a_candidature_that_is_not_public_is_only_counted():
    build(*GROUND, *PRESIDENTS)
    build(
        candidature("clearance", "AAA", public=True),
        candidature("clearance", "BBB"),
        candidature("clearance", "CCC"),
    )
    (line,) = [one for one in told("next", within=False) if "Clearance" in one]
    assert line == (
        "  Clearance: two of two seats to fill. "
        "Candidates: Aland (expressed); 2 that are not public."
    )


def test_an_office_that_changes_hands_without_an_open_seat_is_told_as_such():
    build(*GROUND, *PRESIDENTS, BOTH[0], mandate("clearance", "CCC", "2MSP", "3MSP"))
    build(mandate("clearance", "AAA", "3MSP", "4MSP"))
    assert told("next")[3:5] == [
        "  Presidency: nothing to fill. Ending: Aland. Beginning: Bland.",
        "  Clearance: nothing to fill. Ending: Cland. Beginning: Aland.",
    ]


def test_a_meeting_that_decides_nothing_is_said_to_decide_nothing():
    build(*meetings("2025-09-10", None, None), *STATES)
    build(presidency("AAA", "2MSP", "1MSP", "3MSP"), presidency("BBB", "3MSP", "1MSP", "3MSP"))
    assert "No mandate ends with it, and it has no seat to fill." in told("next")


def test_after_the_last_meeting_no_presidency_can_be_told_of():
    build(*meetings("2025-09-10", None))
    last = "No meeting after the 2MSP is recorded, and so no presidency of one."
    assert told("next")[-1] == last
    assert ways("next")[last] == ["Record a meeting"]


def test_who_stepped_down_does_not_preside_over_the_next_meeting():
    build(*GROUND)
    build(presidency("CCC", "3MSP", "2MSP", "3MSP", starts_on="2026-02", ended_on="2026-01-01"))
    assert not [one for one in told("next") if one.startswith("Presiding")]


# What is vacant, or about to be


def test_who_is_missing_today_is_told_and_the_form_knows_what_for():
    build(*GROUND, BOTH[0])
    assert told("open") == [
        "Nobody is President today.",
        "No State is designated to preside over the 3MSP.",
        "Clearance: nobody holds one of two seats today.",
    ]
    assert "office=clearance" in address("open", "Record who joins")
    build(*PRESIDENTS, BOTH[1])
    assert told("open") == [
        "Clearance loses all its Coordinators at once with the 4MSP: Bland, Cland."
    ]


def test_the_form_of_a_president_knows_which_meeting_is_without_one():
    build(*GROUND, *BOTH, PRESIDENTS[0])
    assert told("open")[0] == "No State is designated to preside over the 4MSP."
    assert address("open", "Record a President").endswith("/president/add/?presides_over=40")


def test_nobody_is_missed_as_president_where_nobody_recorded_who_it_was_or_none_was_due():
    build(*GROUND, *BOTH, unrecorded("president", "2MSP", "3MSP"))
    assert "Nobody is President today." not in told("open")
    assert told("not-stated")[0] == "President: nobody has recorded who holds the only seat today."
    assert "Nobody is President today." not in told("open", day=date(2024, 1, 1))


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
