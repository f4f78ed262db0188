"""The structure of a file: keys, types and shapes."""

import pytest

from officeholders.faults.structure import read_row
from tests.officeholders.faults.proposed import coordinator, group, meeting

STATE = {"code": "LAO", "name": "Lao PDR"}
ANALYSIS = {"code": "analysis", "name": "Analysis", "decided_at": "12MSP", "members": ["clearance"]}


def read(name, raw):
    """The words of a row that must be without fault."""
    found = read_row(name, raw, 0)
    assert [str(fault) for fault in found.faults] == []
    return found.row.words


def told(name, raw):
    """The faults of a row, without the name of its list and its place in it."""
    faults = [str(fault) for fault in read_row(name, raw, 7).faults]
    return [fault.removeprefix(f"{name}[7]").removeprefix(".") for fault in faults]


def test_the_words_of_a_row_are_in_the_order_of_the_table():
    raw = {"name": "Lao PDR", "party_from": "2010-08-01", "code": "LAO", "region": "APG"}
    words = {"code": "LAO", "name": "Lao PDR", "region": "APG", "party_from": "2010-08-01"}
    assert list(read("states", raw).items()) == list(words.items())


def test_keys_without_value_and_at_their_default_are_left_out():
    raw = STATE | {"region": None, "former_names": [], "also_known_as": []}
    assert read("states", raw) == STATE
    assert read("mandates", coordinator(inferred=False, order=None)) == coordinator()
    assert read("mandates", coordinator(inferred=True, order=0))["order"] == 0


def test_text_is_kept_in_normal_form():
    assert read(
        "states", STATE | {"name": "Co\u0302te d'Ivoire", "also_known_as": ["e\u0301"]}
    ) == {
        "code": "LAO",
        "name": "C\u00f4te d'Ivoire",
        "also_known_as": ["\u00e9"],
    }


def test_an_unknown_key_is_refused_and_the_nearest_named():
    assert told("states", STATE | {"partyfrom": "2010", "zzz": 1}) == [
        'partyfrom: unknown key; there is "party_from"',
        "zzz: unknown key",
    ]


def test_an_unknown_key_of_an_inner_row_is_refused_at_its_place():
    raw = meeting("3RC", 160, parts=[{}, {"opens": "2026-09-14"}])
    assert told("meetings", raw) == ['parts[1].opens: unknown key; there is "opens_on"']


def test_what_a_row_must_say_is_missed():
    assert told("mandates", {"state": None}) == [
        "office: this must be given",
        "state: this must be given",
        "from_end_of: this must be given",
    ]
    assert told("states", STATE | {"former_names": [{"name": "Laos"}]}) == [
        "former_names[0].until: this must be given"
    ]


def test_a_list_that_must_be_given_must_not_be_empty():
    assert told("analysis_groups", ANALYSIS | {"members": []}) == [
        "members: the list must not be empty"
    ]


def test_a_row_is_an_object():
    found = read_row("states", ["LAO"], 3)
    assert [str(fault) for fault in found.faults] == ['states[3]: ["LAO"] is not an object']
    assert (found.row.words, found.row.can_read("code")) == ({}, False)


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


def test_inner_lists_have_their_own_shapes():
    assert told("meetings", meeting("3RC", 160, parts={})) == ["parts: {} is not a list"]
    assert told("meetings", meeting("3RC", 160, parts=[1])) == ["parts[0]: 1 is not an object"]
    assert told("states", STATE | {"also_known_as": "Laos"}) == [
        'also_known_as: "Laos" is not a list'
    ]
    assert told("states", STATE | {"also_known_as": [None]}) == [
        "also_known_as: null is not a text"
    ]
    assert told("analysis_groups", ANALYSIS | {"members": ["a", None, 3]}) == [
        "members[1]: null is not a text",
        "members[2]: 3 is not a text",
    ]
    assert told("analysis_groups", ANALYSIS | {"open_question": []}) == [
        "open_question: [] is not an object"
    ]
    assert told("analysis_groups", ANALYSIS | {"open_question": {}}) == [
        "open_question.group: this must be given",
        "open_question.text: this must be given",
    ]


def test_activities_are_rows_within_rows():
    plan = {"working_group": "clearance", "from_end_of": "13MSP"}
    activity = {"text": "a", "due": "2026", "status": "done"}
    raw = plan | {"objectives": [{"text": "o", "activities": [activity]}]}
    assert read("workplans", raw) == raw
    raw = plan | {"objectives": [{"text": "o", "activities": [activity | {"status": "late"}]}]}
    assert told("workplans", raw) == [
        'objectives[0].activities[0].status: no "late" here: it is one of planned, done, dropped'
    ]


def test_a_private_key_left_out_is_told_apart_from_one_without_value():
    persons = [{"name": "A", "email": None, "title": None}, {"name": "B", "telephone": "+41"}]
    assert read("mandates", coordinator(representatives=persons))["representatives"] == [
        {"name": "A", "email": None},
        {"name": "B", "telephone": "+41"},
    ]


def test_a_digest_is_a_text_like_any_other():
    persons = [{"name": "sha256:" + "0" * 64}]
    assert read("mandates", coordinator(representatives=persons))["representatives"] == persons


def test_any_row_may_be_withdrawn():
    found = read_row("states", STATE | {"withdrawn": True}, 0)
    assert (found.row.words, found.row.withdrawn, found.faults) == (STATE, True, [])
    assert read_row("states", STATE | {"withdrawn": False}, 0).row.withdrawn is False
    assert told("states", STATE | {"withdrawn": None}) == [
        "withdrawn: null is neither true nor false"
    ]


def test_a_mandate_may_say_from_which_meeting_it_was():
    was = {"from_end_of": "12MSP"}
    found = read_row("mandates", coordinator(was=was), 0)
    assert (found.row.words, found.was, found.faults) == (coordinator(), was, [])
    assert read_row("mandates", coordinator(was=None), 0).was is None


@pytest.mark.parametrize("was", ["12MSP", {}, {"from_end_of": "12MSP", "state": "LAO"}])
def test_what_a_mandate_was_is_written_in_one_way(was):
    assert told("mandates", coordinator(was=was)) == ['was: it is written {"from_end_of": "12MSP"}']


def test_what_a_mandate_was_names_a_meeting():
    assert told("mandates", coordinator(was={"from_end_of": 12})) == [
        "was.from_end_of: 12 is not a text"
    ]


def test_nothing_but_a_mandate_was_something_else():
    assert told("states", STATE | {"was": {"from_end_of": "12MSP"}}) == ["was: unknown key"]


def test_what_cannot_be_read_is_named_so_that_no_rule_takes_it_for_left_out():
    found = read_row("mandates", coordinator(until_end_of=14, starts_on="soon", zzz=1), 0)
    assert found.row.unread == {"until_end_of", "starts_on"}
