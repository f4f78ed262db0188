"""Import of tables in the admin: recorded as one entry or not at all, over nobody else’s work."""

import json

import pytest
from django.test import Client

from ccm_machinery.admin.bulkimport import recording as importing
from ccm_machinery.bulkimport import waiting
from officeholders.models import Entry
from officeholders.undoing import undo
from officeholders.verification import verify
from tests.builders import build, presidency
from tests.ccm_machinery.importing import FRENCH, folder_of, record, rows_of, text_of, upload
from tests.ccm_machinery.loads import FRANCE, GROUND, dumped, take
from tests.staff import Desk, account, said_on
from tests.troubles import locked

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.VAR = tmp_path


@pytest.fixture
def desk(client):
    return Desk(client)


def test_it_is_recorded_as_one_entry_of_a_load_and_undone_as_one(desk, settings):
    take(*GROUND, FRANCE.but(remark="Old"))
    before = dumped()
    page = upload(desk, FRENCH + "New", "clearance,LAO,2MSP,,")
    answer = record(desk, page, entry_document="CCM/MSP/2013/6")
    assert answer["Location"] == "/admin/import/"
    assert said_on(desk.open("import")) == [
        'Recorded as <a href="/admin/officeholders/entry/2/change/">entry 2</a>.'
    ]
    entry = Entry.objects.first()
    assert (entry.kind, entry.reason, entry.document, entry.author) == (
        "load",
        "From the table.",
        "CCM/MSP/2013/6",
        desk.user,
    )
    assert [(row["state"], row.get("remark")) for row in dumped()["mandates"]] == [
        ("FRA", "New"),
        ("LAO", None),
    ]
    assert folder_of(settings) == []
    undo(2, by="tests", reason="A test")
    assert dumped() == before
    assert verify() == []


def test_a_form_sent_twice_records_once(desk):
    take(*GROUND)
    page = upload(desk, FRENCH)
    first, second = record(desk, page), record(desk, page)
    assert first["Location"] == "/admin/import/"
    assert second["Location"] == "/admin/officeholders/entry/2/change/"
    assert Entry.objects.last_number() == 2


def test_a_table_recorded_in_another_tab_is_no_longer_there(desk):
    take(*GROUND)
    page = upload(desk, FRENCH)
    record(desk, page)
    assert record(desk, page, entry_reason="Again.")["Location"] == "/admin/import/"
    assert "was recorded already" in said_on(desk.open("import"))[-1]


def test_a_table_that_says_what_the_register_says_is_no_entry(desk):
    take(*GROUND, FRANCE)
    page = upload(desk, FRENCH)
    assert "The register says all of it already" in text_of(page)
    record(desk, page)
    assert Entry.objects.last_number() == 1


def test_a_row_that_staff_changed_since_is_taken_from_the_table_only_if_asked(desk):
    take(*GROUND, FRANCE)
    build(FRANCE.but(remark="By hand"))
    page = upload(desk, FRENCH + "New")
    assert [row.since for row in page.context["preview"].rows] == [2]
    assert "Staff changed it since it was last loaded, by entry 2" in text_of(page)
    again = record(desk, page)
    assert again.context["form"].errors["overwrite"] == [
        "Staff changed rows of the table since they were last loaded: tick this to take them from "
        "the table, or take them out of it."
    ]
    assert Entry.objects.last_number() == 2
    record(desk, again, overwrite="on")
    assert dumped()["mandates"] == [dict(FRANCE.but(remark="New"))]


def test_if_the_register_moved_meanwhile_what_would_happen_now_is_shown_first(desk):
    take(*GROUND, FRANCE)
    page = upload(desk, FRENCH + "New")
    take(*GROUND, FRANCE.but(remark="Other", footnote="Kept"))
    answer = record(desk, page)
    assert "Somebody recorded something else meanwhile, so nothing was recorded" in text_of(answer)
    assert rows_of(answer)[0][3] == ["Remark: ['Other'] → ['New']"]
    assert answer.context["form"]["entry_reason"].value() == "From the table."
    assert Entry.objects.last_number() == 2
    record(desk, answer)
    assert dumped()["mandates"] == [dict(FRANCE.but(remark="New", footnote="Kept"))]


