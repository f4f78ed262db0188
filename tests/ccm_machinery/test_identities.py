"""Rows of a file are those of the register by their identity, which may be withdrawn or moved."""

import pytest

from officeholders.undoing import withdraw
from officeholders.verification import verify
from tests.builders import (
    candidature,
    document,
    presidency,
    register,
    rows_of,
    state,
    withdrawn,
)
from tests.ccm_machinery.loads import (
    FRANCE,
    GROUND,
    dumped,
    refusals,
    stored,
    take,
    told,
)

pytestmark = pytest.mark.django_db


# Withdrawing and reviving


def test_a_row_withdrawn_by_a_file_is_in_no_dump_and_counts_for_no_rule():
    take(*GROUND, FRANCE)
    loaded = take(*GROUND, withdrawn(FRANCE), FRANCE.but(from_end_of="2MSP", until_end_of="3MSP"))
    assert told(loaded.steps) == ["clearance FRA 1MSP", "clearance FRA 2MSP"]
    assert [row["from_end_of"] for row in dumped()["mandates"]] == ["2MSP"]
    assert verify() == []


def test_withdrawing_again_is_no_entry():
    take(*GROUND, FRANCE)
    take(withdrawn(FRANCE))
    again = take(withdrawn(FRANCE))
    assert (again.entry, again.warnings) == (None, ())


def test_a_withdrawn_row_keeps_the_words_it_had():
    take(*GROUND, FRANCE.but(remark="A remark"))
    take(withdrawn(FRANCE.but(remark="Recorded by mistake", until_end_of="99MSP")))
    (row,) = stored("mandates")
    assert (row.withdrawn, row.words["remark"], row.words["until_end_of"]) == (
        True,
        "A remark",
        "3MSP",
    )


def test_withdrawing_what_is_not_there_writes_nothing_and_says_so():
    loaded = take(*GROUND, withdrawn(FRANCE))
    assert stored("mandates") == []
    assert [str(warning) for warning in loaded.warnings] == [
        "mandates[0].withdrawn: the register has no such row to withdraw"
    ]


def test_loading_a_withdrawn_identity_revives_the_row():
    take(*GROUND, FRANCE)
    take(withdrawn(FRANCE))
    loaded = take(FRANCE.but(until_end_of="2MSP"))
    assert [step.is_revived for step in loaded.steps] == [True]
    assert len(stored("mandates")) == 1
    assert dumped()["mandates"] == [dict(FRANCE.but(until_end_of="2MSP"))]


def test_a_row_withdrawn_by_staff_is_not_revived_unasked():
    take(*GROUND, FRANCE)
    withdraw("mandates", stored("mandates")[0].pk, by="Anna", reason="By mistake")
    assert len(refusals(*GROUND, FRANCE)) == 1
    assert take(*GROUND, FRANCE, overwrite=True).entry.number == 3


def test_a_row_that_another_refers_to_is_not_withdrawn():
    take(*GROUND, FRANCE)
    (fault,) = refusals(withdrawn(state("FRA")))
    assert fault.startswith("states[0]")
    assert "mandates clearance FRA 1MSP.state" in fault
    assert take(withdrawn(state("FRA")), withdrawn(FRANCE)).entry.number == 2


# Moving an identity


def test_was_moves_the_identity_of_a_mandate():
    take(*GROUND, FRANCE)
    moved = FRANCE.but(from_end_of="2MSP", was={"from_end_of": "1MSP"})
    loaded = take(*GROUND, moved)
    assert [step.keys for step in loaded.steps] == [["from_end_of"]]
    assert [(row.words["from_end_of"], row.pk) for row in stored("mandates")] == [
        ("2MSP", loaded.steps[0].stored.pk)
    ]
    assert take(*GROUND, moved).entry is None
    assert verify() == []


def test_was_is_ignored_where_no_row_has_that_identity():
    moved = FRANCE.but(from_end_of="2MSP", was={"from_end_of": "1MSP"})
    take(*GROUND, moved)
    assert dumped()["mandates"] == [dict(FRANCE.but(from_end_of="2MSP"))]


def test_was_is_ignored_where_it_names_the_row_s_own_identity():
    take(*GROUND, FRANCE)
    assert take(*GROUND, FRANCE.but(was={"from_end_of": "1MSP"})).entry is None


def test_was_is_ignored_where_the_row_of_that_identity_is_withdrawn():
    take(*GROUND, FRANCE)
    take(withdrawn(FRANCE))
    take(FRANCE.but(from_end_of="2MSP", was={"from_end_of": "1MSP"}))
    assert [row.words["from_end_of"] for row in stored("mandates")] == ["1MSP", "2MSP"]


def test_was_is_a_fault_where_rows_of_both_identities_stand():
    first, second = FRANCE.but(until_end_of="2MSP"), FRANCE.but(from_end_of="2MSP")
    take(*GROUND, first, second)
    moved = second.but(was={"from_end_of": "1MSP"})
    sentence = "rows of both identities stand: that from the end of the 1MSP in"
    assert refusals(*GROUND, moved) == [f"mandates[0].was: {sentence} the register"]
    assert refusals(*GROUND, first, moved) == [f"mandates[1].was: {sentence} mandates[0]"]


def test_a_row_that_moves_leaves_nothing_to_withdraw_behind():
    take(*GROUND, FRANCE)
    moved = FRANCE.but(from_end_of="2MSP", was={"from_end_of": "1MSP"})
    loaded = take(withdrawn(FRANCE), moved)
    assert told(loaded.steps) == ["clearance FRA 2MSP"]
    assert [row.words["from_end_of"] for row in stored("mandates")] == ["2MSP"]


def test_was_tells_presidencies_apart_by_the_meeting_presided_over():
    first = presidency("LAO", "2MSP", "1MSP", "2MSP")
    take(*GROUND, first)
    take(*GROUND, first.but(from_end_of="2MSP", until_end_of="3MSP", was={"from_end_of": "1MSP"}))
    assert [row["from_end_of"] for row in dumped()["mandates"]] == ["2MSP"]


def test_a_row_is_known_by_its_identity_and_none_is_a_value_of_it():
    rows = [candidature("clearance", "FRA"), candidature("clearance", "FRA", received_on="2012")]
    take(*GROUND, *rows)
    loaded = take(*GROUND, rows[0].but(status="endorsed"), rows[1])
    assert told(loaded.steps) == ["clearance FRA"]
    assert [row["status"] for row in dumped()["candidatures"]] == ["endorsed", "expressed"]


def test_text_is_kept_and_compared_in_one_normal_form():
    take(state("CIV", "Côte d’Ivoire"), document("S", "Rapport de clôture"))
    decomposed = "Co\u0302te d’Ivoire"
    assert take(state("CIV", decomposed)).entry is None


def test_the_reference_register_is_as_it_was_recorded(reference_register):
    loaded = take(*rows_of(reference_register))
    assert (loaded.entry, loaded.steps, loaded.missing) == (None, (), ())
    assert register(*rows_of(reference_register)).keys() == reference_register.keys() - {"about"}


def test_a_row_whose_identity_cannot_be_read_is_only_told_so():
    take(*GROUND, FRANCE)
    assert refusals(FRANCE.but(state=5)) == ["mandates[0].state: 5 is not a text"]
