"""The Committee's page in words: what a delegate reads there."""

import gzip
import re
from datetime import date

import pytest
from django.conf import settings

from tests.builders import build, group, mandate, meeting, presidency, state
from tests.pages.reading import html_of, words_of

FIRST_FLIGHT = 14 * 1024  # what a server sends before it waits for an answer


@pytest.fixture
def page(client, reference_register):
    """The words of the page, without its tags, as one line."""
    return lambda question="": words(client, question)


def html(client, question=""):
    return html_of(client, f"/{question}")


def words(client, question=""):
    return words_of(html(client, question))


def test_it_says_who_presides_and_until_when(page):
    told = page("?on=2026-03-30")
    assert "Coordination Committee On 30 March 2026" in told
    president = (
        "President of the 3RC Lao PDR 1 the end of the 13MSP Mandate: appointed at the 13MSP"
    )
    assert president in told
    assert told.count("until the end of the 3RC (date not set)") == 5
    assert "President-designate Nobody is designated." in told
    assert "Outgoing President, of the 13MSP Philippines" in told
    assert "15 Coordinators, 17 States in all, 3 observers." in told


def test_vacancies_stand_first_and_in_words(page):
    told = page("?on=2026-01-15")
    assert "Vacant The presidency of the 14MSP Victim Assistance: one of two seats " in told
    assert "Vacant: one of two seats" in told
    assert "Vacant No seat is vacant. " in page("?on=2012-10-01")


def test_seats_not_recorded_are_told_apart_from_vacant_ones(page):
    told = page("?on=2022-05-16")
    assert (
        "Vacant No seat is vacant. Not recorded, and so not told as vacant: seats of General "
        "Status and Operation of the Convention; International cooperation and assistance."
    ) in told
    assert "Not recorded: who holds two of two seats. This is not a vacancy." in told


def test_what_is_uncertain_or_inferred_is_told_in_words(page):
    told = page("?on=2026-02-10")
    told_of_japan = "possibly in office February 2026 Mandate: Note verbale of Japan, February 2026"
    assert told_of_japan in told
    assert "Only February 2026 is recorded as the beginning: it may not have begun yet." in told
    assert "Inferred from published lists, not stated by a decision." in told
    assert "Japan assumed the role of Coordinator for Victim Assistance after the 13MSP." in told
    assert "15 Coordinators (of whom 1 possibly), 17 States in all" in told
    assert "possibly" not in page("?on=2026-03-01")


def test_a_note_that_several_need_is_told_once(page):
    told = page("?on=2026-03-30")
    assert told.count("The decision states no end.") == 1
    assert told.count("no end stated") == 3


def test_a_moment_beyond_what_is_known_says_so(page):
    dates = "The dates of the 3RC, planned for September 2026, are not recorded."
    ended = "The 13MSP ended on 19 September 2025; next is the 3RC."
    assert f"{ended} {dates} Ask" in page("?on=2026-09-30")
    assert f"{ended} {dates} Until they are, the 3RC counts as not ended." in page("?on=2026-10-01")
    assert f"After the 3RC, next is the 14MSP. {dates} The dates of the 14MSP are" in page(
        "?after=3RC"
    )
    assert "The 14MSP is the last meeting in the register." in page("?after=14MSP")
    assert "The first meeting, the 1MSP, has not ended." in page("?on=2010-11-12")


def test_a_cancelled_meeting_is_told_as_such(client, db):
    build(
        meeting("1MSP", closes_on="2021-09-10"),
        meeting("2MSP", cancelled="By decision of 3 March 2022."),
    )
    told = words(client, "?after=2MSP")
    assert "The 2MSP was cancelled: By decision of 3 March 2022." in told
    assert "2MSP (cancelled)" in told


def test_who_ended_early_is_told_with_the_reason(page):
    told = page("?on=2012-10-01")
    assert "Norway 1 2 11 September 2012 Mandate: appointed at the 2MSP until 9 September" in told
    assert "Reason of the early end: handover at the opening of the 4MSP." in told


def test_a_possible_designate_and_one_who_may_have_left_are_told_as_such(client, db):
    build(
        meeting("1MSP", closes_on="2021-09-10"),
        meeting("2MSP"),
        meeting("3MSP"),
        state("AAA"),
        state("BBB"),
        group("clearance"),
        mandate("clearance", "AAA", "1MSP", "2MSP", ended_on="2022-05"),
        presidency("BBB", "3MSP", "2MSP", "3MSP", appointed_on="2022-05"),
    )
    told = words(client, "?on=2022-05-10")
    assert "State of BBB 1 possibly designated" in told
    assert "State of AAA 2 possibly in office" in told
    assert "Only May 2022 is recorded as the day of the appointment." in told
    assert "Only May 2022 is recorded as the end: it may have ended already." in told
    assert "Vacant The presidency of the 2MSP" in told


