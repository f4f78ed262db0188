"""Guided forms about a mandate, from the form to the entry."""

import pytest

from officeholders.models import Entry, Mandate
from tests.builders import build, presidency
from tests.presidency.guided import (
    WITH_MANDATES,
    Guided,
    desk_on_that_day,
    errors,
    mandate_of,
    plan_of,
    said,
    seats,
    sent,
)


@pytest.fixture
def desk(client, db, monkeypatch):
    return desk_on_that_day(client, monkeypatch, *WITH_MANDATES)


def about(desk, name, code, office="victim-assistance", from_end_of="12MSP"):
    return Guided(desk, name, mandate=mandate_of(code, office, from_end_of))


def test_a_state_leaves_early_and_its_seat_is_vacant_from_the_day_after(desk):
    form = about(desk, "leaving", "NOR")
    shown = form.answer(last_day="2026-03-29")
    assert "Norway leaves the Committee: no longer Coordinator (Victim Assistance)" not in said(
        shown
    )
    assert "Norway leaves the Committee: no longer Coordinator (Victim assistance)" in said(shown)
    form.record(shown)
    assert seats(desk)["victim-assistance"] == []
    refused = form.answer(last_day="2026-03-28")
    assert errors(refused) == {
        "": [
            "This mandate was left already, on 29 March 2026. If that is wrong, correct it on the "
            "mandate’s own form."
        ]
    }


def test_only_those_in_office_are_asked_about_when_one_leaves(desk):
    words = [words for _pk, words in Guided(desk, "leaving").open().context["choices"]]
    assert words == [
        "Lao PDR, President of the 3RC: until the end of the 3RC",
        "Norway, Victim assistance: until the end of the 3RC",
        "Sweden, Transparency: no end stated",
    ]
    words = [words for _pk, words in Guided(desk, "stepping-down").open().context["choices"]]
    assert words == ["Sweden, President of the 14MSP: until the end of the 14MSP"]
    words = [words for _pk, words in Guided(desk, "extending").open().context["choices"]]
    assert words == [
        "Lao PDR, President of the 3RC: until the end of the 3RC",
        "Norway, Victim assistance: until the end of the 3RC",
        "Sweden, President of the 14MSP: until the end of the 14MSP",
    ]


def test_a_coordinator_is_replaced_in_one_entry(desk):
    form = about(desk, "replacing", "NOR")
    assert sent(form.open().context["form"]) == {"until_end_of": "3RC"}
    shown = form.answer(last_day="2026-03-29", state="JPN", note="A note", end_reason="Staff")
    assert plan_of(shown)[("Victim assistance, Japan, 13MSP", "new")] == {
        "Office": ("Victim assistance",),
        "State": ("Japan",),
        "From the end of": ("13MSP",),
        "Starts on": ("30 March 2026",),
        "Until the end of": ("3RC",),
        "Appointed by": ("A note",),
    }
    form.record(shown)
    assert (seats(desk)["victim-assistance"], Entry.objects.last_number()) == (["JPN"], 2)
    entry = Entry.objects.get(number=2)
    told = "Japan replaces Norway: Victim assistance."
    assert (entry.reason, entry.document) == (told, "A note")


def test_a_president_is_replaced_and_the_other_presides_over_the_same_meeting(desk):
    form = about(desk, "replacing", "LAO", "president", "13MSP")
    answers = {"last_day": "2026-02", "state": "NOR", "note": "A note"}
    unclear = form.answer(**answers)
    assert errors(unclear) == {
        "joined_on": [
            "February 2026 is not a single day: say since when the other State is in office."
        ]
    }
    form.record(form.again(unclear, joined_on="2026-03", document="Its own"))
    assert seats(desk)["president"] == "NOR"
    assert Mandate.objects.get(office="president", state="NOR").presides_over.label == "3RC"
    assert Entry.objects.get(number=2).document == "Its own"


def test_two_presidents_on_the_same_days_are_refused_on_the_form(desk):
    form = about(desk, "replacing", "LAO", "president", "13MSP")
    answers = {"last_day": "2026-02-20", "joined_on": "2026-02-10", "state": "NOR", "note": "A"}
    assert errors(form.answer(**answers)) == {
        "state": ["The presidency of Lao PDR (LAO) over the 3RC is of the same days."]
    }


def test_a_designate_steps_down_and_another_is_designated_at_once(desk):
    form = about(desk, "stepping-down", "SWE", "president", "3RC")
    answers = {"last_day": "2026-03-29", "state": "NOR", "note_on": "2026-03-30"}
    shown = form.answer(**answers)
    assert plan_of(shown)[("President, Norway, 3RC, 14MSP", "new")]["Presides over"] == ("14MSP",)
    form.record(shown)
    assert seats(desk)["designates"] == ["NOR"]
    entry = Entry.objects.get(number=2)
    told = "Sweden steps down, Norway is designated: President of the 14MSP."
    assert (entry.reason, entry.document) == (told, "Note verbale of Norway, 30 March 2026")


