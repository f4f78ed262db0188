"""Two people on one form: the second sees both versions and loses nothing."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from officeholders.models import Entry, Mandate, State
from tests.builders import build, group, mandate, meetings, state
from tests.staff import ABOUT, Desk, account, add_row, address_of, errors_of, typed_in

CHANGE = "officeholders_state_change"
COORDINATOR = "workinggroups_coordinator_change"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def laos(db):
    names = [{"name": "Laos", "until": "2011"}, {"name": "Lan Xang", "until": "1905"}]
    build(state("LAO", "Lao PDR", region="APG", former_names=names))
    return State.objects.get()


@pytest.fixture
def anna():
    return Desk(Client(), account("anna"))


@pytest.fixture
def berta():
    return Desk(Client(), account("berta"))


def typed_by(desk, row, **words):
    return typed_in(desk.open(CHANGE, row.pk)) | ABOUT | words


def at_once(*acts):
    """What these acts answer, begun together, each in a thread and a connection of its own."""
    gate = Barrier(len(acts))

    def run(act):
        try:
            gate.wait()
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [done.result() for done in [pool.submit(run, act) for act in acts]]


def compared(page):
    return [
        (key.label, key.opened, key.theirs, key.yours)
        for key in page.context["attempt"].conflict.keys
    ]


def test_the_second_sees_both_versions_key_by_key_and_saves_again_knowingly(anna, berta, laos):
    second = typed_by(berta, laos, name="Laos", party_from="2010")
    first = typed_by(
        anna, laos, name="Lao People’s Democratic Republic", entry_reason="Its own name."
    )
    assert anna.send(CHANGE, laos.pk, typed=first).status_code == 302
    page = berta.send(CHANGE, laos.pk, typed=second)
    assert Entry.objects.last_number() == 2
    assert compared(page) == [
        ("Name", ("Lao PDR",), ("Lao People’s Democratic Republic",), ("Laos",)),
        ("State Party from", (), (), ("2010",)),
    ]
    (meanwhile,) = page.context["attempt"].conflict.meanwhile
    assert (meanwhile.author, meanwhile.entry.reason, meanwhile.act) == (
        "Anna",
        "Its own name.",
        "changed",
    )
    assert "Its own name." in page.content.decode()
    again = typed_in(page)
    assert {name: again[name] for name in second} == second | {"entry_version": "2"}
    assert berta.send(CHANGE, laos.pk, typed=again).status_code == 302
    laos.refresh_from_db()
    assert (laos.name, laos.party_from, Entry.objects.last_number()) == ("Laos", "2010", 3)


def test_another_row_changed_meanwhile_is_no_conflict(anna, berta, laos):
    build(state("FRA", "France"))
    second = typed_by(berta, laos, name="Laos")
    anna.change(CHANGE, State.objects.get(code="FRA").pk, name="The French Republic")
    assert berta.send(CHANGE, laos.pk, typed=second).status_code == 302


def test_a_row_of_an_inner_list_that_the_first_removed_is_not_lost_by_the_second(anna, berta, laos):
    second = typed_by(berta, laos, **{"former_names-1-name": "Lan Chang"})
    anna.send(CHANGE, laos.pk, typed=typed_by(anna, laos, **{"former_names-1-DELETE": "on"}))
    page = berta.send(CHANGE, laos.pk, typed=second)
    assert compared(page) == [
        (
            "Former names",
            ("Former name: Laos; Until: 2011", "Former name: Lan Xang; Until: 1905"),
            ("Former name: Laos; Until: 2011",),
            ("Former name: Laos; Until: 2011", "Former name: Lan Chang; Until: 1905"),
        )
    ]
    assert berta.send(CHANGE, laos.pk, typed=typed_in(page)).status_code == 302
    assert [name.name for name in laos.former_names.all()] == ["Laos", "Lan Chang"]


def test_a_row_of_an_inner_list_that_the_first_added_stays(anna, berta, laos):
    second = typed_by(berta, laos, name="Laos")
    first = typed_by(anna, laos)
    add_row(first, "former_names", name="Muang Lao", until="1950")
    anna.send(CHANGE, laos.pk, typed=first)
    page = berta.send(CHANGE, laos.pk, typed=second)
    berta.send(CHANGE, laos.pk, typed=typed_in(page))
    assert [name.name for name in laos.former_names.all()] == ["Laos", "Lan Xang", "Muang Lao"]


def test_a_row_that_the_first_withdrew_is_shown_and_can_be_recorded_again(anna, berta, laos):
    second = typed_by(berta, laos, name="Laos")
    anna.client.post(
        address_of("officeholders_state_withdraw", laos.pk),
        {"entry_reason": "A mistake.", "entry_version": "1"},
    )
    page = berta.send(CHANGE, laos.pk, typed=second)
    assert page.context["attempt"].conflict.is_withdrawn
    again = address_of("officeholders_state_record-again", laos.pk)
    assert page.context["form_url"] == again
    assert berta.client.post(again, typed_in(page)).status_code == 302
    laos.refresh_from_db()
    assert (laos.name, laos.withdrawn, Entry.objects.last_number()) == ("Laos", False, 3)


def test_private_values_typed_by_the_second_are_shown_and_kept_only_when_saved(anna, berta):
    build(
        *meetings("2011-09-16", "2012-09-14"),
        state("FRA", "France"),
        group("clearance"),
        mandate("clearance", "FRA", "1MSP"),
    )
    pk = Mandate.objects.get().pk
    second = typed_in(berta.open(COORDINATOR, pk)) | ABOUT
    add_row(second, "representatives", person_name="Ines", person_email="ines@example.org")
    anna.change(COORDINATOR, pk, remark="So it was.")
    page = berta.send(COORDINATOR, pk, typed=second)
    told = {label: yours for label, _opened, _theirs, yours in compared(page)}
    assert told == {"Representatives": ("Name: Ines; E-mail: ines@example.org",), "Remark": ()}
    assert typed_in(page)["representatives-0-person_name"] == "Ines"


def test_errors_of_the_second_are_told_first(anna, berta, laos):
    second = typed_by(berta, laos, name="")
    anna.change(CHANGE, laos.pk, region="AG")
    page = berta.send(CHANGE, laos.pk, typed=second)
    assert errors_of(page) == {"name": ["This field is required."]}
    page = berta.send(CHANGE, laos.pk, typed=typed_in(page) | {"name": "Laos"})
    assert [label for label, *_versions in compared(page)] == ["Name", "Regional group"]


def test_two_who_press_the_button_at_once_make_one_entry_and_one_comparison(anna, berta, laos):
    """Each in a session and a connection of one's own, at the same moment."""
    typed = {
        desk: typed_by(desk, laos, name=name)
        for desk, name in ((anna, "Laos"), (berta, "Lao Democratic Republic"))
    }
    pages = at_once(
        *(lambda desk=desk: desk.send(CHANGE, laos.pk, typed=typed[desk]) for desk in typed)
    )
    assert sorted(page.status_code for page in pages) == [200, 302]
    assert Entry.objects.last_number() == 2
    (refused,) = [page for page in pages if page.status_code == 200]
    laos.refresh_from_db()
    ((_label, opened, theirs, yours),) = compared(refused)
    assert (opened, theirs) == (("Lao PDR",), (laos.name,))
    assert {*theirs, *yours} == {"Laos", "Lao Democratic Republic"}
