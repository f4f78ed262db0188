"""Nothing is deleted: what was recorded by mistake is withdrawn, and can be recorded again."""

import pytest
from django.contrib.admin import site

from officeholders.models import Entry, State
from tests.builders import build, group, mandate, meetings, state
from tests.staff import Desk, account, address_of, errors_of, said_on, typed_in

CHANGE, LIST = (f"officeholders_state_{page}" for page in ("change", "changelist"))
WITHDRAW, AGAIN = (f"officeholders_state_{page}" for page in ("withdraw", "record-again"))
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    return Desk(client)


@pytest.fixture
def laos(db):
    build(state("LAO", "Lao PDR"))
    return State.objects.get(code="LAO")


def withdraw(desk, row, **typed):
    page = desk.open(WITHDRAW, row.pk)
    typed = {"entry_version": page.context["form"]["entry_version"].value()} | typed
    return desk.send(WITHDRAW, row.pk, typed={"entry_reason": "A mistake."} | typed)


def test_a_row_is_withdrawn_with_its_reason_and_document(desk, laos):
    page = withdraw(desk, laos, entry_document="Memo 3")
    assert page.url == address_of(CHANGE, laos.pk)
    laos.refresh_from_db()
    entry = Entry.objects.first()
    told = (laos.withdrawn, entry.kind, entry.reason, entry.document)
    assert told == (True, "correction", "A mistake.", "Memo 3")


def test_a_withdrawal_needs_a_reason(desk, laos):
    page = withdraw(desk, laos, entry_reason=" ")
    assert page.context["form"].errors == {"entry_reason": ["This field is required."]}
    assert Entry.objects.last_number() == 1


def test_a_row_that_another_refers_to_is_not_withdrawn(desk, laos):
    build(
        *meetings("2011-09-16", "2012-09-14"),
        group("clearance"),
        mandate("clearance", "LAO", "1MSP"),
    )
    page = withdraw(desk, laos)
    assert page.context["refused"] == [
        "Other rows still rely on it. Change or withdraw these first:",
        'Mandate clearance, LAO, 1MSP (State): "LAO" is withdrawn.',
    ]
    assert "Mandate clearance, LAO, 1MSP" in page.content.decode()
    assert not State.objects.get().withdrawn


def test_a_row_changed_meanwhile_is_looked_at_before_it_is_withdrawn(desk, laos):
    page = desk.open(WITHDRAW, laos.pk)
    build(state("LAO", "Laos"))
    typed = {"entry_reason": "A mistake.", "entry_version": "1"}
    page = desk.send(WITHDRAW, laos.pk, typed=typed)
    assert page.context["refused"] == [
        "Somebody else changed this row meanwhile. Look at it before you go on."
    ]
    assert withdraw(desk, laos).status_code == 302


def test_a_withdrawn_row_is_only_looked_at(desk, laos):
    withdraw(desk, laos)
    page = desk.open(CHANGE, laos.pk)
    assert "This row was withdrawn: it counts for nothing." in page.content.decode()
    assert "About this entry" not in page.content.decode()
    assert desk.open(WITHDRAW, laos.pk).status_code == 403


def test_a_withdrawn_row_is_recorded_again_with_what_is_typed(desk, laos):
    withdraw(desk, laos)
    page = desk.change(AGAIN, laos.pk, name="Laos", entry_reason="It was right.")
    assert page.url == address_of(CHANGE, laos.pk)
    assert said_on(desk.client.get(page.url))[-1].startswith("Recorded as")
    laos.refresh_from_db()
    assert (laos.withdrawn, laos.name, Entry.objects.first().number) == (False, "Laos", 3)
    assert desk.open(AGAIN, laos.pk).url == address_of(CHANGE, laos.pk)


def test_recording_again_without_a_reason_brings_the_form_back(desk, laos):
    withdraw(desk, laos)
    page = desk.change(AGAIN, laos.pk, name="Laos", entry_reason="")
    assert errors_of(page) == {"entry_reason": ["This field is required."]}
    assert typed_in(page)["name"] == "Laos"
    assert State.objects.get().withdrawn


def test_adding_what_was_withdrawn_tells_the_way_out(desk, laos):
    withdraw(desk, laos)
    page = desk.add("officeholders_state_add", code="LAO", name="Laos")
    assert errors_of(page) == {
        "code": [
            "State with this Code already exists.",
            "It was withdrawn: record that one again instead of adding it anew.",
        ]
    }


def test_lists_show_what_stands_and_mark_what_does_not(desk, laos):
    build(state("FRA", "France"))
    withdraw(desk, laos)
    shown = {
        query: [row.code for row in desk.open(LIST, query=query).context["cl"].result_list]
        for query in ("", "?record=withdrawn", "?record=all")
    }
    assert shown == {"": ["FRA"], "?record=withdrawn": ["LAO"], "?record=all": ["FRA", "LAO"]}
    assert "withdrawn</td>" in desk.open(LIST, query="?record=all").content.decode()


def test_the_history_tells_that_it_was_withdrawn_and_recorded_again(desk, laos):
    withdraw(desk, laos)
    desk.change(AGAIN, laos.pk)
    changes = desk.open("officeholders_state_history", laos.pk).context["changes"]
    assert [done.act for done in changes] == ["recorded again", "withdrawn", "recorded"]


def test_nothing_can_be_deleted_anywhere(desk, laos):
    assert desk.open("officeholders_state_delete", laos.pk).status_code == 403
    assert (
        desk.send("officeholders_state_delete", laos.pk, typed={"post": "yes"}).status_code == 403
    )
    request = desk.open(LIST).wsgi_request
    for page in site._registry.values():
        assert not page.has_delete_permission(request)
        assert page.get_actions(request) == {}
        assert page.list_editable == ()
        assert not page.save_as


def test_who_may_only_look_does_not_withdraw(desk, laos, client):
    viewer = Desk(client, account("vi", role="viewer"))
    assert viewer.open(WITHDRAW, laos.pk).status_code == 403
    assert viewer.open(AGAIN, laos.pk).status_code == 302
    assert viewer.send(AGAIN, laos.pk, typed={"entry_reason": "x"}).status_code == 403
