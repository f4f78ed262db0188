"""Import of tables in the admin: every row is looked at before anything is recorded."""

import pytest

from ccm_machinery.admin.bulkimport import recording as importing
from officeholders.models import Entry, Meeting
from tests.builders import candidature
from tests.ccm_machinery.importing import FRENCH, record, rows_of, send, text_of, upload
from tests.ccm_machinery.loads import AUSTRIA, FRANCE, GROUND, dumped, take
from tests.staff import Desk, account

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path):
    settings.VAR = tmp_path


@pytest.fixture
def desk(client):
    return Desk(client)


def test_a_table_is_shown_row_by_row_before_anything_is_recorded(desk):
    take(*GROUND, FRANCE.but(remark="Old"), AUSTRIA)
    page = upload(desk, FRENCH + "New", "clearance,AUT,1MSP,2MSP,", "clearance,LAO,2MSP,,")
    assert rows_of(page) == [
        (2, "changed", "clearance, FRA, 1MSP", ["Remark: ['Old'] → ['New']"]),
        (3, "unchanged", "clearance, AUT, 1MSP", []),
        (
            4,
            "new",
            "clearance, LAO, 2MSP",
            [
                "Office: [] → ['clearance']",
                "State: [] → ['LAO']",
                "From the end of: [] → ['2MSP']",
            ],
        ),
    ]
    assert [(kind.label, kind.count) for kind in page.context["kinds"]] == [
        ("all rows", 3),
        ("new", 1),
        ("changed", 1),
        ("unchanged", 1),
    ]
    assert Entry.objects.last_number() == 1


def test_an_empty_cell_clears_and_a_missing_column_leaves_what_is_recorded(desk):
    person = {"name": "Ines Example", "email": "ines@example.org"}
    given = FRANCE.but(remark="Old", footnote="Kept", representatives=[person])
    take(*GROUND, given)
    page = upload(desk, FRENCH)
    assert rows_of(page)[0][3] == ["Remark: ['Old'] → []"]
    record(desk, page)
    assert dumped()["mandates"] == [dict(given.but(remark=None))]
    assert b"Ines" not in page.content


def test_a_row_that_was_withdrawn_is_recorded_again(desk):
    take(*GROUND, FRANCE)
    take(*GROUND, FRANCE.but(withdrawn=True))
    page = upload(desk, FRENCH)
    assert rows_of(page)[0][1] == "recorded again"
    record(desk, page)
    assert dumped()["mandates"] == [dict(FRANCE)]


def test_every_fault_is_told_with_its_row_and_column_and_nothing_is_recorded(desk):
    take(*GROUND)
    page = upload(
        desk,
        "clearance,FRA,1MSP,15MSP,",
        "clearance,Oz,1MSP,2MSP,=1+1",
        "clearance,AUT,2MSP,1MSP,",
        "clearance,LAO,1MSP,2MSP,",
        "clearance,LAO,1MSP,3MSP,",
    )
    assert [(number, told) for number, act, _which, told in rows_of(page) if act != "new"] == [
        (2, ["Column until_end_of: No meeting is called “15MSP”; the nearest is “1MSP”."]),
        (
            3,
            [
                "Column state: No State is called “Oz”.",
                "Column remark: This is a formula; put its value in its place.",
            ],
        ),
        (4, ["Column until_end_of: The 1MSP does not come after the 2MSP."]),
        (
            6,
            [
                "The same as row 5.",
                "Column state: State of LAO (LAO) already holds this office from the end of the "
                "1MSP until the end of the 2MSP (row 5).",
            ],
        ),
    ]
    assert "Nothing can be, until what is wrong below is put right" in text_of(page)
    assert record(desk, page).status_code == 200
    assert Entry.objects.last_number() == 1


def test_rows_of_one_kind_can_be_looked_at_alone_page_by_page(desk, monkeypatch):
    take(*GROUND, FRANCE)
    monkeypatch.setattr(importing, "ROWS_ON_A_PAGE", 1)
    page = upload(desk, "clearance,AUT,1MSP,2MSP,", FRENCH, "clearance,LAO,2MSP,,")
    here = page.request["PATH_INFO"]
    assert [row[0] for row in rows_of(desk.open(here, query="?page=2"))] == [3]
    assert [row[0] for row in rows_of(desk.open(here, query="?show=new&page=2"))] == [4]
    assert [row[0] for row in rows_of(desk.open(here, query="?show=nonsense&page=x"))] == [2]
    assert "Page 2 of 3" in text_of(desk.open(here, query="?page=2"))


def test_what_is_unusual_is_said_and_recorded(desk):
    take(*GROUND)
    page = upload(
        desk, "clearance,FRA,1MSP,2MSP,", "clearance,AUT,1MSP,2MSP,", "clearance,LAO,1MSP,2MSP,"
    )
    assert rows_of(page)[2][3][-1] == (
        "Column office: More holders of Clearance than seats after the 1MSP: 3, not 2."
    )
    assert [kind.label for kind in page.context["kinds"]] == [
        "all rows",
        "new",
        "recorded, but unusual",
    ]
    record(desk, page)
    assert Entry.objects.last_number() == 2


