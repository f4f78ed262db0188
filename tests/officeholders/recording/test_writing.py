"""Words into rows: the one path by which loads, undoings and builders write."""

from functools import partial

import pytest
from django.db import DatabaseError, connection
from django.db.migrations.state import ProjectState

from officeholders.models import Addressee, Mandate, State, StateName
from officeholders.models.overlap import BtreeGist, OncePerOffice
from officeholders.opening import NotRecorded
from officeholders.ordering import merged_order
from officeholders.stored import stored_rows
from officeholders.tables import listed_model_of, owner_key, tracked_models
from officeholders.verification import verify
from officeholders.words import listed_models
from officeholders.writing import Change, write_changes
from tests.builders import build, provision, state, workplan
from tests.officeholders.recording.every_list import ROWS
from workinggroups.models import Activity, Objective, OpenQuestion

NAMES = [{"name": name, "until": str(year)} for year, name in enumerate("ABC", 2001)]


def former_names():
    names = StateName.objects.filter(state__code="NOR").order_by("row")
    return list(names.values_list("name", "row", "pk"))


def test_rows_are_written_only_inside_a_recording(register):
    with pytest.raises(NotRecorded):
        write_changes("states", [Change({"code": "NOR", "name": "Norway"})])


def test_a_row_of_an_inner_list_that_stays_keeps_its_history_where_it_moves_up(register):
    build(state("NOR", former_names=NAMES))
    pks = {name: pk for name, _row, pk in former_names()}
    build(state("NOR", former_names=[NAMES[2], {"name": "D", "until": "1999"}, NAMES[0]]))
    found = former_names()
    assert [(name, row) for name, row, _pk in found] == [("C", 1), ("D", 2), ("A", 3)]
    assert {name: pk for name, _row, pk in found if name in pks} == {
        name: pks[name] for name in "AC"
    }
    assert verify() == []


def test_an_inner_list_goes_with_the_lists_inside_it(register):
    build(workplan("clearance", "1MSP", "Clear"))
    assert (Objective.objects.get().text, Activity.objects.count()) == ("Clear", 0)
    assert verify() == []


def test_a_list_of_bare_values_may_change_its_order(register):
    """Its order tells: the first whom a provision is addressed to belongs to its identity."""
    told = {"paragraph": "13"}
    build(provision("CCM/MSP/2010/5", "1MSP", ["president", "committee", "clearance"], **told))
    build(provision("CCM/MSP/2010/5", "1MSP", ["president", "clearance"], **told))
    codes = Addressee.objects.filter(provision__paragraph="13").order_by("row")
    assert list(codes.values_list("code", "row")) == [("president", 1), ("clearance", 2)]
    assert verify() == []


def test_an_inner_row_of_which_there_is_one_may_come_and_go(register):
    group = next(row for row in ROWS if row.list == "analysis_groups")
    build(group.but(open_question=None))
    assert OpenQuestion.objects.count() == 0
    build(group)
    assert OpenQuestion.objects.get().text == "Does it take part?"
    assert verify() == []


def test_many_rows_are_written_and_recorded_in_portions(register, monkeypatch):
    for module in ("writing", "stored", "images"):
        monkeypatch.setattr(f"officeholders.{module}.CHUNK", 2)
    codes = ["AAA", "BBB", "CCC", "DDD", "EEE"]
    build(*[state(code, former_names=NAMES) for code in codes])
    build(*[state(code, "Another name", former_names=NAMES[1:]) for code in codes])
    assert State.history.filter(entry=3).count() == len(codes)
    assert [row.words["name"] for row in stored_rows("states")].count("Another name") == len(codes)
    assert verify() == []


def test_nothing_is_written_of_no_rows(register):
    assert build().number is None


@pytest.mark.parametrize("model", tracked_models().values(), ids=tracked_models().keys())
def test_every_row_stands_in_the_image_of_a_row_of_one_list(model):
    listed = listed_model_of(model)
    assert listed in listed_models().values()
    assert hasattr(model, "withdrawn") or listed is not model


def test_what_is_not_recorded_stands_in_no_list():
    with pytest.raises(LookupError):
        listed_model_of(Mandate.history.model)


def test_an_activity_belongs_to_an_objective():
    assert owner_key(Activity).related_model is Objective


@pytest.mark.django_db
def test_only_postgresql_is_told_of_the_exclusion_in_sql():
    (rule,) = [each for each in Mandate._meta.constraints if isinstance(each, OncePerOffice)]
    editor = connection.schema_editor(collect_sql=True)
    told = [
        tell(Mandate, editor) for tell in (rule.constraint_sql, rule.create_sql, rule.remove_sql)
    ]
    assert [bool(sql) for sql in told] == [connection.vendor == "postgresql"] * 3


@pytest.mark.django_db
def test_what_the_exclusion_needs_is_not_taken_from_under_it():
    take_back = partial(BtreeGist().database_backwards, "officeholders")
    if connection.vendor == "sqlite":  # it has nothing to take back
        assert take_back(connection.schema_editor(), None, None) is None
    else:
        with pytest.raises(DatabaseError, match="other objects depend on it"):
            take_back(connection.schema_editor(), ProjectState(), ProjectState())


@pytest.mark.parametrize(
    ("standing", "given", "order"),
    [
        ("", "", ""),
        ("", "abc", "abc"),
        ("abc", "", "abc"),
        ("abc", "cba", "cba"),
        ("abc", "ca", "cba"),
        ("abc", "xa", "xabc"),
        ("abc", "bx", "abxc"),
        ("abc", "cxya", "cxyba"),
    ],
)
def test_a_file_orders_the_rows_it_holds(standing, given, order):
    """Rows not in it keep their place; new ones follow the row before them in the file."""
    assert "".join(merged_order(standing, given)) == order
