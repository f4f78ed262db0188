"""What is done to an account leaves a trace that administrators see and that names nobody."""

import pytest
from django.contrib.admin.models import LogEntry

from ccm_machinery.models import User
from tests.ccm_machinery.sign_in import NEW, code_of, enrolled, fresh_code
from tests.staff import PASSWORD, Desk, account, address_of, typed_in

CHANGE = "ccm_machinery_user_change"
PERSONAL = ("berta", "Berta", "Example", "berta@example.org", "anna")
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    return Desk(client, account("anna"))


@pytest.fixture
def berta():
    return account("berta", role="viewer", last_name="Example", email="berta@example.org")


def told():
    """Who did what to whom, the first first."""
    names = dict(User.objects.values_list("pk", "username"))
    rows = LogEntry.objects.order_by("pk")
    return [
        (row.user.username, row.get_change_message(), names[int(row.object_id)]) for row in rows
    ]


def test_a_new_account_is_told_of(desk):
    typed = typed_in(desk.open("ccm_machinery_user_add"))
    typed |= {"username": "berta", "password1": NEW, "password2": NEW}
    desk.send("ccm_machinery_user_add", typed=typed)
    assert told() == [("anna", "Added.", "berta")]


def test_of_a_change_is_told_what_was_changed_and_of_a_role_which_it_is_now(desk, berta):
    typed = typed_in(desk.open(CHANGE, berta.pk))
    desk.send(CHANGE, berta.pk, typed=typed)
    assert told() == []
    desk.send(CHANGE, berta.pk, typed=typed | {"role": "editor", "last_name": "Another"})
    assert told() == [
        ("anna", "The role is now: Editor.", "berta"),
        ("anna", "Changed Last name and Role.", "berta"),
    ]


def test_a_password_given_and_one_of_ones_own_are_told_of(desk, berta, client):
    typed = {"password1": NEW, "password2": NEW}
    desk.send("auth_user_password_change", berta.pk, typed=typed)
    typed = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    client.post(address_of("password_change"), typed)
    assert told() == [
        ("anna", "Changed password.", "berta"),
        ("anna", "The password was changed.", "anna"),
    ]


def test_that_sessions_are_ended_and_a_second_factor_removed_is_told(desk, berta):
    enrolled(berta)
    for page in ("ccm_machinery_user_sign_out", "ccm_machinery_user_second_factor"):
        desk.open(page, berta.pk)
        desk.send(page, berta.pk, typed={})
    assert told() == [
        ("anna", "All sessions were ended.", "berta"),
        ("anna", "The second factor was removed.", "berta"),
    ]


def test_that_one_sets_up_and_removes_ones_own_second_factor_is_told(desk, client):
    client.get(address_of("second_factor"))
    secret = client.session["second_factor_secret"]
    client.post(address_of("second_factor"), {"code": code_of(secret)})
    typed = {"password": PASSWORD, "code": fresh_code(desk.user)}
    client.post(address_of("second_factor_remove"), typed)
    assert told() == [
        ("anna", "A second factor was set up.", "anna"),
        ("anna", "The second factor was removed.", "anna"),
    ]


def test_the_log_itself_names_nobody(desk, berta):
    typed = typed_in(desk.open(CHANGE, berta.pk)) | {"email": "b@example.org", "role": "editor"}
    desk.send(CHANGE, berta.pk, typed=typed)
    rows = str(list(LogEntry.objects.values()))
    assert [word for word in PERSONAL if word in rows] == []


def test_administrators_read_it_on_the_page_of_the_account_and_others_do_not(desk, berta, client):
    desk.send("ccm_machinery_user_sign_out", berta.pk, typed={})
    page = desk.open(CHANGE, berta.pk).content.decode()
    assert address_of("ccm_machinery_user_history", berta.pk) in page
    page = desk.open("ccm_machinery_user_history", berta.pk).content.decode()
    assert "All sessions were ended." in page
    editor = Desk(client, account("carla", role="editor"))
    assert editor.open("ccm_machinery_user_history", berta.pk).status_code == 403
