"""The figures, each by its rule, without a database."""

from collections import Counter
from dataclasses import replace

from officeholders.terms import Instant
from presidency.statistics import figures
from presidency.statistics.figures import MOST_CYCLES
from presidency.statistics.paper import QUOTATION, quoted_at
from presidency.statistics.service import Ended, Group, NotRecorded, by_office
from tests.presidency.seats import CLOSED, LINE, after, on, presidency, seat


def group(*held, code="clearance", seats=2, begins="1MSP", until=None, unrecorded=()):
    """A Working Group and all who coordinated it."""
    not_recorded = [
        NotRecorded(code, LINE.position(first), LINE.position(last), count)
        for first, last, count in unrecorded
    ]
    return Group(
        code,
        code.capitalize(),
        seats,
        LINE.position(begins),
        until and LINE.position(until),
        held,
        tuple(not_recorded),
    )


def counted(moment, *groups, presidencies=(), regions=None, undated=()):
    """The figures at the moment; ``undated`` meetings are at the end of the line."""
    labels = [label for label in CLOSED if LINE.position(label) <= moment.instant.position]
    held = [seat for one in groups for seat in one.held] + list(presidencies)
    return figures(
        moment,
        groups=groups,
        presidencies=presidencies,
        regions=regions or {seat.state: "AG" for seat in held},
        ended=[Ended(label, after(label).instant) for label in (*labels, *undated)],
    )


def states(seats):
    return [seat.state for seat in seats]


def told(vacancies):
    """Each vacancy as from where, until where, meetings, days."""
    return [
        (
            _edge(vacancy.begins),
            vacancy.until and _edge(vacancy.until),
            vacancy.meetings,
            vacancy.days,
        )
        for vacancy in vacancies
    ]


def _edge(edge):
    return edge.meeting or edge.date


# States that coordinated


def test_a_state_counts_once_however_often_it_was_appointed():
    both = group(seat("AAA", "1MSP", "2MSP"), seat("AAA", "3MSP"), seat("BBB", "2MSP", "3MSP"))
    counts = counted(on("2024-01-01"), both)
    assert (states(counts.coordinated), counts.terms) == (["AAA", "BBB"], 3)
    assert counts.coordinated[0].from_end_of == "1MSP"


def test_a_mandate_counts_from_the_day_after_the_closing_day():
    held = group(seat("AAA", "2MSP", "3MSP"))
    assert states(counted(on("2022-09-10"), held).coordinated) == []
    assert states(counted(on("2022-09-11"), held).coordinated) == ["AAA"]


def test_who_stepped_down_before_the_mandate_began_never_coordinated():
    held = group(seat("AAA", "2MSP", "3MSP", ended_on="2022-05-01"))
    assert counted(on("2024-01-01"), held).coordinated == ()


def test_presidents_and_designates_are_no_coordinators():
    designate = presidency("AAA", "6MSP", "5MSP", "6MSP", appointed_at="1MSP")
    assert counted(on("2024-01-01"), group(), presidencies=(designate,)).coordinated == ()


def test_states_are_told_by_name_accents_aside():
    held = group(seat("AAA", "1MSP", name="Zambia"), seat("BBB", "1MSP", name="Écuador"))
    assert states(counted(on("2024-01-01"), held).coordinated) == ["BBB", "AAA"]


# Seats by cycle


def test_seats_are_counted_right_after_each_meeting():
    held = group(seat("AAA", "1MSP", "2MSP"), seat("BBB", "1MSP"), seats=2)
    cycles = counted(on("2023-01-01"), held).cycles
    assert [(cycle.label, len(cycle.groups[0].holders)) for cycle in cycles] == [
        ("1MSP", 2),
        ("2MSP", 1),
    ]


def test_seats_not_recorded_are_told_apart_from_vacant_ones():
    held = group(seat("AAA", "1MSP"), seats=3, unrecorded=[("1MSP", "3MSP", 1)])
    counts = counted(on("2022-01-01"), held)
    (cycle,) = counts.cycles
    assert (cycle.groups[0].unrecorded, cycle.groups[0].vacant) == (1, 1)
    assert counts.has_unrecorded
    assert not counted(on("2022-01-01"), group()).has_unrecorded


def test_a_group_counts_only_while_it_exists():
    groups = group(code="one", until="2MSP"), group(code="two", begins="2MSP")
    cycles = counted(on("2023-01-01"), *groups).cycles
    assert [[bool(held) for held in cycle.groups] for cycle in cycles] == [
        [True, False],
        [False, True],
    ]


def test_the_cycles_begin_with_the_first_group():
    assert [cycle.label for cycle in counted(on("2024-01-01"), group(begins="3MSP")).cycles] == [
        "3MSP"
    ]
    assert counted(on("2024-01-01")).cycles == ()


def test_of_a_very_long_line_the_last_cycles_are_told():
    ended = [Ended(f"{place}MSP", Instant(place, None)) for place in range(1, MOST_CYCLES + 2)]
    long = replace(group(), from_position=1)
    told = figures(after("7MSP"), groups=[long], presidencies=(), regions={}, ended=ended)
    assert (len(told.cycles), told.cycles[0].label, told.is_cut) == (MOST_CYCLES, "2MSP", True)
    assert not counted(on("2024-01-01"), group()).is_cut


# Vacancies


def test_a_vacancy_runs_from_the_end_of_one_meeting_until_the_end_of_another():
    held = group(seat("AAA", "1MSP", "2MSP"), seat("BBB", "3MSP"), seats=1)
    assert told(counted(on("2024-01-01"), held).vacancies) == [("2MSP", "3MSP", 1, 365)]


