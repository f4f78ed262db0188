"""Working Groups, Analysis Groups and workplans, on their pages."""

import pytest

from officeholders.models import Entry, Office
from tests.builders import analysis_group, build, group, mandate, meeting, meetings, state, workplan
from tests.staff import (
    ABOUT,
    Desk,
    add_row,
    address_of,
    errors_of,
    inner_errors_of,
    typed_in,
    with_rights,
)
from workinggroups.models import Activity, AnalysisGroup, Objective, WorkingGroup, Workplan

GROUP = "workinggroups_workinggroup"
ANALYSIS = "workinggroups_analysisgroup"
WORKPLAN = "workinggroups_workplan"
OBJECTIVE = "workinggroups_objective"
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(*meetings("2011-09-16", "2012-09-14"), meeting("3MSP"))
    return Desk(client)


@pytest.fixture
def three(desk):
    build(group("clearance"), group("victim-assistance"), group("universalization"))


def in_order():
    return list(
        WorkingGroup.objects.filter(withdrawn=False).order_by("order").values_list("code", "order")
    )


def pk_of(code):
    return WorkingGroup.objects.get(code=code).pk


def test_a_group_and_its_office_are_one_form_and_a_new_one_goes_last(desk, three):
    page = desk.add(
        f"{GROUP}_add",
        rows=[("former_names", {"name": "General Status", "until_end_of": "20"})],
        code="general-status",
        name="General Status and Operation",
        seats="2",
        from_end_of="10",
        split_from="clearance",
    )
    assert page.status_code == 302
    added = WorkingGroup.objects.get(code="general-status")
    assert Office.objects.get(code="general-status").seats == 2
    told = (added.order, added.split_from_id, added.kind, added.former_names.get().name)
    assert told == (4, "clearance", "coordination", "General Status")
    assert Entry.objects.last_number() == 3


def test_a_group_moved_shifts_the_others_in_one_entry(desk, three):
    desk.change(f"{GROUP}_change", pk_of("universalization"), place="1")
    assert in_order() == [("universalization", 1), ("clearance", 2), ("victim-assistance", 3)]
    touched = WorkingGroup.history.filter(entry_id=3)
    assert touched.count() == 3
    desk.change(f"{GROUP}_change", pk_of("universalization"), place="99")
    assert in_order() == [("clearance", 1), ("victim-assistance", 2), ("universalization", 3)]


def test_the_order_stays_where_a_group_was_withdrawn_and_recorded_again_it_goes_last(desk, three):
    pk = pk_of("victim-assistance")
    desk.send(f"{GROUP}_withdraw", pk, typed={"entry_reason": "A mistake.", "entry_version": "2"})
    assert [code for code, _place in in_order()] == ["clearance", "universalization"]
    desk.change(f"{GROUP}_change", pk_of("universalization"), name="Universalisation")
    assert WorkingGroup.history.filter(entry_id=4).count() == 1
    desk.change(f"{GROUP}_record-again", pk)
    assert [code for code, _place in in_order()] == [
        "clearance",
        "universalization",
        "victim-assistance",
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            {"code": "Risk Education"},
            {"code": ['"Risk Education" is not a code: small letters, figures and hyphens.']},
        ),
        ({"code": "president"}, {"code": ["The presidency is the one office without a span."]}),
        ({"code": "committee"}, {"code": ['"committee" is not for groups.']}),
        ({"code": "clearance"}, {"code": ["Office with this Code already exists."]}),
        (
            {"seats": "0"},
            {"seats": ["Ensure this value is greater than or equal to 1."]},
        ),
        ({"usual_term": "0"}, {"usual_term": ["Ensure this value is greater than or equal to 1."]}),
        (
            {"until_end_of": "10"},
            {"until_end_of": ["It must end at a later meeting than it began."]},
        ),
    ],
)
def test_what_a_rule_refuses_is_told_on_its_field(desk, three, typed, told):
    words = {"code": "risk", "name": "Risk", "seats": "1", "from_end_of": "10"}
    page = desk.add(f"{GROUP}_add", **words | typed)
    assert errors_of(page) == told
    assert Entry.objects.last_number() == 2


