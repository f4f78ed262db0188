"""A verification names whatever was changed behind the register's back, at its place."""

import pytest

from officeholders.models import (
    Mandate,
    Meeting,
    Office,
    PersonalValue,
    Representative,
    State,
)
from officeholders.verification import verify
from tests.officeholders.recording.every_list import representative
from tests.officeholders.recording.tampering import (
    copy,
    delete,
    found,
    write,
)
from workinggroups.models import Activity, Objective, WorkingGroup

StateImage, MandateImage = State.history.model, Mandate.history.model
NORWAY = 'mandates ["clearance","NOR","2MSP"]'
DIGEST = "its digest is not that of what it holds"
FOLLOWS = "it does not follow the entry before it"
IMAGE = "the image is not that of the row's history"
STAMP = "its date or its author is not that of its entry"


def pk_of(model, **where):
    return model.objects.get(**where).pk


def as_recorded_by(number):
    return f"it is not as entry {number} recorded it"


def test_a_row_that_was_changed(log):
    write(State, {"code": "NOR"}, name="Norwax")
    assert found() == [f'states ["NOR"]: {as_recorded_by(2)}']


def test_a_withdrawn_row_that_was_changed(log):
    write(State, {"code": "NOR"}, withdrawn=True)
    assert found() == [f'states ["NOR"]: {as_recorded_by(2)}']


def test_a_row_of_an_inner_list_that_was_changed(log):
    write(Activity, text="Drain")
    pk = pk_of(Activity)
    assert found() == [
        f'workplans ["clearance","1MSP"]: {as_recorded_by(1)}',
        f"{Activity._meta.db_table} {pk}: {as_recorded_by(1)}",
    ]


def test_a_row_of_an_inherited_table_that_was_changed(log):
    pk = pk_of(WorkingGroup, code="clearance")
    write(Office, {"code": "clearance"}, seats=3)
    assert sorted(found()) == [
        f"{Office._meta.db_table} {pk}: {as_recorded_by(1)}",
        f'working_groups ["clearance"]: {as_recorded_by(1)}',
    ]


def test_a_meeting_of_another_label_is_told_once(log):
    write(Meeting, {"label": "3MSP"}, label="4MSP", number=4)
    assert found() == [f'meetings ["4MSP"]: {as_recorded_by(1)}']


def test_a_reference_to_no_meeting(log):
    write(Mandate, {"state_id": "NOR"}, until_end_of_id=31)
    assert found() == [f"{NORWAY}: {as_recorded_by(5)}"]


def test_the_presidency_is_what_it_was_made(log):
    write(Office, {"code": "president"}, name="King")
    write(Office.history.model, {"code": "president"}, name="King")
    pk = pk_of(Office, code="president")
    assert found() == [f"{Office._meta.db_table} {pk}: it stands in no list of the register"]


def test_a_row_that_was_deleted(log):
    delete(Mandate, state_id="NOR")
    assert found() == [f"{NORWAY}: entry 5 recorded it, and it is gone"]


def test_a_row_of_an_inner_list_that_was_deleted(log):
    pk = pk_of(Activity)
    delete(Activity)
    assert found() == [
        f'workplans ["clearance","1MSP"]: {as_recorded_by(1)}',
        f"{Activity._meta.db_table} {pk}: entry 1 recorded it, and it is gone",
    ]


def test_a_row_that_was_inserted(log):
    copy(State, {"code": "NOR"}, code="SWE", name="Sweden")
    assert found() == ['states ["SWE"]: no entry recorded this row']


def test_a_row_of_an_inner_list_that_was_inserted(log):
    copy(Objective, {"text": "Survey"}, text="Clear", row=2)
    pk = pk_of(Objective, text="Clear")
    assert found() == [
        f'workplans ["clearance","1MSP"]: {as_recorded_by(1)}',
        f"{Objective._meta.db_table} {pk}: no entry recorded this row",
    ]


def test_two_rows_that_were_swapped(log):
    names = dict(State.objects.values_list("code", "name"))
    write(State, {"code": "NOR"}, name=names["LBN"])
    write(State, {"code": "LBN"}, name=names["NOR"])
    assert sorted(found()) == [
        f'states ["LBN"]: {as_recorded_by(1)}',
        f'states ["NOR"]: {as_recorded_by(2)}',
    ]


def test_an_image_that_was_changed(log):
    image = StateImage.objects.get(code="NOR").image.replace("Norway", "Norwax")
    write(StateImage, {"code": "NOR"}, image=image)
    assert found() == [
        f"entry 2: {DIGEST}",
        f'states ["NOR"], entry 2: {IMAGE}',
        f'states ["NOR"]: {as_recorded_by(2)}',
    ]


def test_an_image_that_was_made_to_fit_the_row_that_was_changed(log):
    image = StateImage.objects.get(code="NOR").image.replace("Norway", "Norwax")
    write(StateImage, {"code": "NOR"}, image=image, name="Norwax")
    write(State, {"code": "NOR"}, name="Norwax")
    assert found() == [f"entry 2: {DIGEST}"]


