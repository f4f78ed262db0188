"""Reading a paragraph: the ways in which people write the same, and what is never guessed."""

import pytest

from tests.presidency.paragraphs import (
    AUSTRIA,
    BOTH,
    NORWAY,
    WORDS,
    left,
    read,
    told,
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
            "the 3rd Review Conference", "the 3rd RC", "the Third RC",
            "the Third Review Conference to the Convention",
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
        *(BOTH.replace("3RC)", f"3RC{marked}") for marked in (
            ")³", "³)", ")[3]", ")3", "3)", ")*", "³),", ")³ and",
        )),
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
            "Clearance: Norway (until 9RC) working with Austria (until 3RC)",
            "Norway (until 9RC) working with Austria (until 3RC)",
            "No meeting of the register is named after “until” in “Norway (until 9RC) working with "
            "Austria (until 3RC)”.",
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
        (
            "• Working Group on the general status and gender focal points: Norway",
            "• Working Group on the general status and gender focal points: Norway",
            "No Working Group is known by the name “general status and gender focal points”. The "
            "nearest is “the General Status and CCM Gender Focal Points”.",
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
