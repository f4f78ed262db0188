"""Plans: rows as they are to stand, considered and rehearsed before anything is written."""

import pytest

from officeholders.faults import Row
from officeholders.judging import Refused
from officeholders.models import Entry, Mandate, Meeting, State
from officeholders.planning import (
    Moved,
    altered,
    carry_out,
    consider,
    new,
    record_plan,
    rehearse,
    withdrawn,
)
from officeholders.recording import AlreadyRecorded, recording
from officeholders.stored import Stored, stored_rows
from tests.builders import build, group, mandate, meeting, meetings, presidency, state
from tests.builders import withdrawn as recorded_by_mistake

NORWAY = Stored("states", 1, '["NOR"]', {"code": "NOR", "name": "Norway", "region": "WEOG"})


def row(name, **like_these):
    """The one row of the list that has these words."""
    (found,) = [one for one in stored_rows(name) if like_these.items() <= one.words.items()]
    return found


def test_a_new_row_has_only_the_words_that_have_a_value():
    planned = new("states", code="NOR", name="Norway", region="", also_known_as=[])
    assert (planned.words, planned.before) == ({"code": "NOR", "name": "Norway"}, None)


def test_none_takes_a_word_away_and_the_others_stay():
    planned = altered(NORWAY, name="Noreg", region=None)
    assert (planned.words, planned.before) == ({"code": "NOR", "name": "Noreg"}, NORWAY.words)


def test_what_stands_already_would_not_be_written():
    assert [altered(NORWAY, name=name).differs for name in ("Norway", "Noreg")] == [False, True]
    assert [new("states", code="SWE").differs, withdrawn(NORWAY).differs] == [True, True]


def test_a_row_withdrawn_before_has_nothing_before_it():
    gone = Stored(
        **{field: getattr(NORWAY, field) for field in NORWAY.__slots__} | {"withdrawn": 1}
    )
    assert (altered(gone).before, altered(gone).differs) == (None, True)


def test_a_change_keeps_the_row_its_place_and_whether_it_is_withdrawn():
    third = Stored("observers", 7, "[]", {"organization": "ICRC"}, order=3)
    change = withdrawn(third).as_change()
    assert (change.pk, change.order, change.withdrawn) == (7, 3, True)
    change = new("states", code="SWE").as_change()
    assert (change.pk, change.order, change.withdrawn) == (None, None, False)


@pytest.fixture
def machinery(db):
    build(
        *meetings("2024-09-10", "2025-09-10", None),
        *(state(code) for code in ("NOR", "SWE", "LAO")),
        group("clearance", usual_term=1),
        mandate("clearance", "NOR", "1MSP", "3MSP"),
        presidency("LAO", "2MSP", "1MSP", "2MSP"),
    )


def test_a_plan_is_considered_without_what_stands_already(machinery):
    norway, sweden = row("states", code="NOR"), row("states", code="SWE")
    considered = consider([altered(norway, name="Noreg"), altered(sweden)])
    assert [one.words["code"] for one in considered.plan] == ["NOR"]
    assert (considered.faults, considered.warnings) == ((), ())
    assert consider([altered(sweden)]).plan == ()


def test_a_fault_of_a_planned_row_is_told_of_that_row(machinery):
    twice = new("mandates", office="clearance", state="NOR", from_end_of="2MSP")
    considered = consider([twice])
    (fault,) = considered.faults
    assert fault.sentence == (
        "State of NOR (NOR) already holds this office from the end of the 1MSP until the end of "
        "the 3MSP"
    )
    assert considered.intended(fault) is considered.plan[0]


def test_a_fault_made_in_another_row_is_told_of_that_one(machinery):
    build(mandate("clearance", "SWE", "2MSP", "3MSP", starts_on="2025-10"))
    considered = consider([altered(row("meetings", label="2MSP"), closes_on="2025-11-10")])
    (fault,) = considered.faults
    assert fault.row.words["state"] == "SWE"
    assert considered.intended(fault) is None


def test_what_cannot_be_read_is_told_before_any_rule(machinery):
    planned = altered(row("meetings", label="3MSP"), opens_on="2200-01-01", position=-1)
    keys = [fault.key for fault in consider([planned]).faults]
    assert keys == ["position", "opens_on"]


