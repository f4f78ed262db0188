"""Representatives, on the page of a Coordinator, and what its history tells."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from officeholders.models import Entry, Mandate, PersonalValue, Representative
from officeholders.tables import history_of
from officeholders.verification import verify
from tests.staff import (
    ABOUT,
    Desk,
    account,
    inner_errors_of,
    typed_in,
)

CHANGE = "workinggroups_coordinator_change"
HISTORY = "workinggroups_coordinator_history"
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, register):
    return Desk(client)


def france():
    return Mandate.objects.get(state="FRA", office="clearance")


def test_a_refusal_keeps_the_representatives_as_typed(desk):
    page = desk.change(
        CHANGE,
        france().pk,
        rows=[("representatives", {"person_name": "Ines", "serves_from": "2014"})]
        + [("representatives", {"person_name": "Ben", "serves_from": "2014"})],
        ended_on="2020",
    )
    typed = typed_in(page)
    assert typed["representatives-1-person_name"] == "Ben"
    assert typed["ended_on"] == "2020"
    assert typed["entry_reason"] == "As decided."
    assert not PersonalValue.objects.filter(value__in=["Ines", "Ben"]).exists()


def test_a_representative_that_ends_before_the_start_is_told_on_the_row(desk):
    page = desk.change(
        CHANGE,
        france().pk,
        rows=[
            ("representatives", {"person_name": "Ines"}),
            (
                "representatives",
                {"person_name": "Ben", "serves_from": "2013", "serves_until": "2012"},
            ),
        ],
    )
    told = [{}, {"serves_until": ["2012 is before 2013."]}]
    assert inner_errors_of(page, "representatives") == (told, [])


@pytest.fixture
def ines(desk):
    desk.change(
        CHANGE,
        france().pk,
        rows=[("representatives", {"person_name": "Ines", "person_title": "Ms"})],
    )
    return Representative.objects.get()


def test_what_is_not_touched_keeps_its_digest_and_what_is_touched_gets_another(desk, ines):
    desk.change(
        CHANGE,
        france().pk,
        **{"representatives-0-person_title": "Dr", "entry_kind": "correction"},
    )
    now = Representative.objects.get()
    assert (now.pk, now.name) == (ines.pk, ines.name)
    assert now.title != ines.title
    assert PersonalValue.objects.by_digest([now.title]) == {now.title: "Dr"}
    desk.change(CHANGE, france().pk)
    assert Entry.objects.last_number() == 3


def test_an_administrator_erases_a_person_and_the_form_says_so(desk, ines):
    erase = reverse("admin:workinggroups_coordinator_erase", args=[france().pk, ines.pk])
    assert erase in desk.open(CHANGE, france().pk).content.decode()
    page = desk.client.get(erase)
    assert sorted(page.context["texts"]) == ["Ines", "Ms"]
    assert desk.client.post(erase, {"entry_reason": ""}).context["form"].errors.keys() == {
        "entry_reason"
    }
    desk.client.post(erase, {"entry_reason": "She asked for it."})
    assert Entry.objects.first().kind == "erasure"
    assert not PersonalValue.objects.filter(value__in=["Ines", "Ms"]).exists()
    form = desk.open(CHANGE, france().pk).context["inline_admin_formsets"][0].formset.forms[0]
    assert form["person_name"].value() == "name erased"
    desk.change(CHANGE, france().pk, footnote="A note")
    assert Representative.objects.get().name == ines.name
    assert desk.client.get(erase).status_code == 404


def test_erasing_forgets_earlier_spellings_too(desk, ines):
    desk.change(CHANGE, france().pk, **{"representatives-0-person_name": "Ines Nowak"})
    erase = reverse("admin:workinggroups_coordinator_erase", args=[france().pk, ines.pk])
    assert sorted(desk.client.get(erase).context["texts"]) == ["Ines", "Ines Nowak", "Ms"]


def test_only_administrators_erase(desk, ines, client):
    pk = france().pk
    erase = reverse("admin:workinggroups_coordinator_erase", args=[pk, ines.pk])
    editor = Desk(client, account("ed", role="editor"))
    assert editor.client.get(erase).status_code == 403
    assert erase not in editor.open(CHANGE, pk).content.decode()


def test_who_may_only_look_sees_the_names_and_cannot_write(desk, ines, client):
    viewer = Desk(client, account("vi", role="viewer"))
    page = viewer.open(CHANGE, france().pk)
    assert "Ines" in page.content.decode()
    assert "About this entry" not in page.content.decode()
    assert viewer.send(CHANGE, france().pk, typed=ABOUT | {"footnote": "x"}).status_code == 403
    assert viewer.open("workinggroups_coordinator_add").status_code == 403
    assert Entry.objects.last_number() == 2


def test_the_history_tells_before_and_after_by_whom_and_why(desk, ines):
    desk.change(
        CHANGE,
        france().pk,
        until_end_of="40",
        entry_reason="Extended by one.",
        entry_document="CCM/MSP/2013/6",
    )
    changes = desk.open(HISTORY, france().pk).context["changes"]
    told = [(done.entry.number, done.act, done.author) for done in changes]
    assert told == [(3, "changed", "Anna"), (2, "changed", "Anna"), (1, "recorded", "tests")]
    extended = changes[0]
    assert (extended.entry.reason, extended.entry.document) == (
        "Extended by one.",
        "CCM/MSP/2013/6",
    )
    (difference,) = extended.differences
    assert (difference.label, difference.before, difference.after) == (
        "Until the end of",
        ("3MSP",),
        ("4MSP",),
    )
    (difference,) = changes[1].differences
    assert (difference.label, difference.after) == ("Representatives", ("Name: Ines; Title: Ms",))


def test_the_register_agrees_with_its_log_after_all_of_it(desk, ines):
    pk = france().pk
    desk.change(
        CHANGE,
        pk,
        rows=[("representatives", {"person_name": "Jón", "person_title": "Se\u0301nator"})],
        **{"representatives-0-person_name": "Ines Nowak"},
    )
    desk.change(CHANGE, pk, **{"representatives-0-DELETE": "on", "from_end_of": "20"})
    person = Representative.objects.get()
    erase = reverse("admin:workinggroups_coordinator_erase", args=[pk, person.pk])
    desk.client.post(erase, {"entry_reason": "Asked for."})
    withdraw = {"entry_reason": "A mistake.", "entry_version": "4"}
    assert desk.send("workinggroups_coordinator_withdraw", pk, typed=withdraw).status_code == 302
    desk.change("workinggroups_coordinator_record-again", pk)
    undone = desk.send("officeholders_entry_undo", 7, typed={"entry_reason": "No."})
    assert (undone.status_code, Entry.objects.last_number()) == (302, 8)
    assert verify() == []


def test_the_history_says_name_erased(desk, ines):
    erase = reverse("admin:workinggroups_coordinator_erase", args=[france().pk, ines.pk])
    desk.client.post(erase, {"entry_reason": "She asked for it."})
    (difference,) = desk.open(HISTORY, france().pk).context["changes"][0].differences
    assert difference.after == ("Name: name erased; Title: erased",)


def test_no_name_of_a_person_stands_in_entries_images_or_django_s_log(desk, ines):
    images = history_of(Mandate)._base_manager.values_list("image", "key")
    told = str([*images, *Entry.objects.values_list("reason", "document", "by")])
    assert "Ines" not in told
    assert LogEntry.objects.count() == 0


def test_the_account_that_writes_is_named_by_its_full_name(client, register):
    desk = Desk(client, account("berta", first_name="Berta", last_name="Blum"))
    desk.change(CHANGE, france().pk, remark="So it was.")
    (done, _load) = desk.open(HISTORY, france().pk).context["changes"]
    assert done.author == "Berta Blum"
