"""Workplans with their objectives, and the page of each objective with its activities."""

import pytest

from tests.builders import build, group, meeting, meetings, workplan
from tests.staff import (
    ABOUT,
    Desk,
    account,
    add_row,
    address_of,
    errors_of,
    inner_errors_of,
    typed_in,
)
from workinggroups.models import Activity, Objective, Workplan

WORKPLAN = "workinggroups_workplan"
OBJECTIVE = "workinggroups_objective"
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(*meetings("2011-09-16", "2012-09-14"), meeting("3MSP"))
    return Desk(client)


@pytest.fixture
def plan(three):
    aims = {"text": "Clear", "activities": [{"text": "Write", "due": "2012"}]}
    build(workplan("clearance", "1MSP", aims, "Report"))
    return Workplan.objects.get()


def test_a_workplan_is_added_with_its_objectives(desk, three):
    desk.add(
        f"{WORKPLAN}_add",
        rows=[("objectives", {"text": "Report"})],
        working_group="clearance",
        from_end_of="10",
        **{"objectives-0-text": "Clear"},
    )
    objectives = Workplan.objects.get().objectives.all()
    assert [(aim.text, aim.row) for aim in objectives] == [("Clear", 1), ("Report", 2)]


def test_a_group_has_one_workplan_for_a_cycle(desk, plan):
    page = desk.add(
        f"{WORKPLAN}_add",
        working_group="clearance",
        from_end_of="10",
        **{"objectives-0-text": "Clear"},
    )
    assert errors_of(page) == {"from_end_of": ["A group has one workplan for a cycle."]}


def test_an_objective_has_a_page_for_its_activities_reached_from_the_workplan(desk, plan):
    (clear, report) = plan.objectives.all()
    page = desk.open(f"{WORKPLAN}_change", plan.pk)
    assert address_of(f"{OBJECTIVE}_change", report.pk) in page.content.decode()
    desk.change(
        f"{OBJECTIVE}_change",
        report.pk,
        rows=[("activities", {"text": "Collect", "due": "2012-09", "status": "planned"})],
    )
    added = Activity.objects.get(objective=report)
    assert (added.text, added.due, added.status) == ("Collect", "2012-09", "planned")
    assert Workplan.history.filter(entry_id=4).count() == 1


def test_a_change_of_an_activity_is_told_in_the_history_of_the_workplan(desk, plan):
    clear = plan.objectives.first()
    desk.change(f"{OBJECTIVE}_change", clear.pk, **{"activities-0-status": "done"})
    for page, pk in ((f"{WORKPLAN}_history", plan.pk), (f"{OBJECTIVE}_history", clear.pk)):
        done = desk.open(page, pk).context["changes"][0]
        (difference,) = done.differences
        assert difference.after[0] == (
            "Objective: Clear; Activities: Activity: Write; Due: 2012; Status: done"
        )


def test_what_is_refused_about_an_activity_is_told_on_it(desk, plan):
    report = plan.objectives.last()
    page = desk.change(
        f"{OBJECTIVE}_change", report.pk, rows=[("activities", {"text": "Collect", "due": "soon"})]
    )
    sentence = "Write a day as 2026-02-10, a month as 2026-02 or a year as 2026."
    assert inner_errors_of(page, "activities") == ([{"due": [sentence]}], [])


def test_what_is_wrong_with_the_workplan_is_told_on_top_of_its_objective(desk, plan):
    build(group("clearance", withdrawn=True))
    page = desk.change(f"{OBJECTIVE}_change", plan.objectives.first().pk, text="Clear all")
    assert errors_of(page)[""][0] == (
        'Workplan clearance, 1MSP (Working Group): "clearance" is withdrawn.'
    )


def test_two_objectives_of_one_workplan_are_one_row(desk, plan):
    clear, report = plan.objectives.all()
    second = typed_in(desk.open(f"{OBJECTIVE}_change", report.pk)) | ABOUT
    desk.change(f"{OBJECTIVE}_change", clear.pk, text="Clear all")
    page = desk.send(f"{OBJECTIVE}_change", report.pk, typed=second | {"text": "Report more"})
    ((label, *_versions),) = [
        (key.label, key.theirs) for key in page.context["attempt"].conflict.keys
    ]
    assert label == "Objectives"
    assert desk.send(f"{OBJECTIVE}_change", report.pk, typed=typed_in(page)).status_code == 302
    assert [aim.text for aim in plan.objectives.all()] == ["Clear all", "Report more"]


def test_an_objective_with_activities_goes_with_them(desk, plan):
    desk.change(f"{WORKPLAN}_change", plan.pk, **{"objectives-0-DELETE": "on"})
    assert [aim.text for aim in Objective.objects.all()] == ["Report"]
    assert not Activity.objects.exists()


def test_an_objective_stands_in_no_index_and_is_not_withdrawn(desk, plan, client):
    pk = plan.objectives.first().pk
    assert desk.open(f"{OBJECTIVE}_add").status_code == 403
    assert desk.open(f"{OBJECTIVE}_withdraw", pk).status_code == 403
    assert desk.open(f"{OBJECTIVE}_delete", pk).status_code == 403
    viewer = Desk(client, account("vi", role="viewer"))
    assert viewer.open(f"{OBJECTIVE}_change", pk).status_code == 200
    typed = ABOUT | {"text": "x"}
    assert viewer.send(f"{OBJECTIVE}_change", pk, typed=typed).status_code == 403


def test_a_withdrawn_workplan_has_objectives_to_look_at_only(desk, plan):
    pk = plan.objectives.first().pk
    desk.send(f"{WORKPLAN}_withdraw", plan.pk, typed={"entry_reason": "x", "entry_version": "3"})
    assert "About this entry" not in desk.open(f"{OBJECTIVE}_change", pk).content.decode()


def test_rows_typed_for_a_new_form_are_kept_when_it_comes_back(desk, three):
    page = desk.open(f"{WORKPLAN}_add")
    typed = typed_in(page) | ABOUT | {"working_group": "clearance", "objectives-0-text": "Clear"}
    add_row(typed, "objectives", text="Report")
    page = desk.send(f"{WORKPLAN}_add", typed=typed)
    assert errors_of(page) == {"from_end_of": ["This field is required."]}
    assert typed_in(page)["objectives-1-text"] == "Report"


@pytest.mark.parametrize("page", [WORKPLAN, OBJECTIVE])
def test_lists_take_few_queries(desk, plan, django_assert_max_num_queries, page):
    with django_assert_max_num_queries(12):
        assert desk.open(f"{page}_changelist").status_code == 200
