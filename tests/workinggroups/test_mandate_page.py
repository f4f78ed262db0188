"""One mandate, the thing one cites: what its page says, and what it does not."""

import re
from html import unescape

import pytest

from officeholders.erasing import erase
from officeholders.models import PersonalValue
from tests.builders import (
    build,
    document,
    group,
    mandate,
    meeting,
    presidency,
    state,
    withdrawn,
)
from tests.pages.reading import html_of, words_of

LAO = "/mandates/clearance/LAO/1MSP/"
HELD = mandate("clearance", "LAO", "1MSP", "3MSP")


@pytest.fixture
def base(db):
    build(
        meeting("1MSP", closes_on="2020-09-10"),
        meeting("2MSP", closes_on="2021-09-10"),
        meeting("3MSP"),
        state("LAO", "Lao PDR", former_names=[{"name": "Laos", "until": "2020-12-31"}]),
        group("clearance", former_names=[{"name": "Removal", "until_end_of": "2MSP"}]),
        reason="The ground",
    )


def html(client, address):
    return html_of(client, address)


def words(told):
    return words_of(told)


def page(client, address):
    """The words of the page as one line; a link is no word of its own."""
    return words(html(client, address).replace("</a>", ""))


def facts(client, address):
    """What the page states: what each fact is called, and its value."""
    pairs = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", html(client, address), re.DOTALL)
    return {words(name): words(value) for name, value in pairs}


def test_it_says_all_that_is_recorded(client, reference_register):
    address = "/mandates/president/NOR/2MSP/"
    told = facts(client, f"{address}?on=2012-10-01")
    own = {name: told[name] for name in list(told)[: list(told).index("Source") + 1]}
    assert own == {
        "Office": "President",
        "State": "Norway",
        "Acts by": "The terms of reference of the office",
        "At this moment": "In office.",
        "First day": "11 September 2012",
        "Last day": "9 September 2013",
        "Left early": "9 September 2013: handover at the opening of the 4MSP",
        "Appointed at": "2MSP",
        "Presides over": "3MSP",
        "Inferred": "From published lists, not stated by a decision.",
        "Remark": told["Remark"],
        "Source": told["Source"],
    }
    assert told["Remark"].startswith("Elected at the opening of the meeting")
    assert "Representatives Steffen Kongstad What was recorded" in page(client, address)


def test_it_runs_from_meeting_to_meeting_and_leads_to_both(client, reference_register):
    told = html(client, "/mandates/victim-assistance/JPN/13MSP/?on=2026-02-10")
    assert (
        "Its span runs from the end of the 13MSP (19 September 2025) until the end of the 14MSP "
        "(date not set); the days below narrow it."
    ) in page(client, "/mandates/victim-assistance/JPN/13MSP/")
    for link in ("/meetings/13MSP/", "/meetings/14MSP/", "/states/JPN/"):
        assert f'href="{link}?on=2026-02-10"' in told
    assert 'href="/offices/victim-assistance/mandate/?on=2026-02-10"' in told
    assert "<h1>Victim Assistance: Japan, from the end of the 13MSP</h1>" in told


def test_one_that_no_date_narrows_runs_all_its_span(client, base):
    build(HELD)
    expected = (
        "It runs from the end of the 1MSP (10 September 2020) until the end of the 3MSP (date"
    )
    assert expected in page(client, LAO)


def test_on_an_uncertain_day_it_says_why_it_is_uncertain(client, reference_register):
    told = facts(client, "/mandates/victim-assistance/JPN/13MSP/?on=2026-02-10")
    why = "Only February 2026 is recorded as the beginning: it may not have begun yet."
    assert told["At this moment"] == f"Possibly in office. {why}"
    assert told["Appointed by"] == "Note verbale of Japan, February 2026"
    assert told["Footnote"].startswith("Japan assumed the role")


@pytest.mark.parametrize(
    ("question", "stage"),
    [
        ("on=2020-09-10", "Not begun."),
        ("on=2020-09-11", "In office."),
        ("on=2021-09-10", "In office."),
        ("after=2MSP", "In office."),
        ("after=3MSP", "Ended."),
    ],
)
def test_it_says_at_which_stage_the_mandate_is(client, base, question, stage):
    build(HELD)
    assert facts(client, f"{LAO}?{question}")["At this moment"] == stage


def test_who_stepped_down_was_designated_and_then_never_in_office(client, base):
    build(presidency("LAO", "3MSP", "2MSP", "3MSP", appointed_at="1MSP", ended_on="2021-01"))
    address = "/mandates/president/LAO/2MSP/"
    stages = {
        day: facts(client, f"{address}?on={day}")["At this moment"]
        for day in ("2020-12-31", "2021-02-01", "2021-12-31")
    }
    assert stages == {
        "2020-12-31": "Designated.",
        "2021-02-01": "Stepped down.",
        "2021-12-31": "Stepped down.",
    }
    told = facts(client, address)
    assert told["Days in office"] == "None: the State stepped down before the mandate began."
    assert told["Left early"] == "January 2021"


def test_names_are_those_of_the_moment_and_the_first_one_of_the_office_is_told(client, base):
    build(HELD)
    assert facts(client, f"{LAO}?on=2020-12-31")["State"] == "Laos"
    assert facts(client, f"{LAO}?on=2020-12-31")["Office"] == "Removal"
    later = facts(client, f"{LAO}?on=2022-01-01")
    assert later["State"] == "Lao PDR"
    assert later["Office"] == "Clearance (called “Removal” when the mandate began)"


