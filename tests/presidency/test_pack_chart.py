"""The historical chart: all meetings by all seats, of register facts alone."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from officeholders.moments import moment_on, right_after
from officeholders.terms import is_in_force
from presidency.committee import read_committees
from presidency.pack.history import history_tables
from presidency.pack.reading import read_chart
from tests.builders import (
    build,
    group,
    mandate,
    meeting,
    presidency,
    rows_of,
    state,
    unrecorded,
    withdrawn,
)
from tests.presidency.packs import Papers
from tests.registers import register_files

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]
LINE = (
    meeting("1MSP", closes_on="2011-09-16"),
    meeting("2MSP", closes_on="2012-09-14"),
    meeting("3MSP", closes_on="2013-09-13"),
    meeting("4MSP"),
)
STATES = (
    state("AAA", "Aland", former_names=[{"name": "Old Aland", "until": "2012-12-31"}]),
    *(state(code, f"{code.capitalize()}land") for code in ("BBB", "CCC", "DDD")),
)
FORMER = [{"name": "Clearance and education", "until_end_of": "2MSP"}]
CLEARANCE = group("clearance", seats=2, former_names=FORMER)
GROUND = (*LINE, *STATES, CLEARANCE)


def column(*rows, head="Clearance, seat 1"):
    """What the chart says of one seat, meeting by meeting, once these rows are recorded."""
    build(*GROUND, *rows)
    return told(head)


def told(head):
    names, rows = sheet("Meetings by seats")
    (place,) = [place for place, one in enumerate(names) if one.partition("\n")[0] == head]
    return [row[place] for row in rows]


def sheet(name):
    """The names of its columns, and its rows; the moment is after the 3MSP."""
    chart = read_chart(moment_on(date(2026, 3, 30)))
    tables = history_tables(SimpleNamespace(chart=chart))
    (found,) = [one for one in tables.sheets if one.name == name]
    return [column.title for column in found.columns], found.rows


def test_a_state_keeps_its_seat_and_is_named_as_then():
    build(
        *GROUND,
        mandate("clearance", "BBB", "1MSP", "2MSP"),
        mandate("clearance", "AAA", "1MSP", "3MSP", inferred=True),
        mandate("clearance", "CCC", "2MSP", "4MSP"),
    )
    assert told("Clearance, seat 1") == ["Bbbland", "Cccland", "Cccland", "open"]
    assert told("Clearance, seat 2") == ["Old Aland *", "Old Aland *", "vacant", "open"]


def test_who_leaves_early_and_who_joins_later_share_a_seat():
    rows = (
        mandate("clearance", "AAA", "1MSP", "2MSP", ended_on="2012-03"),
        mandate("clearance", "BBB", "1MSP", "2MSP"),
        mandate("clearance", "CCC", "1MSP", "3MSP", starts_on="2012-05-01"),
    )
    shared = "Old Aland (until March 2012); Cccland (from 1 May 2012)"
    assert column(*rows, head="Clearance, seat 2")[:2] == [shared, "Cccland"]


def test_a_seat_not_recorded_is_never_told_as_vacant():
    build(
        *GROUND,
        mandate("clearance", "BBB", "1MSP", "3MSP"),
        unrecorded("clearance", "1MSP", "2MSP", 2),
        unrecorded("clearance", "3MSP", "4MSP", 1),
    )
    assert told("Clearance, seat 2")[:2] == ["not recorded", "vacant"]
    assert [told("Clearance, seat 1")[2], told("Clearance, seat 2")[2]] == [
        "not recorded",
        "vacant",
    ]


def test_before_who_joins_later_the_seat_may_be_one_that_nobody_recorded():
    rows = (
        mandate("clearance", "AAA", "1MSP", "2MSP"),
        mandate("clearance", "BBB", "1MSP", "2MSP", starts_on="2012-05-01"),
        unrecorded("clearance", "1MSP", "2MSP"),
    )
    told = column(*rows, head="Clearance, seat 2")
    assert told[0] == "not recorded; Bbbland (from 1 May 2012)"


def test_two_presidents_of_one_cycle_stand_in_turn():
    rows = (
        presidency("AAA", "1MSP", "1MSP", "2MSP", ended_on="2012-09-10"),
        presidency("BBB", "2MSP", "1MSP", "3MSP", starts_on="2012-09-11"),
    )
    in_turn = "Old Aland (until 10 September 2012); Bbbland (from 11 September 2012)"
    assert column(*rows, head="President") == [in_turn, "Bbbland", "nobody", "open"]


def test_one_stepped_down_from_and_one_withdrawn_were_never_held():
    rows = (
        mandate("clearance", "AAA", "2MSP", "3MSP", ended_on="2012-01-01", appointed_at="1MSP"),
        withdrawn(mandate("clearance", "BBB", "1MSP", "2MSP")),
    )
    assert column(*rows)[:2] == ["vacant", "vacant"]


def test_a_renamed_and_a_split_group_say_so():
    build(*GROUND, group("education", "2MSP", split_from="clearance", until_end_of="3MSP"))
    heads, rows = sheet("Meetings by seats")
    assert heads == [
        "From the end of",
        "Closed on",
        "Until the end of",
        "President",
        "Clearance, seat 1\nuntil the end of the 2MSP: Clearance and education",
        "Clearance, seat 2",
        "Education\nsplit from Clearance",
    ]
    assert [row[-1] for row in rows] == [
        "no such group",
        "vacant",
        "no such group",
        "no such group",
    ]
    _heads, names = sheet("Offices")
    assert [(row[0], row[3]) for row in names] == [
        ("President", None),
        ("Clearance and education", "2MSP"),
        ("Clearance", None),
        ("Education", "3MSP"),
    ]


def test_a_state_in_two_offices_stands_in_both_and_more_than_the_seats_widen_the_chart():
    build(
        *GROUND,
        *(mandate("clearance", code, "1MSP", "2MSP") for code in ("AAA", "BBB", "CCC")),
        presidency("AAA", "2MSP", "1MSP", "2MSP"),
    )
    assert told("President")[0] == "Old Aland"
    assert [told(f"Clearance, seat {seat}")[0] for seat in (1, 2, 3)] == [
        "Bbbland",
        "Cccland",
        "Old Aland",
    ]
    assert told("Clearance, seat 3")[1] is None


def test_seat_by_seat_each_group_is_named_as_then():
    build(*GROUND, mandate("clearance", "AAA", "1MSP", "3MSP"))
    _heads, rows = sheet("Seat by seat")
    assert [(row[0], row[2], row[5]) for row in rows if row[7] == "held"] == [
        ("1MSP", "Clearance and education", "Old Aland"),
        ("2MSP", "Clearance", "Old Aland"),
    ]


def test_right_after_each_meeting_the_chart_says_what_the_committee_says(reference_register):
    assert_told_as_by_the_committee()


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(file=register_files())
def test_so_it_does_of_any_register(db, file):
    with transaction.atomic():
        build(*rows_of(file))
        assert_told_as_by_the_committee()
        transaction.set_rollback(True)


@settings(
    max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(file=register_files())
def test_any_register_has_a_pack_for_its_first_meeting_and_its_last(db, file):
    with transaction.atomic():
        build(*rows_of(file))
        for held in (file["meetings"][0], file["meetings"][-1]):
            assert "README.txt" in Papers(held["label"]).files
        transaction.set_rollback(True)


def assert_told_as_by_the_committee():
    chart = read_chart(moment_on(date(2026, 3, 30)))
    moments = [right_after(cycle.meeting) for cycle in chart.cycles]
    for place, committee in enumerate(read_committees(*moments)):
        for strip in chart.strips[1:]:
            group = next((one for one in committee.groups if one.code == strip.column.code), None)
            assert counted(strip.rows[place]) == said(group), (committee.moment, strip.column.code)


def counted(cells):
    """The States that hold a seat at once, and how many seats nobody recorded or nobody holds."""
    holding = [[seat for seat in cell.held if is_at_once(seat, cell)] for cell in cells]
    unknown = sum(cell.is_unrecorded for cell in cells)
    states = sorted(seat.state for held in holding for seat in held)
    return states, unknown, sum(not held for held in holding) - unknown


def is_at_once(seat, cell):
    return is_in_force(seat.term, cell.cycle.instant)


def said(group):
    if group is None:
        return [], 0, 0
    return sorted(seat.state for seat in group.holders), group.unrecorded, group.vacant
