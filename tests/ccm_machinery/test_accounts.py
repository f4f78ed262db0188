"""The accounts of staff: passwords given are changed first, accounts are never deleted."""

import pytest
from django.contrib.auth import get_user_model

from tests.staff import PASSWORD, Desk, account, address_of, errors_of, typed_in

ADD, CHANGE = (f"ccm_machinery_user_{page}" for page in ("add", "change"))
NEW = "another long enough password"
pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer(client):
    user = account("berta", must_change_password=True)
    assert client.login(username="berta", password=PASSWORD)
    return user


@pytest.mark.parametrize(
    "address", ["index", "officeholders_state_changelist", "officeholders_state_add", "jsi18n"]
)
def test_nothing_is_reached_before_the_password_is_changed(client, newcomer, address):
    page = client.get(address_of(address))
    assert (page.status_code, page.url) == (302, address_of("password_change"))
    page = client.get(page.url)
    assert page.status_code == 200
    assert "Choose one that only you know" in page.content.decode()


def change_password(client, old=PASSWORD, new=NEW):
    typed = {"old_password": old, "new_password1": new, "new_password2": new}
    return client.post(address_of("password_change"), typed)


def test_once_it_is_changed_the_register_opens(client, newcomer):
    assert change_password(client).status_code == 302
    assert client.get(address_of("index")).status_code == 200
    newcomer.refresh_from_db()
    assert (newcomer.must_change_password, newcomer.check_password(NEW)) == (False, True)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"new": PASSWORD}, {"new_password1": ["This is the old password. Choose another."]}),
        (
            {"new": "too short"},
            {
                "new_password2": [
                    "This password is too short. It must contain at least 15 characters."
                ]
            },
        ),
        (
            {"old": "not this one"},
            {"old_password": ["Your old password was entered incorrectly. Please enter it again."]},
        ),
    ],
)
def test_a_password_that_will_not_do_is_refused_and_still_to_be_changed(
    client, newcomer, typed, told
):
    assert change_password(client, **typed).context["form"].errors == told
    newcomer.refresh_from_db()
    assert newcomer.must_change_password


def test_one_may_sign_out_instead(client, newcomer):
    assert client.post(address_of("logout")).status_code == 200


def test_a_new_account_must_change_the_password_given_to_it(client):
    page = Desk(client).open(ADD)
    typed = typed_in(page) | {"username": "berta", "password1": NEW, "password2": NEW}
    assert client.post(address_of(ADD), typed).status_code == 302
    assert get_user_model().objects.get(username="berta").must_change_password


def test_a_password_given_by_an_administrator_must_be_changed(client):
    berta = account("berta")
    Desk(client).send(
        "auth_user_password_change", berta.pk, typed={"password1": NEW, "password2": NEW}
    )
    berta.refresh_from_db()
    assert (berta.must_change_password, berta.check_password(NEW)) == (True, True)


def test_an_account_is_deactivated_and_never_deleted(client):
    berta = account("berta")
    desk = Desk(client)
    assert desk.open("ccm_machinery_user_delete", berta.pk).status_code == 403
    typed = typed_in(desk.open(CHANGE, berta.pk))
    del typed["is_active"]
    page = desk.send(CHANGE, berta.pk, typed=typed)
    assert page.status_code == 302, errors_of(page)
    berta.refresh_from_db()
    assert not berta.is_active


def test_rights_are_offered_for_what_the_admin_shows(client):
    field = Desk(client).open(CHANGE, account("berta").pk).context["adminform"].form.fields
    offered = set(field["user_permissions"].queryset.values_list("codename", flat=True))
    assert {"add_coordinator", "change_president", "view_entry"} <= offered
    assert not [name for name in offered if name.startswith("delete") or "historical" in name]
    assert not {"change_mandate", "change_personalvalue"} & offered
