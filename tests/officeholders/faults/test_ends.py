"""Ends: what runs from one moment until another must end after it starts."""

import pytest

from tests.officeholders.faults.proposed import STATES, coordinator, group, told

ORGANIZATIONS = [{"code": "CMC", "name": "Cluster Munition Coalition"}]
DOCUMENTS = [{"symbol": "CCM/1", "title": "Report"}]


@pytest.mark.parametrize("end", ["13MSP", "12MSP"])
def test_a_mandate_ends_at_a_later_meeting_than_it_begins(end):
    assert told(mandates=[coordinator(until_end_of=end)]) == [
        f"mandates[0].until_end_of: the {end} does not come after the 13MSP"
    ]


def test_a_mandate_may_end_at_the_very_next_meeting_or_state_no_end():
    assert told(mandates=[coordinator(until_end_of="3RC")]) == []
    assert told(mandates=[coordinator(until_end_of=None)]) == []


def test_a_group_an_observer_and_unrecorded_seats_end_later_than_they_begin():
    span = {"from_end_of": "13MSP", "until_end_of": "13MSP"}
    told_of = told(
        organizations=ORGANIZATIONS,
        working_groups=[group("clearance", **span)],
        observers=[{"organization": "CMC", **span}],
        unrecorded=[{"office": "clearance", "seats": 1, **span}],
    )
    assert told_of == [
        f"{place}.until_end_of: the 13MSP does not come after the 13MSP"
        for place in ("working_groups[0]", "observers[0]", "unrecorded[0]")
    ]


@pytest.mark.parametrize(
    ("superseded_at", "found"),
    [
        ("3RC", []),
        ("13MSP", ["provisions[0].superseded_at: the 13MSP does not come after the 13MSP"]),
    ],
)
def test_a_provision_is_superseded_at_a_later_meeting(superseded_at, found):
    provision = {
        "document": "CCM/1",
        "decided_at": "13MSP",
        "addressed_to": ["committee"],
        "text": "shall",
        "superseded_at": superseded_at,
    }
    assert told(documents=DOCUMENTS, provisions=[provision]) == found


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        ("2011-09-01", "2011-09-01", []),
        ("2011-09", "2011", []),
        ("2011-09-30", "2011-09", []),
        ("2011", "2010", ["states[3].party_until: 2010 is before 2011"]),
        (
            "2011-09-02",
            "2011-09-01",
            ["states[3].party_until: 1 September 2011 is before 2 September 2011"],
        ),
        (None, "2010", []),
        ("2010", None, []),
    ],
)
def test_a_state_does_not_withdraw_wholly_before_it_is_party(start, end, found):
    state = {"code": "LTU", "name": "Lithuania", "party_from": start, "party_until": end}
    assert told(states=[*STATES, state]) == found


def test_a_representative_does_not_stop_wholly_before_the_start():
    persons = [
        {"name": "A", "from": "2025-10", "until": "2025-10"},
        {"name": "B", "from": "2025-11", "until": "2025-10"},
    ]
    assert told(mandates=[coordinator(representatives=persons)]) == [
        "mandates[0].representatives[1].until: October 2025 is before November 2025"
    ]
