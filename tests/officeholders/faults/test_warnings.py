"""What is accepted with a warning."""

import pytest

from officeholders.faults import warnings
from tests.officeholders.faults.proposed import (
    MEETINGS,
    STATES,
    coordinator,
    group,
    meeting,
    president,
    rows_of,
    warned,
)


def test_more_holders_than_seats_are_accepted_with_a_warning():
    mandates = [coordinator("AUT"), coordinator("FRA")]
    assert warned(mandates=mandates) == []
    assert warned(mandates=[*mandates, coordinator("LAO", from_end_of="3RC")]) == [
        "mandates[2].office: more holders of Clearance than seats after the 3RC: 3, not 2"
    ]


def test_a_seat_is_free_again_from_the_meeting_its_mandate_ends_with():
    mandates = [
        coordinator("AUT", "transparency", until_end_of="3RC"),
        coordinator("FRA", "transparency", from_end_of="3RC"),
    ]
    assert warned(mandates=mandates) == []


def test_who_stepped_down_takes_no_seat():
    mandates = [
        coordinator("AUT", "transparency", ended_on="2025-09-01"),
        coordinator("FRA", "transparency"),
    ]
    assert warned(mandates=mandates) == []


@pytest.mark.parametrize(
    ("mandate", "found"),
    [
        (coordinator(from_end_of="12MSP", until_end_of="3RC"), []),
        (coordinator(from_end_of="12MSP", until_end_of=None), []),
        (
            coordinator(from_end_of="12MSP", until_end_of="14MSP"),
            ["mandates[0].until_end_of: a term of 3 meetings; usual for Clearance: 2"],
        ),
    ],
)
def test_a_longer_term_than_usual_is_accepted_with_a_warning(mandate, found):
    assert warned(mandates=[mandate]) == found


def test_cancelled_and_withdrawn_meetings_do_not_lengthen_a_term():
    mandates = [coordinator(from_end_of="12MSP", until_end_of="14MSP")]
    cancelled = [*MEETINGS[:2], meeting("3RC", 160, cancelled="by silence"), MEETINGS[3]]
    withdrawn = [*MEETINGS[:2], meeting("3RC", 160, withdrawn=True), MEETINGS[3]]
    assert warned(meetings=cancelled, mandates=mandates) == []
    assert warned(meetings=withdrawn, mandates=mandates) == []


def test_where_no_usual_term_is_stated_no_term_is_longer():
    groups = [group("clearance", usual_term=None)]
    assert warned(working_groups=groups, mandates=[coordinator(from_end_of="12MSP")]) == []


def test_a_state_in_two_offices_at_once_is_accepted_with_a_warning():
    mandates = [coordinator("LAO"), president("LAO")]
    assert warned(mandates=mandates) == [
        "mandates[1].state: Lao PDR (LAO) also holds Clearance, from the end of the 13MSP until "
        "the end of the 14MSP (mandates[0])"
    ]
    assert warned(mandates=mandates[::-1]) == [
        "mandates[1].state: Lao PDR (LAO) also holds the presidency, from the end of the 13MSP "
        "until the end of the 3RC (mandates[0])"
    ]


def test_a_state_may_change_office_at_a_meeting():
    mandates = [
        coordinator(until_end_of="3RC"),
        coordinator(office="transparency", from_end_of="3RC"),
    ]
    assert warned(mandates=mandates) == []


def test_the_office_that_lasts_longest_is_named_whatever_the_order():
    groups = [group(code) for code in ("one", "two", "three", "four")]
    mandates = [
        coordinator(office="one", from_end_of="12MSP", until_end_of="13MSP"),
        coordinator(office="two", from_end_of="12MSP", until_end_of="3RC"),
        coordinator(office="two", from_end_of="3RC", until_end_of="14MSP"),
        coordinator(office="three", from_end_of="3RC", until_end_of=None),
        coordinator(office="three", from_end_of="13MSP", until_end_of="3RC"),
        coordinator(office="four", from_end_of="3RC", until_end_of="14MSP"),
    ]
    told = [
        warning.sentence[len("Austria (AUT) also holds ") :].partition(",")[0]
        for warning in warnings(rows_of(working_groups=groups, mandates=mandates))
        if warning.key == "state"
    ]
    assert told == ["One", "Two", "Two", "Three"]


def party(start, end=None):
    """The States, Austria among them, Party between these days."""
    return [STATES[0] | {"party_from": start, "party_until": end}, *STATES[1:]]


NOT_PARTY = [
    "mandates[0].state: Austria (AUT) is not a State Party on the mandate's first day, "
    "20 September 2025"
]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("2025-09-20", None, []),
        ("2025-09-21", None, NOT_PARTY),
        ("2025-09", None, []),
        ("2025-10", None, NOT_PARTY),
        ("2010", "2025-09-20", []),
        ("2010", "2025-09-19", NOT_PARTY),
        ("2010", "2025-09", []),
        ("2010", "2025", []),
        (None, None, NOT_PARTY),
    ],
)
def test_a_holder_not_a_state_party_on_its_first_day_is_accepted_with_a_warning(start, end, found):
    assert warned(states=party(start, end), mandates=[coordinator()]) == found


def test_the_first_day_is_that_of_its_start_where_it_joins_later():
    states = party("2026-02-01")
    assert warned(states=states, mandates=[coordinator(starts_on="2026-02")]) == []
    assert warned(states=states, mandates=[coordinator(starts_on="2026-01")]) == [
        NOT_PARTY[0].replace("20 September 2025", "1 January 2026")
    ]


def test_a_mandate_without_a_first_day_is_not_judged_by_it():
    assert warned(states=party("2099"), mandates=[coordinator(from_end_of="3RC")]) == []
    assert warned(states=party("2099"), mandates=[coordinator(ended_on="2025-09-01")]) == []
