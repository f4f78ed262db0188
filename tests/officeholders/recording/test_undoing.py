"""Withdrawing what was recorded by mistake, reviving it, and undoing whole entries."""

import json

import pytest
from django.db import connection

from officeholders.judging import Refused, register_faults
from officeholders.models import (
    Entry,
    Mandate,
    Meeting,
    Organization,
    PersonalValue,
    Representative,
    State,
    UnrecordedSeat,
)
from officeholders.recording import recording
from officeholders.stored import stored_register, stored_rows
from officeholders.undoing import UndoRefused, undo, withdraw
from officeholders.verification import verify
from officeholders.writing import Change, write_changes
from tests.builders import build, group, mandate, meeting, state, unrecorded, withdrawn
from tests.officeholders.recording.every_list import clearance
from workinggroups.models import Activity, WorkingGroup

WHY = {"by": "tests", "reason": "By mistake"}
SEATS = unrecorded("clearance", "1MSP", "2MSP")


def told():
    """The whole register in words, as it stands."""
    return {
        (row.list, row.key): (row.words, row.order)
        for row in stored_register()
        if not row.withdrawn
    }


def test_a_row_that_is_withdrawn_stays_and_counts_for_nothing(register):
    seats = UnrecordedSeat.objects.get()
    entry = withdraw("unrecorded", seats.pk, **WHY)
    seats.refresh_from_db()
    image = seats.history.get(entry=entry)
    assert (entry.number, entry.kind) == (2, "correction")
    assert (seats.withdrawn, image.withdrawn, image.image) == (True, True, None)
    assert UnrecordedSeat.objects.standing().count() == 0
    assert verify() == []


def test_a_row_that_another_refers_to_is_not_withdrawn(register):
    with pytest.raises(Refused) as refused:
        withdraw("states", State.objects.get(code="LBN").pk, **WHY)
    lists = {"mandates", "candidatures", "committee_meetings"}
    assert {fault.list for fault in refused.value.faults} == lists
    assert (Entry.objects.count(), verify()) == (1, [])


def test_a_row_withdrawn_twice_is_recorded_once(register):
    pk = UnrecordedSeat.objects.get().pk
    withdraw("unrecorded", pk, **WHY)
    assert withdraw("unrecorded", pk, **WHY).number is None


def test_a_withdrawn_row_is_revived_by_its_identity(register):
    build(withdrawn(SEATS))
    pk = UnrecordedSeat.objects.get().pk
    entry = build(SEATS.but(seats=2))
    revived = UnrecordedSeat.objects.get()
    assert (revived.pk, revived.withdrawn, revived.seats, entry.number) == (pk, False, 2, 3)
    assert verify() == []


def test_what_a_withdrawn_row_says_is_recorded_too(register):
    build(withdrawn(SEATS))
    entry = build(withdrawn(SEATS.but(remark="Told by nobody")))
    assert entry.number == 3
    assert UnrecordedSeat.history.get(entry=3).remark == "Told by nobody"
    assert verify() == []


def test_an_undone_change_says_what_was_said_before(register):
    before = told()
    build(state("LBN", "Lebanon"), meeting("3MSP", closes_on="2012-09-14"))
    with recording(by="tests", reason="Inner rows"):
        pass
    entry = undo(2, **WHY)
    assert (entry.number, entry.kind, told()) == (3, "undo", before)
    assert (verify(), register_faults()) == ([], [])


def test_what_an_undone_entry_made_is_withdrawn(register):
    before = told()
    build(state("NOR", "Norway"), mandate("victim-assistance", "NOR", "2MSP", "3MSP"))
    undo(2, **WHY)
    assert told() == before
    assert State.objects.get(code="NOR").withdrawn
    assert Mandate.objects.get(state="NOR").withdrawn


def test_an_undone_entry_gives_inner_rows_and_personal_values_back(register):
    before = told()
    with recording(by="tests", reason="Another person, nothing to do"):
        Activity.objects.all().delete()
        Representative.objects.update(name=PersonalValue.objects.keep("Somebody else"))
    undo(2, **WHY)
    assert told() == before
    assert verify() == []


def test_a_row_that_moved_goes_back_to_its_identity(register):
    before = told()
    row = next(stored_rows("mandates", [clearance().pk]))
    with recording(by="tests", reason="From another meeting"):
        write_changes("mandates", [Change(row.words | {"from_end_of": "2MSP"}, row.pk)])
    assert told() != before
    undo(2, **WHY)
    assert told() == before


def test_the_order_of_a_list_is_given_back(register):
    before = told()
    with recording(by="tests", reason="Another order"):
        WorkingGroup.objects.filter(code="clearance").update(order=3)
    undo(2, **WHY)
    assert told() == before


