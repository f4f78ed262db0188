"""All the rules together."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from officeholders.faults import Fault, faults
from officeholders.faults.structure import read_row
from officeholders.lists import LIST_NAMES
from officeholders.words import has_value
from tests.officeholders.faults.proposed import (
    MEETINGS,
    coordinator,
    meeting,
    president,
    rows_of,
    told,
)

FILE = Path(__file__).parents[3] / "ccm_machinery" / "data" / "register.json"


@pytest.fixture(scope="module")
def reference():
    return json.loads(FILE.read_text(encoding="utf-8"))


def test_the_reference_register_is_without_fault(reference):
    read = [
        read_row(name, raw, index)
        for name in LIST_NAMES
        for index, raw in enumerate(reference.get(name, []))
    ]
    assert [str(fault) for row in read for fault in row.faults] == []
    assert [str(fault) for fault in faults(row.row for row in read)] == []


def test_the_words_of_the_reference_register_are_what_the_file_says(reference):
    for name in LIST_NAMES:
        for index, raw in enumerate(reference.get(name, [])):
            said = {key: value for key, value in raw.items() if has_value(value)}
            assert read_row(name, raw, index).row.words == said


def test_all_faults_are_told_in_the_order_of_lists_rows_and_keys():
    lists = {
        "mandates": [
            president(presides_over=None),
            coordinator("XXX", from_end_of="1MSP", appointed_at="2MSP"),
        ],
        "meetings": [*MEETINGS, meeting("15MSP", 180) | {"number": 16}],
    }
    assert told(**lists) == [
        "meetings[4].label: the label is the number and the kind: 16MSP",
        "mandates[0].presides_over: name the meeting the President presides over",
        'mandates[1].state: no State "XXX"',
        'mandates[1].from_end_of: no meeting "1MSP"',
        'mandates[1].appointed_at: no meeting "2MSP"',
    ]


def test_rows_of_the_file_are_told_before_those_of_the_register():
    rows = rows_of(mandates=[coordinator("XXX"), coordinator("YYY")])
    recorded = replace(rows[-2], index=None)
    assert [str(fault) for fault in faults([*rows[:-2], recorded, rows[-1]])] == [
        'mandates[1].state: no State "YYY"',
        'mandates clearance XXX 13MSP.state: no State "XXX"',
    ]


def test_a_fault_names_a_row_that_is_not_in_the_file_by_its_identity():
    row = replace(rows_of(mandates=[president()])[-1], index=None)
    assert (
        str(row.fault("starts_on", "wrong")) == "mandates president LAO 13MSP 3RC.starts_on: wrong"
    )
    assert str(row.fault(None, "wrong")) == "mandates president LAO 13MSP 3RC: wrong"
    assert str(Fault("mandates", None, None, "missing")) == "mandates: missing"


def test_a_place_and_a_sentence_stay_on_one_line_and_short():
    documents = [{"symbol": "A\nB", "title": "x", "meeting": "1" * 200 + "MSP"}]
    (fault,) = faults(rows_of(documents=documents))
    assert str(fault) == f'documents[0].meeting: no meeting "{"1" * 80}…"'
    assert replace(fault.row, index=None).place == "documents A\\nB"


def test_a_mandate_of_which_a_key_cannot_be_read_is_judged_by_its_references_alone():
    rows = rows_of(mandates=[coordinator(), coordinator("XXX", starts_on="2020")])
    unread = frozenset({"until_end_of"})
    rows[-1] = replace(rows[-1], unread=unread)
    assert [str(fault) for fault in faults(rows)] == ['mandates[1].state: no State "XXX"']


def test_an_empty_register_is_without_fault():
    assert faults([]) == []
