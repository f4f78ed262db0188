"""The pages of Working Groups and Analysis Groups, on the real register and on made ones."""

import re

import pytest

from tests.builders import (
    analysis_group,
    build,
    document,
    group,
    mandate,
    meeting,
    meetings,
    provision,
    state,
    unrecorded,
    workplan,
)
from tests.pages.reading import main_of, words_of

QUERIES = 12
MADE = [
    *meetings("2011-09-16", "2012-09-14", "2013-09-13"),
    meeting("4MSP"),
    meeting("5MSP"),
    state("AAA", "<b>A</b>", former_names=[{"name": "Old A", "until": "2012-01-01"}]),
    state("BBB"),
    group("clearance", seats=2, former_names=[{"name": "Clear<ing>", "until_end_of": "2MSP"}]),
    group("teaching", from_end_of="2MSP", until_end_of="4MSP", split_from="clearance"),
    group("late", from_end_of="4MSP", split_from="clearance", usual_term=1, source="A <note>"),
    mandate("clearance", "AAA", "1MSP", "3MSP"),
    mandate("clearance", "BBB", "2MSP", "3MSP", ended_on="2013-05-03", end_reason="<i>left</i>"),
    unrecorded("clearance", "1MSP", "2MSP", remark="Not <found>."),
    document("CCM/1"),
    provision("CCM/1", "1MSP", ["clearance", "teaching"], "shall <u>clear</u>", paragraph="3"),
    provision("CCM/1", "2MSP", "clearance", "shall teach", superseded_at="3MSP"),
    analysis_group("article-3", ["teaching"], "2MSP"),
    analysis_group(
        "article-4",
        ["clearance"],
        "3MSP",
        open_question={"group": "teaching", "text": "Does <it> sit?"},
    ),
    workplan(
        "clearance",
        "2MSP",
        {"text": "Aim <1>", "activities": [{"text": "Do <it>", "due": "2013", "status": "done"}]},
        "Aim 2",
    ),
]


@pytest.fixture
def read(client, django_assert_max_num_queries):
    """The main part of a page in words, read within the budget of queries."""

    def ask(address):
        with django_assert_max_num_queries(QUERIES):
            answer = client.get(address)
        assert answer.status_code == 200
        return plain(main_of(answer.content.decode()))

    return ask


def plain(html):
    return words_of(html, inline="bdi|time|a")


@pytest.fixture
def made(db):
    build(*MADE)


def test_the_groups_are_told_in_the_order_of_decisions_with_their_seats(read, reference_register):
    told = read("/working-groups/?on=2026-03-30")
    order = [row["name"] for row in reference_register["working_groups"]]
    assert sorted(order, key=told.index) == order
    assert (
        "Victim Assistance Two seats, usually held for two meetings. Niger the end of the 13MSP "
        "Mandate: appointed at the 13MSP until the end of the 14MSP (date not set)"
    ) in told
    assert (
        "Risk education One seat; no decision recorded here states the length of this mandate."
    ) in told
    assert "Not at this moment" not in told


def test_a_vacant_seat_and_one_not_recorded_are_told_as_on_the_committee(read, reference_register):
    assert "Vacant: one of two seats" in read("/working-groups/?on=2026-01-15")
    told = read("/working-groups/?on=2022-05-16")
    assert "Not recorded: who holds two of two seats. This is not a vacancy." in told
    assert "Clearance and Risk Education Two seats" in told
    assert (
        "Not at this moment Risk education It does not exist yet at this moment: it begins at the "
        "end of the 12MSP."
    ) in told


def test_the_page_of_a_group_answers_who_coordinated_it(read, reference_register):
    told = read("/working-groups/clearance/?on=2022-05-16")
    assert told.startswith("Clearance and Risk Education On 16 May 2022")
    assert "Coordinators at this moment State From Term Sweden 1 the end of the 8MSP" in told
    assert (
        "Lao PDR the end of the 2MSP appointed at the 2MSP appointed at the 3MSP "
        "until the end of the 5MSP inferred"
    ) in told
    assert "Clearance and Risk Education at this moment 2RC 12MSP" in told
    assert "Clearance and destruction of cluster munition remnants 12MSP no end" in told
    assert "Risk education is to be split from it at the end of the 12MSP." in told
    assert "CCM/CONF/2021/6, paragraph 84 (iii) (d) further to the decision" in told
    assert "No workplan is recorded for this cycle." in told


def test_lineage_is_told_both_ways(read, reference_register):
    assert "Risk education was split from it at the end of the 12MSP." in read(
        "/working-groups/clearance/?on=2026-03-30"
    )
    told = read("/working-groups/risk-education/?on=2026-03-30")
    assert (
        "Split from Clearance and destruction of cluster munition remnants at the end of the 12MSP."
    ) in told
    assert "Usual term No decision recorded here states the length of this mandate." in told
    assert "Article 4 extension requests: whether its Coordinators sit in it is an open" in told
    assert "No other name of this group is recorded." in told


def test_a_group_that_does_not_exist_yet_still_shows_its_record(read, reference_register):
    told = read("/working-groups/risk-education/?on=2020-01-01")
    assert (
        "It does not exist yet at this moment: it begins at the end of the 12MSP. About the group"
    ) in told
    assert "Still to come Lebanon the end of the 13MSP" in told
    assert "Coordinators at this moment" not in told