def test_a_mandate_left_outside_its_group_s_span_is_named_on_top(desk, three):
    build(state("FRA", "France"), mandate("clearance", "FRA", "1MSP"))
    page = desk.change(f"{GROUP}_change", pk_of("clearance"), until_end_of="30")
    assert errors_of(page) == {
        "": [
            "Mandate clearance, FRA, 1MSP (Until the end of): Clearance exists only until "
            "the end of the 3MSP."
        ]
    }


def test_the_code_of_a_group_is_written_once(desk, three):
    desk.change(f"{GROUP}_change", pk_of("clearance"), code="other", name="Stockpiles")
    assert WorkingGroup.objects.get(name="Stockpiles").code == "clearance"


def test_an_analysis_group_is_added_with_members_and_the_open_question(desk, three):
    page = desk.add(
        f"{ANALYSIS}_add",
        rows=[("open_question", {"group": "universalization", "text": "Is it a member?"})],
        code="article-4",
        name="Article 4",
        decided_at="10",
        **{"members-0-group": "clearance", "members-1-group": "victim-assistance"},
    )
    assert page.status_code == 302
    added = AnalysisGroup.objects.get()
    members = [member.group_id for member in added.members.all()]
    assert members == ["clearance", "victim-assistance"]
    assert (added.open_question.text, added.order) == ("Is it a member?", 1)


def test_an_analysis_group_needs_a_member(desk, three):
    page = desk.add(f"{ANALYSIS}_add", code="article-4", name="Article 4", decided_at="10")
    assert inner_errors_of(page, "members") == ([{}, {}], ["This must be given."])
    assert typed_in(page)["name"] == "Article 4"


def test_a_member_named_twice_is_refused(desk, three):
    build(analysis_group("article-4", ["clearance", "victim-assistance"]))
    page = desk.change(
        f"{ANALYSIS}_change",
        AnalysisGroup.objects.get().pk,
        **{"members-1-group": "clearance"},
    )
    told = inner_errors_of(page, "members")
    assert told[1] == ["Please correct the duplicate data for group."]


def test_a_code_is_not_that_of_a_working_group(desk, three):
    page = desk.add(
        f"{ANALYSIS}_add",
        code="clearance",
        name="Article 4",
        decided_at="10",
        **{"members-0-group": "clearance"},
    )
    assert errors_of(page) == {"code": ['"clearance" is a Working Group.']}


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
    viewer = Desk(client, with_rights("vi", "view_workplan"))
    assert viewer.open(f"{OBJECTIVE}_change", pk).status_code == 200
    typed = ABOUT | {"text": "x"}
    assert viewer.send(f"{OBJECTIVE}_change", pk, typed=typed).status_code == 403


def test_a_withdrawn_workplan_has_objectives_to_look_at_only(desk, plan):
    pk = plan.objectives.first().pk
    desk.send(f"{WORKPLAN}_withdraw", plan.pk, typed={"entry_reason": "x", "entry_version": "3"})
    assert "About this entry" not in desk.open(f"{OBJECTIVE}_change", pk).content.decode()


@pytest.mark.parametrize("page", [GROUP, ANALYSIS, WORKPLAN, OBJECTIVE])
def test_lists_take_few_queries(desk, plan, django_assert_max_num_queries, page):
    build(analysis_group("article-4", ["clearance"]))
    with django_assert_max_num_queries(12):
        assert desk.open(f"{page}_changelist").status_code == 200


def test_rows_typed_for_a_new_form_are_kept_when_it_comes_back(desk, three):
    page = desk.open(f"{WORKPLAN}_add")
    typed = typed_in(page) | ABOUT | {"working_group": "clearance", "objectives-0-text": "Clear"}
    add_row(typed, "objectives", text="Report")
    page = desk.send(f"{WORKPLAN}_add", typed=typed)
    assert errors_of(page) == {"from_end_of": ["This field is required."]}
    assert typed_in(page)["objectives-1-text"] == "Report"
