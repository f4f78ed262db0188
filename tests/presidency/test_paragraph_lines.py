"""Lines that were broken, that have run together, and that are very long."""

import sys

import pytest

from presidency.paragraph import understand
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


def test_a_group_keeps_a_name_that_is_broken_over_two_lines():
    understanding = read("- Working Group on Clearance and\nRisk Education: Norway", WORDS)
    assert told(understanding) == [("clearance", "NOR", None)]


def test_a_word_broken_at_its_hyphen_is_put_together():
    words = vocabulary([named("GNB", "Guinea-Bissau"), named("GIN", "Guinea")], WORDS.groups)
    assert told(read("Clearance: Guinea-\nBissau", words)) == [("clearance", "GNB", None)]


def test_lines_that_have_run_together_are_read_one_by_one():
    text = f"{BOTH}; and (b) Working Group on the Clearance: Norway; Reporting: Austria; annex"
    understanding = read(text, WORDS)
    assert told(understanding) == [AUSTRIA, NORWAY, ("clearance", "NOR", None)]
    assert left(understanding) == [(1, "Reporting: Austria; annex")]
    words = vocabulary([named("AAA", "A; Two: A")], [named("one", "One"), named("two", "Two")])
    assert told(read("One: A; Two: A", words)) == [("one", "AAA", None)]


@pytest.mark.parametrize("empty", ["", "\n", " \u00a0 \n\t"])
def test_an_empty_text_says_nothing(empty):
    understanding = read(empty, WORDS)
    assert (understanding.mandates, understanding.not_understood) == ((), ())


MANY = 2_000  # characters; ten thousand and a million take so much longer as they are more


def steps_of_reading(text):
    """How many functions are called, and how often a loop goes on, while the text is read."""
    steps = 0

    def count(_frame, event, _argument):
        nonlocal steps
        steps += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        understand(text.splitlines(), WORDS)
    finally:
        sys.setprofile(before)
    return steps


@pytest.mark.parametrize(
    ("begun", "again"),
    [
        ("", f"{BOTH};\n"),
        ("", f"{BOTH}; "),
        ("", "Clearance: Norway (until 3MSP)\nClearance: Norway\n"),
        ("", "The 1MSP welcomed Coordinators, as follows:\n\nClearance: Norway\n\n"),
        ("", "The 2MSP welcomed Coordinators, as follows: "),
        ("", "Working Group on\n"),
        ("", "[3] note\n\n"),
        ("", "a\n"),
        ("", "x: y\n\n"),
        ("", "x; Clearance: Atlantis; "),
        ("", ":"),
        ("", "("),
        ("", "- "),
        ("", "a\u00ad"),
        ("Clearance: ", "Norway and "),
        ("Clearance: ", "Norway working with "),
        ("Clearance: ", "Norwai (until the end of the 3RC) working with "),
        ("Clearance: Norway ", "until the end of the "),
        ("Clearance: Norway", "; and"),
        ("Clearance: Norway", "1"),
        ("Clearance: Norway", "¹"),
        ("Clearance: ", ";"),
        ("Clearance: ", "the "),
        ("Clearance: Norway\n\n", "until 3MSP\n\n"),
    ],
)
def test_a_text_twice_as_long_takes_twice_as_many_steps(begun, again):
    times = MANY // len(again)
    once, twice = (steps_of_reading(begun + again * (n * times)) for n in (1, 2))
    assert twice < 2.1 * once + 100


def test_a_megabyte_is_read_to_its_end():
    lines = [""] * 1_000_000 + [f"{BOTH};"]
    understanding = understand(lines, WORDS)
    assert (told(understanding), left(understanding)) == ([AUSTRIA, NORWAY], [])
    assert [one.line for one in understanding.mandates] == [1_000_001] * 2
    name = "Norwai" * 1_700
    assert left(read(f"Clearance: {name}", WORDS)) == [(1, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Clearance and\nRisk Education: Norway",
        "– Working\nGroup on Clearance and Risk\nEducation: Norway",
        "Coordinators of the\nWorking Group on Clearance: Norway",
        "Working Group on\nClearance: Norway",
        "Clearance:\nNorway",
        "•\nClearance and\nRisk Education: Norway",
        " - \nWorking Group on\nClearance: Norway;\n\n(b)\n\n1.\t",
    ],
)
def test_a_name_may_be_broken_anywhere(text):
    understanding = read(text, WORDS)
    assert (told(understanding), left(understanding)) == ([("clearance", "NOR", None)], [])


def test_a_line_without_a_colon_takes_nothing_from_the_next():
    text = "Working Group on Clearance\nWorking Group on Universalization: Norway"
    understanding = read(text, WORDS)
    assert told(understanding) == [("universalization", "NOR", None)]
    assert left(understanding) == [(1, "Working Group on Clearance")]
    understanding = read("Some words\nover two lines\nClearance: Norway", WORDS)
    assert left(understanding) == [(1, "Some words over two lines")]


@pytest.mark.parametrize("stray", ["", "CCM/MSP/2025/9\n\n", "CCM/MSP/2025/9\n\n12\n\n"])
def test_a_group_whose_name_may_begin_before_a_stray_line_is_not_taken_for_another(stray):
    words = vocabulary(WORDS.states, [*WORDS.groups, named("risk", "Risk Education")])
    text = f"Working Group on Clearance and\n\n{stray}Risk Education: Norway"
    understanding = read(text, words)
    assert told(understanding) == []
    assert understanding.not_understood[-1].why == (
        "The name of this Working Group may begin further above: write all of it in this line."
    )


@pytest.mark.parametrize("heading", ["Coordinators", "Working Groups", "Working Group on", "Annex"])
def test_a_heading_that_does_not_change_the_name_leaves_it_certain(heading):
    assert told(read(f"{heading}\n\nClearance: Norway", WORDS)) == [("clearance", "NOR", None)]


def test_a_name_that_goes_on_after_a_stray_line_is_not_taken_for_a_shorter_one():
    text = "Clearance: Bolivia\n\nCCM/MSP/2025/9\n\n(Plurinational State of) (until 3MSP)"
    understanding = read(text, WORDS)
    assert told(understanding) == []
    assert [line for line, _text in left(understanding)] == [1, 3, 5]
