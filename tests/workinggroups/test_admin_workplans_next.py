"""The next cycle's workplan, started from this one's: a proposal first, then one entry."""

import pytest

from ccm_machinery.roles import Role
from officeholders.models import Entry
from officeholders.stored import stored_rows
from tests.builders import build, meeting, meetings, withdrawn, workplan
from tests.staff import Desk, account, address_of, said_on, sent_by
from workinggroups.models import Workplan
from workinggroups.workplans import carried_over

NEXT = "guided_next_workplan"
PLANNED = {"text": "Write", "due": "2012-03", "status": "planned"}
UNSTATED = {"text": "Call", "due": "2012"}
DONE, DROPPED = ({"text": word, "status": word} for word in ("done", "dropped"))
THIS = workplan(
    "clearance",
    "1MSP",
    {"text": "Clear", "activities": [DONE, PLANNED, DROPPED, UNSTATED]},
    {"text": "Meet", "activities": [DONE]},
    "Report",
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(*meetings("2011-09-16"), meeting("2MSP", cancelled="Decided so."), meeting("3MSP"))
    return Desk(client)


@pytest.fixture
def plan(three):
    build(THIS)
    return Workplan.objects.get()


def words_of_all():
    return [stored.words for stored in stored_rows("workplans") if not stored.withdrawn]


def send(desk, page, **more):
    form = sent_by(page.context["form"])
    about = sent_by(page.context["about"]) if "about" in page.context else {}
    seen = {"seen": page.context.get("seen", "")}
    return desk.send(NEXT, typed=form | about | seen | more)


def test_what_was_done_or_dropped_is_left_behind_and_due_dates_with_it():
    assert carried_over(THIS["objectives"]) == [
        {"text": "Clear", "activities": [{"text": "Write", "status": "planned"}, {"text": "Call"}]},
        {"text": "Meet"},
        {"text": "Report"},
    ]


def test_the_next_cycle_s_workplan_is_proposed_and_recorded_as_one_entry(desk, plan):
    page = desk.open(NEXT, query=f"?workplan={plan.pk}")
    assert page.context["form"]["from_end_of"].value() == "3MSP"  # the 2MSP was cancelled
    preview = send(desk, page)
    assert len(words_of_all()) == 1
    (change,) = preview.context["preview"].lists["Workplans"]
    assert (change.identity, change.act) == ("Clearance, 3MSP", "new")
    assert preview.context["preview"].objectives == [
        ("Clear", ["Write (planned)", "Call"]),
        ("Meet", []),
        ("Report", []),
    ]
    assert "None of its activities is still to do." in preview.content.decode()
    assert "New workplan: Clearance, from the end of the 3MSP" in preview.content.decode()
    before = Entry.objects.last_number()
    recorded = send(desk, preview, record="x")
    added = Workplan.objects.get(from_end_of=30)
    assert recorded["Location"] == address_of("workinggroups_workplan_change", added.pk)
    objectives = carried_over(THIS["objectives"])
    new = {"working_group": "clearance", "from_end_of": "3MSP", "objectives": objectives}
    assert words_of_all() == [dict(THIS), new]
    assert Entry.objects.last_number() == before + 1
    assert Entry.objects.get(number=before + 1).reason == (
        "Started from the workplan for the cycle from the end of the 1MSP."
    )


def test_a_group_that_has_its_next_workplan_is_told_so(desk, plan):
    build(workplan("clearance", "3MSP", "Other"))
    page = send(desk, desk.open(NEXT, query=f"?workplan={plan.pk}"))
    sentence = "The group has a workplan for that cycle already: change that one."
    assert page.context["form"].errors == {"from_end_of": [sentence]}


def test_one_withdrawn_for_that_cycle_is_recorded_again(desk, plan):
    build(workplan("clearance", "3MSP", "Other"))
    build(withdrawn(workplan("clearance", "3MSP", "Other")))
    preview = send(desk, desk.open(NEXT, query=f"?workplan={plan.pk}"))
    (change,) = preview.context["preview"].lists["Workplans"]
    assert change.act == "recorded again"
    send(desk, preview, record="x")
    assert [row["from_end_of"] for row in words_of_all()] == ["1MSP", "3MSP"]
    assert Workplan.objects.count() == 2


def test_a_cycle_that_is_not_later_is_refused(desk, plan):
    page = send(desk, desk.open(NEXT, query=f"?workplan={plan.pk}&from_end_of=1MSP"))
    assert page.context["form"].errors == {
        "from_end_of": ["That cycle is not later: the workplan is from the end of the 1MSP."]
    }


def test_a_workplan_changed_between_preview_and_recording_is_shown_anew(desk, plan):
    preview = send(desk, desk.open(NEXT, query=f"?workplan={plan.pk}"))
    build(workplan("clearance", "1MSP", "Only this"))
    page = send(desk, preview, record="x")
    assert len(page.context["said"]) == 1
    send(desk, page, record="x")
    assert words_of_all()[1]["objectives"] == [{"text": "Only this"}]


def test_a_proposal_recorded_twice_is_recorded_once(desk, plan):
    preview = send(desk, desk.open(NEXT, query=f"?workplan={plan.pk}"))
    send(desk, preview, record="x")
    twice = desk.client.post(
        address_of(NEXT),
        sent_by(preview.context["form"])
        | sent_by(preview.context["about"])
        | {"seen": preview.context["seen"], "record": "x"},
        follow=True,
    )
    assert said_on(twice)[-1].startswith("This was sent twice.")
    assert Workplan.objects.count() == 2


@pytest.mark.parametrize("asked", ["", "x", "9" * 30, "4711"])
def test_an_address_that_names_no_workplan_opens_an_empty_form(desk, plan, asked):
    page = desk.open(NEXT, query=f"?workplan={asked}")
    assert page.status_code == 200
    assert page.context["form"]["from_end_of"].value() is None
    again = send(desk, page, workplan=asked, from_end_of="3MSP")
    assert list(again.context["form"].errors) == ["workplan"]


def test_the_last_cycle_on_record_has_none_after_it_to_propose(desk, plan):
    build(workplan("clearance", "3MSP", "Other"))
    pk = Workplan.objects.get(from_end_of=30).pk
    assert desk.open(NEXT, query=f"?workplan={pk}").context["form"]["from_end_of"].value() is None


def test_who_may_add_no_workplan_starts_none(desk, plan, client):
    assert Desk(client, account("vi", role=Role.VIEWER)).open(NEXT).status_code == 403
