"""The succession in the presidency: pure rules on a short line of meetings, no database."""

from officeholders.persons import Person, Representatives
from officeholders.roughdate import RoughDate
from presidency.succession import succession
from presidency.succession.board import Candidate
from presidency.succession.regions import RegionalRecord
from tests.presidency.seats import LINE, after, meetings, on, presidency
from workinggroups.record import Unrecorded

REGIONS = {"AAA": "AG", "BBB": "WEOG", "CCC": "AG", "DDD": ""}


def told(moment, *seats, cancelled=(), **words):
    words = {"regions": REGIONS} | words
    return succession(moment, seats=seats, meetings=meetings(cancelled), **words)


def states(seats):
    return [seat.state for seat in seats]


def turn(label, *seats, moment=None, **words):
    found = told(moment or on("2025-01-01"), *seats, **words)
    return next(turn for turn in found.turns if turn.meeting.label == label)


def candidate(state, label="6MSP", status="expressed", received_on=None):
    day = received_on and RoughDate(received_on)
    return Candidate(state, f"State of {state}", LINE.position(label), status, day)


# Who presides


def test_president_designate_and_outgoing_are_those_of_the_committee():
    found = told(
        on("2025-01-01"),
        presidency("AAA", "4MSP", "3MSP", "4MSP"),
        presidency("BBB", "5MSP", "4MSP", "5MSP"),
        presidency("CCC", "6MSP", "5MSP", "6MSP", appointed_at="4MSP"),
    ).committee
    assert (found.outgoing.state, found.president.state) == ("AAA", "BBB")
    assert states(found.designates) == ["CCC"]


def test_the_closing_day_belongs_to_the_president_until_then():
    seats = [
        presidency("AAA", "4MSP", "3MSP", "4MSP"),
        presidency("BBB", "5MSP", "4MSP", "5MSP", appointed_at="3MSP"),
    ]
    assert told(on("2024-09-10"), *seats).committee.president.state == "AAA"
    assert told(on("2024-09-11"), *seats).committee.president.state == "BBB"


def test_presidents_are_told_latest_first_with_those_who_act_for_them():
    one, other = (
        presidency("AAA", "2MSP", "1MSP", "2MSP"),
        presidency("BBB", "3MSP", "2MSP", "3MSP"),
    )
    persons = Representatives([(("president", "AAA", 10, 20), Person("Ms X"))])
    found = told(on("2025-01-01"), one, other, persons=persons)
    assert [(held.seat.state, held.persons) for held in found.presidencies] == [
        ("BBB", ()),
        ("AAA", (Person("Ms X"),)),
    ]


def test_one_stepped_down_is_told_but_held_no_seat():
    left = presidency("AAA", "6MSP", "5MSP", "6MSP", appointed_at="4MSP", ended_on="2024-12-01")
    found = told(on("2025-01-01"), left)
    assert [held.seat.state for held in found.presidencies] == ["AAA"]
    assert found.seats == ()


def test_that_nobody_knows_the_president_is_not_that_there_is_none():
    unknown = Unrecorded(
        seats=1, from_end_of="2MSP", from_end_of_id=20, until_end_of="4MSP", until_end_of_id=40
    )
    earlier = Unrecorded(
        seats=1, from_end_of="1MSP", from_end_of_id=10, until_end_of="2MSP", until_end_of_id=20
    )
    seat = presidency("AAA", "4MSP", "3MSP", "4MSP")
    rows = [earlier, unknown]
    assert told(on("2023-01-01"), unrecorded=rows).is_unrecorded
    assert told(on("2023-01-01"), unrecorded=rows).unrecorded == (unknown, earlier)
    assert not told(on("2025-01-01"), unrecorded=rows).is_unrecorded
    assert not told(on("2024-01-01"), seat, unrecorded=rows).is_unrecorded


# The succession board


def test_each_coming_meeting_has_its_turn_and_a_cancelled_one_has_none():
    found = told(on("2025-01-01"), cancelled=["6MSP"])
    assert [turn.meeting.label for turn in found.turns] == ["5MSP", "7MSP"]
    assert told(after("7MSP")).turns == ()


def test_a_meeting_has_its_president_or_its_designate():
    seats = [
        presidency("BBB", "5MSP", "4MSP", "5MSP"),
        presidency("CCC", "6MSP", "5MSP", "6MSP", appointed_at="4MSP"),
    ]
    assert states(turn("5MSP", *seats).presiding) == ["BBB"]
    assert states(turn("6MSP", *seats).presiding) == ["CCC"]
    assert [turn(label, *seats).has_nobody for label in ("5MSP", "6MSP", "7MSP")] == [
        False,
        False,
        True,
    ]


def test_two_designates_for_one_meeting_are_both_told():
    seats = [
        presidency("AAA", "6MSP", "5MSP", "6MSP", appointed_at="4MSP"),
        presidency("BBB", "6MSP", "5MSP", "6MSP", appointed_on="2024-11"),
    ]
    found = turn("6MSP", *seats, moment=on("2024-11-15")).presiding
    assert [(seat.state, seat.possibly) for seat in found] == [("AAA", False), ("BBB", True)]


def test_one_appointed_later_is_not_yet_designated():
    seat = presidency("AAA", "6MSP", "5MSP", "6MSP", appointed_at="5MSP")
    found = turn("6MSP", seat)
    assert (states(found.not_yet), found.has_nobody) == (["AAA"], True)


