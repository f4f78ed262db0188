"""Which mandates are listed, and in which order: the filters on a made register."""

from datetime import date

import pytest

from officeholders.moments import moment_on
from officeholders.questions import BadQuestion
from tests.builders import build, group, mandate, meeting, presidency, state, withdrawn
from workinggroups.mandates.filters import refuse_malformed
from workinggroups.mandates.reading import read_mandates

TODAY = date(2021, 1, 1)
CLEARANCE_AAA = mandate("clearance", "AAA", "1MSP", "2MSP")


@pytest.fixture
def register(db):
    build(
        meeting("1MSP", closes_on="2020-09-10"),
        meeting("2MSP", closes_on="2021-09-10"),
        meeting("3MSP", closes_on="2022-09-10"),
        meeting("4MSP"),
        state("AAA", "Zetland", region="AG"),
        state("BBB", "Åland", region="WEOG"),
        state("CCC", "Albion", former_names=[{"name": "Zulia", "until": "2020-12-31"}]),
        group("universalization"),
        group("clearance"),
        CLEARANCE_AAA,
        mandate("clearance", "BBB", "1MSP", inferred=True),
        mandate("clearance", "CCC", "1MSP", "3MSP", starts_on="2021-02"),
        mandate("universalization", "AAA", "1MSP", "3MSP", ended_on="2021-03-31"),
        mandate("universalization", "BBB", "2MSP", "3MSP", ended_on="2021-09-01"),
        presidency("BBB", "3MSP", "2MSP", "3MSP", ended_on="2021-10-01"),
        presidency("CCC", "3MSP", "2MSP", "3MSP", starts_on="2021-10-02"),
    )


def found(day="2021-01-01", **given):
    return read_mandates(given, moment_on(date.fromisoformat(day)))


def listed(day="2021-01-01", **given):
    return [f"{seat.office} {seat.state}" for seat in found(day, **given).seats]


def judged(**given):
    """What is found, once the filters have been judged as an address has them judged."""
    refuse_malformed(given, TODAY)
    return found(**given)


def refusal(**given):
    with pytest.raises(BadQuestion) as refused:
        judged(**given)
    return str(refused.value), refused.value.instead


def test_without_filters_all_are_listed_in_the_canonical_order(register):
    assert listed() == [
        "universalization AAA",
        "clearance AAA",
        "clearance CCC",
        "clearance BBB",
        "president BBB",
        "president CCC",
        "universalization BBB",
    ]


def test_those_withdrawn_are_not_listed(register):
    build(withdrawn(CLEARANCE_AAA))
    assert listed(office="clearance") == ["clearance CCC", "clearance BBB"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"office": "universalization"}, ["universalization AAA", "universalization BBB"]),
        ({"office": "clearance", "state": "AAA"}, ["clearance AAA"]),
        ({"region": "AG"}, ["universalization AAA", "clearance AAA"]),
        ({"region": "EEG"}, []),
        ({"until_end_of": "2MSP"}, ["clearance AAA"]),
        ({"until_end_of": "none"}, ["clearance BBB"]),
        ({"inferred": "true"}, ["clearance BBB"]),
        ({"inferred": "false", "office": "clearance"}, ["clearance AAA", "clearance CCC"]),
    ],
)
def test_each_filter_leaves_those_it_names(register, given, expected):
    assert listed(**given) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-09-10", []),
        ("2020-09-11", ["universalization AAA", "clearance AAA", "clearance BBB"]),
        ("2021-03-31", ["universalization AAA", "clearance AAA", "clearance CCC", "clearance BBB"]),
        ("2021-04-01", ["clearance AAA", "clearance CCC", "clearance BBB"]),
        ("2021-10-01", ["clearance CCC", "clearance BBB", "president BBB"]),
        ("2022-09-10", ["clearance CCC", "clearance BBB", "president CCC"]),
        ("2022-09-11", ["clearance BBB"]),
    ],
)
def test_in_force_on_a_day_counts_the_closing_day_dates_and_stepping_down(register, day, expected):
    assert listed(in_force_on=day) == expected


def test_in_force_after_a_meeting_without_dates_is_asked_by_its_label(register):
    assert listed(in_force_after="4MSP") == ["clearance BBB"]
    assert found(in_force_after="4MSP").in_force_at.instant.day is None


