"""The page of the Presidency, on the real register and on a made one."""

import re

import pytest

from officeholders.erasing import erase
from officeholders.models import Representative
from tests.builders import (
    build,
    candidature,
    meeting,
    meetings,
    presidency,
    state,
    unrecorded,
    withdrawn,
)
from tests.pages.reading import main_of, words_of

QUERIES = 12
MADE = [
    *meetings("2021-09-10", "2022-09-10"),
    meeting("3MSP", planned_for="2023"),
    meeting("4MSP", cancelled="by decision"),
    meeting("5MSP"),
    meeting("6MSP"),
    state("AAA", "<b>A</b>", region="AG", former_names=[{"name": "Old A", "until": "2022-12-31"}]),
    state("BBB", region="APG"),
    state("CCC"),
    unrecorded("president", "1MSP", "2MSP", remark="Not <found>."),
    presidency("AAA", "3MSP", "2MSP", "3MSP", starts_on="2022-10", source="<i>"),
    presidency(
        "BBB",
        "5MSP",
        "3MSP",
        "5MSP",
        appointed_at="2MSP",
        ended_on="2022-11-03",
        end_reason="<u>left</u>",
    ),
    presidency("CCC", "6MSP", "5MSP", "6MSP", appointed_on="2023-02"),
    candidature("president", "AAA", presides_over="5MSP", public=True, by="<em>note</em>"),
    candidature(
        "president",
        "BBB",
        "withdrawn",
        presides_over="5MSP",
        received_on="2023-01",
        public=True,
    ),
    candidature("president", "CCC", "endorsed", presides_over="5MSP"),
]


@pytest.fixture
def html(client, django_assert_max_num_queries):
    """The main part of the page, read within the budget of queries."""

    def ask(question=""):
        with django_assert_max_num_queries(QUERIES):
            answer = client.get(f"/presidency/{question}")
        assert answer.status_code == 200
        return main_of(answer.content.decode())

    return ask


@pytest.fixture
def read(html):
    """The same in words, as one line."""

    def ask(question=""):
        return words_of(html(question), inline="bdi|time|a")

    return ask


@pytest.fixture
def made(db):
    build(*MADE)


def test_the_page_says_who_presides_and_for_which_meeting_nobody_is_announced(
    read, reference_register
):
    told = read("?on=2026-03-30")
    assert "President of the 3RC Lao PDR 1 the end of the 13MSP Mandate: appointed at" in told
    assert "Outgoing President, of the 13MSP Philippines" in told
    board = told[told.index("Coming meetings") : told.index("States that have presided")]
    assert "3RC Dates: planned for September 2026 Lao PDR 1 President the end" in board
    assert board.endswith("14MSP Dates: not recorded No candidate announced ")


def test_which_states_have_presided_twice(read, reference_register):
    twice = "States that have presided more than once Lao PDR: 1MSP, 3RC"
    assert f"{twice} (in office) A presidency" in read("?on=2026-03-30")
    assert f"{twice} A presidency" in read("?after=3RC")
    assert "By this moment no State has presided over more than one meeting." in read(
        "?on=2025-09-19"
    )


def test_the_two_eras_are_told_from_the_mandates(read, reference_register):
    told = read("?on=2026-03-30")
    assert "1MSP to 5MSP The President takes office at the meeting (where a day" in told
    assert "1RC The President is in office for the meeting alone." in told
    assert (
        "6MSP to 3RC The President takes office at the end of the meeting before, and presides at "
        "the end of the term."
    ) in told


def test_every_president_on_the_line_is_told_with_its_term_and_its_person(read, reference_register):
    told = read("?on=2026-03-30")
    for row in reference_register["mandates"]:
        if row["office"] == "president":
            assert all(person["name"] in told for person in row.get("representatives", ()))
    assert (
        "2MSP Lebanon 4 7 Adnan Mansour from 13 September 2011 until 10 September 2012 appointed "
        "at the 1MSP inferred"
    ) in told
    assert "6MSP Netherlands" in read("?on=2016-01-01")
    assert "6MSP Kingdom of the Netherlands" in told


