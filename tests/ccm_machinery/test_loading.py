"""Loading a register file: all or nothing, in one entry, every fault with its place."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from officeholders.models import Entry, Mandate, OpenRecording, State
from officeholders.recording import recording
from officeholders.verification import verify
from tests.builders import (
    build,
    mandate,
    meeting,
    presidency,
    state,
)
from tests.ccm_machinery.loads import (
    AUSTRIA,
    FRANCE,
    GROUND,
    dumped,
    refusals,
    take,
    told,
)

pytestmark = pytest.mark.django_db


def test_a_load_is_one_entry_of_its_kind_with_its_author_and_reason():
    loaded = take(*GROUND, FRANCE, by="Anna", reason="First load", document="CCM/MSP/2013/6")
    entry = Entry.objects.get()
    assert loaded.entry == entry
    assert (entry.number, entry.kind, entry.reason) == (1, "load", "First load")
    assert entry.document == "CCM/MSP/2013/6"
    assert len(loaded.steps) == len(GROUND) + 1
    assert verify() == []


def test_the_same_file_again_is_no_entry():
    take(*GROUND, FRANCE)
    again = take(*GROUND, FRANCE)
    assert (again.entry, again.steps, again.missing) == (None, (), ())
    assert Entry.objects.last_number() == 1


def test_an_empty_file_into_an_empty_register_is_no_entry():
    assert take().entry is None
    assert Entry.objects.last_number() == 0


def test_only_rows_that_change_are_written():
    take(*GROUND, FRANCE, AUSTRIA)
    loaded = take(*GROUND, FRANCE, AUSTRIA.but(remark="Re-appointed"))
    assert told(loaded.steps) == ["clearance AUT 1MSP"]
    assert [step.keys for step in loaded.steps] == [["remark"]]
    assert loaded.entry.number == 2
    assert verify() == []


def test_a_value_left_out_is_cleared_as_null_is():
    take(*GROUND, FRANCE.but(remark="A remark", footnote="A note"))
    loaded = take(*GROUND, FRANCE)
    assert [step.keys for step in loaded.steps] == [["footnote", "remark"]]
    assert dumped()["mandates"] == [dict(FRANCE)]


def test_rows_missing_from_the_file_are_listed_and_not_touched():
    take(*GROUND, FRANCE, AUSTRIA)
    loaded = take(*GROUND, FRANCE)
    assert told(loaded.missing) == ["clearance AUT 1MSP"]
    assert loaded.entry is None
    assert Mandate.objects.standing().count() == 2


def test_a_dry_run_says_what_it_would_do_and_writes_nothing():
    take(*GROUND)
    loaded = take(*GROUND, FRANCE, dry_run=True)
    assert (loaded.entry, told(loaded.steps)) == (None, ["clearance FRA 1MSP"])
    assert (Entry.objects.last_number(), Mandate.objects.count()) == (1, 0)
    assert not OpenRecording.objects.exists()


def test_a_fault_anywhere_means_that_nothing_is_loaded():
    assert refusals(*GROUND, FRANCE.but(until_end_of="15MSP")) == [
        'mandates[0].until_end_of: no meeting "15MSP"'
    ]
    assert (Entry.objects.last_number(), State.objects.count()) == (0, 0)


def test_all_faults_are_told_at_once_in_the_order_of_the_file():
    take(*GROUND, FRANCE)
    build(AUSTRIA)
    faults = refusals(
        meeting("1MSP", position=11, closes_on="2011-09-16"),
        meeting("5MSP", position=50, closes_on="2010-01-01"),
        state("DEU", region="EU"),
        FRANCE.but(appointed_at="2MSP"),
        AUSTRIA.but(remark="Another"),
        mandate("clearance", "LAO", "9MSP", order="first"),
        presidency("LAO", None, "1MSP"),
    )
    assert [fault.partition(": ")[0] for fault in faults] == [
        "meetings[0].position",
        "meetings[1].closes_on",
        "states[0].region",
        "mandates[0].appointed_at",
        "mandates[1]",
        "mandates[2].from_end_of",
        "mandates[2].order",
        "mandates[3].presides_over",
    ]


def test_a_row_that_is_not_in_the_file_is_judged_with_it():
    take(*GROUND, FRANCE.but(ended_on="2013-05-01"))
    faults = refusals(
        meeting("3MSP", closes_on="2013-04-12"),
    )
    assert [fault.partition(": ")[0] for fault in faults] == [
        "mandates clearance FRA 1MSP.ended_on"
    ]


def test_a_meeting_may_be_moved_if_the_same_file_corrects_the_mandate():
    take(*GROUND, FRANCE.but(ended_on="2013-05-01"))
    loaded = take(meeting("3MSP", closes_on="2013-04-12"), FRANCE.but(ended_on="2013-04-01"))
    assert told(loaded.steps) == ["3MSP", "clearance FRA 1MSP"]


def test_what_is_unusual_is_accepted_with_a_warning():
    loaded = take(*GROUND, state("USA"), mandate("clearance", "USA", "1MSP", "2MSP"))
    assert [str(warning) for warning in loaded.warnings] == [
        "mandates[0].state: State of USA (USA) is not a State Party on the mandate's first day, "
        "17 September 2011"
    ]


def test_a_load_inside_a_recording_is_refused():
    with recording(by="tests", reason="A test"), pytest.raises(ValueError, match="already open"):
        take(*GROUND)


def test_the_database_s_own_refusal_is_a_plain_sentence(monkeypatch):
    monkeypatch.setattr("ccm_machinery.registerfile.loading.faults", lambda rows: [])
    (fault,) = refusals(*GROUND, FRANCE, FRANCE.but(from_end_of="2MSP"))
    assert fault.startswith("the register: the database refused it: ")
    assert "\n" not in fault
    assert Entry.objects.last_number() == 0


@pytest.mark.django_db(transaction=True)
def test_of_two_loads_of_one_file_at_once_one_finds_nothing_left_to_do():
    with ThreadPoolExecutor(2) as pool:
        loads = [pool.submit(_take_and_leave, *GROUND, FRANCE) for _each in range(2)]
        numbers = [load.result() for load in loads]
    assert sorted(numbers, key=str) == [1, None]
    assert (Entry.objects.count(), Mandate.objects.count(), verify()) == (1, 1, [])


def _take_and_leave(*rows):
    try:
        entry = take(*rows).entry
        return entry and entry.number
    finally:
        connection.close()


# What staff changed


def test_a_row_changed_since_it_was_loaded_is_not_overwritten_unasked():
    take(*GROUND, FRANCE, AUSTRIA)
    build(FRANCE.but(remark="As told by the mission"))
    assert refusals(*GROUND, FRANCE, AUSTRIA.but(footnote="A note")) == [
        "mandates[0]: the register has it otherwise since entry 2, which was no load "
        "(--overwrite takes it from the file)"
    ]
    loaded = take(*GROUND, FRANCE, overwrite=True)
    assert [step.keys for step in loaded.steps] == [["remark"]]


def test_a_row_never_loaded_is_not_overwritten_unasked():
    build(*GROUND, FRANCE)
    faults = refusals(*GROUND, FRANCE.but(inferred=True))
    assert [fault.partition(": ")[0] for fault in faults] == ["mandates[0]"]


def test_a_row_changed_since_as_the_file_has_it_is_unchanged():
    take(*GROUND, FRANCE)
    build(FRANCE.but(remark="As told by the mission"))
    assert take(*GROUND, FRANCE.but(remark="As told by the mission")).entry is None


def test_once_loaded_again_a_row_may_be_changed_by_the_next_load():
    take(*GROUND, FRANCE)
    build(FRANCE.but(remark="One"))
    take(*GROUND, FRANCE.but(remark="Two"), overwrite=True)
    assert take(*GROUND, FRANCE.but(remark="Three")).entry.number == 4
