"""When a mandate is in force: the rules of time."""

from dataclasses import replace
from datetime import date

import pytest

from officeholders.roughdate import RoughDate
from officeholders.terms import (
    Instant,
    beginning,
    certain_days,
    ending,
    first_day,
    is_designated,
    is_possibly,
    is_stepped_down,
    last_day,
    meet_with_certainty,
    term_on,
)
from officeholders.timeline import ONE_DAY
from tests.officeholders.timelines import line, on, state

# Meetings at 10 and 20 have closed, those at 30 and 40 are not dated yet.
LINE = line("2024-09-13", "2025-09-19", None, None)


def term(from_position=10, until_position=20, timeline=LINE, **facts):
    """A term whose days are given as text."""
    dates = ("starts_on", "ended_on", "appointed_on")
    facts = {key: RoughDate(fact) if key in dates else fact for key, fact in facts.items()}
    return term_on(timeline, from_position=from_position, until_position=until_position, **facts)


def states(held, *days, timeline=LINE):
    """What it is on each of these days."""
    return [state(held, on(timeline, date.fromisoformat(day))) for day in days]


def test_a_mandate_runs_from_the_day_after_one_meeting_through_the_last_day_of_another():
    assert states(term(), "2024-09-13", "2024-09-14", "2025-09-19", "2025-09-20") == [
        "nothing",
        "in force",
        "in force",
        "over",
    ]


def test_a_mandate_without_stated_end_stays_in_force():
    assert states(term(until_position=None), "2024-09-14", "2199-12-31") == ["in force"] * 2


def test_both_days_that_narrow_a_mandate_belong_to_it():
    held = term(starts_on="2025-02-10", ended_on="2025-03-10")
    assert states(held, "2025-02-09", "2025-02-10", "2025-03-10", "2025-03-11") == [
        "nothing",
        "in force",
        "in force",
        "over",
    ]


def test_an_imprecise_start_counts_from_its_first_day_and_an_imprecise_end_through_its_last():
    held = term(starts_on="2025-02", ended_on="2025-03")
    assert states(held, "2025-01-31", "2025-02-01", "2025-03-31", "2025-04-01") == [
        "nothing",
        "in force",
        "in force",
        "over",
    ]


def test_a_designate_counts_from_the_end_of_the_meeting_of_appointment():
    held = term(20, 30, appointed_at=10)
    assert states(held, "2024-09-13", "2024-09-14", "2025-09-19", "2025-09-20") == [
        "nothing",
        "designated",
        "designated",
        "in force",
    ]


def test_a_designate_counts_from_the_first_day_of_an_appointment_outside_a_meeting():
    held = term(20, 30, appointed_on="2025-02")
    assert states(held, "2025-01-31", "2025-02-01", "2025-09-20") == [
        "nothing",
        "designated",
        "in force",
    ]


def test_a_presidency_of_which_no_appointment_is_recorded_is_only_held():
    assert states(term(20, 30), "2025-02-01", "2025-09-20") == ["nothing", "in force"]


def test_who_has_ended_is_no_designate():
    held = term(10, 20, appointed_at=10, starts_on="2025-09-10", ended_on="2025-09-09")
    assert states(held, "2025-09-09", "2025-09-10") == ["designated", "nothing"]


STEPPED_DOWN = [
    term(20, 30, appointed_at=10, ended_on="2025-09-19"),
    term(20, 30, appointed_at=10, ended_on="2025-08"),
    term(30, 40, appointed_at=10, ended_on="2025-12-01"),
    term(10, 20, appointed_at=10, starts_on="2025-09", ended_on="2025-08"),
]


@pytest.mark.parametrize("held", STEPPED_DOWN)
def test_who_steps_down_is_designate_through_that_day_and_never_in_force_nor_outgoing(held):
    left = held.ended_on.last
    assert is_stepped_down(held)
    assert [state(held, on(LINE, day)) for day in (left, left + ONE_DAY, date(2199, 1, 1))] == [
        "designated",
        "nothing",
        "nothing",
    ]
    assert [state(held, Instant(position, None)) for position in (10, 20, 30, 40)] == [
        "nothing"
    ] * 4


@pytest.mark.parametrize(
    "held",
    [
        term(20, 30),
        term(20, 30, ended_on="2025-09-20"),
        term(20, 30, ended_on="2025-09"),
        term(10, 20, starts_on="2025-09", ended_on="2025-09-01"),
        term(10, 20, starts_on="2025-08", ended_on="2025-08"),
    ],
)
def test_who_may_have_served_a_day_has_not_stepped_down(held):
    assert not is_stepped_down(held)


