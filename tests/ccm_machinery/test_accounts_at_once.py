"""Two administrators at one account: nobody's change is lost or overwritten without a word."""

import pytest

from tests.ccm_machinery.test_accounts import CHANGE
from tests.staff import Desk, account, errors_of, typed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def berta():
    return account("berta", role="viewer", first_name="Berta")


def send(desk, user, typed, **words):
    return desk.send(CHANGE, user.pk, typed=typed | words)


def saved(user):
    user.refresh_from_db()
    return user.role, user.is_active, user.first_name, user.email


def test_the_second_changes_only_what_it_was_asked_to(client, berta):
    anna = Desk(client)
    opened = typed_in(anna.open(CHANGE, berta.pk))
    without = {name: value for name, value in opened.items() if name != "is_active"}
    assert send(anna, berta, without, role="editor").status_code == 302
    assert send(anna, berta, opened, email="berta@example.org").status_code == 302
    assert saved(berta) == ("editor", False, "Berta", "berta@example.org")


@pytest.mark.parametrize(
    ("name", "first", "second", "now"),
    [
        ("role", "editor", "administrator", "Editor"),
        ("first_name", "", "Bertha", "nothing"),
        ("first_name", "Bert", "Bertha", "Bert"),
    ],
)
def test_what_somebody_else_changed_meanwhile_is_told_once(client, berta, name, first, second, now):
    anna = Desk(client)
    opened = typed_in(anna.open(CHANGE, berta.pk))
    send(anna, berta, opened, **{name: first})
    page = send(anna, berta, opened, **{name: second})
    told = (
        f"Somebody else changed this meanwhile: it is now “{now}”. To put yours in its place, "
        "save again."
    )
    assert errors_of(page) == {name: [told]}
    berta.refresh_from_db()
    assert getattr(berta, name) == first
    assert send(anna, berta, typed_in(page)).status_code == 302
    berta.refresh_from_db()
    assert getattr(berta, name) == second


def test_two_who_change_the_same_to_the_same_agree(client, berta):
    anna = Desk(client)
    opened = typed_in(anna.open(CHANGE, berta.pk))
    send(anna, berta, opened, must_change_password="on")
    page = send(anna, berta, opened, must_change_password="on", role="editor")
    assert (page.status_code, saved(berta)[0]) == (302, "editor")
