"""What is vacant, and how many sit on the Committee, without a database."""

from presidency.committee import ObserverSeat, Vacancy
from tests.presidency.seats import after, composed, group, on, presidency, seat


def vacancies(committee):
    return [
        (vacancy.office, vacancy.presides_over, vacancy.seats) for vacancy in committee.vacancies
    ]


def test_the_presidency_of_the_very_next_meeting_is_vacant_though_another_is_designated():
    later = presidency("AAA", "6MSP", "5MSP", "6MSP", appointed_at="1MSP")
    assert vacancies(composed(on("2025-01-01"), later)) == [("president", "5MSP", 1)]


def test_a_president_presides_and_the_presidency_after_is_vacant_if_nobody_is_designated():
    president = presidency("AAA", "5MSP", "4MSP", "5MSP")
    assert vacancies(composed(on("2025-01-01"), president)) == [("president", "6MSP", 1)]


def test_a_presidency_further_away_is_not_told_while_somebody_is_designated():
    president = presidency("AAA", "5MSP", "4MSP", "5MSP")
    designate = presidency("BBB", "6MSP", "5MSP", "6MSP", appointed_at="4MSP")
    assert vacancies(composed(on("2025-01-01"), president, designate)) == []


def test_every_president_in_force_presides_and_not_only_the_one_told():
    one = presidency("AAA", "5MSP", "4MSP", "6MSP")
    other = presidency("BBB", "6MSP", "4MSP", "6MSP")
    assert vacancies(composed(on("2025-01-01"), one, other)) == [("president", "7MSP", 1)]


def test_a_cancelled_meeting_needs_no_president():
    told = composed(on("2025-01-01"), cancelled=["5MSP"])
    assert vacancies(told) == [("president", "6MSP", 1)]


def test_after_the_last_meeting_no_presidency_is_vacant():
    assert vacancies(composed(after("7MSP"))) == []


def test_vacant_seats_follow_the_presidency_in_the_order_of_the_groups():
    committee = composed(
        on("2025-01-01"),
        seat("AAA", "4MSP", "5MSP", office="beta"),
        groups=[group("zeta"), group("beta"), group("alpha", seats=1, unrecorded=1)],
    )
    assert committee.vacancies == (
        Vacancy("president", "5MSP"),
        Vacancy("zeta", seats=2),
        Vacancy("beta", seats=1),
    )
    assert committee.counts["vacant_seats"] == 3


def test_a_state_that_sits_twice_is_counted_once():
    committee = composed(
        on("2023-01-01"),
        presidency("AAA", "3MSP", "2MSP", "3MSP"),
        presidency("BBB", "4MSP", "3MSP", "4MSP", appointed_at="2MSP"),
        presidency("CCC", "2MSP", "1MSP", "2MSP"),
        seat("BBB", "2MSP", "3MSP"),
        seat("DDD", "2MSP", "3MSP"),
        groups=[group()],
        observers=[ObserverSeat("ICRC", "International Committee of the Red Cross")],
    )
    assert committee.counts == {
        "coordinators": 2,
        "states": 4,
        "vacant_seats": 0,
        "observers": 1,
    }
