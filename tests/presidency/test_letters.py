"""Notes verbales: worded from facts, with what is missing in brackets and nothing invented."""

from datetime import date

import pytest

from officeholders.models import Mandate, Meeting, Office, State
from presidency.letters import (
    Kind,
    LetterRefused,
    read_invitation,
    read_mandate_facts,
    write_letter,
)
from tests.builders import (
    build,
    document,
    group,
    mandate,
    meeting,
    meetings,
    presidency,
    provision,
    state,
    withdrawn,
)

DAY = date(2026, 11, 24)
HELD = (*meetings("2025-09-19"), meeting("2RC", 20), meeting("3MSP", closes_on="2028-09-15"))
TO_GENEVA = "to the United Nations Office and other international organizations in Geneva"
COMPLIMENTS = (
    "The Implementation Support Unit of the Convention on Cluster Munitions presents its "
    "compliments to the Permanent Mission of {} " + TO_GENEVA + " and has the honour to "
)
COURTESY = (
    "The Implementation Support Unit of the Convention on Cluster Munitions avails itself of this "
    "opportunity to renew to the Permanent Mission of {} " + TO_GENEVA + " the assurances of its "
    "highest consideration."
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def register():
    build(
        *HELD,
        state("NLD", "Netherlands", formal_name="Kingdom of the Netherlands", party_from="2011"),
        state("VAT", "Holy See", party_until="2026-11-23", party_from="2010"),
        state(
            "JPN",
            "Japan",
            party_from="2010",
            former_names=[{"name": "Nippon", "until": "2026-12-31"}],
        ),
        document("CCM/CONF/2021/6", "Final document", meeting="1MSP"),
        group("clearance", seats=2),
        presidency("NLD", "3MSP", "2RC", "3MSP"),
    )


def invitation(code="NLD", office="clearance", presides_over=None, until="3MSP"):
    meetings_read = Meeting.objects.in_bulk(field_name="label")
    facts = read_invitation(
        State.objects.get(code=code),
        Office.objects.get(code=office),
        meetings_read["2RC"],
        meetings_read.get(until),
        meetings_read.get(presides_over),
        DAY,
    )
    return write_letter(Kind.INVITATION, facts)


def letter(kind, *rows, day=DAY):
    """The letter about the last of the rows, a mandate."""
    build(*rows)
    found = Mandate.objects.with_meetings().order_by("pk").last()
    return write_letter(kind, read_mandate_facts(found, day))


def test_a_state_is_invited_to_serve_in_the_form_of_a_note_verbale(register):
    written = invitation()
    assert written.title == "Note verbale: invitation to the Netherlands to serve"
    assert written.reference == "Reference: [reference number]"
    assert written.paragraphs == (
        COMPLIMENTS.format("the Kingdom of the Netherlands")
        + "invite the Kingdom of the Netherlands to serve as Coordinator of the Working Group on "
        "Clearance from the end of the Second Review Conference (2RC) until the end of the Third "
        "Meeting of States Parties (3MSP).",
        "The terms of reference of the office are set out in [decision with the terms of reference "
        "of the office].",
        "The Unit would be grateful if the Permanent Mission could inform it by [day by which an "
        "answer is asked for] whether this invitation is accepted.",
        COURTESY.format("the Kingdom of the Netherlands"),
    )
    assert written.place_and_date == "Geneva, 24 November 2026"
    assert written.addressee == f"Permanent Mission of the Kingdom of the Netherlands {TO_GENEVA}"
    assert written.gaps == (
        "[reference number]",
        "[decision with the terms of reference of the office]",
        "[day by which an answer is asked for]",
    )
    text = " ".join([written.reference, *written.paragraphs])
    assert (text.count("["), [text.count(gap) for gap in written.gaps]) == (3, [1, 1, 1])
    assert written.notes == (
        "Where the State has its Permanent Mission is not recorded: check the address.",
    )


def test_an_invitation_without_an_end_says_that_none_is_stated(register):
    written = invitation(until=None)
    assert "(2RC), no end being stated." in written.paragraphs[0]
    assert written.notes[-1] == "No end is stated: check that this is what is meant."


def test_a_permanent_observer_has_a_mission_of_observers_and_whoever_is_no_party_is_told(register):
    written = invitation("VAT")
    assert written.addressee == f"Permanent Observer Mission of the Holy See {TO_GENEVA}"
    assert "grateful if the Permanent Observer Mission could inform it" in written.paragraphs[2]
    assert written.notes[-1] == "Holy See is not recorded as a State Party on that day."


def test_a_meeting_is_spelled_out_where_it_is_first_named_and_called_by_its_label_then(register):
    assert (
        invitation(office="president", presides_over="3MSP")
        .paragraphs[0]
        .endswith(
            "to serve as President of the Third Meeting of States Parties (3MSP) from the end of "
            "the Second Review Conference (2RC) until the end of the 3MSP."
        )
    )


def test_the_decisions_in_force_with_the_terms_of_reference_are_cited_each_once(register):
    build(
        document("CCM/MSP/2025/9", "Report of the 1MSP", meeting="1MSP"),
        provision("CCM/CONF/2021/6", "1MSP", "clearance", paragraph="84 (iii)"),
        provision("CCM/CONF/2021/6", "1MSP", "clearance", paragraph="85", superseded_at="2RC"),
        provision("CCM/CONF/2021/6", "2RC", "clearance", paragraph="86"),
    )
    assert invitation().paragraphs[1] == (
        "The terms of reference of the office are set out in paragraphs 84 (iii) and 85 of "
        "document CCM/CONF/2021/6, “Final document”, as decided at the First Meeting of States "
        "Parties (1MSP)."
    )
    build(
        provision("CCM/MSP/2025/9", "1MSP", "president"),
        provision("CCM/CONF/2021/6", "1MSP", "president", paragraph="7"),
    )
    assert invitation(office="president", presides_over="3MSP").paragraphs[1] == (
        "The terms of reference of the office are set out in paragraph 7 of document "
        "CCM/CONF/2021/6, “Final document”, as decided at the First Meeting of States Parties "
        "(1MSP); document CCM/MSP/2025/9, “Report of the 1MSP”, as decided at the 1MSP."
    )
    assert "[decision" not in " ".join(invitation().gaps)
    build(withdrawn(document("CCM/MSP/2025/9", "Report of the 1MSP", meeting="1MSP")))
    assert (
        invitation(office="president", presides_over="3MSP")
        .paragraphs[1]
        .endswith("; document CCM/MSP/2025/9, as decided at the 1MSP.")
    )


def test_a_state_is_named_as_on_the_day_and_without_a_formal_name_it_did_not_have(register):
    written = invitation("JPN")
    assert written.paragraphs[0].startswith(COMPLIMENTS.format("Nippon") + "invite Nippon")
    assert written.notes[0] == (
        "No formal name of “Nippon” on that day is recorded: its name stands alone."
    )


def test_an_appointment_is_confirmed_by_its_meeting_and_its_document(register):
    served = mandate(
        "clearance",
        "JPN",
        "1MSP",
        "3MSP",
        appointed_at="1MSP",
        appointed_by="CCM/CONF/2021/6",
        starts_on="2026-02",
    )
    written = letter(Kind.CONFIRMATION, served)
    assert written.title == "Note verbale: confirmation of the appointment of Nippon"
    assert written.paragraphs[:-1] == (
        COMPLIMENTS.format("Nippon")
        + "confirm the appointment of Nippon as Coordinator of the Working Group on Clearance from "
        "February 2026 (after the First Meeting of States Parties (1MSP)) until the end of the "
        "Third Meeting of States Parties (3MSP).",
        "Nippon was appointed at the 1MSP. The appointment rests on document CCM/CONF/2021/6, "
        "“Final document”.",
    )
    assert written.gaps == ("[reference number]",)
    assert (written.about, written.state) == ("1MSP", "JPN")


@pytest.mark.parametrize(
    ("told", "sentences"),
    [
        ({}, "The appointment rests on [decision by which the State was appointed]."),
        (
            {"appointed_at": "1MSP"},
            "Japan was appointed at the 1MSP.",
        ),
        ({"appointed_on": "2026-02"}, "Japan was appointed in February 2026."),
        ({"appointed_on": "2026-02-03"}, "Japan was appointed on 3 February 2026."),
        (
            {"appointed_by": "Note verbale of Japan, February 2026."},
            "The appointment rests on the following: Note verbale of Japan, February 2026.",
        ),
    ],
)
def test_an_appointment_is_told_as_far_as_it_is_recorded(register, told, sentences):
    served = mandate("clearance", "JPN", "1MSP", **told)
    written = letter(Kind.CONFIRMATION, served, day=date(2027, 1, 1))
    assert written.paragraphs[1] == sentences


def test_a_confirmation_says_what_to_look_at_first(register):
    served = mandate("clearance", "NLD", "1MSP", "2RC", inferred=True, ended_on="2026-01-05")
    written = letter(Kind.CONFIRMATION, served)
    assert "until 5 January 2026." in written.paragraphs[0]
    assert written.notes[1:] == (
        "This mandate is inferred, not stated by a decision: check it first.",
        "This mandate is over.",
    )


@pytest.mark.parametrize(
    ("told", "served"),
    [
        (
            {"until_end_of": "3MSP"},
            "which runs from the end of the First Meeting of States Parties (1MSP) until the end "
            "of the Third Meeting of States Parties (3MSP), on 15 September 2028.",
        ),
        (
            {"until_end_of": "2RC", "starts_on": "2026"},
            "which runs from 2026 (after the First Meeting of States Parties (1MSP)) until the end "
            "of the Second Review Conference (2RC).",
        ),
        (
            {"ended_on": "2026-03"},
            "which ran from the end of the First Meeting of States Parties (1MSP) until March "
            "2026.",
        ),
        (
            {"until_end_of": "3MSP", "ended_on": "2026-12-01"},
            "which runs from the end of the First Meeting of States Parties (1MSP) until 1 "
            "December 2026.",
        ),
    ],
)
def test_a_state_is_thanked_when_its_mandate_ends_and_afterwards(register, told, served):
    written = letter(Kind.THANKS, mandate("clearance", "NLD", "1MSP", **told))
    assert written.title == "Note verbale: thanks to the Netherlands for its service"
    assert written.paragraphs[0] == (
        COMPLIMENTS.format("the Kingdom of the Netherlands")
        + "refer to the mandate of the Kingdom of the Netherlands as Coordinator of the Working "
        f"Group on Clearance, {served}"
    )
    assert written.paragraphs[1] == (
        "The Unit wishes to express its sincere appreciation to the Kingdom of the Netherlands for "
        "its service to the Convention in that office."
    )
    assert written.about == told.get("until_end_of", "1MSP")


def test_nobody_is_thanked_for_a_mandate_without_an_end(register):
    with pytest.raises(LetterRefused, match="No end of this mandate is recorded"):
        letter(Kind.THANKS, mandate("clearance", "NLD", "1MSP"))


def test_thanks_for_an_end_without_dates_ask_whether_the_meeting_is_over(register):
    written = letter(Kind.THANKS, mandate("clearance", "NLD", "1MSP", "2RC"))
    assert written.notes[1:] == (
        "The dates of the 2RC are not recorded: record them if it is over.",
    )


@pytest.mark.parametrize("kind", [Kind.CONFIRMATION, Kind.THANKS])
def test_no_letter_is_drafted_of_a_mandate_that_was_stepped_down_from(register, kind):
    with pytest.raises(LetterRefused, match="stepped down from before it began"):
        letter(kind, presidency("JPN", "3MSP", "2RC", "3MSP", ended_on="2026-01-05"))


@pytest.mark.parametrize(
    ("sign", "why"),
    [
        ("\x07", "a control character (U+0007), which is not seen and not taken: type it anew"),
        ("\u202e", "a sign that turns the direction of writing (U+202E), which is"),
        ("\ufffe", "a sign that no document can hold (U+FFFE)"),
        ("N" * 2000, "the text has 2006 characters; the most is 2000"),
    ],
)
def test_a_name_that_no_document_can_hold_is_refused_in_a_sentence(register, sign, why):
    build(state("JPN", f"Nippon{sign}"))
    with pytest.raises(LetterRefused) as refused:
        invitation("JPN")
    assert why in str(refused.value)
    assert str(refused.value).startswith("“Nippon")
