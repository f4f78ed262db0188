"""The page of letters: what is asked, the text on the page, and the same as a Word document."""

import re
from io import BytesIO
from urllib.parse import urlencode

import pytest
from docx import Document

from ccm_machinery.roles import Role
from officeholders.models import Candidature, Entry, Mandate
from tests.builders import (
    build,
    candidature,
    group,
    mandate,
    meeting,
    meetings,
    presidency,
    state,
    withdrawn,
)
from tests.pages.reading import words_of
from tests.staff import Desk, account

LETTERS = "letters"
ASKED = {
    "kind": "invitation",
    "state": "NLD",
    "office": "clearance",
    "from_end_of": "2RC",
    "until_end_of": "3MSP",
    "dated": "2026-11-24",
}
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(
        *meetings("2011-09-16"),
        meeting("2RC", 20, closes_on="2012-09-14"),
        meeting("3MSP"),
        meeting("4MSP", cancelled="Decided so."),
        state("NLD", "Netherlands"),
        state("JPN", "Japan <b>&amp;"),
        group("clearance", seats=2),
        group("gone", withdrawn=True),
        mandate("clearance", "NLD", "2RC"),
        mandate("clearance", "JPN", "1MSP", "2RC"),
        presidency("JPN", "3MSP", "2RC", "3MSP"),
    )
    return Desk(client)


def ask(desk, **asked):
    return desk.open(LETTERS, query=f"?{urlencode(asked)}")


def mandates_offered(page):
    return [label for _value, label in page.context["form"].fields["mandate"].choices]


def test_the_page_asks_before_it_writes(desk):
    page = desk.open(LETTERS)
    assert page.context["letter"] is None
    assert "errornote" not in page.content.decode()
    assert [kind for kind, _label, is_chosen in page.context["kinds"] if is_chosen] == [
        "invitation"
    ]
    offices = [label for _value, label in page.context["form"].fields["office"].choices]
    assert offices == ["---------", "President", "Clearance"]
    meetings_offered = str(page.context["form"]["from_end_of"])
    assert ("3MSP" in meetings_offered, "4MSP" in meetings_offered) == (True, False)


def test_the_letter_stands_on_the_page_with_what_is_to_be_filled(desk):
    page = ask(desk, **ASKED)
    told = words_of(page.content.decode())
    assert (
        "invite the Netherlands to serve as Coordinator of the Working Group on Clearance" in told
    )
    assert "To be filled by hand: [reference number]" in told
    assert "Geneva, 24 November 2026" in told
    assert Entry.objects.last_number() == 1  # nothing is recorded


def test_the_letter_is_downloaded_word_for_word(desk):
    letter = ask(desk, **ASKED).context["letter"]
    answer = ask(desk, **ASKED, format="docx")
    assert answer["Content-Disposition"] == (
        'attachment; filename="note-verbale-invitation-NLD-2RC-2026-11-24.docx"'
    )
    written = Document(BytesIO(answer.content))
    assert [paragraph.text for paragraph in written.paragraphs] == [
        "Note verbale",
        letter.reference,
        *letter.paragraphs,
        letter.place_and_date,
        letter.addressee,
    ]
    assert answer.content == ask(desk, **ASKED, format="docx").content


def test_the_page_leads_to_the_file_of_the_letter_it_shows(desk):
    page = ask(desk, **ASKED)
    answer = desk.open(LETTERS, query=page.context["file"])
    assert answer["Content-Type"].endswith("wordprocessingml.document")


def test_the_date_is_today_where_none_is_given(desk):
    page = ask(desk, **ASKED | {"dated": ""})
    assert page.context["letter"].day == page.context["form"].today


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            {"from_end_of": "", "state": "", "until_end_of": ""},
            {"from_end_of": ["This field is required."], "state": ["This field is required."]},
        ),
        (
            {"until_end_of": "2RC"},
            {"until_end_of": ["A mandate ends at a later meeting than it begins."]},
        ),
        (
            {"office": "president"},
            {
                "presides_over": [
                    "A President presides over a meeting; holders of other offices do not."
                ]
            },
        ),
        (
            {"presides_over": "3MSP"},
            {
                "presides_over": [
                    "A President presides over a meeting; holders of other offices do not."
                ]
            },
        ),
        ({"dated": "0001-01-01"}, {"dated": ["Give a day from 1990-01-01 to 2199-12-31."]}),
        ({"dated": "10000-01-01"}, {"dated": ["Enter a valid date."]}),
        (
            {"state": "N\0D", "office": "gone"},
            {
                "state": ["Null characters are not allowed."],
                "office": [
                    "Select a valid choice. That choice is not one of the available choices."
                ],
            },
        ),
    ],
)
def test_what_is_wrong_is_told_on_its_field_and_nothing_is_written(desk, asked, told):
    page = ask(desk, **ASKED | asked, format="docx")
    assert page.status_code == 200
    assert page.context["form"].errors == told
    assert page.context["letter"] is None


def test_a_presiding_meeting_that_is_none_is_told_once(desk):
    page = ask(desk, **ASKED | {"office": "president", "presides_over": "9MSP"})
    assert len(page.context["form"].errors["presides_over"]) == 1


@pytest.mark.parametrize("kind", ["thanks", "confirmation"])
def test_a_letter_about_a_mandate_names_it(desk, kind):
    pk = Mandate.objects.get(state="JPN", office="clearance").pk
    page = ask(desk, kind=kind, mandate=pk)
    assert page.context["letter"].state == "JPN"
    assert "Japan &lt;b&gt;&amp;amp;" in page.content.decode()
    answer = ask(desk, kind=kind, mandate=pk, format="docx")
    text = "\n".join(paragraph.text for paragraph in Document(BytesIO(answer.content)).paragraphs)
    assert "Permanent Mission of Japan <b>&amp; to" in text


