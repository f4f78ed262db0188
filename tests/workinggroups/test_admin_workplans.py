"""Workplans: objectives and activities on one form, and each saving of it one entry."""

import pytest

from ccm_machinery.roles import Role
from officeholders.models import Entry
from tests.builders import build, group, meeting, meetings, workplan
from tests.pages.reading import words_of
from tests.staff import (
    ABOUT,
    Desk,
    account,
    add_row,
    address_of,
    errors_of,
    sent_by,
    typed_in,
)
from workinggroups.models import Activity, Objective, Workplan

WORKPLAN = "workinggroups_workplan"
ADD, CHANGE = f"{WORKPLAN}_add", f"{WORKPLAN}_change"
WRITE = {"text": "Write", "due": "2012", "status": "planned"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(*meetings("2011-09-16", "2012-09-14"), meeting("3MSP"))
    return Desk(client)


@pytest.fixture
def plan(three):
    build(workplan("clearance", "1MSP", {"text": "Clear", "activities": [WRITE]}, "Report"))
    return Workplan.objects.get()


def objectives_on(page):
    (inline,) = page.context["inline_admin_formsets"]
    return inline.formset


def typed_on(page):
    """What a browser would send of the form as it is shown, with the activities."""
    typed = typed_in(page)
    for objective in objectives_on(page).forms:
        typed |= sent_by(objective.activities.management_form)
        for activity in objective.activities.forms:
            typed |= sent_by(activity)
    not_shown = ("-objective", "-workplan")
    return {name: value for name, value in typed.items() if not name.endswith(not_shown)}


def save(desk, page, **words):
    return desk.send(page.request["PATH_INFO"], typed=typed_on(page) | ABOUT | words)


def told():
    """Every objective with its activities, as recorded."""
    return [
        (aim.text, [(task.text, task.due, task.status) for task in aim.activities.all()])
        for aim in Objective.objects.all()
    ]


def test_a_whole_workplan_is_recorded_as_one_entry(desk, three):
    before = Entry.objects.last_number()
    page = desk.open(ADD)
    first = {
        "working_group": "clearance",
        "from_end_of": "10",
        "objectives-0-text": "Clear",
        "objectives-0-activities-0-text": "Write",
        "objectives-0-activities-0-due": "2012-03",
        "objectives-0-activities-1-text": "Call",
        "objectives-0-activities-1-status": "done",
    }
    assert save(desk, page, **first).status_code == 302
    assert told() == [("Clear", [("Write", "2012-03", ""), ("Call", "", "done")])]
    assert Entry.objects.last_number() == before + 1


def test_more_rows_record_nothing_and_lose_nothing_that_was_typed(desk, three):
    before = Entry.objects.last_number()
    page = save(
        desk,
        desk.open(ADD),
        working_group="clearance",
        entry_reason="",
        _again="objectives",
        **{"objectives-0-text": "Clear", "objectives-0-activities-1-due": "soon"},
    )
    assert (page.context["errors"], objectives_on(page).total_form_count()) == ([], 2)
    typed = typed_on(page)
    assert typed["working_group"] == "clearance"
    assert typed["objectives-0-text"] == "Clear"
    assert typed["objectives-0-activities-1-due"] == "soon"
    assert "errorlist" not in page.content.decode()
    page = save(desk, page, _again="objectives-1-activities")
    assert objectives_on(page).forms[1].activities.total_form_count() == 5
    assert objectives_on(page).forms[0].activities.total_form_count() == 2
    assert Entry.objects.last_number() == before


@pytest.mark.parametrize("prefix", ["", "states", "objectives-9-activities", "objectives"])
def test_a_button_that_names_no_list_adds_no_row(desk, plan, prefix):
    page = desk.open(CHANGE, plan.pk)
    typed = typed_on(page) | {"_again": prefix}
    typed["objectives-TOTAL_FORMS"] = "2" if prefix != "objectives" else "two"
    again = desk.send(CHANGE, plan.pk, typed=typed)
    assert (again.status_code, Entry.objects.last_number()) == (200, 3)


def test_more_rows_are_bounded(desk, plan):
    typed = typed_on(desk.open(CHANGE, plan.pk))
    typed |= {"_again": "objectives", "objectives-TOTAL_FORMS": "9999"}
    assert objectives_on(desk.send(CHANGE, plan.pk, typed=typed)).total_form_count() == 50


def test_a_long_workplan_is_saved_whole(desk, three):
    aims = [{"text": f"Aim {place}", "activities": [WRITE] * 12} for place in range(15)]
    build(workplan("clearance", "1MSP", *aims))
    save(desk, desk.open(CHANGE, Workplan.objects.get().pk), **{"objectives-14-text": "Last"})
    assert [text for text, _activities in told()][13:] == ["Aim 13", "Last"]
    assert Activity.objects.count() == 15 * 12


@pytest.mark.parametrize("prefix", ["objectives", "objectives-0-activities"])
@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        ("9" * 5000, "The form came back incomplete: open it anew."),
        ("51", "This list takes no more than 50 rows."),
    ],
)
def test_no_count_of_rows_that_is_sent_makes_the_form_long(desk, plan, prefix, count, sentence):
    page = save(desk, desk.open(CHANGE, plan.pk), **{f"{prefix}-TOTAL_FORMS": count})
    assert sentence in words_of(page.content.decode())
    assert Entry.objects.last_number() == 3


