"""What was decided at a meeting, document by document."""

from officeholders.as_recorded import as_recorded
from officeholders.decided import Decided, Paragraph, read_decided
from tests.builders import build, document, meeting, provision, withdrawn

MISTAKEN = provision("CCM/10", "2MSP", "president", "Mistaken.", paragraph="8")
ROWS = [
    meeting("1MSP", closes_on="2021-09-10"),
    meeting("2MSP"),
    meeting("3MSP"),
    document("CCM/9", "Old report", meeting="1MSP"),
    document("CCM/10", "Report", meeting="2MSP"),
    document("CCM/11", "Paper", meeting="2MSP"),
    document("CCM/12", "Letter"),
    provision("CCM/9", "1MSP", "president", "Shall ask.", paragraph="3", superseded_at="2MSP"),
    provision("CCM/10", "2MSP", ["president", "committee"], "Shall tell.", paragraph="10"),
    provision("CCM/10", "2MSP", "committee", "Shall hear."),
    provision("CCM/10", "3MSP", "president", "Shall do later.", paragraph="9"),
    MISTAKEN,
]
TOLD = (Paragraph("", "Shall hear."), Paragraph("10", "Shall tell."))


def test_a_meeting_decided_and_superseded_clauses_also_of_documents_of_others(
    db, django_assert_num_queries
):
    build(*ROWS)
    build(withdrawn(MISTAKEN))
    with django_assert_num_queries(1):
        found = read_decided(20)
    assert found == [
        Decided("CCM/9", "Old report", False, (), (Paragraph("3", "Shall ask."),)),
        Decided("CCM/10", "Report", True, TOLD, ()),
        Decided("CCM/11", "Paper", True, (), ()),
    ]
    assert read_decided(40) == []


def test_what_was_withdrawn_later_is_told_as_recorded_before(db):
    build(*ROWS)
    build(withdrawn(MISTAKEN))
    with as_recorded(1):
        (_old, report, _paper) = read_decided(20)
    assert [clause.text for clause in report.decided] == ["Shall hear.", "Mistaken.", "Shall tell."]