def test_as_known_at_an_entry_it_leads_to_what_is_known_now(client, page):
    told = page("?on=2026-03-30&entry=1")
    assert "As known at entry 1, recorded on" in told
    assert '<a class="screen" href="/?on=2026-03-30">' in html(client, "?on=2026-03-30&entry=1")
    assert "As known at" not in page("?on=2026-03-30").replace("As known at entry the last", "")


def test_it_says_how_it_is_cited_so_that_it_is_found_again(client, page):
    told = page("?after=3RC")
    assert (
        "Coordination Committee, after the 3RC, entry 1: http://testserver/?after=3RC&entry=1"
        in told
    )
    entry = client.get("/api/v1/committee/?after=3RC").json()
    assert f"Digest {entry['digest']} Cite as" in told
    assert "Why The reference register Digest" in told


def test_the_form_keeps_what_was_asked(client, reference_register):
    told = html(client, "?on=2012-10-01&entry=1")
    assert 'name="on" value="2012-10-01"' in told
    assert 'name="entry" value="1"' in told
    assert '<option selected value="3RC">3RC, 2026</option>' in html(client, "?after=3RC")
    assert html(client, "?on=&after=3RC&entry=").count("selected") == 1


def test_what_is_recorded_is_never_taken_for_html(client, db):
    build(
        meeting("1MSP", closes_on="2021-09-10"),
        meeting("2MSP"),
        state("AAA", "<b>A</b> & {meeting}"),
        group("clearance", name="<i>C</i> {seats}", seats=2),
        mandate("clearance", "AAA", "1MSP", "2MSP", footnote="<script>{x}</script>"),
        reason="<u>Why</u> {number}",
    )
    told = html(client, "?on=2022-01-01")
    assert ">&lt;b&gt;A&lt;/b&gt; &amp; {meeting}</a>" in told
    assert "&lt;i&gt;C&lt;/i&gt; {seats}: one of two seats" in told
    assert "&lt;script&gt;{x}&lt;/script&gt;" in told
    assert "&lt;u&gt;Why&lt;/u&gt; {number}" in told
    assert not re.search(r"<(b|i|u|script)>", told)


@pytest.mark.parametrize("question", ["", "?on=2026-02-10&entry=1", "?on=2022-05-16", "?after=3RC"])
def test_page_and_style_fit_into_the_first_flight(client, reference_register, question):
    style = (settings.BASE_DIR / "ccm_machinery" / "static" / "register.css").read_bytes()
    sent = gzip.compress(html(client, question).encode()), gzip.compress(style)
    assert sum(map(len, sent)) <= FIRST_FLIGHT


@pytest.mark.parametrize("question", ["", "?entry=1", "?after=3RC", "?known_on=2199-12-31"])
def test_the_page_and_the_api_are_read_in_eight_queries(
    client, reference_register, question, django_assert_max_num_queries
):
    for address in ("/", "/api/v1/committee/"):
        with django_assert_max_num_queries(8):
            client.get(address + question)


def test_the_api_says_what_the_page_says_in_the_words_of_the_contract(client, reference_register):
    told = client.get("/api/v1/committee/?on=2026-03-30").json()
    assert list(told) == [
        "moment",
        "entry",
        "digest",
        "president",
        "presidents_designate",
        "outgoing_president",
        "coordinators",
        "observers",
        "vacancies",
        "counts",
    ]
    assert told["moment"] == {"on": "2026-03-30", "after": None, "position": "13MSP"}
    assert told["entry"] == 1
    assert told["president"] == {
        "office": "president",
        "state": "LAO",
        "name": "Lao PDR",
        "from_end_of": "13MSP",
        "starts_on": None,
        "until_end_of": "3RC",
        "ended_on": None,
        "presides_over": "3RC",
        "phrase": "until the end of the 3RC",
        "possibly": False,
        "inferred": True,
        "footnote": None,
    }
    assert told["presidents_designate"] == []
    universalization = told["coordinators"][1]
    assert {key: universalization[key] for key in list(universalization)[:-1]} == {
        "working_group": "universalization",
        "name": "Universalization",
        "seats": 2,
        "vacant": 0,
        "unrecorded": 0,
    }
    assert [holder["state"] for holder in universalization["holders"]] == ["NOR", "CRI"]
    assert told["observers"][0] == {
        "code": "ICRC",
        "name": "International Committee of the Red Cross",
    }
    assert told["vacancies"] == [{"office": "president", "presides_over": "14MSP", "seats": 1}]
    assert told["counts"] == {"coordinators": 15, "states": 17, "vacant_seats": 0, "observers": 3}


def test_the_default_moment_is_today(client, reference_register):
    moment = client.get("/api/v1/committee/").json()["moment"]
    assert date.fromisoformat(moment["on"]) >= date(2026, 11, 23)
    assert moment["after"] is None
