"""Single values of a file: what each kind of key takes."""

import pytest

from tests.officeholders.faults.proposed import coordinator, group, meeting
from tests.officeholders.faults.proposed import read_words as read
from tests.officeholders.faults.proposed import told_of_row as told

STATE = {"code": "LAO", "name": "Lao PDR"}
ANALYSIS = {"code": "analysis", "name": "Analysis", "decided_at": "12MSP", "members": ["clearance"]}


def test_text_is_kept_in_normal_form():
    assert read(
        "states", STATE | {"name": "Co\u0302te d'Ivoire", "also_known_as": ["e\u0301"]}
    ) == {
        "code": "LAO",
        "name": "C\u00f4te d'Ivoire",
        "also_known_as": ["\u00e9"],
    }


@pytest.mark.parametrize(
    ("value", "written"), [(True, "true"), (1.0, "1.0"), ("1", '"1"'), ([1], "[1]")]
)
def test_a_number_is_a_whole_number(value, written):
    assert told("working_groups", group(seats=value)) == [f"seats: {written} is not a whole number"]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (1, []),
        (2_147_483_647, []),
        (0, ["seats: 0 is not between 1 and 2147483647"]),
        (2_147_483_648, ["seats: 2147483648 is not between 1 and 2147483647"]),
    ],
)
def test_a_number_is_one_that_every_engine_can_keep(value, found):
    assert told("working_groups", group(seats=value)) == found


def test_an_order_may_be_below_zero():
    assert told("mandates", coordinator(order=-5)) == []
    assert told("mandates", coordinator(order=-(2**31) - 1)) == [
        "order: -2147483649 is not between -2147483648 and 2147483647"
    ]


def test_true_and_false_are_not_numbers():
    assert told("mandates", coordinator(inferred=1)) == ["inferred: 1 is neither true nor false"]


@pytest.mark.parametrize("value", [5, True, ["a"], {"a": 1}])
def test_a_text_is_a_text(value):
    assert [fault.partition(":")[0] for fault in told("states", STATE | {"name": value})] == [
        "name"
    ]


def test_a_reference_is_a_text():
    assert told("mandates", coordinator(until_end_of=14)) == ["until_end_of: 14 is not a text"]


EMPTY = "the text is empty: no value is left out, or written as null"


def test_an_empty_text_is_no_way_to_say_that_there_is_no_value():
    assert told("meetings", meeting("3RC", 160, place="")) == [f"place: {EMPTY}"]
    assert told("states", STATE | {"name": ""}) == [f"name: {EMPTY}"]
    assert told("states", STATE | {"party_from": ""}) == [f"party_from: {EMPTY}"]


def test_what_must_be_given_has_something_besides_white_space():
    blank = "there must be something besides white space"
    assert told("states", STATE | {"name": " \n"}) == [f"name: {blank}"]
    assert told("states", STATE | {"also_known_as": ["Laos", "\t"]}) == [f"also_known_as: {blank}"]
    assert told("meetings", meeting("3RC", 160, place=" ")) == []


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b", "\udfff"])
def test_text_that_cannot_be_kept_is_refused(text):
    found = ["name: the text has a character that cannot be kept: NUL, or half of a pair"]
    assert told("states", STATE | {"name": text}) == found


@pytest.mark.parametrize(
    ("name", "raw", "found"),
    [
        ("states", STATE | {"code": "lao"}, 'code: "lao" is not three capital letters'),
        ("states", STATE | {"code": "LAO\n"}, 'code: "LAO\\n" is not three capital letters'),
        (
            "meetings",
            meeting("3RC", 160) | {"label": "03RC"},
            'label: "03RC" is not a label such as 14MSP or 3RC',
        ),
        (
            "working_groups",
            group("Clearance"),
            'code: "Clearance" is not a code: small letters, figures and hyphens',
        ),
        (
            "analysis_groups",
            ANALYSIS | {"code": "a--b"},
            'code: "a--b" is not a code: small letters, figures and hyphens',
        ),
    ],
)
def test_codes_and_labels_are_written_as_they_are_registered(name, raw, found):
    assert told(name, raw) == [found]


def test_references_are_written_like_what_they_name():
    mandate = coordinator("lao", "Clearance", until_end_of="14msp", was={"from_end_of": "x"})
    assert told("mandates", mandate) == [
        'office: "Clearance" is not a code: small letters, figures and hyphens',
        'state: "lao" is not three capital letters',
        'until_end_of: "14msp" is not a label such as 14MSP or 3RC',
        'was.from_end_of: "x" is not a label such as 14MSP or 3RC',
    ]
    provision = {"document": "a b", "decided_at": "13MSP", "addressed_to": ["a b"], "text": "x"}
    assert told("provisions", provision) == [
        'addressed_to[0]: "a b" is not a code: small letters, figures and hyphens'
    ]


def test_codes_of_organizations_and_symbols_of_documents_are_free():
    assert told("organizations", {"code": "ICRC / CICR", "name": "x"}) == []
    assert told("documents", {"symbol": "APLC/CONF 1 (é)", "title": "x"}) == []


def test_a_symbol_is_not_longer_than_can_be_searched():
    assert told("documents", {"symbol": "x" * 500, "title": "x"}) == []
    assert told("documents", {"symbol": "x" * 501, "title": "x"}) == [
        "symbol: longer than 500 characters"
    ]


def test_an_unknown_choice_is_refused_and_the_known_ones_named():
    assert told("states", STATE | {"region": "EU"}) == [
        'region: no "EU" here: it is one of AG, APG, EEG, GRULAC, WEOG'
    ]


@pytest.mark.parametrize("day", ["2026-02-29", "2026-02", "26-02-01", "2026-W14-1", "1899-12-31"])
def test_a_day_that_does_not_exist_is_refused(day):
    found = told("meetings", meeting("3RC", 160, opens_on=day))
    assert [fault.partition(":")[0] for fault in found] == ["opens_on"]


@pytest.mark.parametrize("day", ["2026-13", "2026-02-30", "26", "spring 2026", "2200", "1899"])
def test_a_rough_date_that_does_not_exist_is_refused(day):
    assert told("mandates", coordinator(starts_on=day)) == [
        f'starts_on: "{day}" is not a day, a month or a year from 1900 to 2199'
    ]


@pytest.mark.parametrize("day", ["1900", "2199-12-31", "2026-02", "2024-02-29"])
def test_a_day_a_month_and_a_year_are_rough_dates(day):
    assert read("mandates", coordinator(starts_on=day))["starts_on"] == day
