"""Two Committees compared: who joined, left, stays or changed roles, without a database."""

from dataclasses import replace
from datetime import date

import pytest

from officeholders.questions import BadQuestion
from presidency.committee import ObserverSeat
from presidency.comparison import Sides, checked_sides, compare
from presidency.comparison.compare import Change, Seats
from presidency.comparison.roles import Kind, Role
from tests.presidency.seats import after, composed, group, on, presidency, seat

TODAY = date(2026, 11, 23)


def between(first, second, *seats, groups=(), **words):
    """The Committees that the seats make at two moments, compared."""
    committees = [composed(moment, *seats, groups=groups, **words) for moment in (first, second)]
    return compare(*committees)


def changes(comparison):
    return {member.seat.state: member.change for member in comparison.members}


def holdings(comparison, kind, about):
    """What became of whom in one role."""
    for office in comparison.offices:
        if office.role == Role(kind, about):
            return [(holding.seat.state, holding.change) for holding in office.holdings]
    return None


def test_who_takes_over_after_the_closing_day_joined_and_who_ended_with_the_meeting_left():
    first, second = seat("AAA", "1MSP", "2MSP"), seat("BBB", "2MSP", "3MSP")
    compared = between(on("2022-09-10"), on("2022-09-11"), first, second, groups=[group()])
    assert changes(compared) == {"AAA": Change.LEFT, "BBB": Change.JOINED}
    assert holdings(compared, Kind.COORDINATOR, "clearance") == [
        ("BBB", Change.JOINED),
        ("AAA", Change.LEFT),
    ]
    same_day = between(on("2022-09-11"), on("2022-09-11"), first, second, groups=[group()])
    assert changes(same_day) == {"BBB": Change.STAYS}


def test_a_state_without_a_stated_end_stays_beyond_every_meeting():
    compared = between(on("2022-01-01"), after("7MSP"), seat("AAA", "1MSP"), groups=[group()])
    assert changes(compared) == {"AAA": Change.STAYS}


def test_who_joins_in_mid_term_with_a_month_only_has_joined_from_its_first_day():
    joining = seat("AAA", "1MSP", "2MSP", starts_on="2022-02")
    compared = between(on("2022-01-31"), on("2022-02-01"), joining, groups=[group()])
    (member,) = compared.with_change(Change.JOINED)
    assert (member.seat.state, member.seat.possibly) == ("AAA", True)


def test_who_leaves_early_has_left():
    leaving = seat("AAA", "1MSP", "2MSP", ended_on="2022-02-10")
    compared = between(on("2022-02-10"), on("2022-02-11"), leaving, groups=[group()])
    assert changes(compared) == {"AAA": Change.LEFT}


def test_a_reappointed_state_stays_in_its_office():
    twice = seat("AAA", "1MSP", "2MSP"), seat("AAA", "2MSP", "3MSP")
    compared = between(after("1MSP"), after("2MSP"), *twice, groups=[group()])
    assert changes(compared) == {"AAA": Change.STAYS}
    assert holdings(compared, Kind.COORDINATOR, "clearance") == [("AAA", Change.STAYS)]


def test_a_president_who_becomes_outgoing_president_changed_roles():
    held = presidency("AAA", "2MSP", "1MSP", "2MSP")
    compared = between(on("2022-01-01"), on("2023-01-01"), held)
    (member,) = compared.with_change(Change.CHANGED)
    assert member.given_up == (Role(Kind.PRESIDENT, "2MSP"),)
    assert member.taken_on == (Role(Kind.OUTGOING, "2MSP"),)
    assert holdings(compared, Kind.PRESIDENT, "2MSP") == [("AAA", Change.LEFT)]
    assert holdings(compared, Kind.OUTGOING, "2MSP") == [("AAA", Change.JOINED)]


def test_two_designates_are_told_one_by_one_and_one_of_them_takes_office():
    both = (
        presidency("AAA", "3MSP", "2MSP", "3MSP", appointed_at="1MSP"),
        presidency("BBB", "4MSP", "3MSP", "4MSP", appointed_at="1MSP"),
    )
    compared = between(on("2022-01-01"), on("2023-01-01"), *both)
    assert changes(compared) == {"AAA": Change.CHANGED, "BBB": Change.STAYS}
    assert [office.role.kind for office in compared.offices] == [
        Kind.PRESIDENT,
        Kind.DESIGNATE,
        Kind.DESIGNATE,
    ]


def test_a_coordinator_who_moves_to_another_group_changed_roles():
    moved = seat("AAA", "1MSP", "2MSP"), seat("AAA", "2MSP", "3MSP", office="transparency")
    groups = [group(), group("transparency", 1)]
    compared = between(after("1MSP"), after("2MSP"), *moved, groups=groups)
    assert changes(compared) == {"AAA": Change.CHANGED}
    back = between(after("2MSP"), after("1MSP"), *moved, groups=groups)
    assert changes(back) == {"AAA": Change.CHANGED}


