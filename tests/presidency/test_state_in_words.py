"""One State: whether it sits on the Committee, and its offices in words, without a database."""

import re
from html import unescape

from officeholders.pages import Found
from officeholders.persons import Person, Representatives
from officeholders.presenters import marked
from officeholders.questions import Question
from officeholders.roughdate import RoughDate
from presidency.states.party import Membership, Party
from presidency.states.reading import FormerName, StateRecord
from presidency.states.record_in_words import RecordPresenter
from presidency.states.served import StateThen
from presidency.states.sitting import sitting_in_words
from tests.presidency.seats import LINE, after, composed, group, meetings, on, presidency, seat

OFFICES = {"president": "President", "clearance": "Clearance", "reporting": "Reporting"}


def plain(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", "", str(html))).split())


def record(moment, *seats, groups=(), **words):
    """The record of the State AAA at the moment, whoever else the seats belong to."""
    told = {
        "state": StateThen("AAA", "A", "", Party.PARTY, Membership(RoughDate("2010"))),
        "present_name": "A",
        "formal_name": "",
        "also_known_as": (),
        "former_names": (),
        "seats": tuple(held for held in seats if held.state == "AAA"),
        "persons": Representatives(),
        "committee": composed(moment, *seats, groups=groups),
        "offices": OFFICES,
    }
    return StateRecord(**(told | words))


def sits(moment, *seats, groups=None):
    groups = [group()] if groups is None else groups
    when = marked("On {day}", day=moment.on) if moment.on else f"After the {moment.after}"
    return plain(" ".join(sitting_in_words(record(moment, *seats, groups=groups), when)))


def page(moment, *seats, **words):
    found = Found(moment, tuple(meetings()), record(moment, *seats, **words))
    return RecordPresenter(found, Question(), "On this day")


def rows(moment, *seats, **words):
    """Under each heading: office, from, until, and what else is told of it."""
    return {
        stage.heading: [
            " | ".join(
                plain(told)
                for told in (row.office, row.begins, row.until, row.stage, *row.remarks)
                if told
            )
            for row in stage.rows
        ]
        for stage in page(moment, *seats, **words).course
    }


def test_a_coordinator_sits_on_the_committee_through_the_closing_day():
    held = seat("AAA", "1MSP", "2MSP")
    yes = "On 10 September 2022, A sits on the Coordination Committee: Coordinator (Clearance)."
    assert sits(on("2022-09-10"), held) == yes
    no = "On 11 September 2022, A does not sit on the Coordination Committee."
    assert sits(on("2022-09-11"), held) == no


def test_of_an_undated_meeting_the_sentence_names_the_meeting():
    held = seat("AAA", "1MSP")
    yes = "After the 6MSP, A sits on the Coordination Committee: Coordinator (Clearance)."
    assert sits(after("6MSP"), held) == yes


def test_who_joined_in_a_month_possibly_sits_there_on_each_of_its_days():
    held = seat("AAA", "1MSP", "2MSP", starts_on="2022-02")
    possibly = (
        "On 10 February 2022, A possibly sits on the Coordination Committee: "
        "Coordinator (Clearance)."
    )
    assert sits(on("2022-02-10"), held) == possibly
    assert "does not sit" in sits(on("2022-01-31"), held)
    assert "A sits on" in sits(on("2022-03-01"), held)


def test_one_state_sits_there_in_several_roles_some_of_them_uncertain():
    held = (
        presidency("AAA", "2MSP", "1MSP", "2MSP"),
        presidency("AAA", "4MSP", "3MSP", "4MSP", appointed_at="1MSP"),
        seat("AAA", "1MSP", "2MSP", starts_on="2022-02"),
    )
    assert sits(on("2022-02-10"), *held) == (
        "On 10 February 2022, A sits on the Coordination Committee: President of the 2MSP; "
        "President-designate of the 4MSP. Possibly also: Coordinator (Clearance)."
    )


def test_only_the_president_whom_the_committee_has_sits_there():
    former = presidency("AAA", "2MSP", "1MSP", "3MSP")
    present = presidency("BBB", "3MSP", "2MSP", "3MSP")
    assert "outgoing" not in sits(on("2022-12-01"), former, present)
    assert "does not sit" in sits(on("2022-12-01"), former, present)
    ended = presidency("AAA", "2MSP", "1MSP", "2MSP")
    assert "outgoing President of the 2MSP." in sits(on("2022-12-01"), ended, present)


def test_where_seats_are_not_recorded_nobody_can_say_that_it_held_none():
    told = sits(on("2022-01-01"), groups=[group(unrecorded=1), group("reporting")])
    assert told == (
        "On 1 January 2022, A does not sit on the Coordination Committee. Who holds seats of "
        "these groups is not recorded, so it may hold one: Clearance."
    )
    certain = sits(on("2022-01-01"), seat("AAA", "1MSP"), groups=[group(unrecorded=1)])
    assert "not recorded" not in certain


def test_its_offices_are_told_by_stage_the_latest_first_with_adjoining_mandates_as_one():
    held = (
        seat("AAA", "1MSP", "2MSP"),
        seat("AAA", "2MSP", "3MSP", inferred=True),
        seat("AAA", "3MSP", office="reporting", starts_on="2024-02"),
        presidency("AAA", "6MSP", "5MSP", "6MSP", appointed_at="3MSP"),
        presidency("AAA", "7MSP", "6MSP", "7MSP"),
    )
    assert rows(on("2024-02-10"), *held) == {
        "Still to come": [
            "President of the 7MSP | the end of the 6MSP | until the end of the 7MSP "
            "(date not set)",
            "President of the 6MSP | the end of the 5MSP | until the end of the 6MSP "
            "(date not set) | designated",
        ],
        "In office at this moment": [
            "Reporting | February 2024 | no end stated | possibly in office"
        ],
        "Before": ["Clearance | the end of the 1MSP | until the end of the 3MSP | partly inferred"],
    }


def test_who_left_early_and_who_stepped_down_before_the_mandate_began_are_told_so():
    held = (
        seat("AAA", "1MSP", "2MSP", ended_on="2022-05-03", end_reason="recalled"),
        presidency("AAA", "4MSP", "3MSP", "4MSP", appointed_at="2MSP", ended_on="2023-01-05"),
    )
    assert rows(on("2023-01-06"), *held) == {
        "Before": [
            "President of the 4MSP | the end of the 3MSP | until 5 January 2023 | "
            "stepped down before the mandate began",
            "Clearance | the end of the 1MSP | until 3 May 2022 | recalled",
        ]
    }


def test_each_note_is_told_once_and_each_mandate_of_a_spell_has_its_link():
    held = (
        seat("AAA", "1MSP", "2MSP", footnote="The same.", appointed_by="Note <1>"),
        seat("AAA", "2MSP", "3MSP", footnote="The same.", remark="Re-appointed."),
        seat("AAA", "1MSP", "3MSP", office="reporting", starts_on="2022-12"),
    )
    told = page(on("2022-12-10"), *held)
    rows = {row.office: row for row in told.course[0].rows}
    assert rows["Clearance"].mandates == [
        '<a href="/mandates/clearance/AAA/1MSP/">Note &lt;1&gt;</a>',
        '<a href="/mandates/clearance/AAA/2MSP/">its mandate</a>',
    ]
    assert [told.notes[number - 1] for number in rows["Clearance"].notes] == [
        "The same.",
        "Re-appointed.",
    ]
    assert [told.notes[number - 1] for number in rows["Reporting"].notes] == [
        "Only December 2022 is recorded as the beginning: it may not have begun yet."
    ]


def test_who_acted_for_it_is_told_once_a_spell():
    acting = [
        (("clearance", "AAA", LINE.position(label), None), Person("A. <Name>", "Ambassador"))
        for label in ("1MSP", "2MSP")
    ]
    held = seat("AAA", "1MSP", "2MSP"), seat("AAA", "2MSP", "3MSP")
    told = page(on("2022-01-01"), *held, persons=Representatives(acting))
    (row,) = told.course[0].rows
    assert row.persons == ["A. &lt;Name&gt;, Ambassador"]


def test_the_picture_has_a_lane_for_each_office_in_their_order():
    held = seat("AAA", "1MSP", "2MSP"), presidency("AAA", "3MSP", "2MSP", "3MSP")
    (strip,) = page(on("2022-01-01"), *held).line.strips
    assert [lane.heading for lane in strip.lanes] == ["President", "Clearance"]
    assert page(on("2022-01-01")).line is None
    assert page(on("2022-01-01")).course == []


def test_former_names_are_told_with_their_end_and_the_present_one_where_it_is_another():
    names = (FormerName("Old <A>", RoughDate("2001")), FormerName("A", RoughDate("2018-04")))
    told = page(on("2022-01-01"), former_names=names, present_name="New A")
    assert list(map(plain, told.former_names)) == ["A (until April 2018)", "Old <A> (until 2001)"]
    assert told.present_name == "New A"
    assert page(on("2022-01-01")).present_name == ""
