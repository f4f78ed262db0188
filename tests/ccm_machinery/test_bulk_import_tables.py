"""Tables that staff hand in as CSV: read as they were meant, or refused with every place."""

import pytest

from ccm_machinery.bulkimport.headings import column_name
from ccm_machinery.bulkimport.names import Names
from ccm_machinery.bulkimport.table import read_table
from tests.ccm_machinery.tables import HEADINGS, NAMES, ROW, faults, read, refusal, values
from tests.officeholders.zipped import document

UNREADABLE = (
    "After row %s the file cannot be read: quotes do not match, or a text is far too long. Save "
    "the file again from a spreadsheet."
)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("said", ["", "sep={}\n", '"sep={}"\r\n'])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("line", ["\n", "\r\n"])
def test_commas_semicolons_and_tabs_are_recognised(mark, said, delimiter, line):
    rows = [["office", "state", "from_end_of"], ["clearance", "CIV", "13MSP"]]
    text = line.join(delimiter.join(row) for row in rows)
    assert values(mark + said.format(delimiter) + text) == ROW


def test_the_delimiter_is_the_one_that_gives_the_headings():
    text = "state;remark;office;from_end_of\nCIV;a, b, c, d, e;clearance;13MSP"
    assert values(text) == ROW | {"remark": "a, b, c, d, e"}


def test_headings_may_be_the_labels_of_the_forms_in_any_case():
    assert values("Office, STATE ,From the end of\nclearance,CIV,13MSP") == ROW
    assert values("OFFICE,State,from end-of\nclearance,CIV,13MSP") == ROW


@pytest.mark.parametrize(
    ("column", "written", "meant"),
    [
        ("state", "CIV", "CIV"),
        ("state", "cote d’ivoire", "CIV"),
        ("state", "The Netherlands", "NLD"),
        ("state", "Republic of the Congo", "COG"),
        ("office", "Clearance and Risk Reduction", "clearance"),
        ("office", "presidency", "president"),
        ("from_end_of", "13 msp", "13MSP"),
        ("from_end_of", "Third Review Conference", "3RC"),
    ],
)
def test_states_offices_and_meetings_may_be_given_by_any_name(column, written, meant):
    text = ",".join((ROW | {column: written}).values())
    assert values(f"{HEADINGS}\n{text}") == ROW | {column: meant}


def test_a_name_that_two_states_had_is_not_guessed():
    assert faults(f"{HEADINGS}\nclearance,Congo,13MSP") == [
        (2, "state", "“Congo” may be Congo (COD) or Republic of the Congo (COG): write the code")
    ]


def test_the_nearest_name_is_offered_where_there_is_none():
    assert faults(f"{HEADINGS}\ncommittee,Cote Ivoire,99MSP\nclearence,ZZZ,13MSP") == [
        (2, "office", "no office is called “committee”"),
        (2, "state", "no State is called “Cote Ivoire”; the nearest is “Côte d'Ivoire”"),
        (2, "from_end_of", "no meeting is called “99MSP”; the nearest is “13MSP”"),
        (3, "office", "no office is called “clearence”; the nearest is “Clearance”"),
        (3, "state", "no State is called “ZZZ”"),
    ]


def test_only_so_many_nearest_names_are_looked_for():
    names = Names(NAMES.codes, NAMES.meanings, {("x", str(n)): "" for n in range(200)})
    (row,) = read_table("mandates", f"{HEADINGS}\nclearance,Cote Ivoire,13MSP".encode(), names).rows
    assert row.faults == (("state", "no State is called “Cote Ivoire”"),)


@pytest.mark.parametrize(
    ("column", "written", "value"),
    [
        ("inferred", "Yes", True),
        ("inferred", "TRUE", True),
        ("inferred", "no", False),
        ("inferred", "0", False),
        ("order", "-3", -3),
        ("starts_on", "2026-02-10", "2026-02-10"),
        ("starts_on", "2026-02", "2026-02"),
        ("starts_on", "2026", "2026"),
        ("remark", " two words ", "two words"),
        ("remark", "'=1+1", "=1+1"),
        ("remark", "'-", "-"),
        ("remark", "'tis", "'tis"),
        ("remark", "", None),
    ],
)
def test_a_cell_is_read_as_its_column_takes_it(column, written, value):
    assert values(f"{HEADINGS},{column}\nclearance,CIV,13MSP,{written}")[column] == value


@pytest.mark.parametrize(
    ("column", "written", "told"),
    [
        ("inferred", "maybe", "“maybe” is neither yes nor no"),
        ("order", "third", "“third” is not a whole number"),
        ("order", "1.5", "“1.5” is not a whole number"),
        ("order", "9" * 20, f"“{'9' * 20}” is not a whole number"),
        (
            "starts_on",
            "February 2026",
            "“February 2026” is not read as a date: write a day as 2026-02-10, a month as 2026-02 "
            "or a year as 2026",
        ),
        (
            "starts_on",
            "10000",
            "“10000” is not read as a date: write a day as 2026-02-10, a month "
            "as 2026-02 or a year as 2026",
        ),
        ("starts_on", "1989-12-31", "“1989-12-31” is not in the years 1990 to 2199"),
        ("starts_on", "2200", "“2200” is not in the years 1990 to 2199"),
        ("remark", "=1+1", "this is a formula; put its value in its place"),
        ("remark", " =HYPERLINK(1)", "this is a formula; put its value in its place"),
        (
            "remark",
            "a\u202eb",
            "the text has a sign that turns the direction of writing (U+202E), "
            "which is not seen and not taken: type it anew",
        ),
        (
            "remark",
            "a\0b",
            "the text has a control character (U+0000), which is not seen and not "
            "taken: type it anew",
        ),
        (
            "remark",
            "\x1fa",
            "the text has a control character (U+001F), which is not seen and not "
            "taken: type it anew",
        ),
        ("remark", "x" * 10_000, "the text has 10000 characters; the most is 2000"),
    ],
)
def test_a_cell_that_its_column_does_not_take_is_told_with_its_row(column, written, told):
    assert faults(f"{HEADINGS},{column}\nclearance,CIV,13MSP,{written}") == [(2, column, told)]


