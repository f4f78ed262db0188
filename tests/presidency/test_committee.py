"""The Committee of the real register, and what reading it costs."""

from datetime import date, timedelta

import pytest

from officeholders.models import Meeting
from officeholders.questions import Question
from presidency.committee import committee_at
from tests.builders import (
    build,
    group,
    mandate,
    meeting,
    observer,
    organization,
    presidency,
    state,
    unrecorded,
    withdrawn,
)

TODAY = date(2026, 11, 23)
MOST_QUERIES = 8


def committee(**question):
    return committee_at(Question(**question), TODAY)[1]


def told(**question):
    """President, designates and outgoing President by State, and the counts."""
    asked = committee(**question)
    seats = [[asked.president] if asked.president else [], asked.designates]
    seats.append([asked.outgoing] if asked.outgoing else [])
    counts = asked.counts
    return (
        *([seat.state for seat in some] for some in seats),
        (counts["coordinators"], counts["states"], counts["vacant_seats"]),
    )


def vacancies(**question):
    return [
        (vacancy.office, vacancy.presides_over or vacancy.seats)
        for vacancy in committee(**question).vacancies
    ]


def holders(code, **question):
    (filled,) = (group for group in committee(**question).groups if group.code == code)
    return filled


def test_on_30_march_2026_every_seat_is_held_and_nobody_is_designated(reference_register):
    question = {"on": date(2026, 3, 30)}
    assert told(**question) == (["LAO"], [], ["PHL"], (15, 17, 0))
    assert vacancies(**question) == [("president", "14MSP")]
    committee_then = committee(**question)
    assert committee_then.president.phrase() == "until the end of the 3RC"
    assert " ".join(seat.state for seat in committee_then.coordinators) == (
        "AUT CMR NOR CRI NER JPN FRA MEX PER BFA NLD CHE AUS PAN LBN"
    )
    assert [observer.code for observer in committee_then.observers] == ["ICRC", "UN", "CMC"]


def test_on_15_january_2026_one_seat_for_victim_assistance_is_vacant(reference_register):
    question = {"on": date(2026, 1, 15)}
    assert told(**question) == (["LAO"], [], ["PHL"], (14, 16, 1))
    assert vacancies(**question) == [("president", "14MSP"), ("victim-assistance", 1)]


def test_on_10_february_2026_japan_is_possibly_in_office(reference_register):
    question = {"on": date(2026, 2, 10)}
    assert told(**question)[3] == (15, 17, 0)
    possibly = [seat.state for seat in committee(**question).coordinators if seat.possibly]
    assert possibly == ["JPN"]


def test_after_the_3rc_four_seats_and_the_presidency_are_vacant(reference_register):
    assert told(after="3RC") == ([], [], ["LAO"], (11, 12, 4))
    assert vacancies(after="3RC") == [
        ("president", "14MSP"),
        ("general-status", 1),
        ("universalization", 1),
        ("clearance", 1),
        ("cooperation-assistance", 1),
    ]
    left = {"AUT", "NOR", "FRA", "NLD"}
    assert left.isdisjoint(seat.state for seat in committee(after="3RC").coordinators)


def test_after_the_14msp_only_the_three_without_a_stated_end_are_left(reference_register):
    asked = committee(after="14MSP")
    assert [(seat.state, seat.phrase()) for seat in asked.coordinators] == [
        ("AUS", "no end stated"),
        ("PAN", "no end stated"),
        ("LBN", "no end stated"),
    ]
    assert told(after="14MSP") == ([], [], ["LAO"], (3, 4, 12))
    assert "president" not in dict(vacancies(after="14MSP"))


def test_on_1_october_2012_zambia_is_designated_and_coordinates_and_is_one_state(
    reference_register,
):
    question = {"on": date(2012, 10, 1)}
    assert told(**question) == (["NOR"], ["ZMB"], ["LBN"], (14, 16, 0))
    assert [seat.state for seat in holders("general-status", **question).holders] == ["ZMB", "CRI"]
    assert holders("clearance", **question).name == "Clearance and risk reduction education"
    assert vacancies(**question) == []


def test_on_16_may_2022_general_status_is_not_recorded_and_not_vacant(reference_register):
    filled = holders("general-status", on=date(2022, 5, 16))
    assert (filled.holders, filled.unrecorded, filled.vacant) == ((), 2, 0)
    assert told(on=date(2022, 5, 16)) == (["GBR"], ["IRQ"], ["CHE"], (10, 12, 0))


def test_before_the_first_meeting_nobody_sits_there(reference_register):
    question = {"on": date(2010, 11, 12)}
    assert told(**question) == ([], [], [], (0, 0, 0))
    assert committee(**question).groups == ()
    assert vacancies(**question) == [("president", "1MSP")]


def test_a_state_is_named_as_on_the_day(reference_register):
    def names(**question):
        asked = committee(**question)
        return {seat.state: seat.name for seat in [asked.president, *asked.coordinators]}

    assert names(on=date(2016, 1, 1))["NLD"] == "Netherlands"
    assert names(on=date(2016, 1, 1))["CZE"] == "Czech Republic"
    assert names(on=date(2016, 8, 1))["CZE"] == "Czechia"
    assert names(on=date(2026, 3, 30))["NLD"] == "Kingdom of the Netherlands"


def test_a_president_holds_office_through_every_closing_day_and_the_next_from_the_day_after(
    reference_register,
):
    modern = Meeting.objects.filter(position__gte=60, closes_on__isnull=False)
    for held in modern.order_by("position"):
        outgoing = committee(on=held.closes_on).president
        incoming = committee(on=held.closes_on + timedelta(days=1))
        assert outgoing.presides_over == held.label
        assert incoming.outgoing.presides_over == held.label
        assert incoming.president.from_end_of == held.label


