"""Reading back what was written, for random paragraphs with names that invite mistakes."""


from hypothesis import given, settings
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
PIECES = ["Bosnia", "Herzegovina", "and", ",", "the", "The", "of", "working with", "with", "(", ")", "()", "-", "–", "—", ";", ":", ".", "'", "’", "*", "³", "2", "[3]", "A", "B", "Á", "AND", "until the end of the 3MSP", "until", "3MSP", "Working Group on", "Coordinators of", "Group", "1.", "(a)", "•", "?", '"']
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


@settings(max_examples=400)
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