def test_days_of_meetings_are_whole_days():
    assert faults("label,opens_on\n14MSP,2026-11", "meetings") == [
        (2, "opens_on", "“2026-11” is not read as a day: write it as 2026-02-10")
    ]


def test_choices_may_be_given_by_their_words():
    assert values("code,region\nCIV,african group", "states") == {"code": "CIV", "region": "AG"}
    assert values("label,kind\n14MSP,msp", "meetings") == {"label": "14MSP", "kind": "MSP"}


def test_rows_are_counted_as_a_spreadsheet_shows_them():
    rows = 'clearance,CIV,13MSP,"two\nlines"\n,,,\nclearance,CIV,13MSP\n'
    text = f"sep=,\n{HEADINGS},remark\n\n{rows}"
    assert [row.number for row in read(text).rows] == [3, 5]
    assert read(text).rows[0].values["remark"] == "two\nlines"


def test_every_heading_that_means_nothing_is_told_with_the_nearest_right_one():
    assert refusal("offise,state,State,representatives,was\n1,2").splitlines() == [
        "Column A: “offise” is no heading here; the nearest is “office”.",
        "The columns B and C both mean “State”: leave one out.",
        "Column D: “representatives” cannot be imported. Leave the column out, and record it on "
        "the form of each row.",
        "Column E: “was” cannot be imported. Leave the column out, and record it on the form of "
        "each row.",
        "The column “office” is missing: by it a row of Mandates is known.",
        "The column “from_end_of” is missing: by it a row of Mandates is known.",
    ]


def test_the_headings_of_another_list_are_told_as_such():
    assert refusal("office,state,from_end_of,remark\n1,2,3,4", "meetings") == (
        "These are the headings of Mandates. If that is what the rows are, choose it."
    )
    assert refusal("office,state,received_on,status\n1,2,3,4").startswith(
        "These are the headings of Candidatures."
    )


def test_columns_that_only_explain_others_are_not_read_and_that_is_said():
    table = read(f"{HEADINGS},office_name,Last day\nclearance,CIV,13MSP,Clearance,2026")
    assert table.rows[0].values == ROW
    assert table.notes == (
        "These columns only explain others, and are not read: “office_name”, “Last day”.",
    )


def test_a_value_below_no_heading_is_a_fault():
    assert faults("office,,state,from_end_of\nclearance,x,CIV,13MSP,,y") == [
        (2, None, "columns B, F have values, but no headings"),
    ]
    assert faults("office,state,from_end_of\nclearance,CIV,13MSP,x") == [
        (2, None, "column D has a value, but no heading"),
    ]


def test_a_table_of_candidatures_says_when_each_was_received_though_it_be_unknown():
    headings = "office,state,presides_over"
    assert refusal(f"{headings}\npresident,CIV,13MSP", "candidatures") == (
        "The column “received_on” is missing: by it a row of Candidatures is known."
    )
    told = values(f"{headings},received_on\npresident,CIV,13MSP,", "candidatures")
    assert told["received_on"] is None


def test_a_heading_of_10000_characters_is_refused_as_any_other():
    told = refusal(f"{HEADINGS},remarque{' ' * 10_000}x\n1")
    assert told.startswith("Column D: “remarque")
    assert told.endswith("” is no heading here; the nearest is “remark”.")
    assert len(told) < 200


@pytest.mark.parametrize(
    ("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ")]
)
def test_columns_are_named_as_a_spreadsheet_names_them(place, name):
    assert column_name(place) == name


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfeo\0", "Line 1 of the file is not written in UTF-8."),
        (f"{HEADINGS}\nclearance,C\xf4te,13MSP".encode("latin-1"), "Line 2 of the file is not"),
        (f'{HEADINGS}\nclearance,"CIV,13MSP\n', UNREADABLE % 1),
        (f'{HEADINGS}\nclearance,"CIV"x,13MSP\n', UNREADABLE % 1),
        (f"{HEADINGS}\nclearance,CIV,{'x' * 200_000}\n", UNREADABLE % 1),
        ('"' + "x" * 200_000, UNREADABLE % 0),
        (b"", "This is an empty file. Choose a CSV file or an Excel workbook (XLSX)."),
        (b"%PDF", "This is a PDF. Choose a CSV file or an Excel workbook (XLSX)."),
        (b"<html>", "This is a web page (HTML)."),
        (b"\n ,\n", "The table is empty: its first row must have the headings."),
        (HEADINGS, "The table has headings, but no row beneath them."),
        (",".join(["office"] * 101), "Row 1 has more than 100 columns."),
        (HEADINGS + "\nclearance,CIV,13MSP" + ",x" * 98, "Row 2 has more than 100 columns."),
        (HEADINGS + "\nclearance,CIV,13MSP" * 20_001, "The table has more than 20000 rows."),
        (b"x" * (11 * 1024 * 1024), "The file is larger than 10 MB"),
        (document("A mandate"), "This is a Word document (DOCX). Choose an Excel workbook (XLSX)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This is a file of an old Office program."),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_a_sentence(content, told):
    assert refusal(content).startswith(told)
