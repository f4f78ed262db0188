"""Guided forms about a State and about a Working Group."""

import pytest

from officeholders.models import Entry, Mandate, State
from presidency.admin.guided.which_end import WhichEndForm
from tests.builders import build, group, mandate, meeting, presidency, state, withdrawn
from tests.presidency.guided import (
    Guided,
    desk_on_that_day,
    errors,
    mandate_of,
    plan_of,
    said,
    sent,
)
from workinggroups.models import WorkingGroup


@pytest.fixture
def desk(client, db, monkeypatch):
    return desk_on_that_day(
        client,
        monkeypatch,
        meeting("12MSP", 120, closes_on="2024-09-13"),
        meeting("13MSP", 130, closes_on="2025-09-19"),
        meeting("3RC", 140),
        meeting("14MSP", 150),
        state("SWZ", "Swaziland", formal_name="Kingdom of Swaziland", also_known_as=["eSwatini"]),
        state("NOR", "Norway", party_from="2010"),
        group("clearance", "12MSP", seats=2, drafting_name="Mine clearance"),
        group("transparency", "12MSP"),
        mandate("clearance", "SWZ", "12MSP", "3RC"),
        mandate("transparency", "NOR", "12MSP", "13MSP"),
        mandate("transparency", "NOR", "13MSP"),
        mandate("clearance", "NOR", "13MSP", "3RC"),
        presidency("NOR", "14MSP", "3RC", "14MSP", appointed_at="13MSP"),
    )


def names(desk, day):
    told = desk.client.get(f"/committee.json?on={day}").json()["coordinators"]
    return {seat["name"] for one in told for seat in one["holders"]}


def test_a_state_renamed_in_office_is_called_by_the_name_of_the_day(desk):
    form = Guided(desk, "renaming-state", state="SWZ")
    assert sent(form.open().context["form"]) == {"formal_name": "Kingdom of Swaziland"}
    words = {"name": "Eswatini", "formal_name": "Kingdom of Eswatini", "since": "2026-03-30"}
    shown = form.answer(**words, document="Note verbale")
    assert plan_of(shown) == {
        ("SWZ", "changed"): {
            "Name": ("Eswatini",),
            "Formal name": ("Kingdom of Eswatini",),
            "Former names": ("Former name: Swaziland; Until: 29 March 2026",),
        }
    }
    assert "Swaziland is named Eswatini." in said(shown)
    form.record(shown)
    assert names(desk, "2026-03-29") == {"Norway", "Swaziland"}
    assert names(desk, "2026-03-30") == {"Norway", "Eswatini"}
    assert State.objects.get(code="SWZ").also_known_as == ["eSwatini"]
    entry = Entry.objects.get(number=2)
    told = "Swaziland is now called Eswatini."
    assert (entry.reason, entry.document) == (told, "Note verbale")


def test_a_name_that_no_state_can_bear_is_refused_on_its_field(desk):
    form = Guided(desk, "renaming-state", state="SWZ")
    assert errors(form.answer(name="Swaziland", since="2026-03")) == {
        "name": ["This is its name already."]
    }
    assert list(errors(form.answer(name=" ", since="2026-13"))) == ["name", "since"]


def test_a_state_that_leaves_the_convention_is_asked_which_mandates_end_with_it(desk):
    form = Guided(desk, "leaving-the-convention", state="NOR")
    asked = form.answer(party_until="2026-03-06")
    assert errors(asked) == {"ending": ["Say which of these mandates end too."]}
    assert list(asked.context["form"].fields["ending"].choices) == [
        (
            mandate_of("NOR", "president", "3RC"),
            "Norway, President of the 14MSP: until the end of the 14MSP",
        ),
        (mandate_of("NOR", "clearance", "13MSP"), "Norway, Clearance: until the end of the 3RC"),
        (mandate_of("NOR", "transparency", "13MSP"), "Norway, Transparency: no end stated"),
    ]
    shown = form.again(asked)
    form.record(shown)
    ended = Mandate.objects.filter(ended_on="2026-03-06").order_by("office_id")
    assert [one.office_id for one in ended] == ["clearance", "president", "transparency"]
    assert {one.end_reason for one in ended} == {"Withdrawal from the Convention"}
    assert (State.objects.get(code="NOR").party_until, names(desk, "2026-03-07")) == (
        "2026-03-06",
        {"Swaziland"},
    )
    entry = Entry.objects.get(number=2)
    assert entry.reason == "Norway leaves the Convention: State Party until 6 March 2026."


def test_mandates_that_go_on_without_the_state_being_party_are_told_as_unusual(desk):
    form = Guided(desk, "leaving-the-convention", state="NOR")
    asked = form.answer(party_until="2026-03-06", document="Notice")
    clearance = mandate_of("NOR", "clearance", "13MSP")
    shown = form.again(asked, ending=[str(clearance)])
    assert shown.context["preview"].follows == (
        "Unusual: this mandate goes on though the State is no longer Party: Norway, President of "
        "the 14MSP: until the end of the 14MSP.",
        "Unusual: this mandate goes on though the State is no longer Party: Norway, Transparency: "
        "no end stated.",
    )
    form.record(shown)
    assert [one.pk for one in Mandate.objects.exclude(ended_on="")] == [clearance]
    assert Entry.objects.get(number=2).document == "Notice"


