"""Reading back what was written, for random paragraphs with names that invite mistakes."""

import re

from hypothesis import given, note
from hypothesis import strategies as st

from presidency.paragraph.drafting import GroupDraft, draft, listed_first_to_last
from presidency.paragraph.tokens import tokens_of
from tests.presidency.paragraphs import IN_FULL, named, read, told, vocabulary
from tests.presidency.seats import seat

ENDS = ["3MSP", "4MSP", "5MSP"]
GENTLE_STATES = [
    named("BIH", "Bosnia and Herzegovina"),
    named("BOL", "Bolivia (Plurinational State of)", "Bolivia"),
    named("CIV", "Côte d’Ivoire", "Ivory Coast"),
    named("GIN", "Guinea"),
    named("GNB", "Guinea-Bissau"),
    named("NLD", "Kingdom of the Netherlands", "Netherlands", "The Netherlands"),
    named("TTO", "Trinidad and Tobago"),
    named("AND", "Andorra"),
    named("VCT", "Saint Vincent and the Grenadines"),
]
GENTLE_GROUPS = [
    named("status", "the General Status and Operation of the Convention", "General status"),
    named("clearance", "Clearance", "Clearance and Risk Education"),
    named("risk", "Risk Education"),
    named("universal", "Universalization"),
]
PIECES = [
    *("Bosnia", "Herzegovina", "and", ",", "the", "The", "of", "working with", "with", "A", "Á"),
    *("(", ")", "()", "-", "–", "—", ";", ":", ".", "'", "’", "*", "³", "2", "[3]", "•", "?", '"'),
    *("AND", "until", "until the end of the 3MSP", "3MSP", "Working Group on", "Coordinators of"),
    *("Group", "1.", "(a)", "B"),
]
nasty_names = st.builds(
    lambda pieces, glue: glue.join(pieces),
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=4),
    st.sampled_from([" ", " ", ""]),
).filter(tokens_of)


@st.composite
def things(draw, codes):
    """Things by nasty names, some of which another one has or had."""
    names = [draw(nasty_names) for _code in codes]
    former = st.lists(st.sampled_from(names) | nasty_names, max_size=2)
    return [named(code, name, *draw(former)) for code, name in zip(codes, names, strict=True)]


@st.composite
def drafts(draw, states, groups):
    """Groups with the holders that a paragraph lists for them, in their order."""
    found = []
    for group in groups:
        held = draw(st.lists(st.sampled_from(states), max_size=4, unique_by=lambda one: one.code))
        seats = [
            seat(
                one.code,
                "1MSP",
                draw(st.sampled_from([None, *ENDS])),
                office=group.code,
                name=one.name,
                footnote=draw(st.sampled_from(["", "", "A note: on A\n\nand B."])),
            )
            for one in held
        ]
        found.append(GroupDraft(group.name, draw(st.integers(1, 3)), listed_first_to_last(seats)))
    return found


def written(groups, **options):
    return draft("2MSP", groups, IN_FULL, **options)


def held_in(groups):
    return [
        (holder.office, holder.state, holder.until_end_of)
        for group in groups
        for holder in group.holders
    ]


@given(st.data(), st.booleans(), st.sampled_from([(), ("3MSP",), ("2MSP", "4MSP")]))
def test_what_was_written_is_read_back_as_it_was(data, with_intro, defined):
    groups = data.draw(drafts(GENTLE_STATES, GENTLE_GROUPS))
    text = written(groups, defined=defined, footnote=3).text(with_intro)
    understanding = read(text, vocabulary(GENTLE_STATES, GENTLE_GROUPS))
    assert (told(understanding), understanding.not_understood) == (held_in(groups), ())


