"""Rights, as a full product: who they are, every address of the staff, asked and sent."""

import logging
from copy import deepcopy

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client

from ccm_machinery.registerfile import register_text
from officeholders.models import Entry, Meeting
from presidency.models import Slate
from tests.ccm_machinery.rights import (
    BEFORE_A_SECOND_FACTOR,
    FIRST_THE_SECOND_FACTOR,
    KINDS,
    NOTHING_THERE,
    WHO,
    every_address,
    outcome,
)
from tests.officeholders.recording.every_list import build_every_list
from tests.staff import ABOUT, Desk, account, sent_by, typed_in

ACCOUNTS = {
    "deactivated": {"role": "administrator"},
    "newcomer": {"role": "administrator", "must_change_password": True},
    "viewer": {"role": "viewer"},
    "editor": {"role": "editor"},
    "administrator": {"role": "administrator"},
}
TYPED = {}
# What they go through is all covered elsewhere, thousands of times less often.
pytestmark = [pytest.mark.django_db, pytest.mark.any_engine, pytest.mark.no_cover]


@pytest.fixture
def addresses(caplog):
    """Every address that is placed; every list has a row, and there is one slate."""
    caplog.set_level(logging.CRITICAL)  # each refusal would be told at length
    build_every_list()
    bystander = account("bystander")
    Slate.objects.create(name="First draft", meeting=Meeting.objects.last(), author=bystander)
    return [address for address in every_address() if address.kind in KINDS]


def signed_in(who):
    """A browser of theirs."""
    if who == "anonymous":
        return Client()
    desk = Desk(Client(), account(f"{who}_herself", **ACCOUNTS[who]))
    if who == "deactivated":
        desk.user.is_active = False
        desk.user.save()
    return desk.client


@pytest.fixture
def typed(addresses):
    """What an administrator would send from each address, as its form is shown."""
    if set(TYPED) != set(addresses):  # the same for each test, and found but once
        TYPED.clear()
        client = Desk(Client()).client
        TYPED.update({address: typed_on(client.get(address.path)) for address in addresses})
    return TYPED


def typed_on(page):
    context = page.context if page.status_code == 200 else None
    if context and "adminform" in context:
        return typed_in(page) | ABOUT
    form = context.get("form") if context else None
    return (sent_by(form) if form is not None else {}) | ABOUT


def test_every_address_is_placed_in_the_table(addresses):
    assert [address.kind for address in every_address() if address.kind not in KINDS] == []
    assert {address.kind for address in addresses} == set(KINDS)


def test_an_administrator_is_shown_a_thing_at_each(addresses):
    client = signed_in("administrator")
    told = [(address.name, done(client, "get", address.path)) for address in addresses]
    assert {name for name, answer in told if answer.status_code == 404} == NOTHING_THERE


@pytest.mark.parametrize("who", WHO)
def test_what_is_asked_is_answered_to_those_who_may_see_it(addresses, who):
    client = signed_in(who)
    told = {address: outcome(done(client, "get", address.path)) for address in addresses}
    assert unexpected(told, who, "get") == []


@pytest.mark.parametrize("who", WHO)
def test_no_other_method_opens_more_than_asking_does(addresses, who):
    client = signed_in(who)
    for method in ("head", "options", "put", "patch", "delete"):
        told = {address: outcome(done(client, method, address.path)) for address in addresses}
        assert (method, unexpected(told, who, "get")) == (method, [])


@pytest.mark.parametrize("method", ["get", "post", "put"])
def test_where_a_second_factor_is_demanded_nothing_answers_before_it(addresses, settings, method):
    settings.REQUIRE_TOTP = True
    client = signed_in("administrator")
    told = {address: outcome(done(client, method, address.path)) for address in addresses}
    answered = {
        address.name for address, answer in told.items() if answer != FIRST_THE_SECOND_FACTOR
    }
    assert answered == BEFORE_A_SECOND_FACTOR


@pytest.mark.parametrize("who", WHO)
def test_what_is_sent_is_taken_from_those_who_may_write_it(addresses, typed, who):
    client = signed_in(who)
    before = everything()
    told = {
        address: outcome(done(client, "post", address.path, words))
        for address, words in typed.items()
    }
    assert unexpected(told, who, "post") == []
    assert everything() == before


def test_nothing_that_a_page_of_another_site_sends_is_taken(addresses):
    desk = Desk(Client(enforce_csrf_checks=True), account("berta"))
    told = {address.name: done(desk.client, "post", address.path) for address in addresses}
    assert {name: answer.status_code for name, answer in told.items()} == dict.fromkeys(told, 403)
    assert {answer.content.count(b"does not come from this site") for answer in told.values()} == {
        1
    }


def done(client, method, path, *typed):
    """The answer; whatever it did to the register, to an account or to the session is undone."""
    cookies = deepcopy(client.cookies)
    with transaction.atomic():
        answer = getattr(client, method)(path, *typed)
        transaction.set_rollback(True)
    client.cookies = cookies
    return answer


def unexpected(told, who, method):
    return [
        f"{address.name} ({address.path}): {answer}, not {address.expected(who, method)}"
        for address, answer in told.items()
        if answer != address.expected(who, method)
    ]


def test_nothing_that_a_viewer_sends_changes_anything(addresses, typed):
    client = signed_in("viewer")
    before = everything()
    for address, words in typed.items():
        if address.name not in ("logout", "sign_out_everywhere"):  # after which nobody sends
            client.post(address.path, words)
    assert everything() == before


def everything():
    """The register with its private fields, every entry, and every row of every other table."""
    tables = {
        model._meta.label: sorted(str(row) for row in model._base_manager.values())
        for model in apps.get_models()
        if model._meta.label != "sessions.Session"
    }
    return register_text(private=True), Entry.objects.last_number(), tables
