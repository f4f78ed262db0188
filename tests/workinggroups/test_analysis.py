"""Analysis Groups: nobody is appointed to them, whoever coordinates their groups sits there."""

import re
from html import unescape

from officeholders.questions import Question
from tests.presidency.seats import on, seat
from tests.workinggroups.groups_then import group_then
from workinggroups.analysis import AnalysisThen, sitting_states
from workinggroups.analysis_in_words import AnalysisPresenter

NOW = on("2023-01-01")


def plain(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", "", str(html))).split())


def clearance(*states, **words):
    held = [seat(state, "2MSP", "3MSP") for state in states]
    return group_then("clearance", *held, at=NOW, **words)


def assistance(*states, **words):
    held = [seat(state, "2MSP", "3MSP", office="assistance") for state in states]
    return group_then("assistance", *held, at=NOW, **words)


def analysis(*members, asked_of=None, is_decided=True):
    return AnalysisThen(
        code="article-4",
        name="Article 4",
        decided_at="2MSP",
        is_decided=is_decided,
        members=members,
        asked_of=asked_of,
        question="Does it <sit>?" if asked_of else "",
    )


def told(group):
    (rows,) = AnalysisPresenter((group,), NOW, Question()).groups
    return rows


def readings(group):
    return {
        reading.heading: [f"{state.name} ({state.groups})" for state in reading.states]
        for reading in told(group).readings
    }


def test_a_state_sits_once_however_many_groups_bring_it_there():
    sits = sitting_states([clearance("AAA", "BBB"), assistance("AAA")])
    assert [(state.seats[0].state, state.groups) for state in sits] == [
        ("AAA", ("Clearance", "Assistance")),
        ("BBB", ("Clearance",)),
    ]


def test_only_who_holds_all_its_seats_uncertainly_possibly_sits_there():
    month = on("2023-02-10")
    joining = seat("AAA", "2MSP", "3MSP", starts_on="2023-02")
    certain = seat("AAA", "2MSP", "3MSP", office="assistance")
    uncertain = group_then("clearance", joining, at=month)
    (possibly,) = sitting_states([uncertain])
    (sure,) = sitting_states([uncertain, group_then("assistance", certain, at=month)])
    assert (possibly.is_possibly, sure.is_possibly) == (True, False)
    page = AnalysisPresenter((analysis(uncertain, asked_of=assistance()),), month, Question())
    assert page.groups[0].readings[0].states[0].possibly == "possibly in office"


def test_the_members_are_told_group_by_group():
    rows = told(analysis(clearance("AAA"), assistance("BBB", seats=1)))
    assert [plain(link) for link in rows.rule] == ["Clearance", "Assistance"]
    assert [(row.heading, [h.name for h in row.holders], row.vacant) for row in rows.members] == [
        ("Clearance", ["AAA"], "one of two seats"),
        ("Assistance", ["BBB"], ""),
    ]
    assert (rows.question, rows.moot, rows.readings) == ("", "", [])


def test_an_open_question_is_told_with_both_readings():
    group = analysis(clearance("AAA", "BBB"), asked_of=assistance("BBB", "CCC"))
    assert readings(group) == {
        "Without the Coordinators of Assistance": ["AAA (Clearance)", "BBB (Clearance)"],
        "With the Coordinators of Assistance": [
            "AAA (Clearance)",
            "BBB (Clearance; Assistance)",
            "CCC (Assistance)",
        ],
    }
    assert [reading.count for reading in told(group).readings] == ["2 States", "3 States"]
    assert told(group).moot == ""


def test_what_a_reading_does_not_know_is_told_too():
    group = analysis(clearance("AAA", unrecorded=1), asked_of=assistance(seats=3, unrecorded=1))
    without, also = told(group).readings
    assert without.gaps == ["Not recorded: who holds one of two seats of Clearance."]
    assert also.gaps == [
        "Not recorded: who holds one of two seats of Clearance.",
        "Vacant: two of three seats of Assistance.",
        "Not recorded: who holds one of three seats of Assistance.",
    ]


def test_while_the_group_asked_of_does_not_exist_both_readings_are_the_same():
    absent = group_then("assistance", begins="3MSP", exists=False)
    rows = told(analysis(clearance("AAA"), asked_of=absent))
    assert plain(rows.moot) == (
        "At this moment both readings give the same: Assistance does not exist."
    )
    assert [reading.count for reading in rows.readings] == ["1 State", "1 State"]
    assert [reading.gaps for reading in rows.readings] == [
        ["Vacant: one of two seats of Clearance."]
    ] * 2


def test_a_member_that_no_longer_exists_has_nobody_and_no_vacancy():
    gone = group_then("assistance", begins="1MSP", ends="2MSP", exists=False)
    (row,) = told(analysis(gone)).members
    assert (plain(row.nobody), row.vacant, row.holders) == (
        "It no longer exists at this moment: it ended at the end of the 2MSP.",
        "",
        [],
    )


def test_of_a_group_not_decided_yet_only_the_rule_is_told():
    rows = told(analysis(clearance("AAA"), asked_of=assistance("BBB"), is_decided=False))
    assert [plain(link) for link in rows.rule] == ["Clearance"]
    assert (rows.members, rows.moot, rows.readings) == ([], "", [])
