"""A State joins in mid-term: from the guided form to the entry and the public page."""

import pytest

from officeholders.models import Candidature, Entry
from tests.builders import build, candidature
from tests.presidency.guided import WITH_MANDATES, Guided, desk_on_that_day, errors, plan_of, seats

NOTE = "Note verbale of Japan, February 2026"


@pytest.fixture
def desk(client, db, monkeypatch):
    return desk_on_that_day(client, monkeypatch, *WITH_MANDATES)


def test_a_state_joins_by_note_verbale_and_the_public_page_follows(desk):
    form = Guided(desk, "joining", office="victim-assistance", state="JPN", until_end_of="14MSP")
    preview = form.answer(joined_on="2026-02", note_on="2026-02", footnote="It joined later.")
    assert plan_of(preview) == {
        ("Victim assistance, Japan, 13MSP", "new"): {
            "Office": ("Victim assistance",),
            "State": ("Japan",),
            "From the end of": ("13MSP",),
            "Starts on": ("February 2026",),
            "Until the end of": ("14MSP",),
            "Appointed on": ("February 2026",),
            "Appointed by": (NOTE,),
            "Footnote": ("It joined later.",),
        }
    }
    form.record(preview)
    assert seats(desk)["victim-assistance"] == ["NOR", "JPN"]
    assert Entry.objects.get(number=2).document == NOTE


def test_a_candidature_for_the_seat_is_told_to_be_appointed_and_no_other_is(desk):
    build(
        candidature("victim-assistance", "JPN", received_on="2026-01"),
        candidature("victim-assistance", "JPN", received_on="2025-06", status="withdrawn"),
        candidature("transparency", "JPN", received_on="2026-02"),
    )
    form = Guided(desk, "joining", office="victim-assistance", state="JPN", until_end_of="14MSP")
    preview = form.answer(joined_on="2026-02", note_on="2026-02")
    changed = ("Victim assistance, Japan, January 2026", "changed")
    assert plan_of(preview)[changed] == {"Status": ("appointed",)}
    form.record(preview)
    told = Candidature.objects.order_by("received_on").values_list("received_on", "status")
    assert list(told) == [
        ("2025-06", "withdrawn"),
        ("2026-01", "appointed"),
        ("2026-02", "expressed"),
    ]


def test_a_month_that_touches_a_closing_day_is_asked_about_on_the_form(desk):
    form = Guided(desk, "joining", office="victim-assistance", state="JPN")
    asked = form.answer(joined_on="2025-09", note="A note")
    sentence = "September 2025 may be after the end of the 12MSP or the 13MSP: choose which."
    assert errors(asked) == {"from_end_of": [sentence]}
    assert ("Victim assistance, Japan, 13MSP", "new") in plan_of(
        form.again(asked, from_end_of="13MSP")
    )


def test_a_day_outside_the_cycle_chosen_is_refused_on_the_form(desk):
    form = Guided(desk, "joining", office="victim-assistance", state="JPN")
    refused = form.answer(joined_on="2025-09-19", from_end_of="13MSP", note="A note")
    sentence = (
        "19 September 2025 is before the mandate begins: the 13MSP closed on 19 September 2025."
    )
    assert errors(refused) == {"joined_on": [sentence]}


def test_a_state_joins_only_by_something(desk):
    form = Guided(desk, "joining", office="victim-assistance", state="JPN")
    told = "Say by which note verbale or decision, or give its date."
    assert errors(form.answer(joined_on="2026-02")) == {"note": [told]}
    assert list(errors(form.answer(joined_on="2026-02", note_on="soon"))) == ["note_on"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"office": "president"}, {"office": ["This is not in the list: choose again."]}),
        ({"state": "NO\0"}, {"state": ["This is not in the list: choose again."]}),
        (
            {"joined_on": "10000-01"},
            {"joined_on": ["Write a day as 2026-02-10, a month as 2026-02 or a year as 2026."]},
        ),
        (
            {"note": "\u202etxet"},
            {
                "note": [
                    "The text has a sign that turns the direction of writing (U+202E), which is "
                    "not seen and not taken: type it anew."
                ]
            },
        ),
        (
            {"note": "x" * 10_000},
            {"note": ["Ensure this value has at most 500 characters (it has 10000)."]},
        ),
        (
            {"footnote": "x" * 10_000},
            {"footnote": ["The text has 10000 characters; the most is 2000."]},
        ),
        ({"footnote": "a\0b"}, {"footnote": ["Null characters are not allowed."]}),
    ],
)
def test_what_no_register_takes_is_refused_in_a_sentence(desk, typed, told):
    form = Guided(desk, "joining", office="transparency", state="JPN")
    assert errors(form.answer(**{"joined_on": "2026-02", "note": "A note"} | typed)) == told