def test_one_whose_appointment_is_not_recorded_is_not_nobody():
    found = turn("6MSP", presidency("AAA", "6MSP", "5MSP", "6MSP"))
    assert (states(found.not_yet), found.presiding, found.has_nobody) == (["AAA"], (), False)


def test_a_designate_through_its_last_day_has_stepped_down_the_day_after():
    seat = presidency("AAA", "6MSP", "5MSP", "6MSP", appointed_at="4MSP", ended_on="2024-12-01")
    assert states(turn("6MSP", seat, moment=on("2024-12-01")).presiding) == ["AAA"]
    found = turn("6MSP", seat, moment=on("2024-12-02"))
    assert (states(found.gone), found.presiding, found.has_nobody) == (["AAA"], (), True)


def test_a_president_who_left_before_the_meeting_is_gone():
    seat = presidency("AAA", "5MSP", "4MSP", "5MSP", ended_on="2024-12-01")
    found = turn("5MSP", seat)
    assert (states(found.gone), found.has_nobody) == (["AAA"], True)


def test_a_candidature_counts_from_the_day_it_was_received():
    found = [candidate("AAA", received_on="2025-01"), candidate("BBB"), candidate("CCC", "7MSP")]
    assert states(turn("6MSP", candidatures=found).candidatures) == ["AAA", "BBB"]
    before = turn("6MSP", candidatures=found, moment=on("2024-12-31"))
    assert states(before.candidatures) == ["BBB"]
    undated = turn("6MSP", candidatures=found, moment=after("5MSP"))
    assert states(undated.candidatures) == ["AAA", "BBB"]


def test_a_candidature_withdrawn_leaves_nobody():
    withdrawn = candidate("AAA", status="withdrawn")
    assert turn("6MSP", candidatures=[withdrawn]).has_nobody
    assert not turn("6MSP", candidatures=[withdrawn, candidate("BBB")]).has_nobody


# Regional groups and States that presided twice


def regions(moment, *seats, **words):
    found = told(moment, *seats, **words).regions
    return {record.region: (len(record.presidencies), record.meetings_since) for record in found}


def test_meetings_since_are_counted_from_the_one_presided_over():
    seats = [
        presidency("AAA", "1MSP", "1MSP", "2MSP", ended_on="2021-10-01"),
        presidency("BBB", "3MSP", "2MSP", "3MSP"),
    ]
    none = (0, None)
    assert regions(on("2025-01-01"), *seats) == {
        "AG": (1, 3),
        "APG": none,
        "EEG": none,
        "GRULAC": none,
        "WEOG": (1, 1),
    }
    assert regions(on("2024-09-10"), *seats)["WEOG"] == (1, 0)
    assert regions(on("2022-09-11"), *seats)["WEOG"] == (1, None)
    assert regions(on("2022-09-10"), *seats)["WEOG"] == (0, None)


def test_a_cancelled_meeting_is_none_of_the_meetings_since():
    seat = presidency("AAA", "4MSP", "3MSP", "4MSP")
    assert regions(after("6MSP"), seat)["AG"] == (1, 2)
    assert regions(after("6MSP"), seat, cancelled=["5MSP"])["AG"] == (1, 1)


def test_states_without_a_regional_group_stand_apart_at_the_end():
    seat = presidency("DDD", "5MSP", "4MSP", "5MSP")
    found = told(on("2025-01-01"), seat).regions
    assert [record.region for record in found] == ["AG", "APG", "EEG", "GRULAC", "WEOG", ""]
    assert (states(found[-1].presidencies), found[-1].is_in_office) == (["DDD"], True)
    assert found[0] == RegionalRecord("AG", ())


def test_a_designate_has_not_presided():
    seat = presidency("AAA", "6MSP", "5MSP", "6MSP", appointed_at="4MSP")
    assert regions(on("2025-01-01"), seat)["AG"] == (0, None)


def test_states_that_presided_over_two_meetings_are_told_by_name():
    seats = [
        presidency("BBB", "1MSP", "1MSP", "2MSP"),
        presidency("AAA", "2MSP", "2MSP", "3MSP"),
        presidency("BBB", "4MSP", "3MSP", "4MSP"),
        presidency("AAA", "5MSP", "4MSP", "5MSP"),
        presidency("CCC", "3MSP", "2MSP", "3MSP"),
        presidency("CCC", "6MSP", "5MSP", "6MSP", appointed_at="4MSP"),
    ]
    found = told(on("2025-01-01"), *seats).repeated
    assert [
        (held.state, held.name, [seat.presides_over for seat in held.seats]) for held in found
    ] == [
        ("AAA", "AAA", ["2MSP", "5MSP"]),
        ("BBB", "BBB", ["1MSP", "4MSP"]),
    ]
    assert told(on("2023-01-01"), *seats).repeated == ()


def test_one_meeting_presided_over_in_two_terms_is_one_presidency():
    seats = [
        presidency("AAA", "5MSP", "3MSP", "4MSP", ended_on="2023-12-01"),
        presidency("AAA", "5MSP", "4MSP", "5MSP"),
    ]
    found = told(on("2025-01-01"), *seats)
    assert found.repeated == ()
    assert len(found.regions[0].presidencies) == 1
