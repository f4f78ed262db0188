"""The whole site works with no more rights than the application's role has."""

import json
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from ccm_machinery.databaseroles import wrong_rights
from ccm_machinery.roles import Role
from officeholders.models import Entry, Organization, PersonalValue, Representative
from officeholders.verification import verify
from presidency.models import SentReminder, Slate
from tests.builders import build, meeting
from tests.ccm_machinery.commands import Run
from tests.ccm_machinery.loads import FRANCE, GROUND
from tests.ccm_machinery.sign_in import INDEX, enrolled, is_signed_in, sign_in
from tests.presidency.slates import LAO, build_register, slate_for
from tests.staff import PASSWORD, Desk, account, address_of

REFERENCE = settings.BASE_DIR / "ccm_machinery" / "data" / "register.json"
REASON = {"entry_reason": "A test", "entry_document": "", "entry_version": "1"}


@pytest.fixture(autouse=True)
def is_the_application(as_application):
    assert wrong_rights(connection) == []
    yield
    assert verify() == []


@pytest.fixture
def desk(client):
    return Desk(client)


def test_the_reference_register_is_loaded_read_and_dumped(client, tmp_path):
    assert Run("loadregister", REFERENCE).failure is None
    for address in ("/", "/states/LAO/", "/api/v1/mandates/", "/committee.pdf", "/entries.jsonl"):
        assert client.get(address).status_code == 200, address
    dumped = json.loads(Run("dumpregister").out)
    assert len(dumped["mandates"]) == len(json.loads(REFERENCE.read_text())["mandates"])
    assert Run("pack", "14MSP", output=tmp_path).failure is None
    assert Run("verifyregister").failure is None


def test_staff_sign_in_fail_to_and_sign_out(client):
    account("berta")
    assert sign_in(client, password="wrong").status_code == 200
    assert sign_in(client).url == INDEX
    assert is_signed_in(client)
    client.post(address_of("logout"))
    assert not is_signed_in(client)


def test_staff_keep_accounts_passwords_and_second_factors(desk):
    new = account("new")
    gone = {"username": "new", "role": Role.ADMINISTRATOR, "initial-is_active": "on"}
    given = {"usable_password": "true", "password1": f"{PASSWORD} 2", "password2": f"{PASSWORD} 2"}
    for address, typed in (
        ("auth_user_password_change", given),
        ("ccm_machinery_user_sign_out", {}),
        ("ccm_machinery_user_change", gone),
    ):
        assert desk.send(address, new.pk, typed=typed).status_code == 302, address
    new.refresh_from_db()
    assert (new.is_active, new.sign_outs, new.check_password(f"{PASSWORD} 2")) == (False, 2, True)
    assert len(enrolled(desk.user)) == len(enrolled(desk.user)) == 10


def test_a_row_is_added_changed_withdrawn_and_undone(desk):
    desk.add("officeholders_organization_add", code="CMC", name="Coalition")
    pk = Organization.objects.get().pk
    desk.change("officeholders_organization_change", pk, name="Cluster Munition Coalition")
    desk.send("officeholders_organization_withdraw", pk, typed=REASON | {"entry_version": "2"})
    desk.send("officeholders_entry_undo", 3, typed=REASON)
    kinds = list(Entry.objects.order_by("number").values_list("kind", flat=True))
    assert kinds == ["change", "change", "correction", "undo"]
    (row,) = Organization.objects.values_list("withdrawn", "name")
    assert row == (False, "Cluster Munition Coalition")


def test_a_person_is_recorded_and_erased(desk):
    build(*GROUND, FRANCE.but(representatives=[{"name": "Inès", "title": "Dr"}]))
    held = Representative.objects.get()
    address = reverse("admin:workinggroups_coordinator_erase", args=[held.mandate_id, held.pk])
    assert desk.send(address, typed=REASON).status_code == 302
    assert not PersonalValue.objects.filter(digest=held.name).exists()
    assert Entry.objects.get(number=2).kind == "erasure"


def test_a_slate_is_drafted_recorded_and_another_deleted(desk):
    build_register()
    slate, other = (slate_for("3MSP", desk.user, LAO, name=name) for name in ("One", "Other"))
    assert desk.open("slate_record", slate.pk).status_code == 200
    typed = REASON | {"version": "1", "seen": "1"}
    assert desk.send("slate_record", slate.pk, typed=typed).status_code == 302
    assert desk.send("slate_delete", other.pk, typed={"version": "1"}).status_code == 302
    assert list(Slate.objects.values_list("name", "entry")) == [("One", 2)]


def test_reminders_are_sent_once_and_old_sessions_go(client):
    build(meeting("1MSP", closes_on="2025-09-19"), meeting("2MSP", closes_on="2027-09-14"))
    account("anna", email="anna@isu.example")
    assert Run("remind", "--on", "2027-06-16").failure is None
    assert (len(mail.outbox), SentReminder.objects.count()) == (1, 1)
    sign_in(client, "anna")
    Session.objects.update(expire_date=timezone.now() - timedelta(hours=1))
    call_command("clearsessions")
    assert not Session.objects.exists()