def test_an_entry_about_something_else_does_not_stand_in_the_way(desk):
    take(*GROUND)
    page = upload(desk, FRENCH)
    build(presidency("LAO", "2MSP", "1MSP", "2MSP"))
    assert record(desk, page)["Location"] == "/admin/import/"
    assert Entry.objects.last_number() == 3


def test_a_preview_opened_again_is_of_the_register_as_it_is(desk):
    take(*GROUND, FRANCE)
    page = upload(desk, FRENCH + "New")
    here = page.request["PATH_INFO"]
    assert "changed since this was first shown" not in text_of(desk.open(here))
    build(presidency("LAO", "2MSP", "1MSP", "2MSP"))
    assert "changed since this was first shown" not in text_of(desk.open(here))
    take(*GROUND, FRANCE.but(remark="New"))
    page = desk.open(here)
    assert "The register changed since this was first shown." in text_of(page)
    assert rows_of(page)[0][1] == "unchanged"


def test_a_recording_without_a_reason_shows_the_preview_again(desk):
    take(*GROUND)
    page = record(desk, upload(desk, FRENCH), entry_reason="")
    assert page.context["form"].errors == {"entry_reason": ["This field is required."]}
    assert rows_of(page)[0][1] == "new"


def test_nobody_else_is_led_to_a_table_that_waits(desk):
    take(*GROUND)
    here = upload(desk, FRENCH).request["PATH_INFO"]
    other = Desk(Client(), account("bert"))
    for address in (here, f"{here}progress/", "/admin/import/made:up/"):
        assert other.open(address).status_code == 404


def test_a_table_waits_for_a_day_in_a_file_that_only_the_server_reads(desk, settings):
    take(*GROUND)
    first = upload(desk, FRENCH).request["PATH_INFO"]
    files = list((settings.VAR / "imports").iterdir())
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
    assert (settings.VAR / "imports").stat().st_mode & 0o777 == 0o700
    for file in files:
        waiting.os.utime(file, (0, 0))
    upload(desk, FRENCH)
    assert len(folder_of(settings)) == len(files)
    assert desk.open(first)["Location"] == "/admin/import/"


def test_a_file_swept_away_by_another_is_no_fault(settings, monkeypatch):
    waiting.keep("ticket", waiting.TABLE, {})
    (file,) = (settings.VAR / "imports").iterdir()
    monkeypatch.setattr(type(file), "iterdir", lambda folder: iter([file, file.with_name("gone")]))
    waiting.keep("ticket", waiting.TABLE, {"a": 1})
    assert waiting.kept("ticket", waiting.TABLE) == {"a": 1}


def test_how_far_it_has_come_can_be_asked(desk, monkeypatch):
    take(*GROUND)
    told, keep = [], waiting.keep

    def heard(ticket, what, words):
        keep(ticket, what, words)
        if what == waiting.PROGRESS:
            told.append(words["words"])

    monkeypatch.setattr("ccm_machinery.admin.bulkimport.page.keep", heard)
    page = upload(desk, FRENCH)
    progress = f"{page.request['PATH_INFO']}progress/"
    assert json.loads(desk.open(progress).content) == {
        "words": "comparing 1 rows with the register"
    }
    record(desk, page)
    assert told == [
        "reading the file",
        "comparing 1 rows with the register",
        "waiting until nobody else is writing",
        "comparing it with the register",
        "writing rows: 0 of 1",
        "recording the entry",
    ]
    assert json.loads(desk.open(progress).content) == {"words": ""}


def test_what_the_database_refuses_is_told_and_nothing_is_recorded(desk, monkeypatch):
    take(*GROUND)
    page = upload(desk, FRENCH)
    broken = importing.contents_of

    def somebody_writes(*arguments):
        raise locked()

    monkeypatch.setattr(importing, "contents_of", somebody_writes)
    assert "Somebody else is writing just now. Please save again." in text_of(record(desk, page))
    monkeypatch.setattr(importing, "contents_of", broken)

    def refused(*arguments, **options):
        raise importing.LoadRefused(["the register: the database refused it"])

    monkeypatch.setattr(importing, "load_contents", refused)
    assert "The register: the database refused it." in text_of(record(desk, page))
    assert Entry.objects.last_number() == 1
