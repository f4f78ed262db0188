"""Finding the paragraph in a whole report, and telling what was passed over."""

import pytest

from tests.presidency.paragraphs import left, named, read, told, vocabulary

WORDS = vocabulary(
    [named("AUT", "Austria"), named("NOR", "Norway")],
    [named("one", "First matters"), named("two", "Second matters")],
)
INTRO = (
    "11. The Second Meeting of States Parties (2MSP) welcomed new\n"
    "Coordinators to guide the intersessional work programme, as follows:"
)
LIST = "- First matters: Austria (until 3MSP);\n- Second matters: Norway (until 4MSP)."
OF_ANOTHER_LIST = (
    "This opens another list than that of the Coordinators whom the 2MSP welcomed, or speaks of "
    "others too. Where it does open that list, paste the list without it."
)
BOTH = [("one", "AUT", "3MSP"), ("two", "NOR", "4MSP")]


def test_a_paragraph_is_found_between_others():
    report = f"10. First matters: none.\n\n{INTRO}\n\n{LIST}\n\n12. Thanks.\n\n13. More\nthanks."
    understanding = read(report, WORDS)
    assert (told(understanding), left(understanding)) == (BOTH, [])
    assert understanding.passed_over == (1, 9, 11, 12)


def test_all_of_a_text_without_an_opening_sentence_is_the_paragraph():
    understanding = read(f"Annex\n\n{LIST}", WORDS)
    assert (told(understanding), left(understanding)) == (BOTH, [(1, "Annex")])


@pytest.mark.parametrize(
    "intro",
    [
        "The Meeting appointed the following Coordinators:",
        "The 2MSP endorsed Coordinators as follows",
        "The Coordinators elected at this Review Conference are:",
    ],
)
def test_an_opening_sentence_may_be_written_otherwise(intro):
    understanding = read(f"Before\n\n{intro}\n{LIST}", WORDS)
    assert (told(understanding), understanding.passed_over) == (BOTH, (1,))


@pytest.mark.parametrize(
    "meeting",
    ["Third Meeting of States Parties (3MSP)", "9MSP", "9 RC", "Ninth Review Conference"],
)
def test_a_paragraph_of_another_meeting_is_not_read(meeting):
    understanding = read(f"The {meeting} welcomed Coordinators, as follows:\n\n{LIST}", WORDS)
    (told_of,) = understanding.not_understood
    assert (told_of.line, told_of.why) == (1, OF_ANOTHER_LIST)
    assert (understanding.mandates, understanding.passed_over) == ((), (3, 4))


@pytest.mark.parametrize(
    "intro",
    [
        "In preparation for the 2MSP, the 1MSP welcomed Coordinators, as follows:",
        "Recalling the 1MSP, the 2MSP welcomed Coordinators, as follows:",
        "The Meeting welcomed with thanks the outgoing Coordinators, as follows:",
        "The Meeting did not agree on the following Coordinators:",
        "The Meeting expressed its appreciation to the Coordinators, as follows:",
    ],
)
def test_a_sentence_that_may_open_another_list_opens_none(intro):
    understanding = read(f"{intro}\n\n{LIST}", WORDS)
    assert left(understanding) == [(1, intro)]
    assert (understanding.mandates, understanding.passed_over) == ((), (3, 4))


@pytest.mark.parametrize(
    "thanks", ["thanked the outgoing", "agreed to thank all former", "expressed gratitude to the"]
)
def test_the_list_of_those_who_are_thanked_is_not_that_of_those_who_are_welcomed(thanks):
    other = f"12. The Meeting {thanks} Coordinators, as follows:\n\n- First matters: Norway"
    understanding = read(f"{INTRO}\n\n{LIST}\n\n{other}", WORDS)
    assert (told(understanding), left(understanding)) == (BOTH, [])
    assert understanding.passed_over == (7, 9)


def test_of_the_paragraphs_of_two_meetings_the_one_that_is_asked_for_is_read():
    other = LIST.replace("Austria", "Norway").replace("4MSP", "3MSP")
    report = f"The 1MSP welcomed new Coordinators, as follows:\n{other}\n\n{INTRO}\n{LIST}"
    understanding = read(report, WORDS)
    assert (told(understanding), left(understanding)) == (BOTH, [])
    assert understanding.passed_over == (1, 2, 3)


