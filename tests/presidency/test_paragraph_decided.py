"""What a paragraph that was read means for the register, and how it is adopted."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from officeholders.judging import Refused
from officeholders.models import Entry, Mandate
from officeholders.questions import BadQuestion
from officeholders.stored import stored_rows
from presidency.paragraph import Act, NotUnderstoodWhole, adopt, decided_by, read_paragraph
from tests.builders import build, group, mandate, meetings, rows_of, state, withdrawn
from tests.presidency.test_paragraph import PARAGRAPH_11
from tests.registers import register_files

pytestmark = pytest.mark.django_db
REASON = {"by": "tests", "reason": "The report of the 2MSP"}
GROUND = (
    *meetings("2011-09-10", "2012-09-10", None, None),
    *(state(code, f"State {code}", party_from="2010-08-01") for code in ("AAA", "BBB", "CCC")),
    group("one", seats=3),
    group("two", seats=3),
)
HELD = mandate(
    "one",
    "AAA",
    "1MSP",
    "3MSP",
    remark="Kept.",
    representatives=[{"name": "Anne", "title": "Amb."}],
)


def decided(*lines, label="2MSP"):
    return decided_by(lines, label)


def acts(decided):
    return [(one.told.state, one.act) for one in decided.decisions]


def standing():
    """The mandates that stand: who, from when, until when, and where the decision puts them."""
    rows = [row.words for row in stored_rows("mandates") if not row.withdrawn]
    keys = ("office", "state", "from_end_of", "until_end_of", "appointed_at", "order")
    return [tuple(words.get(key) for key in keys) for words in rows]


def test_who_is_there_with_that_end_stays_another_end_is_a_correction_and_others_are_new():
    build(*GROUND, HELD, mandate("one", "BBB", "1MSP", "4MSP"))
    found = decided("One: AAA (until 3MSP) working with BBB (until 3MSP) and CCC")
    assert acts(found) == [("AAA", Act.STAYS), ("BBB", Act.CORRECTED), ("CCC", Act.NEW)]
    assert [one.as_json() for one in found.changes] == [
        {
            "act": "correction",
            "office": "one",
            "state": "BBB",
            "from_end_of": "1MSP",
            "until_end_of": "3MSP",
            "was": "4MSP",
        },
        {
            "act": "new",
            "office": "one",
            "state": "CCC",
            "from_end_of": "2MSP",
            "until_end_of": None,
        },
    ]
    assert found.kind == Entry.Kind.CHANGE


def test_an_end_may_be_taken_away_or_added():
    build(*GROUND, HELD, mandate("one", "BBB", "1MSP"))
    found = decided("One: AAA working with BBB (until 3MSP)")
    ends = [
        (one.before.get("until_end_of"), one.words.get("until_end_of")) for one in found.changes
    ]
    assert ends == [("3MSP", None), (None, "3MSP")]
    assert found.kind == Entry.Kind.CORRECTION


def test_who_left_by_the_meeting_is_not_there_any_more():
    build(*GROUND, HELD.but(ended_on="2012-02"))
    assert acts(decided("One: AAA (until 3MSP)")) == [("AAA", Act.NEW)]


def test_a_label_that_no_meeting_bears_is_refused():
    build(*GROUND)
    with pytest.raises(BadQuestion, match="There is no meeting “9MSP”"):
        decided("One: AAA", label="9MSP")


def test_a_paragraph_is_adopted_as_one_entry_and_nobody_is_ended_by_being_left_out():
    build(*GROUND, HELD, mandate("two", "BBB", "1MSP", "4MSP"))
    adopted = adopt(["One: AAA (until 4MSP)", "One: CCC (until 4MSP)"], "2MSP", **REASON)
    assert (adopted.entry.number, adopted.entry.kind) == (2, "change")
    assert standing() == [
        ("one", "AAA", "1MSP", "4MSP", None, None),
        ("two", "BBB", "1MSP", "4MSP", None, None),
        ("one", "CCC", "2MSP", "4MSP", "2MSP", None),
    ]
    kept = Mandate.objects.get(state="AAA")
    assert (kept.remark, kept.representatives.count()) == ("Kept.", 1)


def test_only_corrections_are_an_entry_of_that_kind():
    build(*GROUND, HELD)
    adopted = adopt(["One: AAA (until 4MSP)"], "2MSP", document="CCM/MSP/2012/5", **REASON)
    entry = Entry.objects.get(number=2)
    assert (adopted.entry, entry.kind, entry.document) == (entry, "correction", "CCM/MSP/2012/5")


def test_the_same_paragraph_again_makes_no_entry():
    build(*GROUND)
    text = ["One: CCC (until 4MSP) working with AAA (until 4MSP)"]
    adopt(text, "2MSP", **REASON)
    again = adopt(text, "2MSP", **REASON)
    assert (again.entry.number, again.decided.changes, Entry.objects.last_number()) == (None, (), 2)


def test_the_order_in_which_equals_are_told_is_kept():
    build(*GROUND)
    adopt(
        ["One: CCC (until 4MSP) working with AAA (until 4MSP)", "Two: AAA (until 4MSP) and BBB"],
        "2MSP",
        **REASON,
    )
    assert [(office, code, order) for office, code, *_words, order in standing()] == [
        ("one", "CCC", 1),
        ("one", "AAA", 2),
        ("two", "AAA", None),
        ("two", "BBB", None),
    ]


def test_a_mandate_that_was_withdrawn_is_recorded_again():
    new = mandate("one", "CCC", "2MSP", "4MSP", appointed_at="2MSP")
    build(*GROUND, new)
    build(withdrawn(new))
    adopt(["One: CCC (until 3MSP)"], "2MSP", **REASON)
    assert standing() == [("one", "CCC", "2MSP", "3MSP", "2MSP", None)]
    assert Mandate.objects.count() == 1


def test_nothing_is_recorded_while_anything_is_not_understood():
    build(*GROUND)
    with pytest.raises(NotUnderstoodWhole) as refused:
        adopt(["One: CCC", "One: Atlantis"], "2MSP", **REASON)
    assert [one.line for one in refused.value.decided.understanding.not_understood] == [2]
    assert (Entry.objects.last_number(), standing()) == (1, [])


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("One: CCC (until 1MSP)", "mandates one CCC 2MSP.until_end_of: "),
        ("One: AAA (until 1MSP)", "mandates one AAA 1MSP.until_end_of: "),
    ],
)
def test_nothing_is_recorded_where_a_rule_would_be_broken(line, fault):
    build(*GROUND, HELD)
    with pytest.raises(Refused) as refused:
        adopt([line], "2MSP", **REASON)
    assert [str(one)[: len(fault)] for one in refused.value.faults] == [fault]
    assert Entry.objects.last_number() == 1


def test_what_is_unusual_is_told_of_the_rows_that_change():
    build(*GROUND, state("USA"), state("LAO"), mandate("two", "USA", "1MSP"))
    adopted = adopt(["One: LAO"], "2MSP", **REASON)
    assert [(one.row.words["state"], one.key) for one in adopted.warnings] == [("LAO", "state")]


def test_the_paper_is_adopted_into_a_register_without_mandates_and_written_again(
    reference_register,
):
    build(*(withdrawn(row) for row in rows_of(reference_register) if row.list == "mandates"))
    adopt(PARAGRAPH_11.replace("³", "").splitlines(), "13MSP", **REASON)
    paragraph = read_paragraph("13MSP", defined=["3RC"])
    written = dict(line.rstrip(";.").split(": ") for line in paragraph.lines)
    paper = dict(line.rstrip(";.").split(": ") for line in PARAGRAPH_11.splitlines())
    assert (
        written["Working Group on Storage and stockpile destruction"]
        == (paper["Working Group on Storage and stockpile destruction"])
    )
    assert decided(*PARAGRAPH_11.splitlines(), label="13MSP").changes == ()


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_whatever_the_register_its_own_paragraph_changes_nothing(db, data):
    file = data.draw(register_files())
    with transaction.atomic():
        build(*rows_of(file))
        for meeting in file["meetings"]:
            text = read_paragraph(meeting["label"]).text(with_intro=data.draw(st.booleans()))
            found = decided(*text.splitlines(), label=meeting["label"])
            assert (found.changes, found.understanding.not_understood) == ((), ())
        transaction.set_rollback(True)
