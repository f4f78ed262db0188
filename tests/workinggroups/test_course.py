"""All who ever held the seats of a group: who comes, who is in office, who was before."""

import re
from dataclasses import replace
from html import unescape

from officeholders.questions import Question
from tests.presidency.seats import LINE, after, on, seat
from workinggroups.course import course
from workinggroups.course_in_words import course_in_words
from workinggroups.record import Unrecorded


def unrecorded(begins, ends, seats=1, remark=""):
    return Unrecorded(
        seats=seats,
        from_end_of=begins,
        from_end_of_id=LINE.position(begins),
        until_end_of=ends,
        until_end_of_id=LINE.position(ends),
        remark=remark,
    )


def plain(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", "", str(html))).split())


def stages(moment, *seats, missing=(), of=2):
    """Under each heading the rows in words: who, from, until, by which mandates, remarks."""
    told = course_in_words(course(seats, missing, moment.instant), of, Question())
    return {
        stage.heading: [
            " | ".join(map(plain, (row.name, row.begins, row.until, *row.mandates, *row.remarks)))
            for row in stage.rows
        ]
        for stage in told
    }


def test_whoever_held_a_seat_is_told_the_latest_first_by_stage():
    held = seat("AAA", "1MSP", "2MSP"), seat("BBB", "2MSP", "4MSP"), seat("CCC", "4MSP")
    assert stages(on("2023-01-01"), *held) == {
        "Still to come": ["CCC | the end of the 4MSP | no end stated | its mandate"],
        "In office at this moment": [
            "BBB | the end of the 2MSP | until the end of the 4MSP | its mandate"
        ],
        "Before": ["AAA | the end of the 1MSP | until the end of the 2MSP | its mandate"],
    }


def test_the_closing_day_belongs_to_those_in_office_until_then():
    held = seat("AAA", "1MSP", "2MSP")
    assert list(stages(on("2022-09-10"), held)) == ["In office at this moment"]
    assert list(stages(on("2022-09-11"), held)) == ["Before"]
    assert list(stages(on("2021-09-10"), held)) == ["Still to come"]


def test_an_undated_meeting_has_not_ended_unless_it_is_asked_about():
    held = seat("AAA", "3MSP", "5MSP")
    assert stages(on("2030-01-01"), held) == {
        "In office at this moment": [
            "AAA | the end of the 3MSP | until the end of the 5MSP (date not set) | its mandate"
        ]
    }
    assert list(stages(after("5MSP"), held)) == ["Before"]


def test_adjoining_mandates_are_one_line_with_a_link_to_each():
    held = (
        replace(seat("AAA", "1MSP", "2MSP", inferred=True), appointed_at="1MSP"),
        seat("AAA", "2MSP", "4MSP", appointed_by="Note <verbale>"),
    )
    assert stages(on("2023-01-01"), *held) == {
        "In office at this moment": [
            "AAA | the end of the 1MSP | until the end of the 4MSP | appointed at the 1MSP"
            " | Note <verbale> | partly inferred"
        ]
    }
    (stage,) = course_in_words(course(held, (), on("2023-01-01").instant), 2, Question())
    assert stage.rows[0].mandates == (
        '<a href="/mandates/clearance/AAA/1MSP/">appointed at the <bdi>1MSP</bdi></a>',
        '<a href="/mandates/clearance/AAA/2MSP/">Note &lt;verbale&gt;</a>',
    )


def test_one_line_is_in_office_while_one_of_its_mandates_is():
    held = seat("AAA", "1MSP", "2MSP"), seat("AAA", "2MSP", "4MSP")
    for day in ("2021-12-01", "2022-09-10", "2022-09-11", "2024-09-10"):
        assert list(stages(on(day), *held)) == ["In office at this moment"]


def test_who_joins_in_mid_term_with_a_month_only_is_told_by_that_month():
    held = seat("JPN", "2MSP", "4MSP", starts_on="2023-02")
    row = "JPN | February 2023 | until the end of the 4MSP | its mandate"
    possibly = {"In office at this moment": [f"{row} | possibly in office"]}
    assert stages(on("2023-01-31"), held) == {"Still to come": [row]}
    assert stages(on("2023-02-01"), held) == possibly
    assert stages(on("2023-02-28"), held) == possibly
    assert stages(on("2023-03-01"), held) == {"In office at this moment": [row]}


def test_who_left_early_is_told_with_the_reason():
    held = seat("NOR", "1MSP", "3MSP", ended_on="2022-01-09", end_reason="handover", inferred=True)
    assert stages(on("2022-01-10"), held) == {
        "Before": [
            "NOR | the end of the 1MSP | until 9 January 2022 | its mandate | handover | inferred"
        ]
    }


def test_who_stepped_down_before_the_mandate_began_never_was_in_office():
    held = seat("AAA", "3MSP", "5MSP", ended_on="2022-05-03")
    assert list(stages(on("2022-05-03"), held)) == ["Still to come"]
    assert stages(on("2024-01-01"), held) == {
        "Before": [
            "AAA | the end of the 3MSP | until 3 May 2022 | its mandate"
            " | stepped down before the mandate began"
        ]
    }


def test_seats_not_recorded_are_rows_of_their_own():
    missing = unrecorded("1MSP", "3MSP", 2, "Not found."), unrecorded("3MSP", "4MSP", 1)
    held = seat("AAA", "1MSP", "2MSP"), seat("BBB", "3MSP", "5MSP")
    assert stages(on("2022-10-01"), *held, missing=missing) == {
        "Still to come": [
            "BBB | the end of the 3MSP | until the end of the 5MSP (date not set) | its mandate",
            "Not recorded: one of two seats | the end of the 3MSP | until the end of the 4MSP",
        ],
        "In office at this moment": [
            "Not recorded: two of two seats | the end of the 1MSP | until the end of the 3MSP"
            " | Not found."
        ],
        "Before": ["AAA | the end of the 1MSP | until the end of the 2MSP | its mandate"],
    }
    assert list(stages(after("4MSP"), missing=missing)) == ["Before"]


def test_no_more_seats_are_not_recorded_than_there_are():
    told = stages(on("2022-10-01"), missing=[unrecorded("1MSP", "3MSP", 3)], of=1)
    assert told == {
        "In office at this moment": [
            "Not recorded: the only seat | the end of the 1MSP | until the end of the 3MSP"
        ]
    }


def test_a_group_that_nobody_ever_coordinated_has_no_stage():
    assert stages(on("2022-10-01")) == {}