def test_only_what_the_plan_makes_unusual_is_told_be_it_of_another_row(machinery):
    assert consider([altered(row("states", code="NOR"), name="Noreg")]).warnings == ()
    long = new("mandates", office="clearance", state="SWE", from_end_of="1MSP", until_end_of="3MSP")
    told = [warning.sentence for warning in consider([long]).warnings]
    assert told == [
        "State of SWE (SWE) is not a State Party on the mandate's first day, 11 September 2024",
        "a term of 2 meetings; usual for Clearance: 1",
        "more holders of Clearance than seats after the 1MSP: 2, not 1",
    ]


def test_a_withdrawn_row_counts_for_no_rule(machinery):
    gone = withdrawn(row("mandates", state="NOR"))
    again = new("mandates", office="clearance", state="NOR", from_end_of="1MSP")
    assert consider([gone, again]).faults == ()
    assert isinstance(consider([gone]).own[0], Row)


def test_a_rehearsal_is_looked_at_and_taken_back_whole(machinery):
    plan = [
        altered(row("meetings", label="3MSP"), opens_on="2026-09-14", closes_on="2026-09-18"),
        new("mandates", office="clearance", state="SWE", from_end_of="2MSP"),
    ]

    def look():
        return Meeting.objects.filter(closes_on=None).count(), Mandate.objects.count()

    assert (rehearse(plan, look), look()) == ((0, 3), (1, 2))
    assert Entry.objects.last_number() == 1


def test_a_look_that_fails_takes_everything_back_too(machinery):
    def look():
        raise LookupError("nothing there")

    with pytest.raises(LookupError, match="nothing there"):
        rehearse([altered(row("states", code="NOR"), name="Noreg")], look)
    assert State.objects.get(code="NOR").name == "State of NOR"


def record(make, seen=1, **about):
    return record_plan(make, seen=seen, by="tests", **{"reason": "As decided."} | about)


def test_a_plan_of_several_lists_is_one_entry(machinery):
    def plan():
        left = altered(row("mandates", state="NOR"), ended_on="2025-03-01")
        norway = altered(row("states", code="NOR"), party_until="2025-03-01")
        return [left, norway]

    entry = record(plan, document="Note verbale", kind=Entry.Kind.CORRECTION)
    assert (entry.number, entry.document, entry.kind) == (2, "Note verbale", "correction")
    assert row("mandates", state="NOR").words["ended_on"] == "2025-03-01"
    assert row("states", code="NOR").words["party_until"] == "2025-03-01"


def test_a_plan_that_changes_nothing_leaves_no_entry(machinery):
    entry = record(lambda: [altered(row("states", code="NOR"))])
    assert (entry.number, Entry.objects.last_number()) == (None, 1)


def test_a_plan_looked_at_before_somebody_recorded_something_is_not_recorded(machinery):
    build(state("FRA"))
    with pytest.raises(Moved) as problem:
        record(lambda: [altered(row("states", code="NOR"), name="Noreg")])
    assert (problem.value.last, str(problem.value)) == (2, "entry 2")
    assert State.objects.get(code="NOR").name == "State of NOR"


def test_a_plan_that_breaks_a_rule_is_refused_whole(machinery):
    twice = new("mandates", office="clearance", state="NOR", from_end_of="2MSP")
    with pytest.raises(Refused) as problem:
        record(lambda: [altered(row("states", code="NOR"), name="Noreg"), twice])
    assert [fault.key for fault in problem.value.faults] == ["state"]
    assert State.objects.get(code="NOR").name == "State of NOR"


def test_the_same_sending_records_a_plan_once(machinery):
    record(lambda: [altered(row("states", code="NOR"), name="Noreg")], token="once")
    with pytest.raises(AlreadyRecorded):
        record(lambda: [altered(row("states", code="SWE"), name="Sverige")], 2, token="once")


def test_a_withdrawn_row_is_recorded_again_by_a_plan(machinery):
    build(recorded_by_mistake(state("FRA")))
    record(lambda: [altered(row("states", code="FRA"))], seen=2)
    assert not State.objects.get(code="FRA").withdrawn


def test_a_plan_is_carried_out_inside_the_callers_recording(machinery):
    planned = [new("states", code="ITA", name="Italy"), withdrawn(row("states", code="SWE"))]
    with recording(by="tests", reason="Both at once") as entry:
        carry_out(planned)
    assert entry.number == 2
    standing = State.objects.standing().order_by("code").values_list("code", flat=True)
    assert list(standing) == ["ITA", "LAO", "NOR"]


def test_an_undated_meeting_may_be_planned_for_a_month(machinery):
    record(lambda: [altered(row("meetings", label="3MSP"), planned_for="2026-09")])
    assert row("meetings", label="3MSP").words == dict(meeting("3MSP", planned_for="2026-09"))
