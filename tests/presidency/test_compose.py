"""Who sits on the Committee: each rule of the contract, without a database."""

import pytest

from officeholders.holding import without_accents
from tests.presidency.seats import after, composed, group, on, presidency, seat


def holders(committee):
    return [held.state for held in committee.coordinators]


def states(seats):
    return [held.state for held in seats]


# The President


def test_the_president_holds_office_through_the_closing_day_and_the_next_one_follows():
    first = presidency("AAA", "2MSP", "1MSP", "2MSP")
    second = presidency("BBB", "3MSP", "2MSP", "3MSP")
    assert composed(on("2022-09-10"), first, second).president.state == "AAA"
    assert composed(on("2022-09-11"), first, second).president.state == "BBB"
    assert composed(after("2MSP"), first, second).president.state == "BBB"


def test_where_nobody_is_in_force_there_is_no_president():
    assert composed(on("2024-01-01")).president is None


def test_of_several_the_one_that_began_last_is_president():
    first = presidency("AAA", "4MSP", "2MSP", "4MSP", starts_on="2023-01-01")
    second = presidency("BBB", "3MSP", "2MSP", "4MSP", starts_on="2023-02-01")
    assert composed(on("2023-03-01"), first, second).president.state == "BBB"
    assert composed(on("2023-03-01"), second, first).president.state == "BBB"


def test_a_certain_president_comes_before_one_that_is_possibly_in_office():
    certain = presidency("AAA", "3MSP", "2MSP", "3MSP", ended_on="2023-02-10")
    possible = presidency("BBB", "3MSP", "2MSP", "3MSP", starts_on="2023-02")
    assert composed(on("2023-01-31"), certain, possible).president.state == "AAA"
    assert composed(on("2023-02-10"), certain, possible).president.state == "AAA"
    assert composed(on("2023-02-11"), certain, possible).president.state == "BBB"
    assert composed(on("2023-02-11"), certain, possible).president.possibly is True
    assert composed(on("2023-03-01"), certain, possible).president.possibly is False


def test_of_those_that_began_together_the_later_meeting_decides():
    first = presidency("AAA", "3MSP", "2MSP", "4MSP")
    second = presidency("BBB", "4MSP", "2MSP", "4MSP")
    assert composed(on("2023-03-01"), second, first).president.state == "BBB"


# Designates


def test_a_president_is_designated_from_the_end_of_the_meeting_of_appointment():
    designate = presidency("AAA", "4MSP", "3MSP", "4MSP", appointed_at="1MSP")
    assert composed(on("2021-09-10"), designate).designates == ()
    assert states(composed(on("2021-09-11"), designate).designates) == ["AAA"]
    assert states(composed(on("2023-09-10"), designate).designates) == ["AAA"]
    assert composed(on("2023-09-11"), designate).designates == ()
    assert composed(on("2023-09-11"), designate).president.state == "AAA"


def test_without_a_known_appointment_nobody_is_designated():
    designate = presidency("AAA", "4MSP", "3MSP", "4MSP")
    assert composed(on("2023-01-01"), designate).designates == ()


def test_who_is_appointed_in_a_month_is_possibly_designated_in_it():
    designate = presidency("AAA", "4MSP", "3MSP", "4MSP", appointed_on="2023-02")
    assert composed(on("2023-01-31"), designate).designates == ()
    told = [
        composed(on(day), designate).designates[0].possibly
        for day in ("2023-02-01", "2023-02-28", "2023-03-01")
    ]
    assert told == [True, True, False]


def test_without_a_day_an_appointment_counts_as_reached_and_is_certain():
    designate = presidency("AAA", "7MSP", "6MSP", "7MSP", appointed_on="2150")
    (told,) = composed(after("5MSP"), designate).designates
    assert (told.state, told.possibly) == ("AAA", False)


def test_designates_stand_by_beginning_then_start_then_meeting():
    one = presidency("AAA", "7MSP", "6MSP", "7MSP", appointed_at="1MSP")
    two = presidency("BBB", "6MSP", "5MSP", "6MSP", starts_on="2030-01-01", appointed_at="1MSP")
    three = presidency("CCC", "6MSP", "5MSP", "6MSP", appointed_at="1MSP")
    four = presidency("DDD", "5MSP", "5MSP", "6MSP", appointed_at="1MSP")
    told = composed(on("2025-01-01"), one, two, three, four).designates
    assert states(told) == ["DDD", "CCC", "BBB", "AAA"]


def test_who_steps_down_before_the_term_is_designated_through_that_day_and_never_more():
    gone = presidency("AAA", "4MSP", "3MSP", "4MSP", appointed_at="1MSP", ended_on="2023-03-01")
    assert states(composed(on("2023-03-01"), gone).designates) == ["AAA"]
    for moment in (on("2023-03-02"), on("2024-01-01"), on("2024-12-01"), after("3MSP")):
        committee = composed(moment, gone)
        assert (committee.president, committee.designates, committee.outgoing) == (None, (), None)


# The outgoing President


def test_the_outgoing_president_is_the_one_that_ended_last():
    first = presidency("AAA", "2MSP", "1MSP", "2MSP")
    second = presidency("BBB", "3MSP", "2MSP", "3MSP")
    assert composed(on("2022-09-10"), first, second).outgoing is None
    assert composed(on("2023-09-10"), first, second).outgoing.state == "AAA"
    assert composed(on("2023-09-11"), first, second).outgoing.state == "BBB"


