"""The paragraph of a report, written from the register."""

import pytest
from django.utils.translation import override

from officeholders.models import Entry
from officeholders.questions import BadQuestion
from officeholders.reading import NothingRecorded
from presidency.paragraph import paragraph_after, read_paragraph
from tests.builders import build, group, mandate, meeting, meetings, state, unrecorded

pytestmark = pytest.mark.django_db
PARAGRAPH_11 = """\
Working Group on the General Status and Operation of the Convention and CCM Gender Focal Points: \
Austria (until the end of the 3RC) working with Cameroon (until the end of the Fourteenth Meeting \
of States Parties (14MSP));
Working Group on Universalization: Norway (until the end of the 3RC) working with Costa Rica \
(until the end of the 14MSP);
Working Group on Victim Assistance: Niger (until the end of the 14MSP) working with Japan³ (until \
the end of the 14MSP);
Working Group on Clearance: France (until the end of the 3RC) working with Mexico (until the end \
of the 14MSP);
Working Group on Storage and stockpile destruction: Peru (until the end of the 14MSP) working \
with Burkina Faso (until the end of the 14MSP);
Working Group on International Cooperation and Assistance: Kingdom of the Netherlands (until the \
end of the 3RC) working with Switzerland (until the end of the 14MSP).
Transparency measures: Australia
National implementation measures: Panama
Risk Education: Lebanon"""
NOTE_3 = (
    "³ Japan assumed the role of Coordinator for Victim Assistance after the 13MSP. The country "
    "submitted its Note Verbale in February 2026, accepting the role in response to the invitation "
    "of the Presidency."
)
INTRO = (
    "The Thirteenth Meeting of States Parties (13MSP) welcomed new Coordinators to guide the "
    "intersessional work programme, as follows:"
)
GROUND = (
    *meetings("2011-09-10", "2012-09-10", None, None, None),
    *(state(code, f"State {code}") for code in ("AAA", "BBB", "CCC", "DDD")),
    group("one", seats=2),
)


def lines(label="2MSP", **options):
    return list(paragraph_after(label, **options)[1].lines)


def test_paragraph_11_of_the_paper_is_written_word_for_word(reference_register):
    _entry, paragraph = paragraph_after("13MSP", defined=("3RC",), footnote=3)
    assert "\n".join(paragraph.lines) == PARAGRAPH_11
    assert (paragraph.notes, paragraph.left_out) == ((NOTE_3,), ())
    assert paragraph.text(with_intro=True) == f"{INTRO}\n\n{PARAGRAPH_11}\n\n{NOTE_3}\n"


def test_decisions_are_in_english_whatever_the_language(reference_register):
    with override("fr"):
        assert paragraph_after("13MSP")[1].intro == INTRO


def test_a_meeting_that_was_spelled_out_before_is_told_by_its_label(reference_register):
    _entry, paragraph = paragraph_after("13MSP", defined=("13MSP", "14MSP", "3RC"))
    assert paragraph.intro.startswith("The 13MSP welcomed")
    assert paragraph.lines[0].endswith("working with Cameroon (until the end of the 14MSP);")
    assert paragraph.notes[0].startswith("¹ ")


@pytest.mark.parametrize(
    ("seats", "held", "line"),
    [
        (2, [("AAA", None)], "Working Group on One: State AAA"),
        (1, [("AAA", None)], "One: State AAA"),
        (1, [("AAA", "3MSP")], "Working Group on One: State AAA (until the end of the 3MSP)."),
        (
            1,
            [("BBB", None), ("AAA", None)],
            "Working Group on One: State AAA working with State BBB",
        ),
        (
            2,
            [("AAA", None), ("BBB", "3MSP")],
            "Working Group on One: State BBB (until the end of the 3MSP) working with State AAA.",
        ),
        (
            2,
            [("AAA", "3MSP"), ("BBB", "4MSP"), ("CCC", "5MSP")],
            "Working Group on One: State AAA (until the end of the 3MSP) working with State BBB "
            "(until the end of the 4MSP) and State CCC (until the end of the 5MSP).",
        ),
        (
            2,
            [("AAA", None), ("BBB", None), ("CCC", None), ("DDD", None)],
            "Working Group on One: State AAA working with State BBB, State CCC and State DDD",
        ),
    ],
)  # fmt: skip
def test_a_group_is_written_by_its_seats_and_by_the_ends_that_are_stated(seats, held, line):
    mandates = [mandate("one", code, "2MSP", until) for code, until in held]
    build(*GROUND[:-1], group("one", seats=seats), *mandates)
    assert lines(defined=("3MSP", "4MSP", "5MSP")) == [line]


def test_the_last_line_with_an_end_closes_with_a_full_stop_and_one_without_with_nothing():
    build(
        *GROUND,
        *(group(code, seats=2) for code in ("two", "three", "four")),
        mandate("one", "AAA", "2MSP", "3MSP"),
        mandate("two", "AAA", "2MSP"),
        mandate("three", "AAA", "2MSP", "3MSP"),
        mandate("four", "AAA", "2MSP"),
    )
    assert [line[-1] for line in lines()] == [";", "A", ".", "A"]


