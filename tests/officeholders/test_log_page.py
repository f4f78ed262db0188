"""The page of the register's log: with what its reader leaves, on a screen or on paper."""

import re

import pytest

from officeholders.models import Entry
from tests.builders import build, state

pytestmark = pytest.mark.django_db


def feet_of(client, path):
    """What stands at the foot of every printed sheet."""
    return re.findall(r'<p class="foot">(.*?)</p>', client.get(path).content.decode())


def test_it_ends_with_the_last_entry_and_its_digest(client):
    build(state("LAO"))
    digest = build(state("FRA")).digest
    told = client.get("/entries/").content.decode()
    assert re.findall(r"<dd>(?:<code>)?(\w+)(?:</code>)?</dd>", told) == ["2", digest]
    assert feet_of(client, "/entries/") == [f"Entries, last entry 2, digest {digest}"]


def test_each_sheet_of_an_entry_has_its_digest(client):
    first = build(state("LAO")).digest
    build(state("FRA"))
    assert feet_of(client, "/entries/1/") == [f"Entry 1, digest {first}"]


def test_before_entry_1_there_is_no_digest_to_note(client):
    assert not Entry.objects.exists()
    assert (feet_of(client, "/entries/"), client.get("/entries/").status_code) == ([], 200)
