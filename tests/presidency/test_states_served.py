"""Which States have held an office, are Party, and are told of: without a database."""

from datetime import date

import pytest

from officeholders.questions import Question
from officeholders.roughdate import RoughDate
from presidency.search.things import Kind, Known, Name, Thing
from presidency.states.in_words import membership_in_words, party_in_words, region_in_words
from presidency.states.nearest import nearest, no_such_state
from presidency.states.party import Membership, Party
from presidency.states.served import StateThen, served
from presidency.states.served_in_words import ServedPresenter, title_of
from tests.presidency.seats import after, on, presidency, seat

OFFICES = {"president": "President", "clearance": "Clearance", "reporting": "Reporting"}


def membership(begins="2010", ends=None):
    return Membership(begins and RoughDate(begins), ends and RoughDate(ends))


def state(code, name="", *, day=date(2022, 1, 1), begins="2010", ends=None):
    told = membership(begins, ends)
    return StateThen(code, name or code, "AG", told.on(day), told)


def told(moment, *seats, states=None):
    states = states or [state(code) for code in sorted({held.state for held in seats})]
    return served(states, seats, moment.instant, OFFICES)


def services(moment, *seats):
    """By State: how many mandates have begun, and where it is in office or designated."""
    return {
        service.state.code: (
            service.mandates,
            [(held.office, held.possibly) for held in service.now],
        )
        for service in told(moment, *seats).services
    }


@pytest.mark.parametrize(
    ("begins", "ends", "day", "party"),
    [
        ("2013-10-01", None, date(2013, 9, 30), Party.NOT_YET),
        ("2013-10-01", None, date(2013, 10, 1), Party.PARTY),
        ("2013-10", None, date(2013, 10, 1), Party.PARTY),
        ("2011", "2025-03-06", date(2025, 3, 6), Party.PARTY),
        ("2011", "2025-03-06", date(2025, 3, 7), Party.NO_LONGER),
        ("2011", "2025-03", date(2025, 3, 31), Party.PARTY),
        ("2011", "2025-03-06", None, Party.NO_LONGER),
        ("2011", None, None, Party.PARTY),
        (None, None, date(2025, 1, 1), Party.NOT_RECORDED),
        (None, "2025", date(2025, 1, 1), Party.NOT_RECORDED),
        (None, "2025", date(2026, 1, 1), Party.NO_LONGER),
    ],
)
def test_a_state_is_party_from_its_first_day_through_its_last(begins, ends, day, party):
    assert membership(begins, ends).on(day) is party


def test_a_mandate_counts_once_it_has_begun_and_still_counts_when_it_is_over():
    held = seat("AAA", "1MSP", "2MSP")
    assert services(on("2021-09-10"), held) == {}
    assert services(on("2021-09-11"), held) == {"AAA": (1, [("clearance", False)])}
    assert services(on("2022-09-10"), held) == {"AAA": (1, [("clearance", False)])}
    assert services(on("2022-09-11"), held) == {"AAA": (1, [])}


def test_a_mandate_that_continues_another_counts_again():
    held = seat("AAA", "1MSP", "2MSP"), seat("AAA", "2MSP", "3MSP")
    assert services(on("2023-01-01"), *held) == {"AAA": (2, [("clearance", False)])}


def test_a_designate_has_served_in_no_mandate_and_is_told():
    chosen = presidency("AAA", "4MSP", "3MSP", "4MSP", appointed_at="2MSP")
    assert services(on("2022-09-10"), chosen) == {}
    assert services(on("2022-09-11"), chosen) == {"AAA": (0, [("president", False)])}


def test_two_designates_are_both_told_and_one_who_stepped_down_is_not_any_more():
    chosen = presidency("AAA", "5MSP", "4MSP", "5MSP", appointed_at="2MSP")
    gone = presidency("BBB", "4MSP", "3MSP", "4MSP", appointed_at="2MSP", ended_on="2023-01-05")
    assert list(services(on("2023-01-05"), chosen, gone)) == ["AAA", "BBB"]
    assert list(services(on("2023-01-06"), chosen, gone)) == ["AAA"]


def test_who_joins_in_a_month_possibly_holds_the_office_throughout_it():
    joining = seat("AAA", "1MSP", "2MSP", starts_on="2022-02")
    assert services(on("2022-01-31"), joining) == {}
    assert services(on("2022-02-28"), joining) == {"AAA": (1, [("clearance", True)])}
    assert services(on("2022-03-01"), joining) == {"AAA": (1, [("clearance", False)])}


def test_who_left_early_holds_it_no_more_and_one_without_a_stated_end_holds_it_on():
    left = seat("AAA", "1MSP", "2MSP", ended_on="2022-05-03")
    stays = seat("BBB", "1MSP")
    assert services(on("2022-05-04"), left, stays) == {
        "AAA": (1, []),
        "BBB": (1, [("clearance", False)]),
    }
    assert services(after("6MSP"), stays) == {"BBB": (1, [("clearance", False)])}


def test_offices_held_together_are_told_in_the_order_of_the_offices():
    held = seat("AAA", "1MSP", office="reporting"), presidency("AAA", "2MSP", "1MSP", "2MSP")
    told = services(on("2022-01-01"), *held)
    assert told == {"AAA": (2, [("president", False), ("reporting", False)])}


