"""A register in which nothing is recorded yet: what it says, and that it says so everywhere."""

import pytest

from .addresses import CARRIED, LISTS, THERE_BEFORE_ENTRY_1
from .pages import first_paragraph
from .test_refusals import MALFORMED, refused

PAGES = ["/working-groups/", "/presidency/", "/meetings/", "/states/", "/mandates/", "/decisions/"]
PAGES += ["/analysis-groups/", "/compare/", "/statistics/", "/search/", "/entries/feed/"]
PAGES += ["/working-groups/one/", "/meetings/1MSP/", "/states/LAO/", "/entries/1/"]
PAGES += ["/mandates/president/LAO/1MSP/", "/offices/president/mandate/", "/calendar.ics"]
FILES = [f"/committee.{ending}" for ending in (*CARRIED, "json")]
FILES += ["/popolo.json", "/register.json", "/entries.jsonl"]
NOT_THERE = [*PAGES, *FILES, *(f"/api/v1/{name}/" for name in ("committee", *LISTS))]


def test_the_first_page_says_so(empty_site):
    answer = empty_site.found("/")
    assert "othing is recorded" in first_paragraph(answer.text), answer.address


@pytest.mark.parametrize("path", THERE_BEFORE_ENTRY_1)
def test_a_few_addresses_are_there_all_the_same(empty_site, path):
    answer = empty_site.found(path)
    assert answer.headers.get("Set-Cookie") is None, answer.address


@pytest.mark.parametrize("path", NOT_THERE)
def test_every_other_address_says_so_and_is_not_found(empty_site, path):
    text = refused(empty_site.ask(path), 404)
    assert "othing is recorded" in text, f"{path}: {text}"


@pytest.mark.parametrize("query", MALFORMED)
def test_a_malformed_question_is_refused_all_the_same(empty_site, query):
    for path in ("/", "/api/v1/committee/"):
        refused(empty_site.ask(f"{path}?{query}"), 400)
