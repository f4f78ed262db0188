"""A State holds an office once at a time."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from officeholders.faults import Row, faults
from officeholders.faults.holders import one_state_twice_in_an_office
from officeholders.faults.proposal import Proposal
from tests.officeholders.faults.proposed import coordinator, meeting, president, rows_of, told

LABELS = [f"{number}MSP" for number in range(1, 9)]
LINE = [Row("meetings", meeting(label, 10 * place)) for place, label in enumerate(LABELS, start=1)]


def test_a_state_does_not_hold_an_office_twice_at_a_time():
    mandates = [coordinator("LAO"), coordinator("LAO", from_end_of="3RC", until_end_of=None)]
    assert told(mandates=mandates) == [
        "mandates[1].state: Lao PDR (LAO) already holds this office from the end of the 13MSP "
        "until the end of the 14MSP (mandates[0])"
    ]


def test_a_state_may_hold_an_office_again_from_the_meeting_its_mandate_ends_with():
    mandates = [coordinator(until_end_of="3RC"), coordinator(from_end_of="3RC")]
    assert told(mandates=mandates) == []


def test_a_state_may_hold_two_offices_and_two_states_one():
    assert told(mandates=[coordinator(), coordinator(office="transparency")]) == []
    assert told(mandates=[coordinator(), coordinator("FRA")]) == []


def test_days_do_not_excuse_a_state_that_holds_an_office_twice():
    mandates = [
        coordinator(from_end_of="12MSP", until_end_of=None, ended_on="2024-12"),
        coordinator(starts_on="2026-01"),
    ]
    assert told(mandates=mandates) == [
        "mandates[1].state: Austria (AUT) already holds this office from the end of the 12MSP, "
        "with no end stated (mandates[0])"
    ]


def test_one_state_does_not_preside_twice_at_a_time():
    mandates = [
        president("LAO", ended_on="2025-12-31"),
        president("LAO", "14MSP", starts_on="2026-01-01", until_end_of="14MSP"),
    ]
    assert told(mandates=mandates) == [
        "mandates[1].state: Lao PDR (LAO) already holds this office from the end of the 13MSP "
        "until the end of the 3RC (mandates[0])"
    ]


def test_the_mandate_that_was_changed_is_told_even_if_it_begins_first():
    rows = rows_of(mandates=[coordinator(), coordinator(from_end_of="3RC")])
    recorded = replace(rows[-1], index=None, before=rows[-1].words)
    changed = replace(rows[-2], index=None, before=rows[-2].words | {"until_end_of": "3RC"})
    assert [str(fault) for fault in faults([*rows[:-2], changed, recorded])] == [
        "mandates clearance AUT 13MSP.state: Austria (AUT) already holds this office from the "
        "end of the 3RC until the end of the 14MSP"
    ]


def test_a_withdrawn_mandate_holds_no_office():
    mandates = [coordinator(), coordinator(from_end_of="3RC", withdrawn=True)]
    assert told(mandates=mandates) == []


spans = st.tuples(st.integers(0, 6), st.integers(1, 8)).map(
    lambda drawn: (drawn[0], None if drawn[0] + drawn[1] > 7 else drawn[0] + drawn[1])
)


def a_mandate(span):
    words = {"office": "clearance", "state": "AUT", "from_end_of": LABELS[span[0]]}
    if span[1] is not None:
        words["until_end_of"] = LABELS[span[1]]
    return Row("mandates", words)


def share_a_position(one, other):
    end, other_end = (8 if span[1] is None else span[1] for span in (one, other))
    return max(one[0], other[0]) < min(end, other_end)


@given(st.lists(spans, max_size=6))
def test_every_mandate_that_meets_an_earlier_one_is_told_and_no_other(drawn):
    rows = [a_mandate(span) for span in drawn]
    told = [fault.row for fault in one_state_twice_in_an_office(Proposal([*LINE, *rows]))]
    in_order = sorted(range(len(drawn)), key=lambda place: drawn[place][0])
    meeting_others = [
        rows[place]
        for nth, place in enumerate(in_order)
        if any(share_a_position(drawn[place], drawn[other]) for other in in_order[:nth])
    ]
    assert told == meeting_others
