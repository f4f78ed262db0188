"""Who came to the Committee's meetings: counted by office and by State."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from officeholders.moments import moment_on
from presidency.attendance import (
    MeetingHeld,
    attendance,
    committees_on,
    members,
    office_of,
    read_attendance,
)
from presidency.committee import read_committees
from presidency.comparison.roles import Kind, sittings
from tests.builders import (
    build,
    committee_meeting,
    group,
    mandate,
    meeting,
    meetings,
    presidency,
    state,
    withdrawn,
)

TODAY = date(2013, 12, 31)
FIRST, SECOND, THIRD = date(2012, 1, 10), date(2013, 1, 10), date(2013, 6, 10)


@pytest.fixture
def register(db):
    build(
        *meetings("2011-09-16", "2012-09-14"),
        meeting("3MSP", closes_on="2013-09-13"),
        meeting("4MSP"),
        *(state(code, party_from="2010") for code in ("AUT", "FRA", "LAO", "NOR", "ZMB")),
        group("clearance", seats=2),
        group("transparency", from_end_of="2MSP"),
        presidency("LAO", "2MSP", "1MSP", "2MSP"),
        presidency("NOR", "3MSP", "2MSP", "3MSP", appointed_at="1MSP"),
        presidency("ZMB", "4MSP", "3MSP", "4MSP", appointed_on="2013-03"),
        mandate("clearance", "FRA", "1MSP", "3MSP"),
        mandate("clearance", "NOR", "1MSP", "2MSP"),
        mandate("transparency", "FRA", "2MSP", "3MSP", ended_on="2013-03-01"),
        mandate("transparency", "AUT", "2MSP", starts_on="2013-06"),
    )


def told(found):
    return [(row.state, row.held, row.present, row.excused, row.absent) for row in found]


def by_office(found):
    return {office.office: told(office.states) for office in found.offices}


def read(*rows, first=None, last=None, today=TODAY):
    build(*rows)
    return read_attendance(first, last, today)


def test_a_state_counts_for_each_office_that_it_had_on_the_day(register):
    found = read(
        committee_meeting(FIRST.isoformat(), present=["NOR"], excused=["FRA"]),
        committee_meeting(SECOND.isoformat(), present=["NOR", "FRA", "ZMB"]),
        committee_meeting(THIRD.isoformat(), present=["FRA"], excused=["AUT"]),
    )
    assert by_office(found) == {
        Kind.PRESIDENT: [("LAO", 1, 0, 0, 1), ("NOR", 2, 1, 0, 1)],
        Kind.DESIGNATE: [("NOR", 1, 1, 0, 0), ("ZMB", 1, 0, 0, 1)],
        Kind.OUTGOING: [("LAO", 2, 0, 0, 2)],
        "clearance": [("FRA", 3, 2, 1, 0), ("NOR", 1, 1, 0, 0)],
        "transparency": [("AUT", 1, 0, 1, 0), ("FRA", 1, 1, 0, 0)],
    }
    assert told(found.states) == [
        ("AUT", 1, 0, 1, 0),
        ("FRA", 3, 2, 1, 0),
        ("LAO", 3, 0, 0, 3),
        ("NOR", 3, 2, 0, 1),
        ("ZMB", 1, 0, 0, 1),
    ]
    assert [office.name for office in found.offices] == ["", "", "", "Clearance", "Transparency"]


def test_who_sat_there_only_possibly_is_told_as_such(register):
    found = read(committee_meeting(THIRD.isoformat(), present=["FRA"]))
    possibly = {
        (office.office, row.state): row.possibly
        for office in found.offices
        for row in office.states
        if row.possibly
    }
    assert possibly == {("transparency", "AUT"): 1}
    found = read(committee_meeting("2013-03-05", present=["FRA"]), first=date(2013, 3, 1))
    designate = next(office for office in found.offices if office.office == Kind.DESIGNATE)
    assert [(row.state, row.held, row.possibly) for row in designate.states] == [("ZMB", 2, 1)]
    assert [row.possibly for row in found.states if row.state == "ZMB"] == [1]


def test_who_is_certain_in_one_office_is_certain_on_the_committee(register):
    build(mandate("transparency", "NOR", "2MSP", starts_on="2013-06"))
    found = read(committee_meeting(THIRD.isoformat(), present=["FRA"]))
    rows = {row.state: row for row in found.states}
    assert (rows["NOR"].possibly, rows["AUT"].possibly) == (0, 1)


def test_cancelled_and_withdrawn_meetings_and_those_to_come_do_not_count(register):
    found = read(
        committee_meeting(FIRST.isoformat(), cancelled="No room."),
        withdrawn(committee_meeting(SECOND.isoformat(), present=["FRA"])),
        committee_meeting(THIRD.isoformat(), present=["FRA"]),
        today=date(2013, 6, 9),
    )
    assert (found.counted, found.untold, found.offices, found.states) == ((), (), (), ())
    assert read(today=THIRD).counted == (THIRD,)


def test_a_meeting_of_which_nobody_said_who_came_tells_nothing(register):
    found = read(
        committee_meeting(FIRST.isoformat(), minutes="Noted."),
        committee_meeting(SECOND.isoformat(), excused=["FRA"]),
    )
    assert (found.counted, found.untold) == ((SECOND,), (FIRST,))
    assert told(found.states)[0] == ("FRA", 1, 0, 1, 0)


def test_a_period_leaves_out_what_lies_outside_it(register):
    days = [FIRST, SECOND, THIRD]
    build(*(committee_meeting(day.isoformat(), present=["FRA"]) for day in days))
    assert read(first=SECOND).counted == (SECOND, THIRD)
    assert read(last=SECOND).counted == (FIRST, SECOND)
    assert read(first=SECOND, last=SECOND).counted == (SECOND,)
    assert read(first=THIRD, last=FIRST).counted == ()


def test_who_came_without_a_seat_counts_nowhere(register):
    found = read(committee_meeting(FIRST.isoformat(), present=["AUT"]))
    assert "AUT" not in {row.state for row in found.states}
    assert {row[1:] for row in told(found.states)} == {(1, 0, 0, 1)}


def test_states_and_groups_are_named_as_on_the_last_day(register):
    build(
        state(
            "FRA",
            "France anew",
            party_from="2010",
            former_names=[{"name": "France", "until": "2013-01"}],
        ),
        group("clearance", seats=2, former_names=[{"name": "Old", "until_end_of": "2MSP"}]),
    )
    build(committee_meeting(FIRST.isoformat(), present=["FRA"]))
    found = read()
    clearance = found.offices[-1]
    assert (clearance.name, clearance.states[0].name) == ("Old", "France")
    found = read(committee_meeting(THIRD.isoformat(), present=["FRA"]))
    names = {office.name: office.states[-1].name for office in found.offices}
    assert (names["Clearance"]) == "State of NOR"
    assert "France anew" in {row.name for row in found.states}


def test_the_members_of_a_committee_are_told_once_each_with_all_their_offices(register):
    (committee,) = read_committees(moment_on(FIRST))
    assert [(member.state, member.offices) for member in members(committee)] == [
        ("LAO", ("President of the 2MSP",)),
        ("NOR", ("President-designate of the 3MSP", "Coordinator: Clearance")),
        ("FRA", ("Coordinator: Clearance",)),
    ]


def test_a_member_is_possible_only_if_every_office_of_it_is(register):
    build(mandate("transparency", "NOR", "2MSP", starts_on="2013-06"))
    (committee,) = read_committees(moment_on(THIRD))
    told = {member.state: member for member in members(committee)}
    assert (told["NOR"].possibly, told["AUT"].possibly) == (False, True)
    assert told["AUT"].offices == ("Coordinator: Transparency (possibly)",)


def seated(committee):
    return [
        (sitting.role, sitting.seat.state, sitting.seat.possibly) for sitting in sittings(committee)
    ]


def test_many_committees_read_at_once_are_those_read_one_by_one(reference_register):
    days = [date(year, month, 20) for year in range(2010, 2028) for month in (1, 4, 9, 11)]
    one_by_one = [read_committees(moment_on(day))[0] for day in days]
    at_once = committees_on([*days, days[0]])
    assert [seated(at_once[day]) for day in days] == [seated(committee) for committee in one_by_one]
    for part in (days[5:6], days[20:40], days[-3:]):
        read = committees_on(part)
        assert [seated(read[day]) for day in part] == [
            seated(committee)
            for day, committee in zip(days, one_by_one, strict=True)
            if day in part
        ]


def test_attendance_takes_seven_queries_however_many_meetings_there_were(
    register, django_assert_num_queries
):
    build(*(committee_meeting(date(2013, 1, day).isoformat(), present=["FRA"]) for day in (1, 2)))
    with django_assert_num_queries(7):
        assert len(read_attendance(None, None, TODAY).counted) == 2
    days = [date(2012, month, day) for month in range(1, 13) for day in range(1, 28)]
    build(*(committee_meeting(day.isoformat(), present=["FRA"]) for day in days))
    with django_assert_num_queries(7):
        assert len(read_attendance(None, None, TODAY).counted) == 2 + len(days)


codes = st.sets(st.sampled_from(["AUT", "FRA", "LAO", "NOR", "ZMB"]))
days = st.sampled_from([FIRST, SECOND, THIRD])
meetings_drawn = st.lists(st.tuples(days, codes, codes), unique_by=lambda drawn: drawn[0])


@pytest.mark.any_engine
def test_every_seat_of_every_meeting_told_counts_once(register):
    committees = committees_on([FIRST, SECOND, THIRD])

    @given(meetings_drawn)
    def holds(drawn):
        held = [
            MeetingHeld(day, frozenset(present), frozenset(excused - present))
            for day, present, excused in drawn
        ]
        found = attendance(held, committees)
        seats = {
            (office_of(sitting.role), sitting.seat.state, meeting.day)
            for meeting in held
            if meeting.is_told
            for sitting in sittings(committees[meeting.day])
        }
        rows = [row for office in found.offices for row in office.states]
        assert sum(row.held for row in rows) == len(seats)
        assert sum(row.held for row in found.states) == len({seat[1:] for seat in seats})
        for row in (*rows, *found.states):
            assert row.present + row.excused + row.absent == row.held

    holds()
