"""The page of two moments in words: what a delegate reads there."""

import re
from dataclasses import replace
from html import unescape

import pytest

from officeholders.moments import moment_after
from presidency.committee import read_committees
from tests.builders import build, group, mandate, meeting, meetings, presidency, state, unrecorded
from tests.pages.reading import html_of, words_of


def html(client, question=""):
    return html_of(client, f"/compare/{question}")


def words(client, question=""):
    return words_of(html(client, question))


def refused(client, question):
    answer = client.get(f"/compare/{question}")
    assert answer.status_code == 400
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


@pytest.fixture
def page(client, reference_register):
    """The words of the page, without its tags, as one line."""
    return lambda question="": words(client, question)


def test_it_tells_who_joined_left_stays_and_changed_roles(page):
    told = page("?from=12MSP&to=2026-03-30")
    assert (
        "Comparison From the end of the 12MSP to 30 March 2026 The dates of the 3RC, planned"
        in told
    )
    assert "Joined: 10 Australia Burkina Faso Cameroon" in told
    assert "Left: 0 Changed role: 3 Mexico : from outgoing President of the 12MSP to" in told
    assert "Peru : from Coordinator (Universalization) to Coordinator (Storage and" in told
    assert "Stays: 4 Austria France Kingdom of the Netherlands Norway “Stays” means" in told
    assert "States in all 7 17 Coordinators 5 15 Vacant seats of Coordinators 0 0" in told


def test_it_tells_each_office_with_what_became_of_its_holders(page):
    told = page("?from=12MSP&to=2026-03-30")
    assert (
        "The presidency of the 3RC is no longer vacant The presidency of the 14MSP became" in told
    )
    assert "President of the 3RC Lao PDR 1 joined until the end of the 3RC (date not set)" in told
    assert "Universalization Norway 2 stays until the end of the 3RC" in told
    assert "Peru 3 changed role became Coordinator (Storage and stockpile destruction)" in told
    assert "Peru changed role was Coordinator (Universalization) until the end of" in told


def test_vacancies_are_told_apart_from_seats_not_recorded(page):
    told = page("?from=2026-01-15&to=2026-02-10")
    assert "Vacant seats The presidency of the 14MSP is still vacant " in told
    assert "Victim Assistance: one seat no longer vacant Counts" in told
    assert "Joined: 1 Japan possibly Left: 0" in told
    assert "Japan 3 4 possibly joined until the end of the 14MSP" in told
    opened = page("?from=10MSP&to=12MSP")
    assert "Victim Assistance: 1 at the first moment, 2 at the second" in opened
    assert "may have held one of them" in opened
    assert "Risk education is a Working Group at the second moment only." in opened
    assert "Clearance and Risk Education is named Clearance and destruction of" in opened
    assert "No seat is vacant at either" in page("?from=2012-10-01&to=2012-10-02")


def test_left_out_moments_are_today_and_one_meeting_earlier(page):
    told = page()
    assert "No second moment was given, so it is today. No first moment was given" in told
    only_second = page("?to=2026-03-30")
    assert "so it is one meeting earlier: after the 12MSP." in only_second
    assert "From the end of the 12MSP to 30 March 2026" in only_second
    assert "was given" not in page("?from=12MSP&to=13MSP")


def test_before_all_meetings_there_is_no_earlier_one(page):
    told = page("?to=1MSP")
    assert "From 1 January 1990 to the end of the 1MSP No first moment was given" in told
    assert "so it lies before all meetings." in told


def test_asked_backwards_it_says_so_and_offers_to_swap(client, reference_register):
    told = html(client, "?from=3RC&to=2026-03-30&entry=1")
    assert "The second moment lies before the first." in told
    assert 'href="/compare/?from=2026-03-30&amp;to=3RC&amp;entry=1"' in told
    assert "Swap" not in html(client, "?from=2026-03-30&to=3RC")


def test_a_moment_beyond_what_is_known_says_so(page):
    assert "planned for September 2026, are not recorded." in page("?from=13MSP&to=3RC")


