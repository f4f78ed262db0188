"""Workbooks that staff hand in: typed cells are read, formulas and merged cells are not."""

import datetime
import io

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.formula import ArrayFormula

from officeholders.uploads.refused import UploadRefused
from tests.ccm_machinery.tables import HEADINGS, faults, read, refusal, values
from tests.officeholders.zipped import SHEET, part_of, with_parts, workbook


def sheet(*cells, name="starts_on", title="Sheet"):
    """A workbook with one mandate a cell, which stands under the heading ``name``."""
    rows = [["clearance", "CIV", "13MSP", cell] for cell in cells]
    return workbook([*HEADINGS.split(","), name], *rows, title=title)


def formatted(cell, number_format, name="starts_on"):
    made, content = load_workbook(io.BytesIO(sheet(cell, name=name))), io.BytesIO()
    made.active["D2"].number_format = number_format
    made.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "cell", "value"),
    [
        ("starts_on", datetime.date(2026, 2, 10), "2026-02-10"),
        ("starts_on", "2026-02", "2026-02"),
        ("starts_on", 2026, "2026"),
        ("order", 3, 3),
        ("order", 3.0, 3),
        ("inferred", True, True),
        ("remark", True, "yes"),
        ("remark", False, "no"),
        ("remark", 12, "12"),
        ("remark", 1.5, "1.5"),
        ("remark", None, None),
        ("remark", datetime.date(2026, 2, 10), "2026-02-10"),
    ],
)
def test_typed_cells_of_a_workbook_are_read_by_their_type(name, cell, value):
    assert values(sheet(cell, name=name))[name] == value


@pytest.mark.parametrize(
    ("shown_as", "value"), [("mmm yy", "2026-02"), ("yyyy", "2026"), ("dd/mm/yyyy", "2026-02-01")]
)
def test_a_date_is_as_precise_as_its_cell_shows_it(shown_as, value):
    assert values(formatted(datetime.date(2026, 2, 1), shown_as))["starts_on"] == value


def test_days_counted_from_1904_are_the_days_that_the_sheet_shows():
    content = changed(
        sheet(datetime.date(2026, 2, 10)), lambda made: setattr(made, "epoch", CALENDAR_MAC_1904)
    )
    assert 'date1904="1"' in part_of(content, "xl/workbook.xml")
    assert values(content)["starts_on"] == "2026-02-10"


@pytest.mark.parametrize(
    ("cell", "shown_as", "told"),
    [
        (
            datetime.datetime(2026, 2, 1, 10),  # noqa: DTZ001
            "General",
            "the cell holds a time of day; write the day only",
        ),
        (datetime.time(10), "h:mm", "the cell holds a time of day; write the day only"),
        (99_999_999, "yyyy-mm-dd", "the cell shows the error #VALUE!; put a value in its place"),
        ("#REF!", "General", "the cell shows the error #REF!; put a value in its place"),
        ("=TODAY()", "General", "this is a formula; put its value in its place"),
        (ArrayFormula("D2:D2", "=A1"), "General", "this is a formula; put its value in its place"),
        (
            46000,
            "General",
            "“46000” is not read as a date: write a day as 2026-02-10, a month as "
            "2026-02 or a year as 2026",
        ),
    ],
)
def test_a_cell_that_holds_no_value_is_told_with_its_row(cell, shown_as, told):
    content = sheet(cell) if shown_as == "General" else formatted(cell, shown_as)
    assert faults(content) == [(2, "starts_on", told)]


def changed(content, change):
    made, saved = load_workbook(io.BytesIO(content)), io.BytesIO()
    change(made)
    made.save(saved)
    return saved.getvalue()


def hide(made):
    made.active.row_dimensions[3].hidden = True
    made.active.column_dimensions["D"].hidden = True


def test_hidden_rows_and_columns_are_read_and_that_is_said():
    table = read(changed(sheet("2025", "2026"), hide))
    assert [row.values["starts_on"] for row in table.rows] == ["2025", "2026"]
    assert table.notes == (
        "Rows that the sheet hides were read too: 3.",
        "Columns that the sheet hides were read too.",
    )


def test_merged_cells_are_refused_with_their_places():
    content = changed(
        sheet(*["2025"] * 50),
        lambda made: [made.active.merge_cells(f"D{row}:D{row + 1}") for row in range(2, 50, 2)],
    )
    told = refusal(content)
    assert told.startswith("Sheet “Sheet”: the cells D")
    assert told.endswith(" … are merged. Unmerge them and give every row its own value.")
    assert told.count(":D") == 20


def two_sheets(first, second, hidden=()):
    made, content = Workbook(), io.BytesIO()
    made.active.title = first
    made.create_sheet(second)
    for one in made.worksheets:
        one.append(HEADINGS.split(","))
        one.append(["clearance", "CIV", "13MSP"])
        one.sheet_state = "hidden" if one.title in hidden else "visible"
    made.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("first", "second", "read_one"),
    [("Notes", " mandates ", " mandates "), ("One", "Two", "One")],
)
def test_the_sheet_called_like_the_list_is_read_else_the_first(first, second, read_one):
    assert read(two_sheets(first, second)).sheet == read_one


def test_a_hidden_sheet_is_never_read():
    assert read(two_sheets("Mandates", "Two", hidden=("Mandates",))).sheet == "Two"


def test_rows_far_beneath_the_table_are_refused_before_the_gap_is_walked_through():
    content = sheet("2025", "2026")
    told = part_of(content, SHEET).replace('r="3"', 'r="1048576"').replace('3"', '1048576"')
    assert refusal(with_parts(content, **{SHEET: told})) == (
        "The sheet goes on to row 1048576, and rows beneath 100000 are not read. Delete the rows "
        "beneath the table, even if they look empty, and save it anew."
    )


def test_what_a_sheet_says_of_its_size_is_not_believed():
    content = sheet("2025", "2026")
    told = part_of(content, SHEET).replace('ref="A1:D3"', 'ref="A1:D1"')
    assert len(read(with_parts(content, **{SHEET: told})).rows) == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<row r="3"', '<row r="1"'),
        ('<row r="3"', '<row r="1000000000"'),
        ('<row r="3"', '<row r="x"'),
        ('t="inlineStr"><is><t>2026</t></is>', 't="s"><v>999</v>'),
        ('t="inlineStr"', 't="?"'),
        ("sheetData", "other"),
        ('<row r="3"', "<c/>" * 20_000 + '<row r="3"'),
    ],
)
def test_a_sheet_that_contradicts_itself_is_refused_or_read_and_never_half(before, after):
    content = sheet("2025", "2026")
    told = part_of(content, SHEET)
    assert before in told
    try:
        rows = read(with_parts(content, **{SHEET: told.replace(before, after)})).rows
        assert len(rows) == 2
    except UploadRefused as refused:
        assert str(refused).endswith(".")  # noqa: PT017


def test_a_workbook_without_a_sheet_is_refused():
    content = sheet("2025")
    told = part_of(content, "xl/workbook.xml")
    start, end = told.index("<sheets>"), told.index("</sheets>") + len("</sheets>")
    without = with_parts(content, **{"xl/workbook.xml": told[:start] + "<sheets/>" + told[end:]})
    assert refusal(without) == "The workbook shows no sheet with a table."
