"""Guided forms about a meeting: dated, moved, held in parts."""

from datetime import date

import pytest
from django.http import QueryDict

from officeholders.faults import Row
from officeholders.models import Entry, Mandate, Meeting
from officeholders.roughdate import RoughDate
from officeholders.stored import stored_rows
from presidency.admin.guided.meetings import DatingForm
from tests.builders import build, meeting, presidency, state
from tests.presidency.guided import (
    WITH_MEETINGS,
    Guided,
    desk_on_that_day,
    errors,
    mandate_of,
    plan_of,
    said,
    sent,
)

DAYS = {"opens_on": "2026-09-14", "closes_on": "2026-09-18"}
PART_1 = {"part-1-opens_on": "2026-09-14", "part-1-closes_on": "2026-09-16"}


@pytest.fixture
def desk(client, db, monkeypatch):
    return desk_on_that_day(client, monkeypatch, *WITH_MEETINGS)


def the(label):
    return Meeting.objects.get(label=label)


def test_a_meeting_is_dated_and_the_mandates_that_move_with_it_are_shown(desk):
    form = Guided(desk, "date-meeting", meeting="3RC")
    assert sent(form.open().context["form"]) == {"place": "Vientiane"}
    shown = form.answer(**DAYS, document="Invitation")
    assert plan_of(shown) == {
        ("3RC", "changed"): {
            "Opens on": ("14 September 2026",),
            "Closes on": ("18 September 2026",),
            "Planned for": (),
        }
    }
    assert [row.mandate for row in shown.context["preview"].days] == [
        "Lao PDR, President of the 3RC",
        "Norway, Clearance",
    ]
    form.record(shown)
    assert (the("3RC").closes_on, the("3RC").planned_for) == (date(2026, 9, 18), "")
    entry = Entry.objects.get(number=2)
    assert (entry.reason, entry.document) == ("The dates of the 3RC are known.", "Invitation")


def test_recorded_days_that_would_fall_outside_are_asked_anew_on_the_same_form(desk):
    japan = mandate_of("JPN", "clearance", "13MSP")
    name = f"mandate-{japan}-starts_on"
    form = Guided(desk, "date-meeting", meeting="14MSP")
    refused = form.answer(opens_on="2026-01-14", closes_on="2026-01-18")
    sentence = "February 2026 is after the mandate ends: the 14MSP closed on 18 January 2026."
    assert errors(refused) == {name: [sentence]}
    field = refused.context["form"][name]
    assert (field.label, field.value()) == ("Japan, Clearance: Starts on", "2026-02")
    still = form.again(refused, **{name: "2026-03"})
    assert list(errors(still)) == [name]
    shown = form.again(still, **{name: "2026-01"})
    assert plan_of(shown)[("Clearance, Japan, 13MSP", "changed")] == {
        "Starts on": ("January 2026",)
    }
    assert sent(form.back(shown).context["form"])[name] == "2026-01"
    form.record(shown)
    assert Mandate.objects.get(pk=japan).starts_on == "2026-01"
    assert Entry.objects.last_number() == 2


def test_the_day_of_a_mandate_that_does_not_move_with_the_meeting_is_not_asked(desk):
    norway = mandate_of("NOR", "clearance", "13MSP")
    form = Guided(desk, "date-meeting", meeting="14MSP")
    answers = {"opens_on": "2027-01-14", "closes_on": "2027-01-18"}
    shown = form.answer(**answers, **{f"mandate-{norway}-ended_on": "2026-01"})
    assert list(plan_of(shown)) == [("14MSP", "changed")]


def test_a_refusal_that_no_day_of_a_mandate_settles_stands_on_its_field(desk):
    form = Guided(desk, "date-meeting", meeting="3RC")
    assert errors(form.answer(opens_on="2026-09-18", closes_on="2026-09-14")) == {
        "closes_on": ["It cannot close before it opens, on 18 September 2026."]
    }
    assert errors(form.answer(opens_on="2025-09-18", closes_on="2025-09-19")) == {
        "closes_on": ["The 13MSP, earlier in the sequence, closes on 19 September 2025."]
    }
    assert errors(form.answer(opens_on="2300-01-01", closes_on="2300-01-02")) == {
        key: [f'"2300-01-0{day}" is not a day, a month or a year from 1900 to 2199.']
        for key, day in (("opens_on", 1), ("closes_on", 2))
    }
    assert errors(form.answer(opens_on="10000-01-01", closes_on="x")) == {
        "opens_on": ["Write a day as 2026-02-10."],
        "closes_on": ["Write a day as 2026-02-10."],
    }


