"""A form that is sent twice, by a nervous finger or a slow line, is recorded once."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier

import pytest
from django.db import connections
from django.test import Client

from officeholders.admin.recorded.about import token_of
from officeholders.models import Entry, State
from officeholders.recording import AlreadyRecorded, recording
from officeholders.verification import verify
from tests.builders import build, state
from tests.staff import ABOUT, Desk, account, address_of, said_on, typed_in

ADD = "officeholders_state_add"
WITHDRAW, UNDO = "officeholders_state_withdraw", "officeholders_entry_undo"
SENT_TWICE = "This was sent twice. It is recorded once, as entry {}."
AT_ONCE, WITHIN = 4, 30


@pytest.fixture
def desk(client, db):
    return Desk(client)


def norway(page, **typed):
    return typed_in(page) | ABOUT | {"code": "NOR", "name": "Norway"} | typed


def entry_page(number):
    return address_of("officeholders_entry_change", number)


def test_a_new_row_sent_twice_is_one_entry_and_leads_to_it(desk):
    typed = norway(desk.open(ADD))
    desk.send(ADD, typed=typed)
    again = desk.send(ADD, typed=typed)
    assert (again.url, Entry.objects.count(), State.objects.count()) == (entry_page(1), 1, 1)
    assert said_on(desk.client.get(again.url))[-1] == SENT_TWICE.format(1)


def test_who_goes_back_and_types_something_else_sends_another_form(desk):
    page = desk.open(ADD)
    desk.send(ADD, typed=norway(page))
    desk.send(ADD, typed=norway(page, code="SWE", name="Sweden"))
    assert [(entry.number, entry.token is None) for entry in Entry.objects.all()] == [
        (2, False),
        (1, False),
    ]


def test_the_same_words_on_a_form_opened_anew_are_another_form(desk):
    first, second = norway(desk.open(ADD)), norway(desk.open(ADD))
    assert first["entry_token"] != second["entry_token"]


def test_a_withdrawal_sent_twice_is_one_entry(desk):
    build(state("LAO"))
    row = State.objects.get()
    form = desk.open(WITHDRAW, row.pk).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields} | {"entry_reason": "Mistake"}
    desk.send(WITHDRAW, row.pk, typed=typed)
    again = desk.send(WITHDRAW, row.pk, typed=typed)
    assert (again.url, Entry.objects.count()) == (entry_page(2), 2)


def test_an_undoing_sent_twice_is_one_entry(desk):
    build(state("LAO"))
    form = desk.open(UNDO, 1).context["form"]
    typed = {name: form[name].value() or "" for name in form.fields} | {"entry_reason": "Mistake"}
    desk.send(UNDO, 1, typed=typed)
    again = desk.send(UNDO, 1, typed=typed)
    assert (again.url, Entry.objects.count()) == (entry_page(2), 2)


def test_a_form_that_was_refused_may_be_sent_again(desk):
    page = desk.open(ADD)
    refused = norway(page, code="norway")
    desk.send(ADD, typed=refused)
    assert desk.send(ADD, typed=refused).status_code == 200
    assert Entry.objects.count() == 0


def test_a_form_without_a_token_bears_none():
    assert token_of({"entry_reason": "As decided."}) is None


@pytest.mark.django_db
def test_a_token_that_an_entry_bears_is_refused_and_names_the_entry():
    with recording(by="tests", reason="One", token="t" * 64):
        State.objects.create(code="LAO", name="Lao PDR")
    with (
        pytest.raises(AlreadyRecorded) as twice,
        recording(by="tests", reason="Two", token="t" * 64),
    ):
        State.objects.create(code="NOR", name="Norway")
    assert (twice.value.entry.number, str(twice.value)) == (1, "Entry 1")
    assert (State.objects.count(), verify()) == (1, [])


def test_sent_four_times_at_once_it_is_recorded_once(transactional_db):
    user, barrier = account(), Barrier(AT_ONCE)
    desks = []
    for _place in range(AT_ONCE):
        client = Client()
        client.force_login(user)
        desks.append(client)
    typed = norway(desks[0].get(address_of(ADD)))

    def send(client):
        with closing(connections["default"]):
            barrier.wait(WITHIN)
            return client.post(address_of(ADD), typed).status_code

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(send, desks))
    assert (answers, Entry.objects.count()) == ([302] * AT_ONCE, 1)
    assert (State.objects.count(), verify()) == (1, [])