def test_after_a_dated_meeting_is_the_same_as_the_day_after(reference_register):
    for held in Meeting.objects.filter(closes_on__isnull=False):
        after = committee(after=held.label)
        next_day = committee(on=held.closes_on + timedelta(days=1))
        assert _without_moment(after) == _without_moment(next_day)


def _without_moment(committee):
    return {name: part for name, part in vars(committee).items() if name != "moment"}


def test_before_japans_note_verbale_was_recorded_its_seat_was_vacant_on_any_day(db):
    build(
        meeting("13MSP", closes_on="2025-09-19"),
        meeting("14MSP"),
        state("NER"),
        state("JPN"),
        group("victim-assistance", "13MSP", seats=2),
        mandate("victim-assistance", "NER", "13MSP", "14MSP"),
    )
    build(mandate("victim-assistance", "JPN", "13MSP", "14MSP", starts_on="2026-02"))
    for day in (date(2026, 1, 1), date(2026, 2, 10), date(2026, 11, 23)):
        assert committee(on=day, entry=1).counts["vacant_seats"] == 1
    assert committee(on=date(2026, 11, 23)).counts["vacant_seats"] == 0


def test_what_was_withdrawn_counts_for_nothing(db):
    rows = [
        meeting("1MSP", closes_on="2021-09-10"),
        meeting("2MSP"),
        meeting("3MSP"),
        state("AAA"),
        organization("ICRC"),
    ]
    mistaken = [
        group("clearance"),
        mandate("clearance", "AAA", "1MSP", "2MSP"),
        presidency("AAA", "2MSP", "1MSP", "2MSP"),
        presidency("AAA", "3MSP", "2MSP", "3MSP", appointed_at="1MSP"),
        unrecorded("clearance", "1MSP", "2MSP"),
        observer("ICRC"),
    ]
    build(*rows, *mistaken)
    question = {"on": date(2022, 1, 1)}
    assert told(**question) == (["AAA"], ["AAA"], [], (1, 1, 0))
    build(*(withdrawn(row) for row in mistaken))
    assert told(**question) == ([], [], [], (0, 0, 0))
    assert (committee(**question).groups, committee(**question).observers) == ((), ())


def test_a_cancelled_meetings_president_is_passed_over_but_its_place_remains(db):
    build(
        meeting("1MSP", closes_on="2021-09-10"),
        meeting("2MSP", cancelled="by decision"),
        meeting("3MSP", closes_on="2023-09-10"),
        meeting("4MSP"),
        state("AAA"),
        state("BBB"),
        presidency("AAA", "2MSP", "1MSP", "2MSP"),
        presidency("BBB", "3MSP", "2MSP", "3MSP", appointed_at="1MSP"),
    )
    assert told(on=date(2022, 1, 1))[:3] == (["AAA"], ["BBB"], [])
    assert told(after="2MSP")[:3] == (["BBB"], [], ["AAA"])
    assert vacancies(after="1MSP") == []
    assert vacancies(after="2MSP") == [("president", "4MSP")]
    # Undated, the end of the cancelled meeting's President comes after all dated ones.
    assert told(on=date(2023, 9, 11))[:3] == ([], [], ["AAA"])


def test_the_day_after_the_last_day_of_all_can_be_reached(db):
    build(meeting("1MSP", closes_on="2199-12-31"), meeting("2MSP"), state("AAA"))
    build(presidency("AAA", "2MSP", "1MSP", "2MSP", appointed_on="2199-12"))
    assert told(after="1MSP")[:2] == (["AAA"], [])
    assert told(on=date(2199, 12, 31))[:2] == ([], ["AAA"])


@pytest.mark.parametrize(
    "question",
    [
        Question(),
        Question(on=date(2012, 10, 1)),
        Question(on=date(2012, 10, 1), entry=1),
        Question(after="14MSP"),
        Question(after="3RC", known_on=date(2199, 12, 31)),
        Question(on=date(1990, 1, 1)),
    ],
)
def test_the_committee_is_read_in_eight_queries(
    reference_register, question, django_assert_max_num_queries
):
    today = date(2027, 1, 1)
    with django_assert_max_num_queries(MOST_QUERIES):
        committee_at(question, today)


def test_fifty_times_the_meetings_and_mandates_are_read_in_as_many_queries(
    db, django_assert_max_num_queries
):
    build(*long_register(50))
    for question in (Question(on=date(2100, 1, 1)), Question(after="850MSP"), Question(entry=1)):
        with django_assert_max_num_queries(MOST_QUERIES) as queries:
            _entry, asked = committee_at(question, TODAY)
        assert len(queries) in (MOST_QUERIES, MOST_QUERIES - 1)
        assert asked.counts["coordinators"] in (0, 2)


def long_register(times):
    """As many meetings as the real one, so many times, three months from one to the next."""
    states = [state(f"{first}{second}A") for first in "ABCD" for second in "ABCD"]
    labels = [f"{number}MSP" for number in range(1, 17 * times + 1)]
    first_day = date(1991, 1, 1)
    meetings = [
        meeting(label, closes_on=(first_day + timedelta(days=90 * place)).isoformat())
        for place, label in enumerate(labels)
    ]
    rows = [group("one"), group("two")]
    for place, (label, until) in enumerate(zip(labels, labels[1:], strict=False)):
        held = [states[(place + shift) % len(states)]["code"] for shift in (0, 1, 2)]
        rows.append(presidency(held[0], until, label, until, appointed_at=label))
        rows += [mandate("one", held[1], label, until), mandate("two", held[2], label, until)]
    return [*meetings, *states, *rows]