def test_without_a_day_a_start_counts_as_reached():
    held = term(30, 40, appointed_at=20, starts_on="2030-01-01")
    assert [state(held, Instant(position, None)) for position in (20, 30, 40)] == [
        "designated",
        "in force",
        "over",
    ]


def test_without_a_day_an_appointment_counts_as_reached():
    assert state(term(30, 40, appointed_on="2199"), Instant(20, None)) == "designated"


def test_without_a_day_an_end_counts_as_past_unless_the_mandate_begins_there():
    begun = line("2024-09-13", None, "2025-09-19", None)
    held = term(20, None, begun, ended_on="2025-12-01")
    assert [state(held, Instant(position, None)) for position in (20, 30, 40)] == [
        "in force",
        "over",
        "over",
    ]
    assert not is_designated(replace(held, appointed_at=10), Instant(10, None))


def test_a_day_of_an_imprecise_date_is_possibly():
    dates = RoughDate("2026-02"), RoughDate("2025-12-31"), None, ""
    possibly = [
        is_possibly(Instant(20, date.fromisoformat(day)), *dates)
        for day in ("2025-12-31", "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01")
    ]
    assert possibly == [False, False, True, True, False]


def test_where_there_is_no_day_nothing_is_possibly():
    assert is_possibly(Instant(20, None), RoughDate("2026")) is False


def test_the_first_day_is_that_of_the_start_else_of_the_span():
    assert first_day(term()) == date(2024, 9, 14)
    assert first_day(term(starts_on="2025-02")) == date(2025, 2, 1)
    assert first_day(term(30, 40)) is None


def test_the_last_day_is_never_after_the_closing_of_the_last_meeting():
    assert last_day(term()) == date(2025, 9, 19)
    assert last_day(term(ended_on="2025-02")) == date(2025, 2, 28)
    assert last_day(term(ended_on="2025-09")) == date(2025, 9, 19)
    assert last_day(term(20, 30)) is None


def test_mandates_sort_by_their_beginning_the_undated_last():
    held = [term(40, None), term(30, 40), term(starts_on="2025-02"), term(20, 30), term()]
    assert sorted(held, key=beginning) == [held[4], held[2], held[3], held[1], held[0]]


def test_mandates_sort_by_their_end_the_undated_last():
    held = [term(30, 40), term(20, 30), term(), term(ended_on="2025-09-01")]
    assert sorted(held, key=ending) == [held[3], held[2], held[1], held[0]]


@pytest.mark.parametrize(
    ("held", "first", "last"),
    [
        (term(), "2024-09-14", "2025-09-19"),
        (term(starts_on="2025-02-10", ended_on="2025-03-10"), "2025-02-10", "2025-03-10"),
        (term(starts_on="2025-02-10", ended_on="2025-02-10"), "2025-02-10", "2025-02-10"),
        (term(starts_on="2025-02", ended_on="2025-04"), "2025-03-01", "2025-03-31"),
        (term(ended_on="2025-09"), "2024-09-14", "2025-08-31"),
        (term(20, 30), "2025-09-20", None),
        (term(30, 40), None, None),
    ],
)
def test_days_are_certain_between_the_imprecise_dates(held, first, last):
    known = tuple(day and date.fromisoformat(day) for day in (first, last))
    assert certain_days(held) == known


@pytest.mark.parametrize(
    "held",
    [
        *STEPPED_DOWN,
        term(starts_on="2025-02", ended_on="2025-02"),
        term(starts_on="2025", ended_on="2025"),
    ],
)
def test_some_mandates_have_no_day_on_which_they_are_certainly_in_force(held):
    assert certain_days(held) is None


def test_two_mandates_meet_where_they_share_a_position_and_a_certain_day():
    early, late = term(ended_on="2025-01-31"), term(starts_on="2025-02-01")
    assert not meet_with_certainty(early, late)
    assert meet_with_certainty(term(ended_on="2025-02-01"), late)
    assert not meet_with_certainty(term(), term(20, 30))
    assert not meet_with_certainty(term(30, 40), term(20, 30))
    assert meet_with_certainty(term(20, None), term(30, 40))
    assert not meet_with_certainty(term(20, None), STEPPED_DOWN[0])
    assert not meet_with_certainty(STEPPED_DOWN[0], term(20, None))


def test_two_mandates_meet_where_one_lies_inside_the_other():
    whole, inside = term(), term(starts_on="2025-02-01", ended_on="2025-03-01")
    assert meet_with_certainty(whole, inside)
    assert meet_with_certainty(inside, whole)
