"""The own order of Working Groups, Analysis Groups and observers, as files give it."""

import pytest

from officeholders.models import Entry
from officeholders.verification import verify
from tests.builders import analysis_group, build, group, meetings, observer, organization, withdrawn
from tests.ccm_machinery.loads import dumped, refusals, stored, take

pytestmark = pytest.mark.django_db

MEETINGS = meetings("2011-09-16")


def groups(codes):
    return [group(code) for code in codes]


def load(codes, **options):
    return take(*MEETINGS, *groups(codes), **options)


def order():
    return "".join(row["code"] for row in dumped()["working_groups"])


def places():
    return {row.words["code"]: row.order for row in stored("working_groups")}


def test_the_order_of_the_list_is_the_order_of_the_file():
    load("cab")
    assert (order(), places()) == ("cab", {"c": 1, "a": 2, "b": 3})


@pytest.mark.parametrize(
    ("standing", "file", "merged"),
    [
        ("abcd", "dcba", "dcba"),
        ("abcd", "ca", "cbad"),
        ("abcd", "db", "adcb"),
        ("abcd", "axb", "axbcd"),
        ("abcd", "x", "xabcd"),
        ("abcd", "xy", "xyabcd"),
        ("abcd", "cx", "abcxd"),
        ("abcd", "cxay", "cxbayd"),
        ("abcd", "dx", "abcdx"),
    ],
)
def test_rows_not_in_the_file_keep_their_place_and_new_ones_follow(standing, file, merged):
    load(standing)
    load(file)
    assert order() == merged
    assert load(file).entry is None
    assert verify() == []


def test_a_row_that_moves_is_recorded_with_its_place():
    load("ab")
    loaded = load("ba")
    assert [(step.row.words["code"], step.keys) for step in loaded.steps] == [("b", []), ("a", [])]
    assert loaded.entry.number == 2


def test_the_order_of_the_other_lists_is_kept_alike():
    bodies = [organization(code) for code in ("CMC", "ICRC", "UN")]
    observers = [observer(code) for code in ("UN", "CMC", "ICRC")]
    analysis = [analysis_group(f"article-{number}", ["a"]) for number in (4, 3)]
    take(*MEETINGS, *groups("a"), *bodies, *observers, *analysis)
    assert [row["organization"] for row in dumped()["observers"]] == ["UN", "CMC", "ICRC"]
    assert [row["code"] for row in dumped()["analysis_groups"]] == ["article-4", "article-3"]


def test_a_withdrawn_row_keeps_its_place_until_it_is_revived():
    load("abc")
    take(withdrawn(group("b")))
    assert order() == "ac"
    load("b")
    assert order() == "abc"


def test_a_place_given_otherwise_by_staff_is_not_overwritten_unasked():
    load("ab")
    build(group("c"))
    assert [fault.partition(": ")[0] for fault in refusals(*MEETINGS, *groups("cba"))] == [
        "working_groups[0]"
    ]
    load("cba", overwrite=True)
    assert order() == "cba"


def test_a_row_that_only_makes_room_is_not_held_against_the_file():
    load("ab")
    build(group("c"))
    load("axbc")
    assert order() == "axbc"
    assert Entry.objects.last_number() == 3
