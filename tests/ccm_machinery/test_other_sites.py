"""Programs that run in the pages of other sites: they may read, and never as somebody."""

import pytest

from ccm_machinery.api.cors import is_open

OPEN = (
    "/api/v1/",
    "/api/v1/schema/",
    "/api/v1/committee/",
    "/api/v1/entries/?page_size=1",
    "/committee.json",
    "/register.json",
    "/entries.jsonl",
    "/api/v1/states/?on=x",
    "/api/v1/nothing/",
    "/api/v1/states",
    "/nothing.json",
    "/nothing.ics",
    "/nothing/feed/",
)
CLOSED = ("/", "/mandates/?format=csv", "/admin/login/", "/admin/nothing.json", "/healthz/")
ORIGIN = {"Origin": "https://elsewhere.example"}

pytestmark = [pytest.mark.usefixtures("reference_register"), pytest.mark.any_engine]


@pytest.mark.parametrize("address", OPEN)
def test_what_is_for_programs_may_be_read_from_any_site_refusals_too(client, address):
    for answer in (client.get(address, headers=ORIGIN), client.get(address)):
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Access-Control-Expose-Headers"] == "ETag"
        assert "Access-Control-Allow-Credentials" not in answer
        assert answer.cookies == {}


def test_who_still_has_the_answer_is_told_so_at_other_sites_too(client):
    tag = client.get("/committee.json")["ETag"]
    answer = client.get("/committee.json", headers=ORIGIN | {"If-None-Match": tag})
    assert (answer.status_code, answer["Access-Control-Allow-Origin"]) == (304, "*")


@pytest.mark.parametrize("address", CLOSED)
def test_what_is_for_people_or_for_staff_may_not(client, address):
    answer = client.get(address, headers=ORIGIN)
    assert "Access-Control-Allow-Origin" not in answer


@pytest.mark.parametrize("address", OPEN)
def test_a_browser_that_asks_first_is_told_that_it_may_read_and_nothing_else(client, address):
    asks = ORIGIN | {"Access-Control-Request-Method": "GET"}
    answer = client.options(address, headers=asks)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Access-Control-Allow-Methods"] == "GET, HEAD"
    assert "Access-Control-Allow-Credentials" not in answer
    assert "Content-Type" not in answer


def test_calendars_and_feeds_are_for_programs_and_the_desk_is_not():
    assert [is_open(path) for path in ("/calendar.ics", "/states/LAO/feed/", "/entries/feed/")] == [
        True,
        True,
        True,
    ]
    assert not is_open("/admin/x.ics")