def test_an_early_end_counts_but_none_after_the_end_of_the_span():
    early = presidency("AAA", "3MSP", "1MSP", "4MSP", ended_on="2022-10-01")
    rough = presidency("BBB", "2MSP", "1MSP", "2MSP", ended_on="2022")
    assert composed(on("2023-01-01"), early, rough).outgoing.state == "AAA"
    assert composed(on("2022-10-01"), early, rough).outgoing.state == "BBB"


def test_a_term_that_ended_with_an_undated_meeting_ended_after_all_dated_ones():
    dated = presidency("AAA", "4MSP", "3MSP", "4MSP")
    undated = presidency("BBB", "5MSP", "4MSP", "5MSP")
    last = presidency("CCC", "6MSP", "5MSP", "6MSP")
    assert composed(after("5MSP"), undated, dated, last).outgoing.state == "BBB"
    assert composed(after("6MSP"), undated, dated, last).outgoing.state == "CCC"


def test_of_two_that_ended_together_the_later_meeting_decides():
    first = presidency("AAA", "2MSP", "1MSP", "3MSP")
    second = presidency("BBB", "3MSP", "2MSP", "3MSP")
    assert composed(on("2024-01-01"), second, first).outgoing.state == "BBB"


# The Coordinators


def test_who_may_have_left_or_may_not_have_joined_is_possibly_in_office():
    left = seat("LEFT", "2MSP", "4MSP", ended_on="2023-02")
    joined = seat("JOIN", "2MSP", "4MSP", starts_on="2023-02")
    for day, found in (("2023-01-31", [False]), ("2023-02-10", [True, True])):
        committee = composed(on(day), left, joined, groups=[group()])
        assert [held.possibly for held in committee.coordinators] == found


def test_holders_stand_by_end_then_beginning_then_start_then_order_then_name():
    group_of_all = group(seats=9)
    seats = [
        seat("NOEND", "1MSP"),
        seat("LATE", "1MSP", "7MSP"),
        seat("ZULU", "2MSP", "6MSP"),
        seat("STARTS", "2MSP", "6MSP", starts_on="2022-10"),
        seat("ALPHA", "2MSP", "6MSP", order=2),
        seat("FIRST", "2MSP", "6MSP", order=1),
        seat("ZERO", "2MSP", "6MSP", order=0),
        seat("EARLY", "1MSP", "6MSP"),
        seat("COTE", "2MSP", "6MSP", name="Côte d'Ivoire"),
        seat("COSTA", "2MSP", "6MSP", name="Costa Rica"),
    ]
    committee = composed(on("2023-01-01"), *seats, groups=[group_of_all])
    assert holders(committee) == [
        "EARLY",
        "ZERO",
        "FIRST",
        "ALPHA",
        "COSTA",
        "COTE",
        "ZULU",
        "STARTS",
        "LATE",
        "NOEND",
    ]


def test_a_coordinator_holds_a_seat_only_in_force_and_only_in_its_own_group():
    seats = [
        seat("AAA", "1MSP", "2MSP"),
        seat("BBB", "2MSP", "3MSP"),
        seat("CCC", "1MSP", "4MSP", office="transparency"),
        seat("DDD", "1MSP", "4MSP", office="closed"),
    ]
    groups = [group(), group("transparency", seats=1)]
    assert holders(composed(on("2022-01-01"), *seats, groups=groups)) == ["AAA", "CCC"]
    assert holders(composed(on("2023-01-01"), *seats, groups=groups)) == ["BBB", "CCC"]


def test_who_joins_in_a_month_possibly_holds_the_seat_on_its_first_and_last_day():
    seats = [seat("AAA", "1MSP", "3MSP"), seat("JPN", "1MSP", "3MSP", starts_on="2022-02")]
    told = {
        day: [
            (held.state, held.possibly)
            for held in composed(on(day), *seats, groups=[group()]).coordinators
        ]
        for day in ("2022-01-31", "2022-02-01", "2022-02-28", "2022-03-01")
    }
    assert told == {
        "2022-01-31": [("AAA", False)],
        "2022-02-01": [("AAA", False), ("JPN", True)],
        "2022-02-28": [("AAA", False), ("JPN", True)],
        "2022-03-01": [("AAA", False), ("JPN", False)],
    }


@pytest.mark.parametrize(
    ("seats", "held", "unrecorded", "told"),
    [
        (2, 0, 0, (2, 0)),
        (2, 1, 0, (1, 0)),
        (2, 3, 0, (0, 0)),
        (2, 0, 1, (1, 1)),
        (2, 0, 5, (0, 2)),
        (2, 1, 2, (0, 1)),
        (1, 2, 1, (0, 0)),
    ],
)
def test_seats_not_recorded_are_not_vacant_and_never_more_than_are_left(
    seats, held, unrecorded, told
):
    holding = [seat(f"AA{number}", "1MSP", "4MSP") for number in range(held)]
    groups = [group(seats=seats, unrecorded=unrecorded)]
    (filled,) = composed(on("2022-01-01"), *holding, groups=groups).groups
    assert (filled.vacant, filled.unrecorded) == told


def test_names_are_sorted_without_their_accents():
    assert without_accents("Côte d'Ivoire, Österreich, São Tomé") == (
        "Cote d'Ivoire, Osterreich, Sao Tome"
    )


# Phrases


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ({"ended_on": "2013-09-09"}, "until 9 September 2013"),
        ({"ended_on": "2013-09"}, "until September 2013"),
        ({"ended_on": "2013"}, "until 2013"),
        ({}, "until the end of the 7MSP"),
        ({"until_end_of": None}, "no end stated"),
        ({"until_end_of": None, "ended_on": "2013"}, "until 2013"),
    ],
)
def test_until_when_is_told_in_words(words, phrase):
    assert seat("AAA", "1MSP", **({"until_end_of": "7MSP"} | words)).phrase() == phrase