def test_adjoining_mandates_are_told_with_their_addresses(client, base):
    build(
        mandate("clearance", "LAO", "1MSP", "2MSP"),
        mandate("clearance", "LAO", "2MSP"),
    )
    before, after = page(client, LAO), page(client, "/mandates/clearance/LAO/2MSP/")
    first = "from the end of the 1MSP (10 September 2020) until the end of the 2MSP (10"
    assert "It is continued by the mandate from the end of the 2MSP (10 September 2021), no" in (
        before
    )
    assert f"It continues the mandate {first}" in after
    assert f'href="{LAO}"' in html(client, "/mandates/clearance/LAO/2MSP/")


def test_the_document_that_appointed_it_is_found_among_the_decisions(client, base):
    build(HELD.but(appointed_by="CCM/MSP/2020/9", appointed_on="2020-09-10"))
    assert "/decisions/" not in html(client, LAO).partition("<main")[2].partition("<footer")[0]
    build(document("CCM/MSP/2020/9"))
    told = html(client, LAO)
    assert 'href="/decisions/#document-CCM/MSP/2020/9">CCM/MSP/2020/9</a>' in told
    assert facts(client, LAO)["Appointed on"] == "10 September 2020"


def test_its_history_tells_what_was_corrected_apart_from_what_has_changed(client, base):
    build(HELD.but(inferred=True), reason="First list")
    build(HELD.but(inferred=True, remark="x"), reason="A remark", kind="change")
    build(HELD.but(until_end_of="2MSP"), reason="The report says so", kind="correction")
    told = page(client, LAO).partition("What was recorded of it")[2].partition("Ask about")[0]
    day = told.partition("Entry 2, ")[2].partition(":")[0]
    assert f"Entry 2, {day}: recorded First list Entry 3, {day}: changed A remark" in told
    assert "Remark no value x" in told
    assert "Where it was corrected, what stood before was wrong" in told
    assert f"Entry 4, {day}: corrected The report says so" in told
    assert "Until the end of 3MSP 2MSP" in told
    assert 'href="/entries/4/"' in html(client, LAO)


def test_its_history_ends_with_the_entry_asked_for(client, base):
    build(HELD, reason="First list")
    build(HELD.but(remark="x"), reason="A remark")
    assert "A remark" in page(client, LAO)
    told = page(client, f"{LAO}?entry=2")
    assert "First list" in told
    assert "A remark" not in told
    assert "Where it was corrected" not in told
    assert "Remark" not in facts(client, f"{LAO}?entry=2")


def test_representatives_are_named_and_nothing_private_is_told(client, base):
    person = {"name": "Ana Sok", "title": "Director", "from": "2020-10", "until": "2021-01-31"}
    private = {"email": "ana@example.org", "telephone": "+41 22"}
    build(HELD.but(representatives=[person]))
    build(HELD.but(representatives=[person | private]))
    told = html(client, LAO)
    assert "Ana Sok, Director (from October 2020 until 31 January 2021)" in words(told)
    assert "A private value is not shown." in told
    assert "ana@example.org" not in told
    assert "+41 22" not in told


def test_a_name_that_was_erased_is_gone_from_the_page_and_its_tag(client, base):
    build(HELD.but(representatives=[{"name": "Ana Sok"}]))
    address = f"{LAO}?on=2021-01-01&entry=2"
    before = client.get(address)
    assert "Ana Sok" in before.content.decode()
    digest = PersonalValue.objects.get(value="Ana Sok").digest
    erase([digest], by="tests", reason="On request")
    after = client.get(address)
    assert "Ana Sok" not in after.content.decode()
    assert "name erased" in after.content.decode()
    assert after["ETag"] != before["ETag"]


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("/mandates/clearance/LAO/2MSP/", LAO),
        ("/mandates/clearence/LAO/1MSP/", LAO),
        ("/mandates/clearance/LAOS/1MSP/", LAO),
        ("/mandates/a/b/c/", "/mandates/"),
    ],
)
def test_where_there_is_no_such_mandate_the_nearest_is_offered(client, base, address, near):
    build(HELD)
    answer = client.get(f"{address}?on=2021-01-01")
    told = unescape(answer.content.decode())
    assert answer.status_code == 404
    assert "There is no mandate of “" in told
    assert f'Perhaps this was meant: <a href="{near}?on=2021-01-01">' in told


def test_a_mandate_withdrawn_is_not_there_any_more(client, base):
    build(HELD)
    build(withdrawn(HELD))
    assert client.get(LAO).status_code == 404
    assert client.get(f"{LAO}?entry=2").status_code == 200


def test_a_nul_in_the_address_is_no_mandate(client, base):
    answer = client.get("/mandates/a%00/b/c/")
    assert answer.status_code == 404
    assert "There is nothing at this address." in answer.content.decode()


def test_what_is_recorded_is_never_taken_for_html(client, base):
    evil = "<b>{x}</b>"
    texts = dict.fromkeys(("end_reason", "appointed_by", "footnote", "remark", "source"), evil)
    build(
        HELD.but(**texts, ended_on="2021-01-01", representatives=[{"name": evil}]),
        state("LAO", evil),
        group("clearance", name=evil),
        reason=evil,
    )
    build(HELD.but(remark="<i>y</i>"), kind="correction")
    told = html(client, LAO)
    assert not re.search(r"<[bi]>", told)
    assert told.count("&lt;b&gt;{x}&lt;/b&gt;") > 6


def test_it_is_read_in_twelve_queries(client, reference_register, django_assert_max_num_queries):
    for question in ("", "?entry=1&on=2012-10-01"):
        with django_assert_max_num_queries(12):
            client.get(f"/mandates/president/NOR/2MSP/{question}")
