"""Which clauses are in force at a moment, and in which order they are told."""

from officeholders.provisions import Clause, Clauses, clauses_at, natural

FIRST, SECOND, THIRD = 10, 20, 30


def clause(paragraph="1", decided=FIRST, superseded=None, document="CCM/1"):
    return Clause(
        document=document,
        paragraph=paragraph,
        decided_at=f"{decided}MSP",
        decided_position=decided,
        superseded_at=superseded and f"{superseded}MSP",
        superseded_position=superseded,
        addressed_to=("president",),
        text="shall report",
    )


def test_a_clause_is_in_force_from_the_end_of_the_meeting_that_decided_it():
    decided = clause(decided=SECOND)
    assert clauses_at([decided], FIRST) == Clauses(later=(decided,))
    assert clauses_at([decided], SECOND) == Clauses(in_force=(decided,))


def test_a_clause_is_in_force_until_the_end_of_the_meeting_that_superseded_it():
    replaced = clause(superseded=THIRD)
    assert clauses_at([replaced], SECOND) == Clauses(in_force=(replaced,))
    assert clauses_at([replaced], THIRD) == Clauses(superseded=(replaced,))


def test_before_the_first_meeting_every_clause_is_still_to_come():
    assert clauses_at([clause()], 0) == Clauses(later=(clause(),))


def test_clauses_are_told_by_meeting_document_and_paragraph():
    told = [
        clause("9"),
        clause("84 (iii) (a)"),
        clause("84 (iii) (b)"),
        clause("1", document="CCM/2"),
        clause("1", document="CCM/10"),
        clause("1", decided=SECOND),
    ]
    assert clauses_at(reversed(told), THIRD).in_force == tuple(told)


def test_what_is_decided_is_told_in_one_order_whether_or_not_it_was_superseded():
    told = (clause("1"), clause("2", superseded=SECOND), clause("3"))
    assert clauses_at([*told, clause("4", decided=THIRD)], SECOND).decided == told


def test_figures_in_a_paragraph_are_sorted_as_numbers():
    assert sorted(["10", "9 (b)", "", "9"], key=natural) == ["", "9", "9 (b)", "10"]
