"""CSV files: read by every reader of RFC 4180, run by no spreadsheet."""

import csv
import io

import pytest

from officeholders.roughdate import RoughDate
from officeholders.spreadsheets import cell, csv_text


def test_a_file_has_the_mark_of_utf_8_and_lines_that_end_as_the_standard_says():
    assert csv_text(["a", "b"], [["Côte", None], [True, 3]]) == "\ufeffa,b\r\nCôte,\r\ntrue,3\r\n"


def test_commas_quotes_and_lines_within_a_text_come_back_as_they_were():
    told = ['He said "so", and left', "two\nlines", "two\r\nlines", "a;b"]
    text = csv_text(["a", "b", "c", "d"], [told])
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert list(reader)[1] == told


@pytest.mark.parametrize("sign", list("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫"))
def test_no_text_is_run_as_a_formula(sign):
    assert cell(f"{sign}1+1") == f"'{sign}1+1"


def test_numbers_dates_and_other_texts_stand_as_they_are():
    values = [-1, 0, "1-2", "a=b", "", RoughDate("2026-02")]
    assert [cell(value) for value in values] == values
    assert [cell(value) for value in (None, True, False)] == ["", "true", "false"]