def test_who_is_possibly_in_office_on_the_day_is_marked(register):
    seats = found(in_force_on="2021-02-10", office="clearance").seats
    assert [(seat.state, seat.possibly) for seat in seats] == [
        ("AAA", False),
        ("CCC", True),
        ("BBB", False),
    ]
    assert not any(seat.possibly for seat in found("2021-02-10").seats)


def test_the_moment_decides_names_and_not_which_rows(register):
    before, after = found("2020-12-31").seats, found("2021-01-01").seats
    assert [seat.state for seat in before] == [seat.state for seat in after]
    assert {seat.name for seat in before} == {"Zetland", "Åland", "Zulia"}
    assert {seat.name for seat in after} == {"Zetland", "Åland", "Albion"}


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("state", ["BBB", "CCC", "AAA"]),
        ("-state", ["AAA", "CCC", "BBB"]),
        ("until_end_of", ["AAA", "CCC", "BBB"]),
        ("-until_end_of", ["BBB", "CCC", "AAA"]),
    ],
)
def test_they_are_sorted_by_names_without_accents_and_by_ends_none_last(register, order, expected):
    seats = found(office="clearance", order=order).seats
    assert [seat.state for seat in seats] == expected


def test_they_are_sorted_by_the_order_of_offices_and_by_their_beginning(register):
    offices = ["president", "universalization", "clearance"]
    assert list(dict.fromkeys(seat.office for seat in found(order="office").seats)) == offices
    turned = list(dict.fromkeys(seat.office for seat in found(order="-office").seats))
    assert turned == offices[::-1]
    begins = [seat.from_end_of for seat in found(order="-from_end_of").seats]
    assert begins == ["2MSP"] * 3 + ["1MSP"] * 4
    assert listed(order="from_end_of") == listed()


@pytest.mark.parametrize(
    ("given", "near"),
    [
        ({"office": "clearence"}, "clearance"),
        ({"state": "Albion"}, "CCC"),
        ({"region": "western european and others group"}, "WEOG"),
        ({"until_end_of": "5MSP"}, "4MSP"),
        ({"in_force_after": "9MSP"}, "4MSP"),
        ({"inferred": "True"}, "true"),
        ({"order": "offices"}, "office"),
        ({"in_force_on": "2021-02-30"}, "2021-02-28"),
    ],
)
def test_a_value_there_is_not_is_refused_and_the_nearest_is_named(register, given, near):
    ((name, text),) = given.items()
    sentence, instead = refusal(**given)
    assert instead == {name: near}
    assert f"“{text}”" in sentence
    assert f"{name}={near}" in sentence


def test_a_day_and_a_meeting_at_once_are_refused(register):
    sentence, instead = refusal(in_force_on="2021-01-01", in_force_after="2MSP")
    given = "Give either in_force_on=2021-01-01 or in_force_after=2MSP, not both."
    assert (sentence, instead) == (given, {"in_force_after": None})


def test_where_there_is_no_such_thing_at_all_none_is_offered(db):
    build(state("AAA"))
    assert refusal(until_end_of="1MSP", state="AAA")[1] == {"until_end_of": "none"}
    assert refusal(in_force_after="1MSP") == (
        "“1MSP” is no value of “in_force_after”: the register holds none.",
        {"in_force_after": None},
    )


def test_a_page_holds_so_many_rows_and_none_lies_beyond_the_last(register):
    moment = moment_on(TODAY)
    pages = [read_mandates({}, moment, page=page, rows_a_page=3) for page in (1, 2, 3)]
    assert [len(page.seats) for page in pages] == [3, 3, 1]
    assert {(page.count, page.pages) for page in pages} == {(7, 3)}
    assert len(read_mandates({}, moment, rows_a_page=3, is_whole=True).seats) == 7
    with pytest.raises(BadQuestion, match=r"There is no page 4; the last is page=3\."):
        read_mandates({}, moment, page=4, rows_a_page=3)


def test_where_nothing_passes_there_is_one_page(register):
    nothing = found(region="EEG")
    assert (nothing.count, nothing.page, nothing.pages) == (0, 1, 1)
