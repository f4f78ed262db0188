"""Roles: what each may do follows from one word of the account, and from nothing else."""

import pytest
from django.contrib.admin import site
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from ccm_machinery.roles import Role, may, may_enter
from ccm_machinery.signin.backend import ByRole
from tests.staff import account

ROLES = ("viewer", "editor", "administrator")
VIEWING = "officeholders.view_mandate"
WRITING = ("officeholders.add_mandate", "presidency.change_president", "workinggroups.delete_draft")
KEEPING = ("ccm_machinery.view_user", "ccm_machinery.change_user", "axes.view_accessattempt")


@pytest.mark.parametrize(
    ("right", "roles"),
    [(VIEWING, ROLES)]
    + [(right, ("editor", "administrator")) for right in WRITING]
    + [(right, ("administrator",)) for right in KEEPING],
)
def test_a_role_gives_its_rights_and_no_others(right, roles):
    assert tuple(role for role in ROLES if may(role, right)) == roles


@pytest.mark.parametrize("right", ["", "officeholders", "officeholders.", "officeholders.erase_it"])
def test_what_is_no_right_of_the_register_is_given_to_administrators_only(right):
    assert [role for role in ROLES if may(role, right)] == ["administrator"]


def test_an_unknown_role_gives_nothing():
    assert not may("owner", VIEWING)
    assert not may_enter("owner", "officeholders")


def test_a_room_is_entered_by_who_has_a_right_in_it():
    rooms = ("officeholders", "ccm_machinery", "axes")
    entered = {role: [room for room in rooms if may_enter(role, room)] for role in ROLES}
    assert entered == {
        "viewer": ["officeholders"],
        "editor": ["officeholders"],
        "administrator": list(rooms),
    }


def test_a_role_is_told_in_one_word_too():
    assert [role.short for role in Role] == ["Viewer", "Editor", "Administrator"]


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_django_asks_the_role(role):
    user = account("berta", role=role)
    assert user.has_perm(VIEWING)
    assert user.has_perm(WRITING[0]) == (role != "viewer")
    assert user.has_perm(KEEPING[0]) == (role == "administrator")
    assert user.has_module_perms("officeholders")
    assert user.has_module_perms("ccm_machinery") == (role == "administrator")
    assert user.is_superuser == (role == "administrator")
    assert user.is_staff


@pytest.mark.django_db
@pytest.mark.parametrize("role", ROLES)
def test_a_deactivated_account_may_nothing(role):
    user = account("berta", role=role, is_active=False)
    assert not user.has_perm(VIEWING)
    assert not user.has_module_perms("officeholders")
    assert not user.is_staff


def test_nobody_in_particular_may_nothing():
    assert not AnonymousUser().has_perm(VIEWING)
    assert not ByRole().has_module_perms(AnonymousUser(), "officeholders")


@pytest.mark.django_db
def test_all_rights_of_an_account_are_those_of_its_role():
    viewer, editor = account("vi", role="viewer"), account("ed", role="editor")
    assert {right.partition(".")[2][:5] for right in viewer.get_all_permissions()} == {"view_"}
    assert VIEWING in viewer.get_all_permissions()
    assert "ccm_machinery.add_user" not in editor.get_all_permissions()
    assert WRITING[0] in editor.get_all_permissions()
    assert editor.get_group_permissions() == set()


@pytest.mark.django_db
def test_what_django_calls_a_superuser_follows_the_role_however_it_is_saved():
    user = account("berta", role="viewer", is_superuser=True)
    assert not user.is_superuser
    user.role = "administrator"
    user.save(update_fields=["role"])
    user.refresh_from_db()
    assert user.is_superuser
    user.is_active = False
    user.save(update_fields=["is_active"])
    user.refresh_from_db()
    assert not user.is_staff


@pytest.mark.django_db
@pytest.mark.parametrize(
    "words", [{"is_superuser": True}, {"role": "administrator"}, {"role": "owner"}]
)
def test_the_database_refuses_a_superuser_of_another_role(words):
    user = account("berta", role="editor")
    with pytest.raises(IntegrityError), transaction.atomic():
        get_user_model().objects.filter(pk=user.pk).update(**words)


@pytest.mark.django_db
def test_createsuperuser_makes_an_administrator():
    call_command("createsuperuser", username="root", email="", interactive=False, verbosity=0)
    user = get_user_model().objects.get()
    assert (user.role, user.is_superuser, user.is_staff) == ("administrator", True, True)


@pytest.mark.django_db
def test_the_admin_shows_no_groups_no_devices_and_no_attempts():
    rooms = {model._meta.app_label for model in site._registry}
    assert rooms == {"officeholders", "workinggroups", "presidency", "ccm_machinery"}


@pytest.mark.django_db(transaction=True)
def test_accounts_of_before_are_given_the_role_that_they_had_the_rights_of():
    executor = MigrationExecutor(connection)
    executor.migrate([("ccm_machinery", "0001_initial")])
    old = executor.loader.project_state([("ccm_machinery", "0001_initial")]).apps
    accounts = old.get_model("ccm_machinery", "User").objects
    rights = old.get_model("auth", "Permission").objects
    for name in ("anna", "berta", "clara"):
        accounts.create(username=name, is_superuser=name == "anna", is_staff=True)
    berta, clara = (accounts.get(username=name) for name in ("berta", "clara"))
    berta.user_permissions.set(rights.filter(codename="change_state"))
    clara.user_permissions.set(rights.filter(codename="view_state"))
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    told = get_user_model().objects.order_by("username").values_list("username", "role")
    assert dict(told) == {"anna": "administrator", "berta": "editor", "clara": "viewer"}
