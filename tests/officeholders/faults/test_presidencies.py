"""No two Presidents at a time, as far as their days are certain."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officeholders.faults import Row
from officeholders.faults.presidencies import presidencies_together
from officeholders.faults.proposal import Proposal
from officeholders.terms import meet_with_certainty
from tests.officeholders.faults.proposed import dated, meeting, president, told


def told_of(one, other):
    """What is told of two presidencies over the 3RC from the end of the 13MSP."""
    return told(mandates=[president("LAO", **one), president("FRA", **other)])


TOGETHER = [
    "mandates[1].state: the presidency of Lao PDR (LAO) over the 3RC is of the same days "
    "(mandates[0])"
]


def test_two_states_do_not_preside_over_one_meeting():
    assert told_of({}, {}) == TOGETHER


def test_two_presidencies_over_different_meetings_are_not_in_force_together():
    mandates = [president("LAO"), president("FRA", "14MSP", until_end_of="14MSP")]
    assert told(mandates=mandates) == TOGETHER


def test_presidencies_that_share_no_position_follow_one_another():
    mandates = [president("LAO"), president("FRA", "14MSP", "3RC", until_end_of="14MSP")]
    assert told(mandates=mandates) == []


@pytest.mark.parametrize(
    ("ended_on", "starts_on", "found"),
    [
        ("2026-01-31", "2026-02-01", []),
        ("2026-01-31", "2026-01-31", TOGETHER),
        ("2026-02", "2026-02", []),
        ("2026-02", "2026-02-01", []),
        ("2026-02", "2026-01-31", TOGETHER),
        ("2026-02-28", "2026-02", []),
        ("2026-03-01", "2026-02", TOGETHER),
        ("2026-03", "2026-02", []),
        ("2026-04", "2026-02", TOGETHER),
        ("2026", "2026", []),
    ],
)
def test_only_days_on_which_both_certainly_preside_are_refused(ended_on, starts_on, found):
    assert told_of({"ended_on": ended_on}, {"starts_on": starts_on}) == found


def test_a_designate_that_stepped_down_never_presided():
    assert told_of({"ended_on": "2025-06-30"}, {}) == []
    assert told_of({"starts_on": "2026-02", "ended_on": "2026-01"}, {}) == []


def test_undated_presidencies_at_one_position_meet():
    mandates = [
        president("LAO", "14MSP", "3RC", until_end_of=None),
        president("FRA", "14MSP", "3RC", until_end_of="14MSP"),
    ]
    assert told(mandates=mandates) == [TOGETHER[0].replace("3RC", "14MSP")]


LINE = [
    Row("meetings", dated("1MSP", 10, "2024-09-01", "2024-09-03")),
    Row("meetings", dated("2MSP", 20, "2025-09-01", "2025-09-03")),
    Row("meetings", meeting("3MSP", 30)),
    Row("meetings", meeting("4MSP", 40)),
]
narrowing = st.sampled_from([None, "2025-09", "2025-10", "2025-10-05", "2026", "2026-02-01"])


@st.composite
def presidencies(draw):
    start = draw(st.integers(1, 3))
    end = draw(st.sampled_from([None, *range(start + 1, 5)]))
    words = {
        "from_end_of": f"{start}MSP",
        "until_end_of": end and f"{end}MSP",
        "starts_on": draw(narrowing),
        "ended_on": draw(narrowing),
    }
    identity = {"office": "president", "state": "LAO", "presides_over": "4MSP"}
    return Row("mandates", identity | {key: value for key, value in words.items() if value})


@given(st.lists(presidencies(), max_size=7))
def test_presidencies_are_told_exactly_where_two_of_them_meet(rows):
    proposal = Proposal([*LINE, *rows])
    told = [fault.row for fault in presidencies_together(proposal)]
    in_order = proposal.presidencies
    meeting_another = [
        later.row
        for place, later in enumerate(in_order)
        if any(meet_with_certainty(earlier.term, later.term) for earlier in in_order[:place])
    ]
    assert told == meeting_another
    assert bool(told) == any(
        meet_with_certainty(one.term, other.term) for one, other in combinations(in_order, 2)
    )