def test_what_it_would_break_in_rows_that_it_does_not_have_is_told(desk):
    take(*GROUND, FRANCE.but(starts_on="2011-10"))
    page = upload(
        desk, "1MSP,2011-11-01,2011-11-02", name="meetings", headings="label,opens_on,closes_on"
    )
    assert page.context["preview"].elsewhere == (
        "Mandate clearance, FRA, 1MSP (Starts on): October 2011 is before the mandate begins: the "
        "1MSP closed on 2 November 2011.",
    )
    assert record(desk, page).status_code == 200
    assert Entry.objects.last_number() == 1


def test_new_meetings_come_after_the_last_ten_further_each(desk):
    take(*GROUND)
    page = upload(desk, "5MSP,", "1RC,", "6MSP,75", name="meetings", headings="label,position")
    record(desk, page)
    told = Meeting.objects.filter(position__gt=40).values_list(
        "label", "kind", "number", "position"
    )
    assert sorted(told) == [("1RC", "RC", 1, 95), ("5MSP", "MSP", 5, 85), ("6MSP", "MSP", 6, 75)]


def test_a_meeting_known_by_its_label_is_dated_and_keeps_its_place(desk):
    take(*GROUND)
    page = upload(
        desk,
        "4MSP,,2014-09-01,2014-09-05",
        name="meetings",
        headings="label,position,opens_on,closes_on",
    )
    record(desk, page)
    meeting = Meeting.objects.get(label="4MSP")
    assert (meeting.position, str(meeting.closes_on)) == (40, "2014-09-05")


def test_a_label_that_is_none_is_told(desk):
    take(*GROUND)
    page = upload(desk, "twelfth,x", name="meetings", headings="label,position")
    assert rows_of(page)[0][3] == [
        'Column label: "twelfth" is not a label such as 14MSP or 3RC.',
        "Column position: “x” is not a whole number.",
        "Column kind: This must be given.",
        "Column number: This must be given.",
    ]


def test_states_and_candidatures_are_imported_too(desk):
    take(*GROUND)
    record(desk, upload(desk, "FRA,France,WEOG", name="states", headings="code,name,region"))
    page = upload(
        desk,
        "president,4MSP,France,2026-02,expressed,no",
        name="candidatures",
        headings="office,presides_over,state,received_on,status,public",
    )
    record(desk, page)
    told = dumped()
    (france,) = [row for row in told["states"] if row["code"] == "FRA"]
    assert france == {"code": "FRA", "name": "France", "region": "WEOG", "party_from": "2010-08-01"}
    assert told["candidatures"] == [
        dict(candidature("president", "FRA", presides_over="4MSP", received_on="2026-02"))
    ]


def test_a_file_that_cannot_be_read_is_refused_on_its_field(desk):
    page = upload(desk, "1,2", headings="offise,state", file="table.csv")
    assert page.context["form"].errors["file"] == [
        "Column A: “offise” is no heading here; the nearest is “office”.",
        "The column “office” is missing: by it a row of Mandates is known.",
        "The column “from_end_of” is missing: by it a row of Mandates is known.",
    ]
    assert send(desk, b"%PDF").context["form"].errors["file"] == [
        "This is a PDF. Choose a CSV file or an Excel workbook (XLSX)."
    ]
    (told,) = send(desk, bytes(11 * 1024 * 1024)).context["form"].errors["file"]
    assert told.startswith("The file is larger than 10 MB, which is the most that is taken.")
    page = desk.send("import", typed={"list": "mandates"})
    assert page.context["form"].errors["file"] == ["Choose a file."]


@pytest.mark.parametrize(("name", "kind"), [("mandates", "csv"), ("states", "xlsx")])
def test_tables_to_fill_in_can_be_had(desk, name, kind):
    answer = desk.open("import_table", name, kind)
    assert answer["Content-Disposition"] == f'attachment; filename="{name}.{kind}"'
    assert desk.open("import_table", "documents", kind).status_code == 404
    assert desk.open("import_table", name, "pdf").status_code == 404


def test_the_form_leads_to_the_tables_and_says_what_a_table_says(desk):
    page = desk.open("import", query="?list=states")
    assert page.context["form"]["list"].value() == "states"
    assert "An empty cell clears what is recorded there." in text_of(page)
    assert "/admin/import/table/mandates.xlsx" in page.content.decode()


@pytest.mark.parametrize("address", ["/admin/import/", "/admin/import/table/states.csv"])
def test_who_may_not_record_may_not_import(client, address):
    assert Desk(client, account("vera", role="viewer")).open(address).status_code == 403
