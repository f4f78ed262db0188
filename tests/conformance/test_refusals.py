"""What cannot be answered is refused in one plain sentence, never with 422 or 500."""

import re
from datetime import timedelta

import pytest

from .addresses import LISTS, addresses, is_for_programs
from .pages import first_paragraph

MALFORMED = [
    "on=2026-3-30",
    "on=20260330",
    "on=2026-02-30",
    "on=2026-13-01",
    "on=1989-12-31",
    "on=2200-01-01",
    "on=2026-03-30%20",
    "on=2026-03-30T00:00",
    "on=today",
    "on=%D9%A2%D9%A0%D9%A2%D9%A6-03-30",
    "on=%00",
    "on=%ff",
    "entry=0",
    "entry=01",
    "entry=-1",
    "entry=%2B1",
    "entry=1.0",
    "entry=1e3",
    "entry=last",
    "entry=1000000000",
    "known_on=2026-02-30",
    "known_on=1989-12-31",
    "on=2026-03-30&on=2026-03-30",
    "on=&on=2026-03-30",
    "entry=1&entry=1",
    "on=2026-03-30&after=1MSP",
    "entry=1&known_on=2026-03-30",
    "On=2026-03-30",
    "after[]=1MSP",
    "nothing=",
    "%20on=2026-03-30",
    "=1",
]
UNKNOWN = ["after=99MSP", "after=1msp", "after=1", "after=%201MSP", "after=1MSP%20"]
QUICK = ("/", "/api/v1/committee/", "/committee.json", "/committee.csv", "/api/v1/states/")
NOT_FOR_READING = ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW")
OF_A_LIST = ["page=0", "page=1.5", "page=99999", "page_size=0", "page_size=501", "page_size=x"]
OF_MANDATES = [
    "office=nothing",
    "office=President",
    "state=lao",
    "region=EUROPE",
    "until_end_of=99MSP",
    "inferred=yes",
    "in_force_on=2026-3-30",
    "in_force_after=99MSP",
    "in_force_on=2026-03-30&in_force_after=1MSP",
    "order=nothing",
    "office=president&office=president",
    "page=0",
    "page=99999",
]
NOWHERE = [
    "/nothing/",
    "/nothing.json",
    "/nothing.jsonl",
    "/api/v1/nothing/",
    "/committee.odt",
    "/working-groups/nothing/",
    "/working-groups/nothing/calendar.ics",
    "/meetings/99MSP/",
    "/meetings/1msp/",
    "/states/XXX/",
    "/states/lao/",
    "/states/XXX/feed/",
    "/states/%00/",
    "/states/%FF/",
    "/mandates/president/XXX/1MSP/",
    "/offices/nothing/mandate/",
    "/entries/0/",
    "/entries/01/",
    "/entries/999999999/",
    "/entries/last/",
]


def refused(answer, status):
    """The one plain sentence in which it is refused; it has to be refused so."""
    told = f"{answer.address}: {answer.status} {answer.body[:300]!r}"
    assert answer.status == status, told
    assert "public" not in answer.headers.get("Cache-Control", ""), told
    text = _sentence(answer)
    assert text[-1:] in (".", "?"), told
    assert (len(text.splitlines()), len(text) < 400) == (1, True), told
    assert not re.search(r"Traceback|Error\b|Exception", text), told
    return text


def _sentence(answer):
    if is_for_programs(answer.path):
        assert answer.content_type == "application/json", answer.address
        assert list(answer.json) == ["error"], answer.address
        return answer.json["error"]
    assert answer.content_type == "text/html", answer.address
    return first_paragraph(answer.text)


@pytest.mark.parametrize("query", MALFORMED)
def test_a_malformed_question_is_refused(site, query):
    for path in QUICK:
        refused(site.ask(f"{path}?{query}"), 400)


@pytest.mark.parametrize("query", UNKNOWN)
def test_a_meeting_that_the_register_does_not_know_is_refused_and_a_known_one_offered(
    site, log, query
):
    labels = log.register(log.last).position
    for path in QUICK:
        text = refused(site.ask(f"{path}?{query}"), 400)
        assert any(label in text.partition(";")[2] for label in labels), f"{path}?{query}: {text}"


def test_an_entry_that_there_is_not_is_refused_and_the_last_offered(site, log):
    for path in QUICK:
        text = refused(site.ask(path, {"entry": log.last + 1}), 400)
        assert f"entry={log.last}." in text, text


def test_a_meeting_that_was_not_known_yet_is_refused(site, log):
    first, last = log.register(1).position, log.register(log.last).position
    for label in set(last) - set(first):
        for path in QUICK:
            refused(site.ask(path, {"after": label, "entry": 1}), 400)


def test_what_is_known_before_the_first_entry_or_after_today_is_refused(site, log, today):
    for day in (log.day(1) - timedelta(days=1), today + timedelta(days=2)):
        for path in QUICK:
            refused(site.ask(path, {"known_on": day.isoformat()}), 400)


def test_every_address_refuses_a_parameter_that_it_does_not_know(site, log):
    for address in addresses(log.register(log.last).file):
        text = refused(site.ask(address.path, {"nothing": "1"}), 400)
        assert "nothing" in text, text


def test_every_address_looks_at_the_syntax_before_it_looks_at_a_tag(site, log):
    for address in addresses(log.register(log.last).file):
        tag = site.found(address.path).headers["ETag"]
        for held in (tag, "*"):
            refused(site.ask(f"{address.path}?nothing=1", If_None_Match=held), 400)
            if "on" in address.takes:
                refused(site.ask(f"{address.path}?on=2026-3-30", If_None_Match=held), 400)


def test_every_address_can_only_be_read(site, log):
    for address in addresses(log.register(log.last).file):
        for method in NOT_FOR_READING:
            answer = site.ask(address.path, method=method)
            refused(answer, 405)
            assert answer.headers.get("Allow") == "GET, HEAD", answer.address


@pytest.mark.parametrize("path", NOWHERE)
def test_what_is_not_there_is_not_found(site, path):
    refused(site.ask(path), 404)


@pytest.mark.parametrize("query", OF_A_LIST)
def test_a_list_refuses_a_page_that_there_is_not(site, query):
    for name in LISTS:
        refused(site.ask(f"/api/v1/{name}/?{query}"), 400)


@pytest.mark.parametrize("query", OF_MANDATES)
def test_mandates_refuse_a_filter_that_cannot_be_right(site, query):
    for path in ("/mandates/", "/api/v1/mandates/"):
        refused(site.ask(f"{path}?{query}"), 400)


def test_mandates_refuse_a_format_that_there_is_not(site):
    refused(site.ask("/mandates/", {"format": "ods"}), 400)


def test_a_refusal_has_a_head_without_a_body(site):
    for path in ("/?nothing=1", "/nothing/", "/api/v1/committee/?nothing=1"):
        answer = site.ask(path, method="HEAD")
        assert (answer.status, answer.body) == (site.ask(path).status, b""), answer.address