def test_who_may_not_record_gets_no_rows_either(desk, plan, client):
    viewer = Desk(client, account("vi", role=Role.VIEWER))
    page = viewer.open(CHANGE, plan.pk)
    assert ("Write" in page.content.decode(), "_again" in page.content.decode()) == (True, False)
    assert "due 2012" in " ".join(page.content.decode().split())
    typed = ABOUT | {"_again": "objectives"}
    assert viewer.send(CHANGE, plan.pk, typed=typed).status_code == 403


def test_the_state_of_an_activity_is_changed_on_the_form_of_its_workplan(desk, plan):
    page = save(desk, desk.open(CHANGE, plan.pk), **{"objectives-0-activities-0-status": "done"})
    assert page.status_code == 302
    assert told() == [("Clear", [("Write", "2012", "done")]), ("Report", [])]
    (difference,) = desk.open(f"{WORKPLAN}_history", plan.pk).context["changes"][0].differences
    assert difference.after[0] == (
        "Objective: Clear; Activities: Activity: Write; Due: 2012; Status: done"
    )


def test_nothing_changed_is_no_entry(desk, plan):
    before = Entry.objects.last_number()
    save(desk, desk.open(CHANGE, plan.pk))
    assert Entry.objects.last_number() == before


def test_activities_and_objectives_are_removed_and_keep_their_order(desk, plan):
    build(workplan("clearance", "1MSP", {"text": "Clear", "activities": [WRITE, WRITE]}, "Report"))
    page = desk.open(CHANGE, plan.pk)
    removed = {"objectives-0-activities-0-DELETE": "on", "objectives-0-activities-2-text": "Last"}
    save(desk, page, **removed)
    assert told()[0] == ("Clear", [("Write", "2012", "planned"), ("Last", "", "")])
    save(desk, desk.open(CHANGE, plan.pk), **{"objectives-0-DELETE": "on"})
    assert told() == [("Report", [])]
    assert not Activity.objects.exists()


def test_activities_without_the_text_of_their_objective_are_not_lost(desk, three):
    typed = {"working_group": "clearance", "from_end_of": "10"}
    typed |= {"objectives-0-activities-0-text": "Write"}
    page = save(desk, desk.open(ADD), **typed)
    (objective,) = objectives_on(page).forms
    assert dict(objective.errors) == {"text": ["This field is required."]}
    assert typed_on(page)["objectives-0-activities-0-text"] == "Write"
    assert not Workplan.objects.exists()


def test_what_is_wrong_with_an_activity_is_told_on_it_and_counted(desk, plan):
    wrong = {"objectives-1-activities-0-text": "Collect", "objectives-1-activities-0-due": "soon"}
    page = save(desk, desk.open(CHANGE, plan.pk), **wrong)
    sentence = "Write a day as 2026-02-10, a month as 2026-02 or a year as 2026."
    assert objectives_on(page).forms[1].activities.errors[0] == {"due": [sentence]}
    assert page.context["errors"] == [sentence]
    assert typed_on(page)["objectives-1-activities-0-due"] == "soon"
    assert told()[1] == ("Report", [])


def test_activities_that_a_program_does_not_send_stay_as_they_are(desk, plan):
    typed = typed_on(desk.open(CHANGE, plan.pk)) | ABOUT | {"objectives-0-text": "Clear all"}
    sent = {name: value for name, value in typed.items() if "-activities-" not in name}
    desk.send(CHANGE, plan.pk, typed=sent)
    assert told() == [("Clear all", [("Write", "2012", "planned")]), ("Report", [])]


def test_a_group_has_one_workplan_for_a_cycle(desk, plan):
    typed = {"working_group": "clearance", "from_end_of": "10", "objectives-0-text": "Clear"}
    page = save(desk, desk.open(ADD), **typed)
    assert errors_of(page) == {"from_end_of": ["A group has one workplan for a cycle."]}
    assert typed_on(page)["objectives-0-text"] == "Clear"