def test_a_vacancy_that_is_not_over_is_open_and_the_day_asked_about_is_part_of_it():
    held = group(seat("AAA", "1MSP", "2MSP"), seats=1)
    assert told(counted(on("2022-09-11"), held).vacancies) == [("2MSP", None, 0, 1)]
    assert told(counted(on("2022-09-10"), held).vacancies) == []
    assert told(counted(on("2023-09-11"), held).vacancies) == [("2MSP", None, 1, 366)]


def test_a_state_that_joins_in_a_month_ends_a_vacancy_of_at_least_so_long():
    held = group(seat("AAA", "1MSP", "2MSP", starts_on="2022-02"), seats=1)
    (vacancy,) = counted(on("2022-03-01"), held).vacancies
    assert told([vacancy]) == [("1MSP", "2022-02", 0, 143)]
    assert vacancy.is_at_least


def test_a_state_that_leaves_early_begins_one_the_day_after():
    held = group(seat("AAA", "1MSP", "2MSP", ended_on="2022-02-10"), seat("BBB", "2MSP"), seats=1)
    (vacancy,) = counted(on("2023-01-01"), held).vacancies
    assert told([vacancy]) == [("2022-02-10", "2MSP", 1, 212)]
    assert not vacancy.is_at_least


def test_leaving_on_the_closing_day_is_leaving_with_the_meeting():
    held = group(seat("AAA", "1MSP", "3MSP", ended_on="2022-09-10"), seats=1)
    assert told(counted(on("2022-09-11"), held).vacancies) == [("2MSP", None, 0, 1)]


def test_of_two_seats_vacant_at_once_each_is_told():
    held = group(seat("AAA", "2MSP"), seat("BBB", "3MSP"), seats=2)
    assert told(counted(on("2024-01-01"), held).vacancies) == [
        ("1MSP", "3MSP", 2, 730),
        ("1MSP", "2MSP", 1, 365),
    ]


def test_one_seat_can_fall_vacant_twice():
    held = group(seat("AAA", "2MSP", "3MSP"), seats=1)
    assert told(counted(on("2024-01-01"), held).vacancies) == [
        ("1MSP", "2MSP", 1, 365),
        ("3MSP", None, 0, 113),
    ]


def test_seats_not_recorded_are_never_a_vacancy():
    held = group(seats=1, unrecorded=[("1MSP", "4MSP", 1)])
    assert told(counted(on("2024-01-01"), held).vacancies) == []


def test_a_group_that_ceases_has_no_vacancy_any_more():
    assert told(counted(on("2024-01-01"), group(seats=1, until="2MSP")).vacancies) == [
        ("1MSP", "2MSP", 1, 365)
    ]


def test_after_a_meeting_without_dates_nobody_knows_how_many_days():
    held = group(seat("AAA", "1MSP", "5MSP", starts_on="2022-02-01"), seats=1)
    moment = after("6MSP")
    assert told(counted(moment, held, undated=["5MSP", "6MSP"]).vacancies) == [
        ("1MSP", "2022-02-01", 0, 143),
        ("5MSP", None, 1, None),
    ]


def test_a_date_before_the_first_meeting_told_begins_no_vacancy():
    held = group(seat("AAA", "1MSP", starts_on="2021-05-01"), seats=1)
    assert told(counted(on("2022-01-01"), held).vacancies) == []


def test_a_date_after_the_moment_is_not_reached():
    held = group(seat("AAA", "1MSP", starts_on="2022-03-01"), seats=1)
    assert told(counted(on("2022-02-01"), held).vacancies) == [("1MSP", None, 0, 144)]


# Regional groups and first-timers


def test_offices_are_counted_by_regional_group_the_president_among_them():
    held = group(seat("AAA", "1MSP"), seat("BBB", "1MSP", "2MSP"))
    cycles = counted(
        on("2023-01-01"),
        held,
        presidencies=(presidency("AAA", "2MSP", "1MSP", "2MSP"),),
        regions={"AAA": "AG", "BBB": ""},
    ).cycles
    assert [cycle.regions for cycle in cycles] == [Counter({"AG": 2, "": 1}), Counter({"AG": 1})]


def test_a_first_timer_is_told_in_the_cycle_in_which_its_first_term_began():
    held = group(
        seat("AAA", "1MSP", "2MSP"),
        seat("AAA", "2MSP", "3MSP"),
        seat("BBB", "2MSP", "4MSP", starts_on="2023-10-01"),
        seat("CCC", "2MSP", "4MSP", starts_on="2023-02"),
    )
    cycles = counted(on("2024-01-01"), held).cycles
    assert [states(cycle.first_timers) for cycle in cycles] == [["AAA"], ["CCC"], ["BBB"]]


def test_a_first_term_before_the_first_meeting_told_belongs_to_no_cycle():
    early = group(seat("AAA", "1MSP"), begins="2MSP")
    told = figures(
        on("2023-01-01"),
        groups=[early],
        presidencies=(),
        regions={"AAA": "AG"},
        ended=[Ended("2MSP", after("2MSP").instant)],
    )
    assert [states(cycle.first_timers) for cycle in told.cycles] == [[]]


# The paper


def test_the_papers_figure_is_told_from_its_own_day():
    moments = on("2026-03-29"), on("2026-03-30"), after("7MSP")
    assert [quoted_at(moment) for moment in moments] == [None, QUOTATION, None]


def test_rows_are_kept_by_office():
    one, other = seat("AAA", "1MSP"), seat("BBB", "1MSP", office="transparency")
    assert by_office([one, other]) == {"clearance": (one,), "transparency": (other,)}
