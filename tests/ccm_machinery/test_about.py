"""The page about the register."""

import re
from html import unescape

import pytest
from django.conf import settings as product
from django.urls import URLResolver, get_resolver

from tests.pages.reading import html_of


def html(client, question=""):
    return html_of(client, f"/about/{question}")


def words(client, question=""):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html(client, question))).split())


def test_it_says_what_the_register_is_not(client, reference_register):
    told = words(client)
    assert "It is not a decision and replaces none." in told
    assert "The designations employed and the presentation of the material do not imply" in told
    assert "This is never told, or counted, as vacant." in told


def test_errors_are_reported_to_the_unit_where_no_address_is_set(
    client, reference_register, settings
):
    settings.CONTACT_EMAIL = ""
    assert "Write to the Implementation Support Unit, with the citation" in words(client)


def test_errors_are_reported_to_the_address_that_is_set(client, reference_register, settings):
    settings.CONTACT_EMAIL = "register@example.org"
    assert '<a href="mailto:register@example.org">register@example.org</a>' in html(client)


def test_no_address_is_set_unless_the_environment_says_so():
    assert product.CONTACT_EMAIL == ""


def test_the_addresses_for_programs_are_about_the_moment_asked(client, reference_register):
    told = html(client, "?after=3RC&entry=1")
    assert 'href="/api/v1/committee/?after=3RC&amp;entry=1"' in told
    assert 'href="/committee.json?after=3RC&amp;entry=1"' in told
    assert 'href="/register.json?entry=1"' in told
    assert 'href="/popolo.json?entry=1"' in told
    assert 'href="/calendar.ics?entry=1"' in told
    assert 'href="/entries.jsonl"' in told


@pytest.mark.any_engine
def test_every_file_and_feed_is_named_there(client, reference_register):
    told = words(client)
    asked_for = {path for path in routes() if not path.endswith("/") or "/feed/" in path}
    assert len(asked_for) > 5
    assert [path for path in sorted(asked_for) if path not in told] == []


def routes():
    """The public addresses, with CODE or FORMAT for what varies."""
    patterns, found = [("/", one) for one in get_resolver().url_patterns], []
    for before, pattern in patterns:
        route = before + str(pattern.pattern)
        if not isinstance(pattern, URLResolver):
            found.append(route.replace("<str:code>", "CODE").replace("<str:ending>", "FORMAT"))
        elif pattern.app_name != "admin":
            patterns += [(route, one) for one in pattern.url_patterns]
    return found