def test_presidencies_by_regional_group_are_in_a_fixed_order(read, reference_register):
    told = read("?on=2026-03-30")
    regions = told[told.index("Regional group Presidencies") :]
    assert "African Group 1 Zambia (4MSP) 11 meetings Asia-Pacific Group 6" in regions
    assert "Lao PDR (3RC) in office Eastern European Group 1 Croatia (1RC) 9 meetings" in regions
    assert "Mexico (12MSP) 1 meeting Western European" in regions
    assert "Eastern European Group 0 never presided" in read("?on=2012-01-01")


def test_before_the_first_meeting_those_designated_later_are_told_as_such(read, reference_register):
    told = read("?on=2009-01-01")
    assert "No candidate announced Designated later: Lao PDR (appointed at the 1MSP)." in told
    assert "No coming meeting is recorded." in read("?after=14MSP")


def test_the_board_tells_who_stepped_down_and_public_candidatures_only(read, made):
    told = read("?on=2023-02-10")
    board = told[told.index("Coming meetings") : told.index("States that have presided")]
    assert (
        "5MSP Dates: not recorded State of BBB stepped down before its mandate began "
        "(until 3 November 2022). <u>left</u> Candidature of State of BBB: withdrawn. "
        "received: January 2023 Candidature of <b>A</b>: expressed. <em>note</em> 6MSP"
    ) in board
    assert re.search(r"State of CCC [\d ]+possibly designated President-designate", board)
    assert ("4MSP" in board, "CCC: endorsed" in board) == (False, False)
    assert "BBB: withdrawn" not in read("?on=2022-12-31")
    assert "Candidature of Old A: expressed" in read("?on=2022-12-31")


def test_a_president_of_whom_only_a_month_is_recorded_is_possibly_in_office(read, made):
    told = read("?on=2022-10-05")
    assert "President of the 3MSP Old A 1 possibly in office October 2022" in told
    assert "3MSP Old A 1 possibly in office from October 2022" in told
    assert "<b>A</b> is to preside" not in told


def test_one_held_without_an_appointment_is_told_as_to_preside(read, made):
    assert (
        "3MSP Dates: planned for 2023 Old A is to preside; since when it is designated is not "
        "recorded."
    ) in read("?on=2022-09-20")


def test_one_who_left_office_before_the_meeting_is_told(read, made):
    build(presidency("AAA", "3MSP", "2MSP", "3MSP", starts_on="2022-10", ended_on="2023-01-05"))
    told = read("?on=2023-01-06")
    assert "<b>A</b> is no longer in office (until 5 January 2023)." in told
    assert "No candidate announced <b>A</b> is no longer" in told
    assert "is no longer in office" not in read("?on=2023-01-06&entry=1")


def test_that_a_president_is_not_recorded_is_not_a_vacancy(read, made):
    told = read("?on=2022-01-01")
    assert "Not recorded: who holds the only seat. This is not a vacancy." in told
    assert "Nobody holds this office." not in told
    assert "From the end of the 1MSP until the end of the 2MSP. Not <found>." in told


def test_what_is_recorded_is_never_taken_for_html(html, made):
    told = html("?on=2023-02-10")
    for text in ("&lt;b&gt;A", "&lt;u&gt;left", "&lt;em&gt;note", "Not &lt;found&gt;"):
        assert text in told
    assert re.search(r"<(b|u|i|em|found)>", told) is None


def test_a_state_without_regional_group_stands_apart(read, made):
    assert "No regional group" not in read("?on=2023-02-10")
    assert "No regional group 1 State of CCC (6MSP) in office" in read("?after=5MSP")


def test_an_erased_name_is_told_as_erased(client, read, reference_register):
    person = Representative.objects.get(mandate__state="PHL", mandate__office="president")
    tag = client.get("/presidency/?entry=1")["ETag"]
    erase([person.name], by="tests", reason="On request")
    told = read("?on=2026-03-30&entry=1")
    assert ("Carlos D. Sorreta" in told, "name erased from the end of the 12MSP" in told) == (
        False,
        True,
    )
    assert client.get("/presidency/?entry=1", headers={"If-None-Match": tag}).status_code == 200


def test_where_no_president_is_recorded_the_page_says_so(read, db):
    build(meeting("1MSP"))
    told = read()
    assert "No President is recorded." in told
    assert "No candidate announced" in told


def test_a_candidature_withdrawn_from_the_register_is_not_told(read, made):
    build(withdrawn(MADE[-3]))
    assert "Candidature of <b>A</b>" not in read("?on=2023-02-10")
    assert "Candidature of <b>A</b>" in read("?on=2023-02-10&entry=1")
