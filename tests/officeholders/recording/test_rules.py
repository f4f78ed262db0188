"""Recording: the one door for writing, and what is refused at it."""

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from officeholders.models import (
    Entry,
    Mandate,
    OpenRecording,
    PersonalValue,
    Representative,
    State,
    TouchedRow,
)
from officeholders.opening import NotRecorded, current_entry
from officeholders.recording import RecordingRefused, recording
from officeholders.verification import verify
from tests.builders import build, state
from tests.officeholders.recording.every_list import clearance
from tests.officeholders.recording.every_row import log_now, register_now


def rename(name="Lebanon"):
    State.objects.filter(code="LBN").update(name=name)


def entries():
    return list(Entry.objects.order_by("number").values_list("number", "reason"))


def nothing_stands_open():
    return (
        current_entry() is None
        and not OpenRecording.objects.exists()
        and not TouchedRow.objects.exists()
    )


def test_a_recording_inside_another_is_refused(register):
    with recording(by="tests", reason="The outer") as outer:
        rename()
        with pytest.raises(RecordingRefused), recording(by="tests", reason="The inner"):
            rename("never written")
    assert entries()[1:] == [(2, "The outer")]
    assert (outer.number, State.objects.get(code="LBN").name) == (2, "Lebanon")


@pytest.mark.parametrize("reason", ["", " ", "\n\t"])
def test_a_recording_without_a_reason_is_refused(register, reason):
    with pytest.raises(RecordingRefused), recording(by="tests", reason=reason):
        rename()
    assert (entries(), nothing_stands_open()) == ([(1, "The first load")], True)


def _record_with_its_reason_taken_away():
    with recording(by="tests", reason="A reason") as entry:
        rename()
        entry.reason = " "


def test_a_reason_taken_away_while_it_is_open_is_refused(register, before):
    with pytest.raises(RecordingRefused):
        _record_with_its_reason_taken_away()
    assert (register_now(), log_now(), nothing_stands_open()) == (*before, True)


def test_reason_and_document_may_be_set_while_it_is_open(register):
    with recording(by="tests", reason="Not known yet") as entry:
        rename()
        entry.reason, entry.document = "Note verbale", "CCM/MSP/2010/5"
    stored = Entry.objects.get(number=2)
    assert (stored.reason, stored.document) == ("Note verbale", "CCM/MSP/2010/5")
    assert verify() == []


def test_a_recording_that_changes_nothing_leaves_no_entry(register, before):
    with recording(by="tests", reason="Looked at it") as entry:
        list(State.objects.all())
    assert (entry.number, entry.at) == (None, None)
    assert (register_now(), log_now(), nothing_stands_open()) == (*before, True)


def test_an_erasure_is_an_entry_even_if_it_changes_nothing(register):
    with recording(by="tests", reason="On request", kind=Entry.Kind.ERASURE) as entry:
        pass
    assert (entry.number, verify()) == (2, [])


def test_an_erasure_that_changes_a_row_is_refused(register, before):
    with pytest.raises(RecordingRefused):
        _record_an_erasure_of_rows()
    assert (register_now(), log_now()) == before


def _record_an_erasure_of_rows():
    with recording(by="tests", reason="On request", kind=Entry.Kind.ERASURE):
        rename()


def test_a_savepoint_that_was_rolled_back_leaves_nothing(register):
    with recording(by="tests", reason="Half of it") as entry:
        rename()
        with transaction.atomic():
            State.objects.create(code="NOR", name="Norway")
            transaction.set_rollback(True)
    assert entry.number == 2
    assert State.history.filter(entry=2).count() == 1
    assert verify() == []


class Interrupted(Exception):
    """Something that goes wrong."""


def _fail_inside_a_recording():
    with recording(by="tests", reason="Never recorded"):
        rename()
        raise Interrupted


def test_an_exception_leaves_nothing(register, before):
    with pytest.raises(Interrupted):
        _fail_inside_a_recording()
    assert (register_now(), log_now(), nothing_stands_open()) == (*before, True)
    assert build(state("NOR")).number == 2


def test_a_row_has_one_image_in_an_entry_however_often_it_is_saved(register):
    with recording(by="tests", reason="Twice"):
        rename("Liban")
        rename("Lebanon")
    assert list(State.history.filter(entry=2).values_list("name", "history_type")) == [
        ("Lebanon", "~")
    ]


