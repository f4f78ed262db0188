"""What is written as a table is read back, and nothing handed in is ever an error of ours."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from ccm_machinery.bulkimport.blank_tables import csv_to_fill, workbook_to_fill
from ccm_machinery.bulkimport.columns import IMPORTED, columns_of, explained
from ccm_machinery.bulkimport.names import Names
from ccm_machinery.bulkimport.table import Table, read_table
from officeholders.spreadsheets import csv_text
from officeholders.uploads.refused import UploadRefused
from tests.ccm_machinery.tables import HEADINGS, NAMES, read


@pytest.mark.parametrize("name", IMPORTED)
def test_a_table_to_fill_in_is_read_once_it_is_filled_in(name):
    keys = [column.key for column in columns_of(name)]
    assert csv_to_fill(name).strip("\ufeff").strip() == ",".join(keys)
    made = load_workbook(io.BytesIO(workbook_to_fill(name)))
    first, second = made.worksheets
    assert [cell.value for cell in first[1]] == keys
    assert first.freeze_panes == "A2"
    assert [row[0].value for row in second.iter_rows(2, len(keys) + 1)] == keys
    examples = [row[3].value for row in second.iter_rows(2, len(keys) + 1)]
    first.append(examples)
    content = io.BytesIO()
    made.save(content)
    names = Names(
        {
            target: {"LAO", "president", "clearance", "14MSP", "13MSP"}
            for target in ("states", "offices", "meetings")
        },
        NAMES.meanings,
    )
    (row,) = read_table(name, content.getvalue(), names).rows
    assert row.faults == ()


def test_a_table_to_fill_in_asks_only_for_what_a_row_must_say():
    told = {column.key: explained(column) for column in columns_of("meetings")}
    asked = [key for key, words in told.items() if words.endswith("It must be given.")]
    assert asked == ["label"]
    told = {column.key: explained(column) for column in columns_of("candidatures")}
    assert told["presides_over"] == (
        "A meeting by its label, such as 14MSP or 3RC. For the presidency only."
    )


@pytest.mark.parametrize("name", IMPORTED)
def test_a_table_to_fill_in_holds_no_formula(name):
    made = load_workbook(io.BytesIO(workbook_to_fill(name)))
    cells = (cell for sheet in made for row in sheet.iter_rows() for cell in row)
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


# An apostrophe before a text is how the register's own tables tell it from a formula.
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).filter(
    lambda text: not text.strip().startswith("'")
)


@given(
    st.lists(st.fixed_dictionaries({"remark": texts, "footnote": texts}), min_size=1, max_size=5)
)
def test_what_the_register_writes_as_a_table_is_read_back_the_same(rows):
    told = [["clearance", "CIV", "13MSP", row["remark"], row["footnote"]] for row in rows]
    text = csv_text([*HEADINGS.split(","), "remark", "footnote"], told)
    table = read(text)
    for row, given_row in zip(table.rows, rows, strict=True):
        for key, value in given_row.items():
            if not any(fault[0] == key for fault in row.faults):
                assert row.values[key] == (value.strip() or None)


@given(st.binary(max_size=200) | st.text().map(lambda text: f"{HEADINGS}\n{text}".encode()))
def test_any_bytes_are_read_or_refused_in_a_sentence(content):
    try:
        table = read(content)
        assert Table.of_words(table.as_words()) == table
    except UploadRefused as refused:
        assert str(refused).endswith(".")  # noqa: PT017


def test_a_table_is_kept_as_a_json_object_and_comes_back_the_same():
    table = read(f"{HEADINGS}\nclearance,Congo,13MSP\n")
    assert Table.of_words(table.as_words()) == table
