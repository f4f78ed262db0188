"""The page of figures in words, on the real register and on a made one."""

import pytest

from tests.builders import build, group, mandate, meetings, state, unrecorded
from tests.pages.reading import html_of, words_of

QUOTED = "forty-three (43) States Parties have been appointed or re-appointed as Coordinators."


def html(client, question=""):
    return html_of(client, f"/statistics/{question}")


def words(client, question=""):
    return words_of(html(client, question))


@pytest.fixture
def page(client, reference_register):
    """The words of the page, without its tags, as one line."""
    return lambda question="": words(client, question)


def test_it_counts_the_states_and_gives_the_list(page):
    told = page("?on=2026-03-30")
    assert (
        "40 different States have been Coordinators of Working Groups (mandates begun: 82)" in told
    )
    assert "Zambia from the end of the 2MSP Beside the figure of a paper" in told


def test_the_papers_figure_is_quoted_as_the_papers_and_only_from_its_day(page):
    told = page("?on=2026-03-30")
    assert QUOTED in told
    assert "30 March 2026, paragraph 15. That figure is the paper's" in told
    assert "The holders of some seats are not recorded here." in told
    assert QUOTED not in page("?on=2026-03-29")
    assert QUOTED not in page("?after=14MSP")


def test_seats_by_cycle_tell_vacant_from_not_recorded(client, page):
    told = page("?on=2026-03-30")
    assert "General Status and Operation of the Convention 2 of 2 2 of 2" in told
    assert "0 of 2 2 not recorded 1 of 2 1 vacant Clearance" in told
    assert "Risk education – – –" in told
    link = '<a href="/?after=12MSP&amp;entry=1"><bdi>12MSP</bdi></a>'
    assert link in html(client, "?on=2026-03-30&entry=1")


def test_a_vacancy_is_told_with_its_length(page):
    vacancy = "Victim Assistance from the end of the 13MSP"
    assert f"{vacancy} until a State joined (February 2026) at least 134 days" in page(
        "?on=2026-03-30"
    )
    assert f"{vacancy}; still vacant 3 days" in page("?on=2025-09-22")
    assert "No vacancy is recorded." in page("?on=2025-09-19")


def test_offices_are_told_by_regional_group_and_first_timers_by_cycle(page):
    told = page("?on=2013-01-01")
    assert "Western European and Others Group 7 7 No regional group 1 0 All 15 15" in told
    assert "3MSP 4 Afghanistan , Costa Rica , Ghana , Sweden Ask" in told
    assert "No regional group" not in page("?on=2010-12-01")


def test_before_the_first_group_there_is_nothing_to_count(page):
    told = page("?on=2011-01-01")
    assert "0 different States have been" in told
    assert "No Working Group exists yet at this moment." in told


def test_early_ends_unknown_days_and_made_names_are_told(client, db):
    build(
        *meetings("2021-09-10", None, None),
        state("AAA", "<b>A</b>"),
        group("clearance", name="<i>C</i>", seats=3),
        mandate("clearance", "AAA", "1MSP", "2MSP", ended_on="2022-02"),
        unrecorded("clearance", "1MSP", "2MSP"),
        group("reporting", until_end_of="2MSP"),
    )
    told = words(client, "?after=3MSP")
    assert "1 State has been Coordinator of a Working Group (mandates begun: 1)." in told
    assert "<b>A</b> from the end of the 1MSP" in told
    assert "<i>C</i> from the departure of a State (February 2022); still vacant" in told
    assert "from the end of the 2MSP; still vacant days not known 1 meeting ended" in told
    assert "Reporting from the end of the 1MSP until the end of the 2MSP days not known" in told
    assert "<b>A</b>" not in html(client, "?after=3MSP")