def test_listed_is_who_has_begun_and_has_neither_ended_nor_left_by_the_meeting():
    build(
        *GROUND,
        mandate("one", "AAA", "1MSP", "2MSP"),
        mandate("one", "BBB", "1MSP", "3MSP", ended_on="2012-09-10"),
        mandate("one", "CCC", "2MSP", "3MSP", starts_on="2013-02", ended_on="2013-01"),
        mandate("one", "DDD", "3MSP", "4MSP"),
    )
    assert lines(defined=["3MSP"]) == [
        "Working Group on One: State CCC (until the end of the 3MSP)."
    ]


def test_of_an_undated_meeting_who_is_to_leave_is_listed_only_from_that_meeting_on():
    build(
        *GROUND,
        mandate("one", "AAA", "2MSP", "4MSP", ended_on="2150"),
        mandate("one", "BBB", "3MSP", "4MSP", ended_on="2150"),
    )
    assert lines("3MSP", defined=["4MSP"]) == []
    build(meeting("5MSP", closes_on="2140-09-10"))
    assert lines("3MSP", defined=["4MSP"]) == [
        "Working Group on One: State BBB (until the end of the 4MSP)."
    ]


def test_vacant_and_unrecorded_seats_are_not_written_and_groups_without_holder_are_named():
    build(*GROUND, group("two", "3MSP"), unrecorded("one", "2MSP", "3MSP"))
    _entry, paragraph = paragraph_after("2MSP")
    assert (paragraph.lines, paragraph.left_out) == ((), ("One",))
    assert (paragraph.text(), paragraph.text(with_intro=True)[-12:]) == ("", "as follows:\n")


def test_the_drafting_name_holds_from_the_meeting_at_which_the_present_name_began():
    former = [{"name": "Uno", "until_end_of": "2MSP"}, {"name": "One", "until_end_of": "3MSP"}]
    words = {"seats": 2, "drafting_name": "the One", "former_names": former}
    build(
        *GROUND[:-1],
        group("one", **words),
        group("two", seats=2, drafting_name="the Two"),
        mandate("one", "AAA", "1MSP"),
        mandate("two", "AAA", "1MSP"),
    )
    heads = [[line.partition(":")[0] for line in lines(f"{n}MSP")] for n in (1, 2, 3)]
    assert heads == [
        ["Working Group on Uno", "Working Group on the Two"],
        ["Working Group on One", "Working Group on the Two"],
        ["Working Group on the One", "Working Group on the Two"],
    ]


def test_notes_are_counted_in_the_order_of_the_lines_and_stand_on_one_line_each():
    build(
        *GROUND,
        mandate("one", "AAA", "2MSP", "4MSP", footnote="It joined\nlater."),
        mandate("one", "BBB", "2MSP", "3MSP", footnote="So did it."),
    )
    _entry, paragraph = paragraph_after("2MSP", footnote=9, defined=["3MSP", "4MSP"])
    assert paragraph.notes == ("⁹ So did it.", "¹⁰ It joined later.")
    assert paragraph.lines[0].startswith("Working Group on One: State BBB⁹ (until")


def test_as_of_an_entry_it_is_written_as_it_was_recorded_then():
    build(*GROUND, mandate("one", "AAA", "2MSP", "3MSP"))
    build(
        state("AAA", "Renamed"),
        meeting("2MSP", closes_on="2012-12-10"),
        mandate("one", "AAA", "2MSP", "4MSP"),
    )
    first, before = paragraph_after("2MSP", entry=1, defined=["3MSP"])
    last, after = paragraph_after("2MSP", defined=["4MSP"])
    assert (first.number, before.lines) == (
        1,
        ("Working Group on One: State AAA (until the end of the 3MSP).",),
    )
    assert (last.number, after.lines) == (
        2,
        ("Working Group on One: Renamed (until the end of the 4MSP).",),
    )


def test_states_bear_the_names_they_had_after_the_meeting():
    former = [{"name": "Old AAA", "until": "2012-09-11"}]
    build(*GROUND, mandate("one", "AAA", "1MSP"))
    build(state("AAA", "New AAA", former_names=former))
    assert lines("2MSP") == ["Working Group on One: Old AAA"]
    assert lines("3MSP") == ["Working Group on One: New AAA"]


def test_what_the_register_does_not_know_is_refused():
    with pytest.raises(NothingRecorded):
        paragraph_after("2MSP")
    build(*GROUND)
    with pytest.raises(BadQuestion, match="There is no meeting “9MSP”; the nearest is 5MSP."):
        paragraph_after("9MSP")
    with pytest.raises(BadQuestion, match="There is no meeting “1RC”"):
        paragraph_after("2MSP", defined=["1RC"])
    with pytest.raises(BadQuestion, match="There is no entry 2"):
        paragraph_after("2MSP", entry=2)


def test_however_many_groups_it_is_read_in_a_fixed_number_of_queries(
    reference_register, django_assert_num_queries
):
    assert Entry.objects.last_number() == 1
    with django_assert_num_queries(5):
        read_paragraph("13MSP")