def test_links_lead_to_the_moment_of_their_side(client, reference_register):
    told = html(client, "?from=2012-10-01&to=4MSP&entry=1")
    assert '<a href="/states/GHA/?after=4MSP&amp;entry=1">' in told
    assert '<a href="/states/IRL/?on=2012-10-01&amp;entry=1">' in told


def test_it_says_its_entry_and_how_it_is_cited(client, page):
    told = page("?from=12MSP&entry=1")
    assert "As known at entry 1, recorded on" in told
    assert 'href="/compare/?from=12MSP">' in html(client, "?from=12MSP&entry=1")
    cited = page("?from=12MSP&to=2026-03-30")
    address = "http://testserver/compare/?from=12MSP&to=2026-03-30&entry=1"
    assert f"Comparison, from the end of the 12MSP to 30 March 2026, entry 1: {address}" in cited
    assert "<title>Comparison from the end of the 12MSP to 30 March 2026 –" in html(
        client, "?from=12MSP&to=2026-03-30"
    )


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("?from=15MSP", "There is no meeting “15MSP”; the nearest is 14MSP. "),
        ("?to=14msp", "There is no meeting “14msp”; the nearest is 14MSP. "),
        ("?to=soon", "“soon” is neither a day nor a meeting; the nearest is to=20"),
        ("?to=2026-02-30", "the nearest is to=2026-02-28."),
        ("?on=2026-02-03", "This address does not know “on”"),
        ("?from=12MSP&from=13MSP", "“from” is given twice"),
        ("?entry=2&to=3RC", "There is no entry 2; the last is entry=1."),
    ],
)
def test_what_is_not_understood_is_refused_in_a_sentence(
    client, reference_register, question, sentence
):
    assert sentence in refused(client, question)


def test_as_known_at_an_older_entry_nobody_knows_of_later_mandates(client, db):
    build(
        *meetings("2021-09-10", "2022-09-10"),
        state("AAA", "<b>A</b> {meeting}"),
        group("clearance", name="<i>C</i>"),
        group("reporting", until_end_of="2MSP", seats=3),
        unrecorded("reporting", "1MSP", "2MSP"),
    )
    build(
        mandate("clearance", "AAA", "1MSP", "2MSP"),
        meeting("3MSP"),
        presidency("AAA", "3MSP", "2MSP", "3MSP", appointed_at="1MSP"),
    )
    question = "?from=1MSP&to=2MSP"
    before, told = words(client, f"{question}&entry=1"), words(client, question)
    assert "Joined: 0 Left: 0 Changed role: 0 Stays: 0" in before
    assert "<i>C</i>: one seat still vacant" in before
    assert "Reporting: 2 seats no longer vacant" in told
    assert (
        "<b>A</b> {meeting} : from President-designate of the 3MSP, Coordinator (<i>C</i>)" in told
    )
    assert "<b>A</b>" not in html(client, question)


def test_one_of_two_roles_given_up_or_taken_on_is_told(client, db):
    build(
        *meetings("2021-09-10", "2022-09-10", None),
        state("AAA"),
        group("clearance", seats=3),
        group("reporting"),
        mandate("clearance", "AAA", "1MSP"),
        mandate("reporting", "AAA", "2MSP"),
        state("BBB"),
        mandate("clearance", "BBB", "2MSP"),
    )
    told = words(client, "?from=1MSP&to=2MSP")
    assert "State of AAA : now also Coordinator (Reporting)" in told
    assert "Clearance: 2 seats were vacant, then 1 Reporting: one seat no longer vacant" in told
    back = words(client, "?from=2MSP&to=1MSP")
    assert "State of AAA : no longer Coordinator (Reporting)" in back
    assert "Reporting: one seat became vacant" in back


@pytest.mark.parametrize(
    ("one", "other"), [("1MSP", "14MSP"), ("5MSP", "6MSP"), ("14MSP", "3RC"), ("13MSP", "13MSP")]
)
def test_committees_read_together_are_those_read_one_by_one(reference_register, one, other):
    moments = moment_after(one), moment_after(other)
    assert read_committees(*moments) == [
        replace(read_committees(moment)[0], meetings=together.meetings)
        for moment, together in zip(moments, read_committees(*moments), strict=True)
    ]
