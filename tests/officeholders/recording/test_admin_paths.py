"""Django's own admin, as it comes, gets past no recording."""

import pytest
from django.contrib.admin import AdminSite, ModelAdmin
from django.contrib.admin.actions import delete_selected
from django.contrib.auth import get_user_model
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import IntegrityError, transaction
from django.test import RequestFactory

from officeholders.models import Mandate, NothingIsDeleted, Organization
from officeholders.recording import recording
from officeholders.verification import verify


class OrganizationAdmin(ModelAdmin):
    """With everything the register's own admin leaves out."""

    list_display = ("code", "name")
    list_editable = ("name",)
    actions = ("rename",)

    def rename(self, request, queryset):
        queryset.update(name="Renamed")


@pytest.fixture
def admin(register):
    return OrganizationAdmin(Organization, AdminSite())


def posted(user, **data):
    request = RequestFactory().post("/", data)
    request.user, request._dont_enforce_csrf_checks = user, True
    request._messages = CookieStorage(request)
    return request


@pytest.fixture
def staff(register):
    return get_user_model().objects.create_superuser("anna")


def run_the_action(admin, staff):
    pk = Organization.objects.get().pk
    data = {"action": "rename", "_selected_action": pk, "index": 0}
    admin.changelist_view(posted(staff, **data))


def edit_the_list(admin, staff):
    rows = {"TOTAL_FORMS": 1, "INITIAL_FORMS": 1, "0-id": Organization.objects.get().pk}
    rows["0-name"] = "Renamed"
    data = {f"form-{key}": value for key, value in rows.items()}
    admin.changelist_view(posted(staff, _save="Save", **data))


WRITES = pytest.mark.parametrize("write", [run_the_action, edit_the_list])


@WRITES
def test_outside_a_recording_it_is_refused(admin, staff, write):
    with pytest.raises(IntegrityError), transaction.atomic():
        write(admin, staff)
    assert Organization.objects.get().name == "Organization CMC"
    assert verify() == []


@WRITES
def test_inside_a_recording_it_is_recorded(admin, staff, write):
    with recording(by=staff, reason="A new name") as entry:
        write(admin, staff)
    assert (entry.number, entry.author, Organization.objects.get().name) == (2, staff, "Renamed")
    assert verify() == []


def test_deleting_what_is_selected_is_refused_even_inside_a_recording(register, staff):
    mandates = ModelAdmin(Mandate, AdminSite())
    selected = Mandate.objects.filter(office="victim-assistance")
    with pytest.raises(NothingIsDeleted), recording(by=staff, reason="By mistake"):
        delete_selected(mandates, posted(staff, post="yes"), selected)
    assert selected.count() == 1
