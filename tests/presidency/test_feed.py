"""What the feeds say of an entry, in the words delegates use."""

import pytest

from officeholders.models import Entry
from officeholders.undoing import undo
from tests.builders import (
    build,
    candidature,
    committee_meeting,
    document,
    group,
    mandate,
    meeting,
    meetings,
    presidency,
    state,
    unrecorded,
    withdrawn,
    workplan,
)
from tests.presidency.feeds import newest

CORRECTION = Entry.Kind.CORRECTION
TEACHING = group("teaching", seats=2)
HELD = mandate("teaching", "BBB", "13MSP", "15MSP")
PRESIDES = presidency("BBB", "14MSP", "13MSP", "14MSP")


@pytest.fixture
def made(db):
    build(
        *meetings(*[f"20{year}-09-10" for year in range(13, 26)]),
        meeting("14MSP"),
        meeting("15MSP"),
        state("AAA", "Netherlands"),
        state("BBB", "Beland"),
        TEACHING,
        HELD,
        PRESIDES,
    )


def test_an_appointment_is_told_with_its_beginning_and_its_end(client, made):
    build(mandate("teaching", "AAA", "13MSP", "14MSP", starts_on="2026-02"))
    assert newest(client) == [
        "The Netherlands is appointed Coordinator of Teaching from February 2026 "
        "until the end of the 14MSP."
    ]
    build(mandate("teaching", "AAA", "14MSP"))
    assert newest(client) == [
        "The Netherlands is appointed Coordinator of Teaching from the end of the 14MSP; "
        "no end is stated."
    ]
    build(presidency("AAA", "15MSP", "14MSP", "15MSP"))
    assert newest(client) == [
        "The Netherlands is designated President of the 15MSP from the end of the 14MSP "
        "until the end of the 15MSP."
    ]


def test_what_is_brought_in_or_inferred_is_recorded_and_not_appointed(client, made):
    build(mandate("teaching", "AAA", "11MSP", "12MSP"), kind=Entry.Kind.LOAD)
    assert newest(client)[0].startswith("The Netherlands is recorded as Coordinator of Teaching")
    build(mandate("teaching", "AAA", "10MSP", "11MSP", inferred=True))
    assert newest(client)[0].startswith("The Netherlands is recorded as Coordinator of Teaching")


def test_who_leaves_early_leaves_a_seat_vacant_from_the_next_day(client, made):
    build(mandate("teaching", "AAA", "13MSP", "14MSP"))
    build(HELD.but(ended_on="2026-06-30", end_reason="Elections."))
    assert newest(client) == [
        "Beland leaves the office of Coordinator of Teaching on 30 June 2026. Reason: Elections.",
        "1 of 2 seats of Teaching is vacant on 1 July 2026.",
    ]
    build(HELD.but(ended_on="2026-07", end_reason="Elections."), kind=CORRECTION)
    assert newest(client) == [
        "Corrected: Beland leaves the office of Coordinator of Teaching in July 2026, "
        "not on 30 June 2026. Reason: Elections.",
    ]
    build(HELD, kind=CORRECTION)
    assert newest(client) == [
        "Corrected: Beland does not leave the office of Coordinator of Teaching in July 2026."
    ]


def test_who_is_replaced_on_the_next_day_leaves_no_seat_vacant(client, made):
    build(mandate("teaching", "AAA", "13MSP", "14MSP"))
    build(state("CCC"))
    build(
        HELD.but(ended_on="2026-06-30"),
        mandate("teaching", "CCC", "13MSP", "15MSP", starts_on="2026-07-01"),
    )
    assert [text for text in newest(client) if "vacant" in text] == []


def test_a_corrected_end_tells_the_wrong_one_too(client, made):
    build(HELD.but(until_end_of="14MSP"), kind=CORRECTION)
    assert newest(client) == [
        "Corrected: The mandate of Beland as Coordinator of Teaching runs until the end of the "
        "14MSP, not until the end of the 15MSP."
    ]
    build(HELD.but(until_end_of=None), kind=CORRECTION)
    assert newest(client) == [
        "Corrected: Of the mandate of Beland as Coordinator of Teaching no end is stated, "
        "not the end of the 14MSP."
    ]
    build(HELD.but(starts_on="2026-01-05", footnote="By note verbale."), kind=CORRECTION)
    assert newest(client) == [
        "Corrected: The mandate of Beland as Coordinator of Teaching begins from 5 January 2026, "
        "not from the end of the 13MSP.",
        "Corrected: The mandate of Beland as Coordinator of Teaching runs until the end of the "
        "15MSP; no end was stated.",
        "Corrected: The mandate of Beland as Coordinator of Teaching: what is recorded changes "
        "(footnote).",
    ]


def test_a_mandate_withdrawn_is_told_and_a_presidency_nobody_holds(client, made):
    build(withdrawn(HELD), withdrawn(PRESIDES), kind=CORRECTION)
    told = newest(client)
    assert told[:2] == [
        "Corrected: The mandate of Beland as Coordinator of Teaching from the end of the 13MSP "
        "until the end of the 15MSP is withdrawn: it was recorded by mistake.",
        "Corrected: The mandate of Beland as President of the 14MSP from the end of the 13MSP "
        "until the end of the 14MSP is withdrawn: it was recorded by mistake.",
    ]
    assert told[2].startswith("2 of 2 seats of Teaching are vacant on ")
    assert told[3:] == ["Nobody is recorded to preside over the 14MSP."]


