"""Reading a paragraph: the ways in which people write the same, and what is never guessed."""

import pytest

from tests.presidency.paragraphs import (
    AUSTRIA,
    BOTH,
    NORWAY,
    WORDS,
    left,
    named,
    read,
    told,
    vocabulary,
)


@pytest.mark.parametrize(
    "text",
    [
        BOTH,
        f"Working Group on {BOTH};",
        f"Working Groups on the {BOTH}.",
        f"Group on {BOTH}; and",
        f"Coordinators of the Working Group on {BOTH},",
        f"Coordinator(s) of {BOTH}",
        f"the {BOTH}",
        BOTH.replace("Universalization", "Universalization Working Group"),
        BOTH.replace("Universalization", "Universalization Coordinators"),
        BOTH.replace("Universalization:", "Universalisation –"),
        BOTH.upper(),
        *(f"{bullet} {BOTH}" for bullet in (
            "-", "•", "–", "(a)", "a.", "1.", "(iv)", "1. (a)", "*",
        )),
        *(BOTH.replace("the 3RC", full) for full in (
            "3RC", "the 3 RC", "the Third Review Conference", "Third Review Conference (3RC)",
            "the 3rd Review Conference", "the Third Review Conference to the Convention",
        )),
        *(BOTH.replace("until the end of the 3RC", until) for until in (
            "until 3RC", "until the 3RC", "till the end of the 3RC", "until the close of 3RC",
            "up to the end of the 3RC",
        )),
        BOTH.replace("the 4MSP", "the Fourth Meeting of the States Parties (4MSP)"),
        BOTH.replace("(", "").replace(")", ""),
        BOTH.replace(" (", ", ").replace(")", ""),
        *(BOTH.replace("working with", joint) for joint in (
            "and", "alongside", ",", "& ", "together with", "working together with",
            "as well as", ", jointly with", "and working with", ", and",
        )),
        BOTH.replace("Norway", "Norway³"),
        BOTH.replace("Norway", "Norway¹²"),
        BOTH.replace("Norway", "Norway[3]"),
        BOTH.replace("Norway", "Norway3"),
        BOTH.replace("Norway", "the Kingdom of\u00a0Norway"),
        BOTH.replace("Norway", "NOR"),
        BOTH.replace("with Norway", "with\nNorway"),
        BOTH.replace("Austria", "Aus\u00adtria"),
        BOTH.replace(" working", "\nworking").replace("end of", "end\n of"),
    ],
)  # fmt: skip
def test_the_same_is_read_however_it_is_written(text):
    understanding = read(text, WORDS)
    assert (told(understanding), left(understanding)) == ([AUSTRIA, NORWAY], [])


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Bosnia and Herzegovina", "BIH"),
        ("Bolivia (Plurinational State of)", "BOL"),
        ("bolivia", "BOL"),
        ("Cote d’Ivoire", "CIV"),
        ("Ivory Coast", "CIV"),
        ("the Netherlands", "NLD"),
        ("The Kingdom of the Netherlands", "NLD"),
        ("NETHERLANDS", "NLD"),
        ("NLD", "NLD"),
    ],
)
def test_a_state_is_known_by_any_name_it_ever_had(name, code):
    understanding = read(f"Clearance: {name} (until the end of the 3MSP)", WORDS)
    assert told(understanding) == [("clearance", code, "3MSP")]


@pytest.mark.parametrize(
    ("holders", "ends"),
    [
        ("Austria", {"AUT": None}),
        ("Austria working with Norway", {"AUT": None, "NOR": None}),
        ("Austria, Norway and Bolivia", {"AUT": None, "NOR": None, "BOL": None}),
        ("Austria (until 3MSP) and Norway", {"AUT": "3MSP", "NOR": None}),
        ("Austria working with Norway (until 3MSP)", {"AUT": None, "NOR": "3MSP"}),
        (
            "Austria (until 3MSP) working with Bosnia and Herzegovina (until 4MSP) and Norway",
            {"AUT": "3MSP", "BIH": "4MSP", "NOR": None},
        ),
    ],
)
def test_where_no_end_is_stated_none_is_read(holders, ends):
    understanding = read(f"Clearance: {holders}", WORDS)
    assert (
        {one.state: one.until_end_of for one in understanding.mandates},
        left(understanding),
    ) == (
        ends,
        [],
    )


@pytest.mark.parametrize(
    ("text", "clause", "why"),
    [
        (
            "Clearance: Norwai (until 3MSP)",
            "Norwai (until 3MSP)",
            "No State is known by the name “Norwai”. The nearest is “Norway”.",
        ),
        (
            "Clearance: until the end of the 3MSP",
            "until the end of the 3MSP",
            "No State is known by the name “until the end of the 3MSP”.",
        ),
        (
            "Clearance: Norway (until the end of the 9RC)",
            "Norway (until the end of the 9RC)",
            "No meeting of the register is named after “until” in “Norway (until the end of the "
            "9RC)”.",
        ),
        (
            "Clearance: Norway (until the end of the Third Review Conference (4RC))",
            "Norway (until the end of the Third Review Conference (4RC))",
            "After the State, nothing but the end of its mandate is understood.",
        ),
        (
            "Clearance: Swaziland",
            "Swaziland",
            "This name is, or was, that of Eswatini (SWZ) and of Ruritania (XXX): write the code "
            "instead.",
        ),
        (
            "Reporting: Norway",
            "Reporting: Norway",
            "This name is, or was, that of Clearance (clearance) and of Transparency measures "
            "(transparency): write the code instead.",
        ),
        (
            "Clearence: Norway",
            "Clearence: Norway",
            "No Working Group is known by the name “Clearence”. The nearest is “Clearance”.",
        ),
        ("Clearance:", "Clearance:", "No State is named for this Working Group."),
        (
            "President: Norway",
            "President: Norway",
            "The presidency is not in this paragraph: record it under “Presidents”.",
        ),
        (
            "See the annex",
            "See the annex",
            "No Working Group stands here. A line begins with its name; a colon and its "
            "Coordinators follow.",
        ),
        (
            "Clearance: [Norway]",
            "[Norway]",
            "No State is known by the name “[Norway]”. The nearest is “Norway”.",
        ),
        (
            "Clearance: Norway (tbc)",
            "Norway (tbc)",
            "After the State, nothing but the end of its mandate is understood.",
        ),
    ],
)
def test_what_is_not_understood_is_told_with_the_reason(text, clause, why):
    understanding = read(f"\n{text}", WORDS)
    (told_of,) = understanding.not_understood
    assert (told_of.line, told_of.why) == (2, why)
    assert (told_of.text, understanding.mandates) == (clause, ())


def test_one_clause_is_understood_and_another_of_its_line_is_not():
    text = BOTH.replace("Austria", "Atlantis").replace("working with", "working\nwith")
    understanding = read(text, WORDS)
    assert told(understanding) == [NORWAY]
    assert left(understanding) == [(1, "Atlantis (until the end of the 3RC)")]
    understanding = read(text.replace("Norway", "Mu").replace("Atlantis", "Austria"), WORDS)
    assert told(understanding) == [AUSTRIA]
    assert left(understanding) == [(2, "Mu (until the end of the 4MSP)")]


def test_a_list_is_not_understood_in_part_if_one_of_its_names_is_not():
    understanding = read("Clearance: Serbia and Norway (until 3MSP), alongside Austria", WORDS)
    assert told(understanding) == [("clearance", "AUT", None)]
    assert left(understanding) == [(1, "Serbia and Norway (until 3MSP)")]


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
