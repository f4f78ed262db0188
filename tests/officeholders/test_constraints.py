"""What one row, or one table by positions, may not say: refused by forms and by the database."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from officeholders.models import Entry, Office, OpenRecording, State, TouchedRow
from officeholders.recording import recording
from officeholders.tables import history_of, tracked_models
from officeholders.verification import verify
from tests.builders import build
from tests.officeholders.constraint_cases import CASES, REGISTER, UNIQUE

ALL = pytest.mark.parametrize(
    "case", CASES + UNIQUE, ids=[f"{case.model.__name__}-{case.name}" for case in CASES + UNIQUE]
)
KEPT_BY_THE_LOG = {  # their tests stand at the end
    "entries_are_counted_from_one",
    "an_entry_gives_its_reason",
    "one_recording_is_open_at_a_time",
    "a_touched_row_is_noted_once",
}
OF_NO_ENTRY = {  # drafts and reminders, which the register does not keep
    "a_slate_has_a_name_of_its_own",
    "a_reminder_is_sent_once_on_an_occasion",
}


@pytest.fixture(scope="module")
def _standing_register(django_db_setup, django_db_blocker):
    """Built once for the module; what its tests do to it is rolled back after each."""
    with django_db_blocker.unblock(), transaction.atomic():
        build(*REGISTER)
        connection.check_constraints()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def register(_standing_register, db):
    """The rows beside which the cases stand."""


def row(model, words):
    return model(**{name: word() if callable(word) else word for name, word in words.items()})


def write(row):
    """As no form and no manager would: past everything but the database."""
    with recording(by="tests", reason="By hand"):
        row.save_base(force_insert=True)


@ALL
def test_a_form_refuses_it(register, case):
    """Its twin at the edge passes the same form: what is refused is the difference."""
    refused = row(case.model, case.refused)
    with pytest.raises(ValidationError):
        refused.full_clean()


@ALL
def test_the_database_refuses_it(register, case):
    refused = row(case.model, case.refused)
    with pytest.raises(IntegrityError) as problem:
        write(refused)
    assert case.name in str(problem.value) or "UNIQUE constraint failed" in str(problem.value)
    assert Entry.objects.count() == 1


@ALL
def test_at_the_edge_it_is_accepted(register, case):
    accepted = row(case.model, case.accepted)
    accepted.full_clean()
    write(row(case.model, case.accepted))
    assert Entry.objects.count() == 2


def test_every_constraint_has_its_case():
    ours = ("officeholders", "workinggroups", "presidency")
    models = [model for app in ours for model in apps.get_app_config(app).get_models()]
    histories = {history_of(model) for model in tracked_models().values()}
    named = {
        constraint.name
        for model in models
        if model not in histories
        for constraint in model._meta.constraints
    }
    assert named == {case.name for case in CASES} | KEPT_BY_THE_LOG | OF_NO_ENTRY


def test_every_column_that_names_a_row_is_fixed():
    fixed = {name: getattr(model, "fixed", ()) for name, model in tracked_models().items()}
    assert {name: columns for name, columns in fixed.items() if columns} == {
        "officeholders_meeting": ("position", "label"),
        "officeholders_state": ("code",),
        "officeholders_organization": ("code",),
        "officeholders_document": ("symbol",),
        "officeholders_office": ("code",),
        "workinggroups_analysisgroup": ("code",),
    }


@pytest.mark.parametrize(
    ("table", "column"),
    [
        (name, column)
        for name, model in tracked_models().items()
        for column in getattr(model, "fixed", ())
    ],
)
def test_what_names_a_row_never_changes(register, table, column):
    model = tracked_models()[table]
    row = model.objects.order_by("-pk").first()
    value = getattr(row, column)
    other = value + 1 if isinstance(value, int) else "9MSP" if column == "label" else "ZZZ"
    with pytest.raises(IntegrityError, match=f"{column} on {table} never changes"):
        _rewrite(model, row.pk, **{column: other})
    assert verify() == []


def _rewrite(model, pk, **values):
    with recording(by="tests", reason="By hand"):
        model._base_manager.filter(pk=pk).update(**values)


@pytest.mark.parametrize("table", tracked_models())
def test_a_row_has_one_image_in_an_entry(register, table):
    model = tracked_models()[table]
    constraints = [constraint.name for constraint in history_of(model)._meta.constraints]
    assert constraints == [f"one_image_of_a_{model._meta.model_name}"]
    with pytest.raises(IntegrityError):
        _record_two_images(history_of(model))


def _record_two_images(history):
    told = {"history_type": "~", "history_date": Entry.objects.get().at, "entry_id": 2}
    told[history.instance_type._meta.pk.attname] = 1
    with recording(by="tests", reason="One image too many"):
        history.objects.bulk_create([history(**told), history(**told)])


def _insert(**words):
    """Inserts an entry by hand, in its turn."""
    last = Entry.objects.get()
    told = {"number": 2, "at": last.at, "by": "", "reason": "By hand", "kind": "change"}
    told |= {"previous": last.digest, "digest": "f" * 64}
    with transaction.atomic():
        OpenRecording(id=1).save(force_insert=True)
        Entry.objects.create(**told | words)


@pytest.mark.parametrize("words", [{"number": 0}, {"reason": ""}, {"digest": None}])
def test_an_entry_is_refused(register, words):
    with pytest.raises(IntegrityError):
        _insert(**words)
    assert Entry.objects.count() == 1


def test_an_entry_is_accepted_in_its_turn(register):
    _insert()
    assert Entry.objects.count() == 2


@pytest.mark.django_db
def test_an_entry_counted_from_zero_is_refused_by_its_own_rule():
    with pytest.raises(ValidationError, match="entries_are_counted_from_one"):
        Entry(number=0).validate_constraints()
    Entry(number=1, reason="The first").validate_constraints(exclude={"digest"})


@pytest.mark.parametrize("words", [{"id": 2}, {"id": 1, "never_id": 1}])
def test_one_recording_is_open_at_a_time(register, words):
    with pytest.raises(IntegrityError), transaction.atomic():
        OpenRecording(**words).save(force_insert=True)
    assert not OpenRecording.objects.exists()


def test_a_touched_row_is_noted_once(register):
    note = {"table": State._meta.db_table, "row": 1}
    with transaction.atomic():
        TouchedRow.objects.create(**note)
        with pytest.raises(IntegrityError), transaction.atomic():
            TouchedRow.objects.create(**note)
        TouchedRow.objects.create(**note | {"row": 2})
        assert str(TouchedRow.objects.first()) == "officeholders_state 1"
        transaction.set_rollback(True)
    assert Office.objects.count() == 3