def test_mandates_of_now_and_of_the_last_meeting_are_offered_and_any_that_is_named(desk):
    build(mandate("clearance", "NLD", "1MSP", "2RC"))
    build(meeting("3MSP", closes_on="2013-09-13"))
    recent = ["---------", "President: Japan <b>&amp;, 2RC to 3MSP"]
    assert mandates_offered(ask(desk, kind="thanks")) == [
        *recent,
        "Clearance: Netherlands, 2RC to no end stated",
    ]
    pk = Mandate.objects.get(state="JPN", office="clearance").pk
    assert "Clearance: Japan <b>&amp;, 1MSP to 2RC" in mandates_offered(
        ask(desk, kind="thanks", mandate=pk)
    )


def test_before_any_meeting_has_ended_every_mandate_is_offered(desk):
    build(meeting("1MSP"), meeting("2RC", 20))
    assert len(mandates_offered(ask(desk, kind="thanks"))) == 4


@pytest.mark.parametrize("pk", ["", "x", "0", "9" * 30])
def test_a_mandate_that_is_none_is_told_on_its_field(desk, pk):
    page = ask(desk, kind="thanks", mandate=pk)
    assert list(page.context["form"].errors) == ["mandate"]


def test_nobody_is_thanked_for_a_mandate_without_an_end(desk):
    pk = Mandate.objects.get(state="NLD").pk
    page = ask(desk, kind="thanks", mandate=pk, format="docx")
    assert page.context["form"].non_field_errors() == [
        "No end of this mandate is recorded: record its end before thanking the State."
    ]


def test_a_candidature_leads_to_an_invitation_from_the_meeting_that_decides(desk):
    build(candidature("clearance", "JPN"), candidature("president", "NLD", presides_over="3MSP"))
    one, other = Candidature.objects.order_by("office_id")
    written = ask(desk, candidature=one.pk, dated="2013-01-01").context["letter"]
    assert (written.state, written.about) == ("JPN", "3MSP")
    assert "no end being stated" in written.paragraphs[0]
    page = ask(desk, candidature=other.pk)
    assert page.context["form"]["presides_over"].value() == "3MSP"
    assert (page.context["letter"].state, page.context["letter"].about) == ("NLD", "2RC")
    assert page.context["form"]["until_end_of"].value() == "3MSP"
    assert "candidature" not in page.context["file"]
    named = ask(desk, candidature=one.pk, state="NLD", until_end_of="3MSP", from_end_of="1MSP")
    assert (named.context["letter"].state, named.context["letter"].about) == ("NLD", "1MSP")


@pytest.mark.parametrize(
    ("group_words", "end"),
    [
        ({"usual_term": 1}, "3MSP"),
        ({"usual_term": 2}, None),
        ({"until_end_of": "3MSP"}, "3MSP"),
    ],
)
def test_a_candidature_is_invited_for_the_usual_term_as_far_as_meetings_are_recorded(
    desk, group_words, end
):
    build(group("clearance", seats=2, **group_words), candidature("clearance", "JPN"))
    build(meeting("2RC", 20, closes_on=None), mandate("clearance", "NLD", "2RC", "3MSP"))
    page = ask(desk, candidature=Candidature.objects.get().pk, dated="2012-01-01")
    assert page.context["form"]["from_end_of"].value() == "2RC"
    assert page.context["form"]["until_end_of"].value() == end


@pytest.mark.parametrize("pk", ["x", "4711", "9" * 30])
def test_a_candidature_that_is_none_opens_an_empty_form(desk, pk):
    page = ask(desk, candidature=pk)
    assert (page.status_code, page.context["form"].is_bound) == (200, False)


def test_a_withdrawn_candidature_leads_nowhere(desk):
    build(candidature("clearance", "JPN"))
    build(withdrawn(candidature("clearance", "JPN")))
    page = ask(desk, candidature=Candidature.objects.get().pk)
    assert not page.context["form"].is_bound


def test_a_kind_that_is_none_is_an_invitation(desk):
    assert ask(desk, kind="greeting").context["kind"].value == "invitation"


def test_viewers_write_letters_too_for_nothing_is_recorded(desk, client):
    viewer = Desk(client, account("vi", role=Role.VIEWER))
    assert ask(viewer, **ASKED).context["letter"].state == "NLD"


def test_a_letter_takes_few_queries(desk, django_assert_max_num_queries):
    with django_assert_max_num_queries(22):
        ask(desk, **ASKED)


def letters_offered(desk, address, pk):
    return re.findall(
        r'href="(/admin/letters/[^"]*)">([^<]*)<', desk.open(address, pk).content.decode()
    )


def test_the_form_of_a_mandate_leads_to_its_letters(desk):
    pk = Mandate.objects.get(office="clearance", state="JPN").pk
    assert letters_offered(desk, "workinggroups_coordinator_change", pk) == [
        (f"/admin/letters/?kind=confirmation&amp;mandate={pk}", "Letter of confirmation"),
        (f"/admin/letters/?kind=thanks&amp;mandate={pk}", "Letter of thanks"),
    ]


@pytest.mark.parametrize(("status", "offers"), [("endorsed", 1), ("appointed", 0)])
def test_an_open_candidature_leads_to_its_invitation(desk, status, offers):
    build(candidature("clearance", "NLD", status))
    pk = Candidature.objects.get().pk
    invitation = (f"/admin/letters/?candidature={pk}", "Letter of invitation")
    assert letters_offered(desk, "officeholders_candidature_change", pk) == [invitation] * offers