def test_notes_are_passed_over_and_the_list_goes_on_after_them():
    first, second = LIST.split("\n")
    note = "³ Austria assumed it later.\nIt wrote: to the ISU."
    understanding = read(f"{INTRO}\n\n{first}\n\n{note}\n\n{second}\n\n[4] Austria.", WORDS)
    assert (told(understanding), left(understanding)) == (BOTH, [])
    assert understanding.passed_over == (6, 7, 11)


def test_a_note_right_after_a_line_is_told_and_takes_nothing_from_it():
    understanding = read("First matters: Austria³\n³ It joined later.", WORDS)
    assert told(understanding) == [("one", "AUT", None)]
    assert left(understanding) == [(2, "³ It joined later.")]


def test_a_mark_and_an_end_that_stand_on_the_next_line_are_of_the_state_before_them():
    understanding = read("First matters: Austria\n³ (until 3MSP)", WORDS)
    assert (told(understanding), left(understanding)) == (BOTH[:1], [])


def test_a_line_right_after_a_note_is_no_note():
    understanding = read(f"³ Austria assumed it later.\n{LIST}", WORDS)
    assert (told(understanding), understanding.passed_over) == (BOTH, (1,))


def test_a_group_whose_name_begins_with_a_figure_that_is_raised_is_no_note():
    words = vocabulary(WORDS.states, [named("one", "² First matters")])
    assert told(read("² First matters: Austria", words)) == [("one", "AUT", None)]


def test_the_head_of_a_page_within_the_list_is_told_and_the_list_goes_on():
    first, second = LIST.split("\n")
    understanding = read(f"{INTRO}\n\n{first}\n\nCCM/MSP/2025/9\n\n{second}\n\nEnd", WORDS)
    assert (told(understanding), left(understanding)) == (BOTH, [(6, "CCM/MSP/2025/9")])
    assert understanding.passed_over == (10,)


@pytest.mark.parametrize("line", ["Third matters: Austria", "Group on thirds: x", "President: y"])
def test_a_line_of_the_list_that_is_not_understood_does_not_end_it(line):
    understanding = read(f"{INTRO}\n\n{LIST}\n\n{line}\n\nEnd", WORDS)
    assert (told(understanding), left(understanding)) == (BOTH, [(7, line)])
    assert understanding.passed_over == (9,)


def test_a_list_that_runs_on_in_the_line_of_its_opening_sentence_is_read():
    text = f"{INTRO} {LIST}".replace("\n", " ").replace(");", ");\n")
    assert told(read(text, WORDS)) == BOTH


def test_a_heading_without_a_colon_stands_by_itself():
    understanding = read("Office holders\nFirst matters: Austria", WORDS)
    assert (told(understanding), left(understanding)) == (
        [("one", "AUT", None)],
        [(1, "Office holders")],
    )


@pytest.mark.parametrize("rest", ["(until 4MSP).", "(until 9RC).", "and Austria until 4MSP"])
def test_an_end_that_stands_on_the_next_page_is_not_taken_for_no_end(rest):
    first, _second = LIST.split("\n")
    text = f"{INTRO}\n\n{first}\nSecond matters: Norway\n\nCCM/MSP/2025/9\n\n{rest}"
    understanding = read(f"{text}\n\n12. Thanks.\n\nEnd", WORDS)
    assert told(understanding) == BOTH[:1]
    assert left(understanding)[0] == (5, "Norway")
    assert understanding.not_understood[0].why == (
        "Nobody says whether the end that follows is that of this State too: write it after each "
        "State."
    )


def test_the_rest_of_a_line_on_the_next_page_goes_on_with_the_list():
    text = f"{INTRO}\n\nSecond matters: Norway\n\nCCM/MSP/2025/9\n\n"
    understanding = read(f"{text}working with Austria (until 4MSP)\n\n12. Thanks.\n\nEnd", WORDS)
    assert left(understanding) == [
        (4, "Norway"),
        (6, "CCM/MSP/2025/9"),
        (8, "working with Austria (until 4MSP)"),
    ]
    assert understanding.passed_over == (10, 12)


@pytest.mark.parametrize("heading", ["Other matters", "Until further notice: none"])
def test_what_follows_a_complete_line_does_not_make_its_holder_doubtful(heading):
    understanding = read(f"First matters: Austria;\n\n{heading} until the end", WORDS)
    assert told(understanding) == [("one", "AUT", None)]