def test_a_fault_of_a_mandate_that_is_no_day_of_it_is_not_asked_anew(desk):
    form = DatingForm(the("3RC"), QueryDict())
    norway = next(stored_rows("mandates", [mandate_of("NOR", "clearance", "13MSP")]))
    fault = Row("mandates", norway.words).fault("state", "already holds this office")
    assert (form.ask_anew(fault), form.errors) == (False, DatingForm(the("3RC"), {}).errors)


def test_the_day_on_which_a_president_begins_is_asked_anew_too(desk):
    build(
        state("SWE", "Sweden"),
        presidency("SWE", "14MSP", "3RC", "14MSP", appointed_at="13MSP", starts_on="2026-10"),
        meeting("13MSP", 130, opens_on="2025-09-16", closes_on="2025-09-19"),
    )
    form = Guided(desk, "date-meeting", meeting="14MSP")
    refused = form.answer(opens_on="2026-08-14", closes_on="2026-08-18")
    (name,) = errors(refused)
    assert name.endswith("-starts_on")


def test_a_meeting_dated_already_is_moved_and_one_in_parts_has_its_own_form(desk):
    build(meeting("3RC", 140, opens_on="2026-09-14", closes_on="2026-09-18"))
    moved = Guided(desk, "date-meeting", meeting="3RC").open()
    assert moved.url == "/admin/guided/postponing/?meeting=3RC"
    build(meeting("3RC", 140, parts=[{"planned_for": "2026-09"}, {"planned_for": "2027"}]))
    for name in ("date-meeting", "postponing"):
        parts = Guided(desk, name, meeting="3RC").open()
        assert parts.url == "/admin/guided/parts/?meeting=3RC"


def test_a_meeting_is_moved_to_other_days_or_to_a_month_or_until_further_notice(desk):
    build(meeting("3RC", 140, place="Vientiane", **DAYS))
    form = Guided(desk, "postponing", meeting="3RC")
    later = {"opens_on": "2026-11-16", "closes_on": "2026-11-20"}
    shown = form.answer(**later)
    assert "until 20 November 2026 , the end of the 3RC" in said(shown)
    assert plan_of(form.answer(planned_for="2027-02")) == {
        ("3RC", "changed"): {
            "Opens on": (),
            "Closes on": (),
            "Planned for": ("February 2027",),
        }
    }
    form.record(form.answer(is_open="on"))
    assert (the("3RC").opens_on, the("3RC").planned_for) == (None, "")
    assert Entry.objects.get(number=3).reason == "The 3RC is moved."


@pytest.mark.parametrize(
    "typed", [{}, {"planned_for": "2027", "is_open": "on"}, {**DAYS, "planned_for": "2027"}]
)
def test_a_meeting_is_moved_to_one_thing_only(desk, typed):
    told = "Give its new days, or when it is planned for, or that nothing is known."
    assert errors(Guided(desk, "postponing", meeting="3RC").answer(**typed)) == {"": [told]}


def test_a_meeting_is_held_in_two_parts_of_which_the_second_is_not_dated(desk):
    form = Guided(desk, "parts", meeting="3RC")
    assert sent(form.open().context["form"]) == {
        "part-1-planned_for": "2026-09",
        "part-1-place": "Vientiane",
        "place": "Vientiane",
    }
    shown = form.answer(**PART_1, **{"part-2-planned_for": "2027-02"})
    assert plan_of(shown)[("3RC", "changed")] == {
        "Opens on": ("14 September 2026",),
        "Planned for": (),
        "Parts of the meeting": (
            "Opens on: 14 September 2026; Closes on: 16 September 2026; Place: Vientiane",
            "Planned for: February 2027",
        ),
    }
    form.record(shown)
    assert (the("3RC").opens_on, the("3RC").closes_on) == (date(2026, 9, 14), None)


