"""A group's names: each holds until the end of a meeting, the next one from there."""

from tests.workinggroups.groups_then import group_then, held
from workinggroups.group_names import names_of


def told(group, *former):
    return [
        (name.name, name.begins.label, name.ends and name.ends.label)
        for name in names_of(group, [(text, held(label)) for text, label in former])
    ]


def test_a_group_that_was_never_renamed_has_its_name_since_it_began():
    assert told(group_then()) == [("Clearance", "1MSP", None)]


def test_the_present_name_begins_where_the_last_former_one_ended():
    assert told(group_then(), ("Risk reduction", "2MSP"), ("Clearing", "4MSP")) == [
        ("Risk reduction", "1MSP", "2MSP"),
        ("Clearing", "2MSP", "4MSP"),
        ("Clearance", "4MSP", None),
    ]


def test_a_name_ends_with_its_group():
    group = group_then(begins="2MSP", ends="4MSP")
    assert told(group, ("Clearing", "3MSP")) == [
        ("Clearing", "2MSP", "3MSP"),
        ("Clearance", "3MSP", "4MSP"),
    ]
    assert told(group, ("Clearing", "4MSP")) == [("Clearing", "2MSP", "4MSP")]
    assert told(group, ("Clearing", "5MSP")) == [("Clearing", "2MSP", "4MSP")]


def test_a_name_that_ended_before_the_group_began_was_never_its():
    assert told(group_then(begins="2MSP"), ("Older", "1MSP"), ("Old", "2MSP")) == [
        ("Clearance", "2MSP", None)
    ]


def test_a_name_holds_from_the_end_of_one_meeting_until_the_end_of_the_other():
    first, last = names_of(group_then(begins="2MSP"), [("Clearing", held("3MSP"))])
    assert [first.holds_at(position) for position in (10, 20, 29, 30)] == [False, True, True, False]
    assert [last.holds_at(position) for position in (29, 30, 70)] == [False, True, True]
