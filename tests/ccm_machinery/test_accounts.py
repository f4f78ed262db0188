"""The accounts of staff: passwords given are changed first, accounts are never deleted."""

import pytest
from axes.models import AccessAttempt
from django.contrib.auth import get_user_model

from ccm_machinery.admin import AccountAdmin
from ccm_machinery.passwords import ChangedPasswordForm
from tests.ccm_machinery.sign_in import NEW, enrolled
from tests.staff import PASSWORD, Desk, account, address_of, errors_of, said_on, typed_in

ADD, CHANGE = (f"ccm_machinery_user_{page}" for page in ("add", "change"))
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
    assert change_password(client).url == address_of("index")
    assert said_on(client.get(address_of("index"))) == [
        "Your password is changed. Wherever else you were signed in, you no longer are."
    ]
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
    page = save(desk, berta, is_active=None)
    assert page.status_code == 302, errors_of(page)
    berta.refresh_from_db()
    assert (berta.is_active, berta.is_staff) == (False, False)


def save(desk, user, **words):
    """Saves the form of the account with other words; None unticks a box."""
    typed = typed_in(desk.open(CHANGE, user.pk)) | words
    typed = {name: value for name, value in typed.items() if value is not None}
    return desk.send(CHANGE, user.pk, typed=typed)


def test_the_form_offers_each_role_with_a_sentence(client):
    desk = Desk(client)
    field = desk.open(CHANGE, account("berta").pk).context["adminform"].form.fields["role"]
    assert field.choices == [
        ("viewer", "Viewer: sees everything, drafts and private fields too; changes nothing"),
        ("editor", "Editor: also adds and changes everything that the register records"),
        ("administrator", "Administrator: also keeps accounts, and erases names"),
    ]
    assert "permissions" not in desk.open(CHANGE, desk.user.pk).content.decode()


def test_a_new_account_is_given_its_role_and_its_name_at_once(client):
    desk = Desk(client)
    words = {"username": "berta", "password1": NEW, "password2": NEW, "role": "editor"}
    typed = typed_in(desk.open(ADD)) | words | {"first_name": "Berta", "email": "b@example.org"}
    page = desk.send(ADD, typed=typed)
    berta = get_user_model().objects.get(username="berta")
    assert page.url == address_of(CHANGE, berta.pk)
    assert (berta.role, berta.first_name, berta.is_superuser) == ("editor", "Berta", False)
    asked = set(desk.open(ADD).context["adminform"].form.fields)
    assert asked == {
        *("username", "password1", "password2"),
        *("first_name", "last_name", "email", "role"),
    }


def test_the_list_tells_the_role_and_the_second_factor_of_each(client, django_assert_num_queries):
    enrolled(account("berta", role="viewer"))
    desk = Desk(client)
    rows = desk.open("ccm_machinery_user_changelist").context["cl"].result_list
    assert [(row.username, row.is_enrolled) for row in rows] == [("anna", False), ("berta", True)]
    assert '<td class="field-short_role">Viewer</td>' in (
        desk.open("ccm_machinery_user_changelist").content.decode()
    )


LAST = "This is the last active administrator. Make somebody else one first."


@pytest.mark.parametrize("words", [{"role": "editor"}, {"is_active": None}])
def test_the_last_active_administrator_stays_one(client, words):
    account("berta", is_active=False)
    account("clara", role="editor")
    anna = Desk(client)
    page = save(anna, anna.user, **words)
    assert errors_of(page) == {"": [LAST]}
    anna.user.refresh_from_db()
    assert (anna.user.role, anna.user.is_active) == ("administrator", True)


def test_one_of_two_administrators_may_step_back(client):
    berta, anna = account("berta"), Desk(client)
    assert save(anna, anna.user, role="viewer").status_code == 302
    assert anna.open("ccm_machinery_user_changelist").status_code == 403
    anna.user.refresh_from_db()
    assert (anna.user.is_superuser, berta.is_superuser) == (False, True)


def test_an_editor_becomes_an_administrator_and_a_viewer_leaves(client):
    clara, anna = account("clara", role="editor"), Desk(client)
    save(anna, clara, role="administrator")
    clara.refresh_from_db()
    assert (clara.role, clara.is_superuser) == ("administrator", True)
    assert save(anna, account("dora", role="viewer"), is_active=None).status_code == 302


def test_what_the_owner_changes_meanwhile_is_not_written_back(client, monkeypatch):
    berta, anna = account("berta", role="viewer"), Desk(client)
    standing = AccountAdmin.save_model

    def meanwhile(page, request, obj, form, change):
        get_user_model().objects.get(pk=berta.pk).sign_out_everywhere()
        standing(page, request, obj, form, change)

    monkeypatch.setattr(AccountAdmin, "save_model", meanwhile)
    save(anna, berta, role="editor")
    berta.refresh_from_db()
    assert (berta.role, berta.sign_outs) == ("editor", 1)


def test_the_account_page_tells_who_one_is_and_leads_on(client):
    desk = Desk(client, account("berta", role="editor", email="b@example.org", last_name="Blum"))
    page = desk.open("account").content.decode()
    for told in ("berta", "Berta Blum", "b@example.org", "Editor: also adds and changes"):
        assert told in page
    assert address_of("account") in desk.open("index").content.decode()
    assert address_of("password_change") in page


def test_guesses_at_the_old_password_are_counted(client):
    account("berta")
    assert client.login(username="berta", password=PASSWORD)
    statuses = [change_password(client, old="not this one").status_code for _time in range(11)]
    assert statuses == [200] * 9 + [429] * 2
    page = change_password(client)
    assert page.status_code == 429
    assert "Try again from" in page.content.decode()


@pytest.mark.parametrize("times", [1, 3])
def test_no_password_is_kept_with_a_guess_at_the_old_one(client, newcomer, times):
    for _time in range(times):
        change_password(client, old="not quite the old one")
    (attempt,) = AccessAttempt.objects.values("get_data", "post_data", "failures_since_start")
    assert attempt.pop("failures_since_start") == times
    assert "".join(attempt.values()).strip("\n-") == ""


def test_a_new_password_brings_nothing_back_that_an_administrator_took_meanwhile(
    client, newcomer, monkeypatch
):
    standing = ChangedPasswordForm.save

    def meanwhile(form, commit=True):
        other = get_user_model().objects.get(pk=newcomer.pk)
        other.role, other.is_active = "viewer", False
        other.save()
        return standing(form, commit)

    account("anna")
    monkeypatch.setattr(ChangedPasswordForm, "save", meanwhile)
    change_password(client)
    newcomer.refresh_from_db()
    assert (newcomer.role, newcomer.is_active, newcomer.is_superuser) == ("viewer", False, False)
    assert newcomer.check_password(NEW)


def test_no_account_is_left_without_a_password_the_last_administrator_least_of_all(client):
    desk = Desk(client)
    asked = desk.open("auth_user_password_change", desk.user.pk).context["form"].fields
    assert list(asked) == ["password1", "password2"]
    assert all(field.required for field in asked.values())
    typed = {"usable_password": "false", "unset-password": "1"}
    page = desk.send("auth_user_password_change", desk.user.pk, typed=typed)
    assert page.context["form"].errors == {name: ["This field is required."] for name in asked}
    desk.user.refresh_from_db()
    assert desk.user.check_password(PASSWORD)
