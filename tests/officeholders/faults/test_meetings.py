"""Meetings: their labels, their places in the sequence and their days."""

from dataclasses import replace

from officeholders.faults import faults
from tests.officeholders.faults.proposed import MEETINGS, dated, meeting, rows_of, told


def with_last(**words):
    """The meetings, the last of them with these words."""
    return [*MEETINGS[:-1], MEETINGS[-1] | words]


def test_a_label_is_the_number_and_the_kind():
    assert told(meetings=[*MEETINGS, meeting("15MSP", 180) | {"number": 16}]) == [
        "meetings[4].label: the label is the number and the kind: 16MSP"
    ]
    assert told(meetings=[*MEETINGS, meeting("15MSP", 180) | {"kind": "RC"}]) == [
        "meetings[4].label: the label is the number and the kind: 15RC"
    ]


def test_a_label_is_not_compared_with_a_number_that_cannot_be_read():
    rows = rows_of(meetings=[*MEETINGS, meeting("15MSP", 180)])
    words = {key: value for key, value in rows[4].words.items() if key != "number"}
    rows[4] = replace(rows[4], words=words, unread=frozenset({"number"}))
    assert faults(rows) == []


def test_a_recorded_meeting_never_changes_its_position():
    rows = rows_of()
    moved = replace(rows[3], words=rows[3].words | {"position": 175}, before=rows[3].words)
    others = [row for row in rows if row is not rows[3]]
    told = ["meetings[3].position: the position is 170 and is never changed"]
    assert [str(fault) for fault in faults([moved, *others])] == told
    assert [str(fault) for fault in faults([replace(moved, withdrawn=True), *others])] == told


def test_a_recorded_meeting_that_keeps_its_position_is_accepted():
    rows = [replace(row, before=row.words) for row in rows_of()]
    assert faults(rows) == []


def test_the_position_of_a_withdrawn_meeting_stays_taken():
    rows = rows_of(meetings=[*MEETINGS, meeting("15MSP", 180)])
    withdrawn = replace(rows[4], index=None, before=rows[4].words, withdrawn=True)
    new = replace(rows[4], words=meeting("16MSP", 180))
    others = [row for row in rows if row is not rows[4]]
    assert [str(fault) for fault in faults([new, withdrawn, *others])] == [
        "meetings[4].position: position 180 is that of meetings 15MSP"
    ]


def test_a_meeting_may_come_in_between():
    assert told(meetings=[*MEETINGS, meeting("4RC", 165)]) == []


def test_a_meeting_of_one_day_closes_on_the_day_it_opens():
    assert told(meetings=with_last(opens_on="2027-09-10", closes_on="2027-09-10")) == []


def test_a_meeting_does_not_close_before_it_opens():
    assert told(meetings=with_last(opens_on="2027-09-10", closes_on="2027-09-09")) == [
        "meetings[3].closes_on: it cannot close before it opens, on 10 September 2027"
    ]


def test_a_closing_day_needs_an_opening():
    assert told(meetings=with_last(closes_on="2027-09-09")) == [
        "meetings[3].closes_on: a closing day needs an opening day"
    ]


def test_a_meeting_under_way_may_have_an_opening_alone():
    assert told(meetings=with_last(opens_on="2027-09-09")) == []


def test_an_opening_that_cannot_be_read_is_not_an_opening_left_out():
    rows = rows_of(meetings=with_last(opens_on="2027-09-09", closes_on="2027-09-10"))
    words = {key: value for key, value in rows[3].words.items() if key != "opens_on"}
    rows[3] = replace(rows[3], words=words, unread=frozenset({"opens_on"}))
    assert faults(rows) == []


def test_closing_days_rise_strictly_with_the_sequence():
    assert told(meetings=with_last(opens_on="2025-09-01", closes_on="2025-09-20")) == []
    assert told(meetings=with_last(opens_on="2025-09-01", closes_on="2025-09-19")) == [
        "meetings[3].closes_on: the 13MSP, earlier in the sequence, closes on 19 September 2025"
    ]


def test_the_meeting_that_was_moved_is_told_that_its_closing_day_does_not_rise():
    rows = [replace(row, before=row.words) for row in rows_of()]
    late = rows[0].words | {"opens_on": "2025-09-16", "closes_on": "2025-09-19"}
    rows[0] = replace(rows[0], words=late)
    assert [str(fault) for fault in faults(rows)] == [
        "meetings[0].closes_on: the 13MSP, later in the sequence, closes on 19 September 2025"
    ]


def test_the_order_in_the_file_is_not_the_order_of_the_sequence():
    assert told(meetings=MEETINGS[::-1]) == []


def test_a_cancelled_meeting_has_no_days():
    part = {"opens_on": "2027-09-01"}
    days = {"opens_on": "2027-09-01", "closes_on": "2027-09-03"}
    assert told(meetings=with_last(cancelled="by silence", planned_for="2027", place="?")) == []
    assert told(meetings=with_last(cancelled="by silence", parts=[part], **days)) == [
        "meetings[3].opens_on: a cancelled meeting has no days",
        "meetings[3].closes_on: a cancelled meeting has no days",
        "meetings[3].parts[0].opens_on: a cancelled meeting has no days",
    ]


def test_a_withdrawn_meeting_counts_for_no_rule_of_days():
    wrong = dated("15MSP", 180, "2020-01-02", "2020-01-01", withdrawn=True)
    assert told(meetings=[*MEETINGS, wrong]) == []