def test_the_analysis_groups_show_both_readings_of_the_open_question(read, reference_register):
    told = read("/analysis-groups/?on=2026-03-30")
    assert "Open question The decision names the Coordinators on" in told
    without, also = told.split("With the Coordinators of Risk education")
    assert "Without the Coordinators of Risk education 4 States France (Clearance" in without
    assert "Lebanon" not in without
    assert also.startswith(" 5 States France")
    assert "Lebanon (Risk education)" in also


def test_an_analysis_group_is_not_decided_before_its_meeting(read, reference_register):
    told = read("/analysis-groups/?on=2018-09-05")
    assert told.count("This group is not yet decided at this moment.") == 2
    assert "Open question" not in told
    told = read("/analysis-groups/?on=2018-09-06")
    assert "not yet decided" not in told
    assert "both readings give the same: Risk education does not exist." in told
    assert "not yet decided at this moment" in read("/working-groups/clearance/?on=2018-09-05")


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ("clearence", "/working-groups/clearance/"),
        ("Risk-Education", "/working-groups/risk-education/"),
        ("president", "/working-groups/transparency/"),
    ],
)
def test_an_unknown_group_is_not_found_and_the_nearest_offered(
    client, reference_register, asked, offered
):
    answer = client.get(f"/working-groups/{asked}/?after=5MSP")
    assert answer.status_code == 404
    assert "No Working Group has the code" in answer.content.decode()
    assert re.search(rf'href="{offered}[^"]*\?after=5MSP"', answer.content.decode())


def test_what_is_recorded_is_never_taken_for_html(client, made):
    answer = client.get("/working-groups/clearance/?on=2013-01-01").content.decode()
    for text in (
        "&lt;b&gt;A&lt;/b&gt;",
        "&lt;i&gt;left&lt;/i&gt;",
        "Not &lt;found&gt;.",
        "Clear&lt;ing&gt;",
        "shall &lt;u&gt;clear&lt;/u&gt;",
        "Aim &lt;1&gt;",
        "Do &lt;it&gt;",
    ):
        assert text in answer
    assert re.search(r"<(b|i|u|it|found|1)>", answer) is None


def test_only_clauses_in_force_at_the_moment_are_shown(read, made):
    told = read("/working-groups/clearance/?after=2MSP")
    assert "CCM/1, paragraph 3 shall <u>clear</u> CCM/1, paragraph not recorded shall teach" in told
    assert "shall teach" not in read("/working-groups/clearance/?after=3MSP")
    assert "No clause recorded here is in force for it at this moment." in read(
        "/working-groups/late/"
    )


def test_the_workplan_of_the_cycle_is_shown_with_its_progress(read, made):
    told = read("/working-groups/clearance/?on=2013-01-01")
    assert "Cycle from the end of the 2MSP: 1 of 1 activity done. Aim <1>" in told
    assert "Do <it> 2013 done Aim 2 Activity Due Status No activity is listed." in told
    told = read("/working-groups/clearance/?on=2013-10-01")
    assert "No workplan is recorded for this cycle. Workplans of other cycles" in told


def test_a_group_that_no_longer_exists_says_since_when(read, made):
    why = "It no longer exists at this moment: it ended at the end of the 4MSP."
    assert why in read("/working-groups/teaching/?after=4MSP")
    told = read("/working-groups/?after=4MSP")
    assert f"Not at this moment Teaching {why}" in told
    assert "Nobody is recorded as Coordinator of this group." in read("/working-groups/teaching/")
    assert "from the end of the 2MSP until the end of the 4MSP" in read("/working-groups/teaching/")
    assert why in read("/analysis-groups/?after=4MSP")


def test_a_group_none_of_whose_coordinators_sit_anywhere_is_told_so(read, made):
    told = read("/working-groups/late/?after=4MSP")
    assert "Usual term one meeting" in told
    assert "Analysis Groups none Source A <note>" in told
    assert "Vacant: the only seat" in told


def test_the_record_is_as_known_at_the_entry_asked_about(read, made):
    build(
        group("clearance", seats=3, former_names=[{"name": "Demining", "until_end_of": "2MSP"}]),
        mandate("clearance", "BBB", "3MSP", "4MSP"),
        workplan("clearance", "3MSP", "Newer aim"),
        analysis_group("article-3", ["clearance"], "2MSP"),
    )
    then = read("/working-groups/clearance/?on=2012-01-01&entry=1")
    now = read("/working-groups/clearance/?on=2012-01-01&entry=2")
    assert then.startswith("Clear<ing> On 1 January 2012")
    assert now.startswith("Demining On 1 January 2012")
    assert ("Seats two" in then, "Seats three" in now) == (True, True)
    assert ("BBB the end of the 3MSP" in then, "BBB the end of the 3MSP" in now) == (False, True)
    assert ("Article 3" in then, "Article 3" in now) == (False, True)
    assert "Cycle from the end of the 3MSP" not in then
    assert "State of BBB the end of the 2MSP" in then
    assert "Old A 1" not in then
    assert "Old A the end of the 1MSP" in then


def test_where_no_group_is_recorded_the_pages_say_so(client, db):
    build(meeting("1MSP"))
    assert "There are no Working Groups at this moment." in plain(
        client.get("/working-groups/").content.decode()
    )
    assert "No Analysis Group is recorded." in plain(
        client.get("/analysis-groups/").content.decode()
    )
    answer = client.get("/working-groups/clearance/")
    assert answer.status_code == 404
    assert "No Working Group is recorded." in plain(answer.content.decode())