def test_presiding_over_another_meeting_is_another_role():
    twice = presidency("AAA", "2MSP", "1MSP", "2MSP"), presidency("AAA", "5MSP", "4MSP", "5MSP")
    compared = between(on("2022-01-01"), on("2025-01-01"), *twice)
    assert changes(compared) == {"AAA": Change.CHANGED}


def test_one_vacancy_opens_another_is_filled_and_one_remains():
    groups = [group("clearance", 1), group("transparency", 1), group("assistance", 3)]
    held = (
        seat("AAA", "1MSP", "2MSP"),
        seat("BBB", "2MSP", "3MSP", office="transparency"),
        seat("CCC", "2MSP", "3MSP", office="assistance"),
    )
    compared = between(after("1MSP"), after("2MSP"), *held, groups=groups)
    assert set(compared.vacant) == {
        Seats("president", "2MSP", 1, 0),
        Seats("president", "3MSP", 0, 1),
        Seats("transparency", None, 1, 0),
        Seats("clearance", None, 0, 1),
        Seats("assistance", None, 3, 2),
    }


def test_seats_not_recorded_are_compared_apart_from_vacant_ones():
    first = composed(after("1MSP"), groups=[group(unrecorded=1)])
    second = composed(after("2MSP"), seat("AAA", "2MSP"), groups=[group(unrecorded=0)])
    compared = compare(first, second)
    assert compared.unrecorded == (Seats("clearance", None, 1, 0),)
    assert Seats("clearance", None, 1, 1) in compared.vacant


def test_groups_come_to_exist_cease_and_are_renamed():
    old, new = replace(group(), name="Clearance and risk education"), group()
    first = composed(after("1MSP"), groups=[old, group("reporting", 1)])
    second = composed(after("2MSP"), groups=[new, group("risk", 1)])
    compared = compare(first, second)
    assert [held.code for held in compared.added_groups] == ["risk"]
    assert [held.code for held in compared.ceased_groups] == ["reporting"]
    assert [(one.name, other.name) for one, other in compared.renamed_groups] == [
        ("Clearance and risk education", "Clearance")
    ]
    assert [office.role.about for office in compared.offices] == ["clearance", "risk", "reporting"]


def test_observers_come_and_go():
    first = composed(after("1MSP"), observers=[ObserverSeat("UN", "United Nations")])
    second = composed(after("1MSP"), observers=[ObserverSeat("CMC", "Coalition")])
    compared = compare(first, second)
    assert [held.code for held in compared.added_observers] == ["CMC"]
    assert [held.code for held in compared.ceased_observers] == ["UN"]


@pytest.mark.parametrize(
    ("first", "second", "is_backwards"),
    [
        (on("2022-01-01"), on("2022-01-02"), False),
        (on("2022-01-02"), on("2022-01-01"), True),
        (on("2022-01-01"), on("2022-01-01"), False),
        (after("5MSP"), on("2026-11-23"), True),
        (on("2026-11-23"), after("5MSP"), False),
        (after("6MSP"), after("5MSP"), True),
    ],
)
def test_the_second_moment_may_lie_before_the_first(first, second, is_backwards):
    assert between(first, second).is_backwards is is_backwards


def test_asked_backwards_who_left_has_joined():
    leaving = seat("AAA", "1MSP", "2MSP")
    compared = between(after("2MSP"), after("1MSP"), leaving, groups=[group()])
    assert changes(compared) == {"AAA": Change.JOINED}


def test_a_cancelled_meeting_is_no_presidency_to_fill():
    compared = between(after("4MSP"), after("5MSP"), cancelled=["5MSP"])
    assert compared.vacant == (Seats("president", "6MSP", 1, 1),)


def test_each_moment_is_a_day_or_a_label_or_left_out():
    own = {"from": "2026-03-30", "to": "14MSP"}
    assert checked_sides(own, TODAY) == Sides(date(2026, 3, 30), "14MSP")
    assert checked_sides({}, TODAY) == Sides(None, None)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-02-30", "2026-02-28"),
        ("1989-12-31", "1990-01-01"),
        ("2026-3-30", "2026-03-30"),
        ("٢٠٢٦-٠٣-٣٠", "2026-03-30"),
        ("30.3.2026", "2026-11-23"),
        ("yesterday", "2026-11-23"),
        ("MSP", "2026-11-23"),
    ],
)
def test_a_moment_that_is_neither_a_day_nor_a_label_is_refused_with_the_nearest_day(text, meant):
    with pytest.raises(BadQuestion) as refusal:
        checked_sides({"to": text}, TODAY)
    assert refusal.value.instead == {"to": meant}