def test_a_change_in_an_inner_list_images_its_row_and_itself(register):
    with recording(by="tests", reason="Another title"):
        Representative.objects.update(title=PersonalValue.objects.keep("Minister"))
    mandate, person = clearance(), Representative.objects.get()
    assert [image.history_type for image in mandate.history.filter(entry=2)] == ["~"]
    assert [image.title for image in person.history.filter(entry=2)] == [person.title]
    assert mandate.history.get(entry=2).image != mandate.history.get(entry=1).image


def test_a_row_of_an_inner_list_that_moves_images_both_rows_it_belonged_to(register):
    lebanon, macedonia = State.objects.get(code="LBN"), State.objects.get(code="MKD")
    with recording(by="tests", reason="It was the other's"):
        lebanon.former_names.add(macedonia.former_names.get())
    assert set(State.history.filter(entry=2).values_list("code", flat=True)) == {"LBN", "MKD"}
    assert verify() == []


def test_an_inner_row_made_anew_in_the_same_words_is_recorded(register):
    """Forms may do so: nothing is told anew, but other rows stand for it."""
    person = Representative.objects.get()
    with recording(by="tests", reason="The same person") as entry:
        person.delete()
        person.pk = None
        person.save(force_insert=True)
    assert (entry.number, verify()) == (2, [])


def test_an_entry_is_called_by_its_number(register):
    assert (str(register), str(OpenRecording())) == ("Entry 1", "an open recording")


def test_an_entry_and_the_last_are_read_in_one_query(register, django_assert_num_queries):
    last = build(state("NOR"))
    with django_assert_num_queries(2):
        assert list(Entry.objects.with_last(1)) == [last, register]
        assert list(Entry.objects.with_last(None)) == [last]


def test_an_author_with_an_account_is_named_by_the_account(register):
    anna = get_user_model().objects.create_user("anna", first_name="Anna", last_name="Muster")
    entry = build(state("NOR"), by=anna)
    kept = PersonalValue.objects.get(digest=entry.by)
    assert (entry.author, kept.value) == (anna, "Anna Muster")
    assert State.history.get(entry=entry).history_user_id == anna.pk


@pytest.mark.parametrize(("by", "name"), [("", "system"), ("cron", "cron"), (None, "system")])
def test_an_author_without_account_is_named_in_words(register, by, name):
    entry = build(state("NOR"), by=by)
    assert (entry.author, PersonalValue.objects.get(digest=entry.by).value) == (None, name)


def test_an_account_that_recorded_something_cannot_be_deleted(register):
    anna = get_user_model().objects.create_user("anna")
    entry = build(state("NOR"), by=anna)
    with pytest.raises(ProtectedError):
        anna.delete()
    assert PersonalValue.objects.get(digest=entry.by).value == "anna"


def test_a_write_outside_names_what_was_to_be_written(register):
    with pytest.raises(NotRecorded, match="States can only be written inside"):
        State(code="NOR", name="Norway").save()


def test_text_is_written_in_the_normal_form_of_its_image(register):
    with recording(by="tests", reason="Typed on another machine"):
        State.objects.create(code="CIV", name="Co\u0302te", also_known_as=["Co\u0302te"])
    found = State.objects.get(code="CIV")
    assert (found.name, found.also_known_as) == ("C\u00f4te", ["C\u00f4te"])


def later_mandate():
    """Of the same State in the same office, from the end of the meeting before the last."""
    holder = {"office_id": "clearance", "state_id": "LBN"}
    return Mandate(**holder, from_end_of_id=20, until_end_of_id=None)


def test_two_mandates_of_one_holder_may_overlap_half_way(register):
    mandate = clearance()
    with recording(by="tests", reason="Re-appointed a meeting earlier") as entry:
        later_mandate().save()
        mandate.until_end_of_id = 20
        mandate.save()
    assert (entry.number, verify()) == (2, [])


def test_two_mandates_of_one_holder_may_not_overlap_at_the_close(register, before):
    with pytest.raises(IntegrityError, match="one_state_holds_an_office_once_at_a_time"):
        _record(later_mandate())
    assert (register_now(), log_now()) == before


def _record(row):
    with recording(by="tests", reason="Re-appointed a meeting too early"):
        row.save()