def test_a_designate_steps_down_and_nobody_is_designated_yet(desk):
    form = about(desk, "stepping-down", "SWE", "president", "3RC")
    form.record(form.answer(last_day="2026-03-29", document="Note verbale"))
    assert seats(desk)["designates"] == []
    entry = Entry.objects.get(number=2)
    told = "Sweden steps down: President of the 14MSP."
    assert (entry.reason, entry.document) == (told, "Note verbale")


def test_nobody_is_designated_without_a_day(desk):
    form = about(desk, "stepping-down", "SWE", "president", "3RC")
    told = {"note_on": ["Say since when the other State is designated."]}
    assert errors(form.answer(last_day="2026-03-29", state="NOR", note="A note")) == told
    wrong = form.answer(last_day="2026-03-29", state="NOR", note_on="soon")
    assert list(errors(wrong)) == ["note_on"]


def test_one_of_two_designates_steps_down_and_the_other_stays(desk):
    build(presidency("NOR", "3RC", "13MSP", "3RC", appointed_at="12MSP", ended_on="2025-01"))
    form = about(desk, "stepping-down", "SWE", "president", "3RC")
    shown = form.answer(last_day="2026-03-29")
    assert "The presidency of the 14MSP became vacant" in said(shown)


def test_an_extension_is_recorded_as_a_new_mandate(desk):
    form = about(desk, "extending", "NOR")
    assert "presides_over" not in form.open().context["form"].fields
    wrong = form.answer(until_end_of="14MSP")
    told = "Say at which meeting or by what it was decided."
    assert errors(wrong) == {"appointed_at": [told]}
    shown = form.again(wrong, appointed_at="13MSP", appointed_by="CCM/MSP/2025/9")
    assert plan_of(shown) == {
        ("Victim assistance, Norway, 3RC", "new"): {
            "Office": ("Victim assistance",),
            "State": ("Norway",),
            "From the end of": ("3RC",),
            "Until the end of": ("14MSP",),
            "Appointed at": ("13MSP",),
            "Appointed by": ("CCM/MSP/2025/9",),
        }
    }
    form.record(shown)
    assert Entry.objects.get(number=2).document == "CCM/MSP/2025/9"


def test_what_breaks_a_rule_of_an_extension_is_told_on_its_field(desk):
    form = about(desk, "extending", "NOR")
    answers = {"until_end_of": "3RC", "appointed_at": "14MSP", "appointed_on": "2026"}
    assert errors(form.answer(**answers)) == {
        "until_end_of": ["The 3RC does not come after the 3RC."],
        "appointed_at": ["The 14MSP comes after the 3RC, when the mandate begins."],
        "appointed_on": ["Give the meeting of appointment or its day, not both."],
    }


def test_a_president_who_stays_presides_over_another_meeting(desk):
    form = about(desk, "extending", "LAO", "president", "13MSP")
    answers = {"until_end_of": "14MSP", "appointed_on": "2026-03"}
    assert list(errors(form.answer(**answers))) == ["presides_over"]
    told = (
        "Mandate president, LAO, 3RC, 14MSP (State): The presidency of Sweden (SWE) over the 14MSP "
        "is of the same days."
    )
    assert errors(form.answer(**answers, presides_over="14MSP")) == {"": [told]}
    build(presidency("SWE", "14MSP", "3RC", "14MSP", appointed_at="13MSP", ended_on="2026-03"))
    form.record(form.answer(**answers, presides_over="14MSP"))
    assert seats(desk)["president"] == "LAO"
    assert Mandate.objects.get(state="LAO", presides_over__label="14MSP").from_end_of.label == "3RC"


def test_a_mandate_without_stated_end_is_not_extended(desk):
    form = about(desk, "extending", "SWE", "transparency", "13MSP")
    told = "No end of this mandate is stated, so there is nothing to extend: it goes on."
    assert errors(form.answer(until_end_of="14MSP", appointed_by="A note")) == {"": [told]}


def offered(desk, kind, pk):
    html = desk.open(f"{kind}_change", pk).content.decode()
    names = ("joining", "leaving", "replacing", "stepping-down", "extending")
    return [name for name in names if f"/guided/{name}/?mandate={pk}" in html]


def test_on_the_form_of_a_mandate_only_what_can_happen_to_it_is_offered(desk):
    norway = mandate_of("NOR", "victim-assistance", "12MSP")
    sweden = mandate_of("SWE", "transparency", "13MSP")
    designate = mandate_of("SWE", "president", "3RC")
    left = mandate_of("JPN", "president", "3RC")
    coordinator, president = "workinggroups_coordinator", "presidency_president"
    assert offered(desk, coordinator, norway) == ["leaving", "replacing", "extending"]
    assert offered(desk, coordinator, sweden) == ["leaving", "replacing"]
    assert offered(desk, president, designate) == ["stepping-down", "extending"]
    assert offered(desk, president, left) == []


def test_beside_what_was_typed_and_refused_no_way_elsewhere_is_offered(desk):
    norway = mandate_of("NOR", "victim-assistance", "12MSP")
    refused = desk.change("workinggroups_coordinator_change", norway, starts_on="soon")
    assert refused.context["adminform"].form.errors
    assert "/guided/leaving/" not in refused.content.decode()