def test_the_last_part_of_a_meeting_is_dated_and_its_mandates_end_with_it(desk):
    parts = [{"opens_on": "2026-09-14", "closes_on": "2026-09-16"}, {"planned_for": "2027-02"}]
    build(meeting("3RC", 140, opens_on="2026-09-14", parts=parts))
    form = Guided(desk, "parts", meeting="3RC")
    second = {"part-2-opens_on": "2027-02-01", "part-2-closes_on": "2027-02-02"}
    shown = form.answer(**second, **{"part-2-planned_for": ""}, document="Note")
    assert "until 2 February 2027 , the end of the 3RC" in said(shown)
    form.record(shown)
    assert the("3RC").closes_on == date(2027, 2, 2)
    entry = Entry.objects.get(number=3)
    assert (entry.reason, entry.document) == ("The 3RC is held in parts.", "Note")


def test_parts_follow_one_another_without_a_gap_and_are_two_at_least(desk):
    form = Guided(desk, "parts", meeting="3RC")
    told = ["Fill in at least two parts, from the first one on."]
    third = {"part-3-opens_on": "2027-02-01"}
    empty = dict.fromkeys(("part-1-planned_for", "part-1-place"), "")
    assert errors(form.answer(**PART_1)) == {"part-2-opens_on": told}
    assert errors(form.answer(**PART_1, **third)) == {"part-2-opens_on": told}
    assert errors(form.answer(**empty)) == {"part-1-opens_on": told}


def test_a_part_that_contradicts_another_is_refused_on_its_own_field(desk):
    form = Guided(desk, "parts", meeting="3RC")
    second = {"part-2-opens_on": "2026-09-15", "part-2-closes_on": "2026-09-18"}
    assert errors(form.answer(**PART_1, **second)) == {
        "part-2-opens_on": [
            "A part opens after the one before it, which reaches 16 September 2026."
        ]
    }
    assert list(errors(form.answer(**PART_1 | {"part-1-opens_on": "x"}, **second))) == [
        "part-1-opens_on"
    ]


def test_a_fault_of_the_meeting_itself_is_told_on_top_of_its_parts(desk):
    build(meeting("14MSP", 150, closes_on="2026-09-20"))
    form = Guided(desk, "parts", meeting="3RC")
    second = {"part-2-opens_on": "2026-09-21", "part-2-closes_on": "2026-09-22"}
    assert errors(form.answer(**PART_1, **second)) == {
        "": [
            "Meeting 3RC (Closes on): The 14MSP, later in the sequence, closes on "
            "20 September 2026."
        ]
    }


def test_meetings_that_are_over_are_not_among_the_choices(desk):
    build(meeting("3RC", 140, closes_on="2026-03-29"), meeting("15MSP", 160, planned_for="2028"))
    choices = {
        name: [label for label, _words in Guided(desk, name).open().context["choices"]]
        for name in ("date-meeting", "postponing", "parts", "cancelling")
    }
    assert choices == {
        "date-meeting": ["14MSP", "15MSP"],
        "postponing": ["15MSP"],
        "parts": ["14MSP", "15MSP"],
        "cancelling": ["14MSP", "15MSP"],
    }


def test_on_the_form_of_a_meeting_only_what_can_happen_to_it_is_offered(desk):
    def offered(label):
        html = desk.open("officeholders_meeting_change", the(label).pk).content.decode()
        names = ("date-meeting", "postponing", "parts", "cancelling")
        return [name for name in names if f"/guided/{name}/?meeting={label}" in html]

    assert offered("13MSP") == []
    assert offered("3RC") == ["date-meeting", "postponing", "parts", "cancelling"]
    assert offered("14MSP") == ["date-meeting", "parts", "cancelling"]


def test_a_meeting_is_named_in_full(desk):
    subject = Guided(desk, "date-meeting", meeting="3RC").open().context["subject"]
    assert subject == "Third Review Conference, 3RC (dates not recorded)"
    assert the("3RC").planned_for == RoughDate("2026-09")