@given(st.data(), st.booleans())
def test_whatever_the_names_nothing_is_read_that_was_not_written_and_nothing_is_lost(data, intro):
    states = data.draw(things(["AAA", "BBB", "CCC", "DDD"]))
    groups = data.draw(things(["one", "two", "three"]))
    drafted = data.draw(drafts(states, groups))
    paragraph = written(drafted)
    understanding = read(paragraph.text(intro), vocabulary(states, groups))
    understood, unclear = set(told(understanding)), understanding.not_understood
    assert understood <= set(held_in(drafted))
    first = 3 if intro else 1
    lines = {one.line for one in unclear}
    for number, group in enumerate((one for one in drafted if one.holders), start=first):
        assert number in lines or set(held_in([group])) <= understood


VARIANTS = {  # how somebody else's program or hand may write the same
    "(": ["(", "( "],
    "-": ["-", "‑", "–"],
    "’": ["’", "'", "´"],
    "Côte": ["Côte", "Cote", "Co\u0302te"],
    "Guinea": ["Guinea", "Gui\u00adnea", "GUINEA"],
    "Netherlands": ["Netherlands", "netherlands"],
    "Kingdom of the": ["Kingdom of the", "the Kingdom of the", "The Kingdom of the", "the"],
    "(until the end of the 3MSP)": [
        "(until the end of the 3MSP)",
        "(until 3MSP)",
        "until the end of the Third Meeting of States Parties",
        "(until the end of the Third Meeting of the States Parties (3MSP))",
        "[3] (until the end of the 3rd Meeting of States Parties)",
    ],
    "working with": ["working with", "and", "alongside", "together with", ", working with"],
    "Universalization": ["Universalization", "Universalisation", "UNIVERSALIZATION"],
    "Working Group on ": ["Working Group on ", "Coordinators of ", "Group on ", ""],
    ";": [";", "; and", ","],
    " ": [" ", " ", " ", "\u00a0", "  ", "\n  "],
    "Working": ["Working", "– Working", "• Working", "(a)\tWorking", "3. Working"],
}


@given(st.data(), st.randoms())
def test_typography_does_not_change_what_is_read(data, chance):
    groups = data.draw(drafts(GENTLE_STATES, GENTLE_GROUPS))
    lines = written(groups, defined=IN_FULL).lines
    text = "\n\n".join(_varied(line, chance) for line in lines)
    note(text)
    understanding = read(text, vocabulary(GENTLE_STATES, GENTLE_GROUPS))
    assert (told(understanding), understanding.not_understood) == (held_in(groups), ())


def _varied(line, chance):
    for plain, variants in VARIANTS.items():
        pieces = line.split(plain)
        line = "".join(one + chance.choice(variants) for one in pieces[:-1]) + pieces[-1]
    return line


STRAY = ["Xyzzy ", "Xyzzy\n", "\n\nXyzzy\n\n", "\n\nCCM/MSP/2025/9\n\nXyzzy\n\n"]
ANYTHING = vocabulary(GENTLE_STATES, GENTLE_GROUPS)


@given(drafts(GENTLE_STATES, GENTLE_GROUPS), st.booleans(), st.data())
def test_a_word_that_nobody_knows_is_never_passed_over_in_silence(groups, with_intro, data):
    text, put = written(groups).text(with_intro), data.draw(st.sampled_from(STRAY))
    ends = [found.end() for found in re.finditer(r"\s", text)]
    place = data.draw(st.sampled_from([end for end in (0, *ends) if end >= _after_intro(text)]))
    text = text[:place] + put + text[place:]
    note(text)
    understanding = read(text, ANYTHING)
    assert set(told(understanding)) <= set(held_in(groups))
    assert understanding.not_understood + understanding.passed_over != ()


def _after_intro(text):
    return text.index(":") + 1 if text.startswith("The Second Meeting") else 0


@given(st.text() | st.lists(st.sampled_from([*PIECES, "\n", "\n\n", " "])).map(" ".join))
def test_any_text_is_understood_or_left_line_by_line(text):
    understanding = read(text, ANYTHING)
    told_of = {one.line for one in (*understanding.mandates, *understanding.not_understood)}
    written_on = {n for n, line in enumerate(text.splitlines(), start=1) if line.strip()}
    assert told_of | set(understanding.passed_over) <= written_on
