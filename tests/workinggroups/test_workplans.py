"""Workplans: the one for the cycle of the moment, and how far it has come."""

import re

import pytest

from officeholders.models import Meeting
from officeholders.questions import Question
from officeholders.roughdate import RoughDate
from tests.builders import build, withdrawn, workplan
from tests.presidency.seats import CLOSED, LINE, after, on
from workinggroups.workplans import Aim, Plan, Progress, Task, cycle_at, read_plans
from workinggroups.workplans_in_words import PlansPresenter, progress_in_words


def plan(label, *tasks):
    return Plan(LINE.position(label), label, (Aim("Clear land", tasks),))


def meeting(label, cancelled=""):
    return Meeting(
        label=label,
        position=LINE.position(label),
        closes_on=CLOSED.get(label),
        cancelled=cancelled,
    )


def told(plans, begun, question=None):
    return PlansPresenter(plans, begun and meeting(begun), "clearance", question or Question())


def plain(html):
    return re.sub(r"<[^>]+>", "", html)


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(0, 0, 0), "no activity is listed"),
        (Progress(1, 0, 0), "0 of 1 activity done"),
        (Progress(5, 3, 0), "3 of 5 activities done"),
        (Progress(5, 3, 1), "3 of 5 activities done, 1 dropped"),
        (Progress(1, 0, 1), "0 of 1 activity done, 1 dropped"),
    ],
)
def test_progress_is_told_in_figures(progress, words):
    assert progress_in_words(progress) == words


def test_an_activity_without_status_counts_as_not_done():
    held = plan("1MSP", Task("a", status="done"), Task("b"), Task("c", status="dropped"))
    assert held.progress == Progress(tasks=3, done=1, dropped=1)


def test_a_cycle_lasts_from_the_end_of_one_meeting_until_the_end_of_the_next():
    line = [meeting(label) for label in ("1MSP", "2MSP", "5MSP")]
    assert cycle_at(line, on("2021-09-10")) is None
    assert cycle_at(line, on("2021-09-11")).label == "1MSP"
    assert cycle_at(line, on("2022-09-10")).label == "1MSP"
    assert cycle_at(line, on("2030-01-01")).label == "2MSP"
    assert cycle_at(line, after("5MSP")).label == "5MSP"


def test_a_cancelled_meeting_begins_no_cycle():
    line = [meeting("4MSP"), meeting("5MSP", cancelled="By decision."), meeting("6MSP")]
    assert cycle_at(line, after("5MSP")).label == "4MSP"


def test_the_workplan_of_the_cycle_is_told_in_full_and_the_others_in_short():
    tasks = Task("Survey", RoughDate("2023-05"), "done"), Task("Report")
    page = told([plan("4MSP"), plan("2MSP", *tasks)], "2MSP")
    assert plain(page.cycle) == "Cycle from the end of the 2MSP"
    assert page.progress == "1 of 2 activities done"
    (aim,) = page.aims
    assert [(task.text, plain(task.due), task.status) for task in aim.tasks] == [
        ("Survey", "May 2023", "done"),
        ("Report", "not stated", "not stated"),
    ]
    assert [(row.address, plain(row.heading), row.progress) for row in page.others] == [
        (
            "/working-groups/clearance/?after=4MSP",
            "Cycle from the end of the 4MSP",
            "no activity is listed",
        )
    ]


def test_links_to_other_cycles_stay_at_the_entry_asked_about():
    page = told([plan("1MSP")], "2MSP", Question(after="2MSP", entry=3))
    assert page.plan is None
    assert page.others[0].address == "/working-groups/clearance/?after=1MSP&entry=3"


def test_before_the_first_meeting_there_is_no_cycle():
    assert told([plan("1MSP")], None).plan is None


def test_workplans_are_read_with_their_parts_in_order(register, django_assert_num_queries):
    activities = [{"text": "Survey", "due": "2013-05"}, {"text": "Report", "status": "done"}]
    build(
        workplan("clearance", "2MSP", {"text": "Clear land", "activities": activities}, "Teach"),
        workplan("clearance", "3MSP"),
        workplan("victim-assistance", "2MSP", "Assist"),
    )
    build(withdrawn(workplan("clearance", "1MSP", "By mistake")))
    with django_assert_num_queries(1):
        plans = read_plans("clearance")
    assert plans == [
        Plan(30, "3MSP", ()),
        Plan(
            20,
            "2MSP",
            (
                Aim("Clear land", (Task("Survey", "2013-05", ""), Task("Report", "", "done"))),
                Aim("Teach"),
            ),
        ),
    ]