def test_the_key_of_an_image(log):
    write(StateImage, {"code": "NOR"}, key='["SWE"]')
    assert found() == [
        f"entry 2: {DIGEST}",
        f'states ["SWE"], entry 2: {IMAGE}',
        f'states ["NOR"]: {as_recorded_by(2)}',
    ]


def test_a_column_of_an_image_that_has_been_superseded(log):
    write(MandateImage, {"office_id": "president", "entry_id": 1}, footnote="Acclaimed")
    place = 'mandates ["president","LAO","1MSP","1MSP"], entry 1'
    assert found() == [f"{place}: {IMAGE}"]


def test_the_image_of_an_inner_row(log):
    history = Representative.history.model
    write(history, {"entry_id": 1}, serves_from="2010")
    assert found() == [f'mandates ["clearance","LBN","1MSP"], entry 1: {IMAGE}']


def test_the_words_of_an_image_of_an_inner_row(log):
    write(Representative.history.model, {"entry_id": 1}, image="{}")
    place = f"{Representative._meta.db_table} {representative().pk}, entry 1"
    assert found() == [f"{place}: {IMAGE}"]


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("history_date", "2011-01-01 00:00:00+00"),
        ("history_user_id", 1),
        ("history_change_reason", "Another"),
    ],
)
def test_when_and_by_whom_an_image_was_made(log, column, value):
    write(StateImage, {"code": "NOR"}, **{column: value})
    assert found() == [f'states ["NOR"], entry 2: {STAMP}']


@pytest.mark.parametrize("history_type", ["~", "-", "?"])
def test_whether_an_image_is_the_first(log, history_type):
    write(StateImage, {"code": "NOR"}, history_type=history_type)
    place = 'states ["NOR"], entry 2'
    assert f"{place}: it does not follow the image before it" in found()


def test_an_image_that_was_deleted(log):
    delete(StateImage, code="NOR")
    assert found() == [f"entry 2: {DIGEST}", 'states ["NOR"]: no entry recorded this row']


def test_an_image_of_an_inherited_table_that_was_deleted(log):
    delete(Office.history.model, code="clearance")
    pk = pk_of(Office, code="clearance")
    assert found() == [
        f'working_groups ["clearance"], entry 1: {IMAGE}',
        f"{Office._meta.db_table} {pk}: no entry recorded this row",
    ]


def test_an_image_that_was_inserted(log):
    copy(StateImage, {"code": "NOR"}, id=999, key='["SWE"]', code="SWE")
    assert found()[0] == f"entry 2: {DIGEST}"


def test_an_image_that_was_replayed(log):
    copy(MandateImage, {"office_id": "president", "entry_id": 1}, entry_id=6, history_type="~")
    place = 'mandates ["president","LAO","1MSP","1MSP"]'
    assert found() == [
        f"entry 6: {DIGEST}",
        f"{place}, entry 6: {STAMP}",
        f"{place}: {as_recorded_by(6)}",
    ]


def test_an_image_that_was_moved_to_another_entry(log):
    write(StateImage, {"code": "NOR"}, entry_id=3)
    assert found() == [
        f"entry 2: {DIGEST}",
        f"entry 3: {DIGEST}",
        f'states ["NOR"], entry 3: {STAMP}',
    ]


def test_two_images_that_were_swapped(log):
    first, second = StateImage.objects.filter(code__in=["LAO", "LBN"]).order_by("code")
    for image, other in ((first, second), (second, first)):
        write(StateImage, {"history_id": image.pk}, image=other.image)
    assert f"entry 1: {DIGEST}" == found()[0]
    assert {f'states ["{code}"], entry 1: {IMAGE}' for code in ("LAO", "LBN")} <= {*found()}


@pytest.mark.parametrize("values", [{"value": "Somebody else"}, {"salt": b"0" * 32}])
def test_a_personal_value_that_was_changed(log, values):
    digest = representative().title
    write(PersonalValue, {"digest": digest}, **values)
    assert found() == [f"{digest}: the personal value kept for it is another"]


@pytest.mark.parametrize(
    ("model", "column", "value"),
    [
        (Activity, "due", "someday"),
        (StateImage, "party_from", "20x0"),
        (Representative, "serves_from", "2010-13-45"),
    ],
)
def test_what_cannot_be_read_is_named(log, model, column, value):
    pk = model.objects.order_by("pk").first().pk
    write(model, {model._meta.pk.column: pk}, **{column: value})
    assert found() == [f"{model._meta.db_table} {pk}: it holds what cannot be read"]


def test_what_fails_although_everything_can_be_read_is_not_hidden(log, monkeypatch):
    monkeypatch.setattr("officeholders.chain.sha256", None)
    with pytest.raises(TypeError):
        verify()