def test_states_are_told_by_name_without_accents_and_those_that_held_none_apart():
    names = {"CIV": "Côte d'Ivoire", "CRI": "Costa Rica", "CUB": "Cuba"}
    states = [state(code, name) for code, name in names.items()]
    states.append(state("LTU", ends="2021"))
    found = told(on("2022-01-01"), seat("CUB", "1MSP"), states=states)
    assert [service.state.code for service in found.services] == ["CUB"]
    assert [told.code for told in found.others_who_are(Party.PARTY)] == ["CRI", "CIV"]
    assert [told.code for told in found.others_who_are(Party.NO_LONGER)] == ["LTU"]


def test_the_page_tells_presidencies_with_their_meeting_and_what_is_uncertain():
    held = (
        presidency("AAA", "2MSP", "1MSP", "2MSP"),
        presidency("AAA", "3MSP", "2MSP", "3MSP", appointed_at="1MSP"),
        seat("AAA", "1MSP", "2MSP", starts_on="2022-02"),
    )
    moment = on("2022-02-10")
    (row,) = ServedPresenter(told(moment, *held), moment, Question()).rows
    assert [(office.name, office.possibly) for office in row.now] == [
        ("President of the <bdi>2MSP</bdi>", ""),
        ("President-designate of the <bdi>3MSP</bdi>", ""),
        ("Clearance", "possibly in office"),
    ]
    assert (row.name, row.region, row.party, row.mandates) == ("AAA", "African Group", "", 2)


def test_a_holder_that_is_not_party_and_all_others_are_told_by_what_they_are():
    moment = on("2022-01-01")
    states = [
        state("AAA", begins="2023"),
        state("BBB", begins="2023-05-01"),
        state("CCC", ends="2021-03"),
        state("DDD", begins=None),
        state("EEE"),
    ]
    page = ServedPresenter(
        told(moment, seat("AAA", "1MSP"), states=states), moment, Question(after="1MSP")
    )
    assert page.counted == "1 State has held an office by this moment or is designated for one"
    not_yet = 'not yet a State Party: from <time datetime="2023">2023</time>'
    assert page.rows[0].party == not_yet
    assert [(others.heading, [name for name, *_ in others.states]) for others in page.others] == [
        ("States Parties that have held none", ["EEE"]),
        ("Not yet States Parties at this moment", ["BBB"]),
        ("No longer States Parties at this moment", ["CCC"]),
        ("Not recorded as States Parties", ["DDD"]),
    ]
    assert page.others[0].states == [("EEE", "/states/EEE/?after=1MSP", "")]
    gone = 'no longer a State Party: until <time datetime="2021-03">March 2021</time>'
    assert page.others[2].states[0][2] == gone
    assert page.others[3].states[0][2] == ""


def test_the_title_names_the_regional_group_that_is_shown():
    moment = on("2022-01-01")
    assert title_of(told(moment)) == "States"
    shown = served([], [], moment.instant, OFFICES, region="EEG")
    assert title_of(shown) == "States of the Eastern European Group"
    regions = ServedPresenter(shown, moment, Question()).regions
    assert [name for name, _address, is_shown in regions if is_shown] == ["Eastern European Group"]
    assert regions[0] == ("All", "/states/", False)


@pytest.mark.parametrize(
    ("begins", "ends", "words"),
    [
        ("2010-08-01", None, 'from <time datetime="2010-08-01">1 August 2010</time>'),
        (None, "2025", 'until <time datetime="2025">2025</time>'),
        (
            "2011",
            "2025-03",
            'from <time datetime="2011">2011</time> '
            'until <time datetime="2025-03">March 2025</time>',
        ),
        (None, None, "not recorded"),
    ],
)
def test_from_when_until_when_a_state_is_party_is_told_as_recorded(begins, ends, words):
    assert membership_in_words(membership(begins, ends)) == words


def test_what_is_not_recorded_is_told_as_not_recorded():
    assert region_in_words("") == "no regional group recorded"
    assert party_in_words(state("AAA", begins=None)) == "not recorded as a State Party"


THINGS = [
    Thing(
        Kind.STATE,
        "LAO",
        "Lao PDR",
        (Name("Lao PDR"), Name("LAO", Known.CODE), Name("Laos", Known.ALSO)),
    ),
    Thing(
        Kind.STATE,
        "SWZ",
        "Eswatini",
        (Name("Eswatini"), Name("SWZ", Known.CODE), Name("Swaziland", Known.FORMER)),
    ),
]


@pytest.mark.parametrize(
    ("text", "code"),
    [("lao", "LAO"), ("laos", "LAO"), ("LAX", "LAO"), ("Swaziland", "SWZ"), ("SWX", "SWZ")],
)
def test_the_nearest_state_is_found_by_any_name_and_by_a_code_spelt_alike(text, code):
    assert nearest(THINGS, text).code == code


def test_an_unknown_code_is_refused_with_the_nearest_state_if_there_is_one():
    refused = no_such_state(Question(after="2MSP"), "laos", THINGS)
    assert str(refused) == "No State has the code “laos”."
    assert refused.offer == {"address": "/states/LAO/?after=2MSP", "name": "Lao PDR"}
    assert no_such_state(Question(), "x" * 600, []).offer is None