def test_what_is_undone_is_restored(client, made):
    build(HELD.but(until_end_of="14MSP"), kind=CORRECTION)
    undo(2, by="tests", reason="It was right.")
    assert newest(client) == [
        "Restored: The mandate of Beland as Coordinator of Teaching runs until the end of the "
        "15MSP, not until the end of the 14MSP."
    ]


@pytest.mark.any_engine
def test_a_meeting_is_planned_dated_moved_held_in_parts_and_cancelled(client, made):
    told = []
    for words in (
        {"planned_for": "2026-09"},
        {"opens_on": "2026-09-07", "closes_on": "2026-09-10"},
        {"opens_on": "2026-10-05", "closes_on": "2026-10-08"},
        {"opens_on": "2026-10-05", "closes_on": "2026-10-08", "place": "Geneva"},
        {"parts": [{"planned_for": "2026-10"}, {"planned_for": "2027"}]},
        {},
        {"cancelled": "decision of the 13MSP"},
    ):
        build(meeting("14MSP", **words))
        told += newest(client)
    assert told == [
        "The dates of the 14MSP are set: planned for September 2026.",
        "The dates of the 14MSP are set: 7 to 10 September 2026 "
        "(before: planned for September 2026).",
        "The 14MSP is moved: 5 to 8 October 2026 (before: 7 to 10 September 2026). "
        "What ends with it moves with it.",
        "The 14MSP: what is recorded changes (place).",
        "The 14MSP is moved: part 1: planned for October 2026; part 2: planned for 2027 "
        "(before: 5 to 8 October 2026). What ends with it moves with it.",
        "The 14MSP: what is recorded changes (place).",
        "The dates of the 14MSP are taken back (before: part 1: planned for October 2026; "
        "part 2: planned for 2027).",
        "The 14MSP is cancelled: decision of the 13MSP (before: not recorded).",
    ]
    build(meeting("16MSP"), meeting("17MSP", closes_on="2028-09-08"))
    assert newest(client) == [
        "The 16MSP is recorded; its dates are not known yet.",
        "The 17MSP is recorded (8 September 2028).",
    ]


@pytest.mark.any_engine
def test_a_state_and_a_group_take_another_name(client, made):
    build(
        state("AAA", "Holland", former_names=[{"name": "Netherlands", "until": "2026-01-01"}]),
        TEACHING.but(
            name="Learning", former_names=[{"name": "Teaching", "until_end_of": "13MSP"}], seats=1
        ),
        state("CCC", "Celand"),
        group("late", from_end_of="14MSP"),
    )
    assert newest(client) == [
        "The Working Group on Teaching is called Learning.",
        "The Working Group on Teaching has 1 seat; before: 2 seats.".replace(
            "Teaching", "Learning"
        ),
        "The Working Group on Late is recorded, with 1 seat from the end of the 14MSP.",
        "Netherlands is now called Holland.",
        "Celand is recorded among the States.",
    ]
    build(state("CCC", "Celand", party_from="2026-03-01"), TEACHING.but(until_end_of="15MSP"))
    assert "Celand is a State Party from 1 March 2026." in newest(client)


def test_a_sentence_says_the_names_known_at_its_entry_for_ever(client, made):
    build(mandate("teaching", "AAA", "13MSP", "14MSP"))
    build(state("AAA", "Holland"), TEACHING.but(name="Learning"))
    feed = client.get("/states/AAA/feed/?entry=2").content.decode()
    assert "The Netherlands is appointed Coordinator of Teaching" in feed


@pytest.mark.any_engine
def test_a_new_seat_is_vacant_and_one_that_nobody_recorded_is_not(client, made):
    build(TEACHING.but(seats=3))
    assert newest(client)[1].startswith("The Working Group on Teaching has 3 seats")
    assert newest(client)[0].startswith("2 of 3 seats of Teaching are vacant on ")
    build(unrecorded("teaching", "13MSP", "14MSP", 2))
    assert newest(client) == [
        "Of Teaching it is not known who held 2 seats from the end of the 13MSP "
        "until the end of the 14MSP."
    ]


@pytest.mark.any_engine
def test_of_other_rows_it_is_told_which_they_are(client, made):
    build(document("CCM/1"), workplan("teaching", "13MSP", "Aim"))
    assert newest(client) == [
        "Document CCM/1 is recorded.",
        "Workplan teaching, 13MSP is recorded.",
    ]
    build(document("CCM/1", "Another title"), kind=CORRECTION)
    assert newest(client) == ["Corrected: Document CCM/1: what is recorded changes (title)."]


def test_a_candidature_is_told_while_it_is_public_and_never_while_it_is_private(client, made):
    build(candidature("teaching", "AAA"), committee_meeting("2026-02-02"))
    assert newest(client) == ["What was recorded is not public."]
    assert "candidature" not in client.get("/states/AAA/feed/").content.decode().lower()
    build(candidature("teaching", "AAA", "endorsed", public=True))
    assert newest(client) == [
        "The candidature of the Netherlands for the office of Coordinator of Teaching is endorsed."
    ]
    build(candidature("president", "AAA", presides_over="15MSP", public=True))
    assert newest(client) == [
        "The Netherlands expresses interest in the office of President of the 15MSP."
    ]
    build(candidature("teaching", "AAA", "withdrawn"))
    assert newest(client) == ["What was recorded is not public."]


def test_of_a_large_entry_only_the_numbers_of_rows_are_told(client, made):
    build(*(state(f"X{place:02}") for place in range(41)), document("CCM/1"))
    assert newest(client) == ["Document CCM/1 is recorded.", "States: 41 rows."]
    assert newest(client, "/states/X07/feed/") == ["The State of X07 is recorded among the States."]