def test_another_last_day_is_asked_about_anew(desk):
    form = Guided(desk, "leaving-the-convention", state="NOR")
    asked = form.answer(party_until="2026-03-06")
    again = form.again(asked, party_until="2025-09-18")
    assert list(errors(again)) == ["ending"]
    assert len(again.context["form"].fields["ending"].choices) == 4


def test_a_state_without_office_leaves_the_convention_without_more_questions(desk):
    build(state("LTU", "Lithuania", party_from="2011"))
    form = Guided(desk, "leaving-the-convention", state="LTU")
    shown = form.answer(party_until="2025-03-06")
    assert plan_of(shown) == {("LTU", "changed"): {"State Party until": ("6 March 2025",)}}
    assert list(errors(form.answer(party_until="2010"))) == ["party_until"]
    assert list(errors(form.answer(party_until="soon"))) == ["party_until"]


def test_states_are_chosen_by_name(desk):
    choices = Guided(desk, "renaming-state").open().context["choices"]
    assert choices == [("NOR", "Norway"), ("SWZ", "Swaziland")]
    build(withdrawn(state("LTU", "Lithuania")))
    assert Guided(desk, "renaming-state", state="LTU").open().status_code == 404


def test_on_the_form_of_a_state_that_has_left_its_leaving_is_not_offered(desk):
    build(state("LTU", "Lithuania", party_until="2025-03-06"))
    pk = State.objects.get(code="LTU").pk
    html = desk.open("officeholders_state_change", pk).content.decode()
    offered = [name for name in ("renaming-state", "leaving-the-convention") if name in html]
    assert offered == ["renaming-state"]


def test_a_group_is_renamed_at_a_meeting(desk):
    form = Guided(desk, "renaming-group", group="clearance")
    shown = form.answer(name="Clearing", drafting_name="Clearing", meeting="3RC", document="A/1")
    assert plan_of(shown) == {
        ("clearance", "changed"): {
            "Name": ("Clearing",),
            "Drafting name": ("Clearing",),
            "Former names": ("Former name: Clearance; Until the end of: 3RC",),
        }
    }
    assert "Right after the end of the 3RC Clearance is named Clearing." in said(shown)
    form.record(shown)
    entry = Entry.objects.get(number=2)
    assert (entry.reason, entry.document) == ("Clearance is now called Clearing.", "A/1")
    refused = form.answer(name="Clearance again", meeting="13MSP")
    told = "Until the end of the 3RC it was still called Clearance."
    assert errors(refused) == {"meeting": [told]}


def test_with_a_group_end_its_mandates_that_were_to_go_on(desk):
    form = Guided(desk, "ending-group", group="transparency")
    asked = form.answer(meeting="3RC")
    assert errors(asked) == {"ending": ["Say which of these mandates end too."]}
    shown = form.again(asked)
    assert plan_of(shown)[("Transparency, Norway, 13MSP", "changed")] == {
        "Until the end of": ("3RC",)
    }
    form.record(shown)
    ended = WorkingGroup.objects.get(code="transparency")
    assert ended.until_end_of.label == "3RC"
    told = "Transparency exists until the end of the 3RC."
    assert Entry.objects.get(number=2).reason == told


def test_a_mandate_beyond_the_end_of_its_group_is_refused_and_named(desk):
    form = Guided(desk, "ending-group", group="transparency")
    refused = form.again(form.answer(meeting="3RC"), ending=[])
    (sentence,) = errors(refused)[""]
    assert sentence.endswith("Transparency exists only until the end of the 3RC.")


def test_a_group_on_which_nobody_hangs_ends_without_more_questions(desk):
    build(group("education", "12MSP"))
    shown = Guided(desk, "ending-group", group="education").answer(meeting="3RC")
    assert plan_of(shown) == {("education", "changed"): {"Until the end of": ("3RC",)}}
    assert list(errors(Guided(desk, "ending-group", group="education").answer())) == ["meeting"]


def test_groups_that_have_ended_are_not_among_the_choices(desk):
    build(group("reporting", "12MSP", until_end_of="13MSP"))
    choices = Guided(desk, "ending-group").open().context["choices"]
    assert choices == [("clearance", "Clearance"), ("transparency", "Transparency")]
    pk = WorkingGroup.objects.get(code="reporting").pk
    html = desk.open("workinggroups_workinggroup_change", pk).content.decode()
    assert [name for name in ("renaming-group", "ending-group") if name in html] == []


def test_a_form_says_itself_which_mandates_are_concerned(desk):
    with pytest.raises(NotImplementedError):
        WhichEndForm(State.objects.first())
