"""A file that is not a register file is refused with the place, never with a traceback."""

import json

import pytest

from ccm_machinery.registerfile import LoadRefused
from ccm_machinery.registerfile.contents import Contents
from officeholders.lists import LIST_NAMES

EMPTY = {"format": "ccm-register/1", "meetings": [], "states": [], "working_groups": []}
EMPTY["mandates"] = []


def read(content):
    """The faults of a file, as they are printed, whether or not it can be read at all."""
    try:
        contents = Contents.read(content)
    except LoadRefused as refused:
        return [str(fault) for fault in refused.faults]
    rows = [row for rows in contents.rows.values() for row in rows]
    return [str(fault) for fault in [*contents.faults, *(f for row in rows for f in row.faults)]]


def file(**keys):
    return json.dumps(EMPTY | keys)


def test_an_empty_register_is_a_register_file():
    assert read(file()) == []


def test_bytes_and_text_are_read_alike():
    assert read(file().encode()) == []


def test_what_the_file_is_about_is_read_and_not_kept():
    contents = Contents.read(file(about="The register as of today"))
    assert (contents.faults, list(contents.rows.values())) == ([], [[]] * len(LIST_NAMES))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\xef\xbb\xbf{}", "it begins with a byte-order mark; save it as UTF-8 without one"),
        ("\ufeff{}", "it begins with a byte-order mark; save it as UTF-8 without one"),
        ("{}".encode("utf-16"), "it begins with a byte-order mark; save it as UTF-8 without one"),
        (b'{"about": "C\xf4te"}', "it is not written in UTF-8 (byte 13)"),
        (b"[]", "a register file is one JSON object"),
        (b"null", "a register file is one JSON object"),
        (b"[" * 100_000, "it is nested too deeply"),
        (b'{"a":' * 100_000, "it is nested too deeply"),
    ],
)
def test_a_file_that_is_no_json_object_in_utf8_is_refused(content, fault):
    assert read(content) == [f"the file: {fault}"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "line 1, column 1: this is not JSON: Expecting value"),
        (
            b"{\n 'a': 1}",
            "line 2, column 2: this is not JSON: Expecting property name enclosed in double quotes",
        ),
        (b"{} {}", "line 1, column 4: this is not JSON: Extra data"),
        (b'{"a": "\n"}', "line 1, column 8: this is not JSON: Invalid control character at"),
    ],
)
def test_what_is_not_json_is_refused_with_line_and_column(content, fault):
    assert read(content) == [fault]


@pytest.mark.parametrize(
    ("keys", "fault"),
    [
        ({"format": "ccm-register/2"}, 'format: a register file says "format": "ccm-register/1"'),
        ({"format": None}, 'format: a register file says "format": "ccm-register/1"'),
        ({"about": 5}, "about: 5 is not a text"),
        ({"about": ""}, "about: the text is empty: no value is left out, or written as null"),
        ({"votes": []}, "votes: a register file has no such key"),
        ({"mandate": []}, 'mandate: a register file has no such key; there is "mandates"'),
        ({"a\nb": []}, "a\\nb: a register file has no such key"),
        ({"states": None}, "states: null is not a list"),
        ({"states": {"code": "LAO"}}, 'states: {"code": "LAO"} is not a list'),
        ({"documents": "none"}, 'documents: "none" is not a list'),
        ({"states": ["LAO"]}, 'states[0]: "LAO" is not an object'),
        ({"states": [None]}, "states[0]: null is not an object"),
    ],
)
def test_the_frame_of_the_file_is_judged_key_by_key(keys, fault):
    assert read(file(**keys)) == [fault]


def test_an_optional_list_may_be_null_or_missing():
    assert read(file(organizations=None, about=None)) == []


def test_the_four_lists_that_every_file_has_must_be_given():
    assert read('{"format": "ccm-register/1"}') == [
        f"{name}: this list must be given, even if it is empty"
        for name in ("meetings", "states", "working_groups", "mandates")
    ]


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e999", "10.0", "9" * 5000])
def test_a_number_that_is_no_whole_number_is_refused(value):
    content = file(states=[{"code": "LAO", "name": "?"}]).replace('"?"', value)
    (fault,) = read(content)
    assert fault.startswith("states[0].name: ")
    assert fault.endswith(" is not a text")


def test_a_key_that_stands_twice_is_refused_with_its_place():
    content = """{"format": "ccm-register/1", "format": "ccm-register/1", "meetings": [],
        "working_groups": [], "mandates": [], "states": [
        {"code": "LAO", "name": "Laos", "name": "Lao PDR", "name": "LPDR"},
        {"code": "AUT", "name": "Austria",
         "former_names": [{"name": "Ostarrichi", "until": "1919", "until": "1920"}]}]}"""
    assert read(content) == [
        'the file: the key "format" stands twice',
        'states[0]: the key "name" stands twice',
        'states[1].former_names[0]: the key "until" stands twice',
    ]


def test_every_fault_of_structure_is_told_at_once():
    content = file(
        format="none",
        extra=1,
        meetings=[{"label": "1MSP", "position": True, "kind": "MSP", "number": 1, "place": "x"}],
        states=[{"code": "Lao", "nam": "Laos"}, 7],
        mandates={},
    )
    assert [fault.split(":")[0] for fault in read(content)] == [
        "format",
        "extra",
        "mandates",
        "meetings[0].position",
        "states[0].nam",
        "states[0].code",
        "states[0].name",
        "states[1]",
    ]
