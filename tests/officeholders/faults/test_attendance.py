"""A State was present at a meeting of the Committee, or excused from it, or neither."""

from tests.officeholders.faults.proposed import told


def told_of(**words):
    """What is told of one meeting of the Committee."""
    return told(committee_meetings=[{"held_on": "2026-03-03"} | words])


def test_some_states_are_present_and_others_excused():
    assert told_of(present=["AUT", "LAO"], excused=["FRA"]) == []
    assert told_of(minutes="Nobody wrote down who came.") == []


def test_a_state_is_not_present_and_excused():
    assert told_of(present=["AUT", "LAO"], excused=["FRA", "LAO"]) == [
        "committee_meetings[0].excused[1]: Lao PDR (LAO) is named already; "
        "a State is present or excused"
    ]


def test_a_state_is_named_once():
    assert told_of(present=["AUT", "AUT"]) == [
        "committee_meetings[0].present[1]: Austria (AUT) is named already; "
        "a State is present or excused"
    ]


def test_nobody_attends_a_cancelled_meeting():
    assert told_of(cancelled="No quorum.") == []
    sentence = "committee_meetings[0].cancelled: a cancelled meeting has nobody present or excused"
    assert told_of(cancelled="No quorum.", present=["AUT"]) == [sentence]
    assert told_of(cancelled="No quorum.", excused=["AUT"]) == [sentence]


def test_the_same_state_may_attend_two_meetings():
    meetings = [{"held_on": f"2026-03-0{day}", "present": ["AUT"]} for day in (3, 4)]
    assert told(committee_meetings=meetings) == []


def test_a_withdrawn_meeting_breaks_no_rule():
    assert told_of(present=["AUT", "AUT"], withdrawn=True) == []


def test_a_state_that_the_register_does_not_know_attends_nothing():
    assert told_of(present=["XXX"]) == ['committee_meetings[0].present[0]: no State "XXX"']
