"""The admin site: what every page of it has in common."""

import pytest
from django.contrib.admin.models import LogEntry

from tests.builders import build, state
from tests.staff import Desk, account, address_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["index", "login", "jsi18n", "officeholders_state_changelist"])
def test_no_page_of_the_admin_is_kept_by_a_cache(client, address):
    if address != "login":
        Desk(client)
    assert client.get(address_of(address))["Cache-Control"] == "private, no-store"


def test_the_index_shows_no_log_of_django_s(client):
    build(state("LAO"), reason="The first State.")
    html = Desk(client).open("index").content.decode()
    assert "The first State." in html
    assert "Recent actions" not in html


def test_the_index_leads_to_each_room_in_the_words_of_the_convention(client):
    rooms = Desk(client).open("index").context["app_list"]
    told = {room["name"]: [page["name"] for page in room["models"]] for room in rooms}
    assert told == {
        "Presidency": ["Committee meetings", "Observers", "Presidents"],
        "Working Groups": ["Analysis Groups", "Coordinators", "Working Groups", "Workplans"],
        "Register": [
            "Candidatures",
            "Documents",
            "Entries",
            "Meetings",
            "Organizations",
            "Provisions",
            "Seats not recorded",
            "States",
        ],
        "Staff": ["Staff accounts"],
    }


def test_django_s_own_log_tells_nothing_of_what_is_recorded(client):
    Desk(client).add("officeholders_state_add", code="LAO", name="Lao PDR")
    assert LogEntry.objects.count() == 0


def test_who_has_no_account_is_asked_to_sign_in(client):
    page = client.get(address_of("officeholders_state_changelist"))
    assert page.url.startswith(address_of("login"))


@pytest.mark.parametrize("role", ["viewer", "editor"])
def test_accounts_are_seen_by_administrators_only(client, role):
    desk = Desk(client, account("berta", role=role))
    rooms = desk.open("index").context["app_list"]
    assert "ccm_machinery" not in {room["app_label"] for room in rooms}
    assert desk.open("officeholders_state_changelist").status_code == 200
    assert desk.open("ccm_machinery_user_changelist").status_code == 403


@pytest.mark.parametrize(
    "address",
    [
        "/admin/officeholders/state/?name__in=%00",
        "/admin/officeholders/meeting/?kind__exact=%00",
        "/admin/officeholders/entry/?kind__exact=%00",
        "/admin/officeholders/candidature/add/?state=%00",
        f"/admin/officeholders/document/?meeting={'9' * 20}",
        f"/admin/workinggroups/workinggroup/{'9' * 20}/change/",
        f"/admin/workinggroups/workinggroup/{'9' * 20}/history/",
    ],
)
def test_an_address_that_asks_for_what_no_row_can_be_is_answered_in_a_page(client, address):
    page = Desk(client).open(address)
    assert (page.status_code < 500, page["Content-Type"][:9]) == (True, "text/html")
    if page.status_code == 400:
        assert "no row of the register can be" in page.content.decode()


AUTOCOMPLETE = "/admin/autocomplete/?app_label=%s&model_name=%s&field_name=%s&term=%s"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("officeholders", "candidature", "state", "la"), ["Lao PDR"]),
        (("officeholders", "candidature", "state", "%00"), []),
        (("presidency", "slate", "author", "ann"), ["anna"]),
        (("officeholders", "historicalmandate", "entry", "first"), ["Entry 1"]),
    ],
)
def test_whatever_a_choice_by_typing_is_asked_it_answers(client, asked, told):
    build(state("LAO", name="Lao PDR"), reason="The first State.")
    page = Desk(client).open(AUTOCOMPLETE % asked)
    assert [row["text"] for row in page.json()["results"]] == told


@pytest.mark.parametrize("role", ["viewer", "editor"])
def test_no_choice_by_typing_names_the_accounts_to_others(client, role):
    desk = Desk(client, account("berta", role=role))
    assert desk.open(AUTOCOMPLETE % ("presidency", "slate", "author", "b")).status_code == 403


def test_an_account_that_was_deactivated_is_out_at_once(client):
    desk = Desk(client, account("berta"))
    desk.user.is_active = False
    desk.user.save()
    assert desk.open("index").status_code == 302
