"""A meeting is cancelled, and its mandates are moved to another by the decision."""

import pytest

from officeholders.models import Entry, Mandate, Meeting
from tests.builders import build, candidature, mandate, meeting, presidency, state
from tests.presidency.guided import WITH_MEETINGS, Guided, desk_on_that_day, errors, plan_of


@pytest.fixture
def desk(client, db, monkeypatch):
    return desk_on_that_day(client, monkeypatch, *WITH_MEETINGS)


def the(label):
    return Meeting.objects.get(label=label)


def test_a_meeting_is_cancelled_and_the_decision_moves_its_mandates(desk):
    build(
        state("SWE", "Sweden"),
        mandate("clearance", "SWE", "3RC", "14MSP"),
        candidature("president", "NOR", presides_over="3RC"),
        meeting("15MSP", 160),
    )
    form = Guided(desk, "cancelling", meeting="3RC")
    moved = ("Clearance, Norway, 13MSP", "changed"), ("President, Lao PDR, 13MSP, 3RC", "changed")
    shown = form.answer(decision="By the 13MSP", until_end_of="14MSP", beginning=[])
    plan = plan_of(shown)
    assert [plan[one]["Until the end of"] for one in moved] == [("14MSP",)] * 2
    assert plan[("3RC", "changed")] == {"Planned for": (), "Cancelled": ("By the 13MSP",)}
    assert [str(sentence) for sentence in shown.context["preview"].follows] == [
        "Lao PDR was to preside over the <bdi>3RC</bdi>.",
        "One candidature for the presidency of the <bdi>3RC</bdi> stays open.",
        "One mandate still begins or ends with the <bdi>3RC</bdi>.",
    ]


def test_mandates_that_would_begin_after_a_cancelled_meeting_are_moved_with_the_others(desk):
    build(
        mandate("clearance", "NOR", "13MSP", "3RC", withdrawn=True),
        mandate("clearance", "NOR", "3RC", "15MSP"),
        meeting("15MSP", 160),
    )
    form = Guided(desk, "cancelling", meeting="3RC")
    form.record(form.answer(decision="By the 13MSP", until_end_of="14MSP", presides="on"))
    assert (the("3RC").cancelled, the("3RC").planned_for) == ("By the 13MSP", "")
    norway, laos = Mandate.objects.standing().filter(state__in=("NOR", "LAO")).order_by("-state")
    assert (norway.from_end_of.label, norway.until_end_of.label) == ("14MSP", "15MSP")
    assert (laos.presides_over.label, laos.until_end_of.label) == ("14MSP", "14MSP")
    assert Entry.objects.get(number=3).reason == "The 3RC is cancelled."


def test_a_mandate_that_would_meet_another_by_the_move_is_refused_and_named(desk):
    build(mandate("clearance", "NOR", "3RC", "14MSP"))
    refused = Guided(desk, "cancelling", meeting="3RC").answer(
        decision="By the 13MSP", until_end_of="14MSP", beginning=[]
    )
    assert errors(refused) == {
        "ending": [
            "Norway, Clearance: Norway (NOR) already holds this office from "
            "the end of the 3RC until the end of the 14MSP."
        ]
    }


def test_a_mandate_that_would_begin_where_it_ends_is_refused_where_it_was_chosen(desk):
    build(
        presidency("JPN", "14MSP", "3RC", "14MSP", appointed_on="2026-02"),
        mandate("clearance", "LAO", "3RC", "14MSP"),
    )
    refused = Guided(desk, "cancelling", meeting="3RC").answer(
        decision="By the 13MSP", until_end_of="14MSP"
    )
    assert errors(refused) == {
        "beginning": [
            "Japan, President of the 14MSP: The 14MSP does not come after the 14MSP.",
            "Lao PDR, Clearance: The 14MSP does not come after the 14MSP.",
        ]
    }


def test_mandates_are_not_moved_to_a_meeting_that_does_not_take_place_either(desk):
    build(meeting("15MSP", 160, cancelled="By the 13MSP"))
    form = Guided(desk, "cancelling", meeting="3RC")
    told = "This is not in the list: choose again."
    for label in ("3RC", "15MSP"):
        refused = form.answer(decision="By the 13MSP", until_end_of=label)
        assert errors(refused) == {"until_end_of": [told]}


def test_mandates_are_moved_to_a_meeting_that_is_named_or_not_at_all(desk):
    form = Guided(desk, "cancelling", meeting="3RC")
    told = "Say to which meeting the mandates are moved, or choose none of them."
    assert errors(form.answer(decision="By the 13MSP")) == {"until_end_of": [told]}
    shown = form.answer(decision="By the 13MSP", ending=[])
    assert list(plan_of(shown)) == [("3RC", "changed")]
    assert list(errors(form.answer(decision=" "))) == ["decision"]


def test_a_meeting_on_which_nothing_hangs_is_cancelled_without_more_questions(desk):
    build(meeting("15MSP", 160))
    form = Guided(desk, "cancelling", meeting="15MSP")
    assert list(form.open().context["form"].fields) == ["decision", "until_end_of"]
    form.record(form.answer(decision="By the 13MSP"))
    assert Guided(desk, "cancelling", meeting="15MSP").open().status_code == 404