def test_a_row_that_was_exchanged_for_another_is_given_back(register):
    """Withdrawn and recorded anew under the same identity by one entry."""
    before = told()
    old = next(stored_rows("unrecorded"))
    with recording(by="tests", reason="Told anew"):
        new = Change(old.words | {"seats": 2})
        write_changes("unrecorded", [new, Change(old.words, old.pk, withdrawn=True)])
    assert UnrecordedSeat.objects.standing().get().seats == 2
    undo(2, **WHY)
    assert told() == before
    undo(3, **WHY)
    assert UnrecordedSeat.objects.standing().get().seats == 2
    assert verify() == []


def test_two_rows_that_follow_one_another_move_in_one_entry(register):
    """The second takes the identity that the first leaves, whichever is written first."""
    build(mandate("victim-assistance", "LAO", "1MSP", "2MSP"))
    build(mandate("victim-assistance", "LAO", "2MSP", "3MSP"))
    build(meeting("4MSP"))
    first, second = sorted(_held_by("LAO"), key=lambda row: row.pk)
    moved = [
        Change(first.words | {"from_end_of": "2MSP", "until_end_of": "3MSP"}, first.pk),
        Change(second.words | {"from_end_of": "3MSP", "until_end_of": "4MSP"}, second.pk),
    ]
    with recording(by="tests", reason="Both a meeting later") as entry:
        write_changes("mandates", moved)
    spans = Mandate.objects.filter(office="victim-assistance", state="LAO")
    assert list(spans.values_list("from_end_of", "until_end_of")) == [(20, 30), (30, 40)]
    before = told()
    undo(entry.number, **WHY)
    undo(entry.number + 1, **WHY)
    assert told() == before
    assert verify() == []


def _held_by(code):
    rows = stored_rows("mandates")
    return [row for row in rows if row.words["state"] == code and "presides_over" not in row.words]


def test_a_row_that_somebody_deleted_is_made_anew(register):
    before = told()
    with recording(by="tests", reason="By hand"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM officeholders_unrecordedseat")
    undo(2, **WHY)
    assert told() == before
    assert verify() == []


def test_a_withdrawn_row_that_somebody_deleted_stays_away(register):
    build(withdrawn(SEATS))
    with recording(by="tests", reason="By hand"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM officeholders_unrecordedseat")
    assert undo(3, **WHY).number is None
    assert verify() == []


def test_an_entry_whose_rows_were_touched_again_is_not_undone(register):
    build(state("LBN", "Lebanon"))
    build(state("LBN", "Liban"))
    with pytest.raises(UndoRefused) as refused:
        undo(2, **WHY)
    assert refused.value.sentences == ['states ["LBN"] was touched again by entry 3']
    assert str(refused.value) == 'states ["LBN"] was touched again by entry 3'
    assert Entry.objects.count() == 3


def test_an_entry_whose_identity_was_taken_since_is_not_undone(register):
    build(withdrawn(SEATS))
    with recording(by="tests", reason="Told anew"):
        write_changes("unrecorded", [Change(dict(SEATS))])
    with pytest.raises(UndoRefused) as refused:
        undo(2, **WHY)
    assert refused.value.sentences == [
        'unrecorded ["clearance","1MSP"] has been recorded anew since'
    ]
    assert (Entry.objects.count(), verify()) == (3, [])


@pytest.mark.parametrize("number", [0, 9])
def test_an_entry_that_is_not_there_is_not_undone(register, number):
    with pytest.raises(UndoRefused, match=f"Entry {number} changed no row"):
        undo(number, **WHY)


def test_an_undoing_that_would_break_a_rule_is_refused(register):
    build(meeting("4MSP"), state("NOR"))
    build(group("risk-education", from_end_of="4MSP"))
    with pytest.raises(Refused) as refused:
        undo(2, **WHY)
    assert [fault.list for fault in refused.value.faults] == ["working_groups"]
    assert Meeting.objects.get(label="4MSP").withdrawn is False


def test_an_undoing_can_be_undone(register):
    build(state("LBN", "Lebanon"))
    before = told()
    undo(2, **WHY)
    undo(3, **WHY)
    assert told() == before
    assert json.loads(State.history.get(code="LBN", entry=4).image)["name"] == "Lebanon"


def test_what_a_rows_image_says_of_its_place_is_no_word_of_it(register):
    with recording(by="tests", reason="Another name"):
        Organization.objects.update(name="Cluster Munition Coalition")
    undo(2, **WHY)
    assert Organization.objects.get().name == "Organization CMC"