def test_what_is_wrong_with_the_workplan_is_told_on_its_form(desk, plan):
    build(group("clearance", withdrawn=True))
    page = save(desk, desk.open(CHANGE, plan.pk), **{"objectives-0-text": "Clear all"})
    assert errors_of(page)[""] == ['"clearance" is withdrawn.']


def test_two_at_once_on_one_workplan_see_both_versions_and_lose_nothing(desk, plan):
    second = typed_on(desk.open(CHANGE, plan.pk)) | ABOUT
    save(desk, desk.open(CHANGE, plan.pk), **{"objectives-0-activities-0-status": "done"})
    second["objectives-1-activities-0-text"] = "Collect"
    page = desk.send(CHANGE, plan.pk, typed=second)
    (key,) = page.context["attempt"].conflict.keys
    assert (key.label, key.theirs[0].endswith("Status: done")) == ("Objectives", True)
    assert key.yours[1] == "Objective: Report; Activities: Activity: Collect"
    typed = {"objectives-0-activities-0-status": "done"}
    assert save(desk, page, **typed).status_code == 302
    assert told() == [("Clear", [("Write", "2012", "done")]), ("Report", [("Collect", "", "")])]


def test_an_objective_that_somebody_removed_meanwhile_comes_back_with_its_activities(desk, plan):
    second = typed_on(desk.open(CHANGE, plan.pk)) | ABOUT
    save(desk, desk.open(CHANGE, plan.pk), **{"objectives-0-DELETE": "on"})
    second |= {"objectives-0-activities-0-status": "done"}
    page = desk.send(CHANGE, plan.pk, typed=second)
    assert page.context["attempt"].conflict is not None
    assert save(desk, page).status_code == 302
    assert told() == [("Report", []), ("Clear", [("Write", "2012", "done")])]


def test_a_withdrawn_workplan_is_only_looked_at_until_it_is_recorded_again(desk, plan):
    typed = {"entry_reason": "x", "entry_version": "3"}
    desk.send(f"{WORKPLAN}_withdraw", plan.pk, typed=typed)
    page = desk.open(CHANGE, plan.pk).content.decode()
    assert ("About this entry" in page, "next cycle" in page, "_again" in page) == (False,) * 3
    page = desk.open(f"{WORKPLAN}_record-again", plan.pk)
    more = save(desk, page, _again="objectives")
    assert objectives_on(more).total_form_count() == 3
    assert save(desk, more).status_code == 302
    assert not Workplan.objects.get().withdrawn
    assert told() == [("Clear", [("Write", "2012", "planned")]), ("Report", [])]


def test_rows_typed_for_a_new_form_are_kept_when_it_comes_back(desk, three):
    typed = typed_on(desk.open(ADD)) | ABOUT
    typed |= {"working_group": "clearance", "objectives-0-text": "Clear"}
    add_row(typed, "objectives", text="Report")
    page = desk.send(ADD, typed=typed)
    assert errors_of(page) == {"from_end_of": ["This field is required."]}
    assert typed_on(page)["objectives-1-text"] == "Report"


def test_the_list_says_how_far_each_workplan_has_come(desk, plan):
    done, dropped = ({"text": "x", "status": status} for status in ("done", "dropped"))
    build(
        workplan("clearance", "1MSP", {"text": "Clear", "activities": [WRITE, done, dropped]}),
        workplan("clearance", "2MSP", "Report"),
    )
    listed = desk.open(f"{WORKPLAN}_changelist", query="?q=clear")
    shown = [
        listed.context["cl"].model_admin.progress(row) for row in listed.context["cl"].result_list
    ]
    assert shown == ["no activity is listed", "1 of 3 activities done, 1 dropped"]


def test_the_form_takes_few_queries_however_long_the_plan(
    desk, three, django_assert_max_num_queries
):
    aims = [{"text": f"Aim {n}", "activities": [WRITE] * 3} for n in range(12)]
    build(workplan("clearance", "1MSP", *aims))
    with django_assert_max_num_queries(12):
        assert desk.open(f"{WORKPLAN}_changelist").status_code == 200
    with django_assert_max_num_queries(40):
        assert desk.open(CHANGE, Workplan.objects.get().pk).status_code == 200


def test_the_form_leads_to_the_next_cycle_s_workplan(desk, plan):
    address = f"{address_of('guided_next_workplan')}?workplan={plan.pk}"
    assert address in desk.open(CHANGE, plan.pk).content.decode()
    assert "guided/next" not in desk.open(ADD).content.decode()
