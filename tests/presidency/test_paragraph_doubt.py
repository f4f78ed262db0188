"""Reading a paragraph: what can be read in several ways, or in none, is not understood."""

import pytest

from tests.presidency.paragraphs import (
    AUSTRIA,
    BOTH,
    WORDS,
    left,
    named,
    read,
    told,
    vocabulary,
)


def test_one_clause_is_understood_and_another_of_its_line_is_not():
    text = BOTH.replace("Norway", "Mu").replace("working with", "working\nwith")
    understanding = read(text, WORDS)
    assert told(understanding) == [AUSTRIA]
    assert left(understanding) == [(2, "Mu (until the end of the 4MSP)")]


def test_what_stands_after_something_unread_in_a_line_may_be_about_it_and_is_not_read():
    understanding = read(BOTH.replace("Austria", "Instead of Austria"), WORDS)
    assert told(understanding) == []
    assert [(one.text, one.why) for one in understanding.not_understood] == [
        (
            "Instead of Austria (until the end of the 3RC)",
            "No State is known by the name “Instead of Austria”.",
        ),
        (
            "Norway (until the end of the 4MSP)",
            "What stands before it is not understood, and may be about it too.",
        ),
    ]


@pytest.mark.parametrize(
    "holders",
    [
        "Norway no longer working with Austria",
        "until the end of the 3MSP, Norway, until the end of the 4MSP, Austria",
        "Norway having declined to serve with Austria (until 3MSP)",
        "neither Norway (until 3MSP) nor Austria (until 3MSP)",
        "not Norway (until 3MSP), Austria (until 3MSP) and Bolivia (until 4MSP)",
        "Norway (until the end of the 3MSP, or the 4MSP)",
        "Norway (until the end of the Third Meeting of States Parties (3MSP) and 4MSP)",
        "Norwai working with Austria",
    ],
)
def test_nothing_is_read_of_holders_about_whom_something_unread_is_said(holders):
    understanding = read(f"Clearance: {holders}", WORDS)
    assert (told(understanding), len(left(understanding)) > 0) == ([], True)


def test_a_list_is_not_understood_in_part_if_one_of_its_names_is_not():
    understanding = read("Clearance: Austria (until 3MSP), alongside Serbia and Norway", WORDS)
    assert told(understanding) == [("clearance", "AUT", "3MSP")]
    assert left(understanding) == [(1, "Serbia and Norway")]


def test_an_end_that_may_be_that_of_several_states_is_read_only_for_the_last():
    understanding = read("Clearance: Austria, Norway and Bolivia (until 3MSP)", WORDS)
    assert told(understanding) == [("clearance", "BOL", "3MSP")]
    assert left(understanding) == [(1, "Austria"), (1, "Norway")]
    assert {one.why for one in understanding.not_understood} == {
        "Nobody says whether the end that follows is that of this State too: write it after each "
        "State."
    }


def test_something_left_open_after_with_is_not_passed_over():
    understanding = read("Clearance: Norway (until 3MSP) working with", WORDS)
    assert told(understanding) == [("clearance", "NOR", "3MSP")]
    assert left(understanding) == [(1, "working with")]


def test_a_name_that_is_also_two_other_names_is_not_understood():
    words = vocabulary(
        [named("AAA", "A"), named("BBB", "B"), named("CCC", "A and B"), named("DDD", "D")],
        [named("one", "One")],
    )
    understanding = read("One: A and B (until 3MSP) working with D (until 4MSP)", words)
    assert told(understanding) == [("one", "DDD", "4MSP")]
    assert [(one.text, one.why) for one in understanding.not_understood] == [
        ("A and B (until 3MSP)", "This can be read in several ways.")
    ]


def test_a_line_that_can_end_in_two_ways_is_not_understood():
    words = vocabulary([named("AAA", "A"), named("BBB", "A;")], [named("one", "One")])
    assert left(read("One: A;", words)) == [(1, "A;")]


def test_two_meetings_of_one_name_are_not_told_apart():
    words = vocabulary(
        [named("AAA", "A")],
        [named("one", "One")],
        meetings=[named("3MSP", "Third Meeting"), named("4MSP", "Fourth Meeting", "x")]
        + [named("5MSP", "Third Meeting")],
    )
    (told_of,) = read("One: A (until the Third Meeting)", words).not_understood
    assert told_of.why == (
        "This name is, or was, that of Third Meeting (3MSP) and of Third Meeting (5MSP): write the "
        "code instead."
    )


def test_names_that_differ_in_accents_or_capitals_are_told_apart_where_they_are_written_so():
    words = vocabulary(
        [named("AAA", "Ålandia"), named("BBB", "Alandia"), named("CCC", "ÅLANDIA")],
        [named("one", "One"), named("two", "ONE")],
    )
    assert told(read("One: Ålandia", words)) == [("one", "AAA", None)]
    assert told(read("ONE: Alandia", words)) == [("two", "BBB", None)]
    assert told(read("ONE: alandia", words)) == [("two", "BBB", None)]
    assert left(read("One: ålandia", words)) == [(1, "ålandia")]
    assert left(read("oNE: Alandia", words)) == [(1, "oNE: Alandia")]


def test_of_two_heads_the_one_after_which_states_follow_is_meant():
    words = vocabulary(
        [named("AAA", "A"), named("BBB", "B: C")],
        [named("one", "One"), named("two", "One: B"), named("none", "()")],
    )
    assert told(read("One: B: A", words)) == [("two", "AAA", None)]
    assert told(read("One: B: C", words)) == [("one", "BBB", None)]
    assert left(read("One: B: D", words)) == [(1, "One: B: D")]


def test_a_code_counts_in_capitals_only():
    words = vocabulary([named("AND", "Andorra"), named("PER", "Peru")], [named("one", "One")])
    assert told(read("One: PER and AND; and", words)) == [
        ("one", "PER", None),
        ("one", "AND", None),
    ]
    assert left(read("One: per", words)) == [(1, "per")]


def test_a_name_without_any_sign_in_it_is_never_found():
    words = vocabulary([named("AAA", "("), named("BBB", "The")], [named("one", "One")])
    assert told(read("One: (\nOne: the", words)) == [("one", "BBB", None)]


def test_the_same_told_twice_is_read_once_and_with_two_ends_not_at_all():
    understanding = read(
        "Clearance: Austria and Norway (until 3MSP)\n"
        "Universalization: Austria (until 3MSP)\nUniversalization: AUT (until the 3MSP)\n"
        "Universalization: Norway (until 4MSP)\nUniversalization: Norway",
        WORDS,
    )
    assert told(understanding) == [
        ("clearance", "NOR", "3MSP"),
        ("universalization", "AUT", "3MSP"),
    ]
    assert left(understanding) == [(1, "Austria"), (4, "Norway (until 4MSP)"), (5, "Norway")]
