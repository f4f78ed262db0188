"""A slate recorded as what the meeting decided: one entry, looked at before, undone as one."""

import pytest

from officeholders.judging import Refused
from officeholders.models import Candidature, Entry, Mandate
from officeholders.planning import Moved
from officeholders.undoing import undo
from officeholders.verification import verify
from presidency.admin.slates.views import recording as view
from presidency.models import Slate
from presidency.slates.keeping import Overtaken, standing_entries
from presidency.slates.recording import record_slate
from tests.builders import build, candidature, document, mandate, state
from tests.presidency.slates import LAO, SLATE, build_register, save, slate_for, text_of
from tests.staff import Desk, said_on, sent_by
from tests.troubles import locked

pytestmark = pytest.mark.django_db
PRESIDENT = {"office": "president", "state": "NOR", "presides_over": "4MSP"}
ENDED = {"office": "help", "state": "PER", "from_end_of": "2MSP", "until_end_of": "3MSP"}
RECORD = "slate_record"


@pytest.fixture
def desk(client):
    build_register(candidature("clearance", "LAO", "endorsed", received_on="2013-02"))
    return Desk(client)


@pytest.fixture
def slate(desk):
    return slate_for("3MSP", desk.user, LAO, PRESIDENT, ENDED)


def typed_on(page, **words):
    """What a browser sends of the page that shows what would be recorded."""
    hidden = {"seen": str(page.context["seen"]), "version": str(page.context["slate"].version)}
    return sent_by(page.context["about"]) | hidden | words


def recorded(desk, slate, **words):
    page = desk.open(RECORD, slate.pk)
    page = desk.send(RECORD, slate.pk, typed=typed_on(page, **words))
    slate.refresh_from_db()
    return page


def test_before_anything_is_recorded_it_is_told_row_by_row(desk, slate):
    page = desk.open(RECORD, slate.pk)
    assert page.context["plan"] == {
        "New mandates": [
            "Clearance: Lao PDR, until the end of the <bdi>5MSP</bdi>, from the end of the "
            "<bdi>3MSP</bdi>",
            "President of the <bdi>4MSP</bdi>: Norway, until the end of the <bdi>4MSP</bdi>, from "
            "the end of the <bdi>3MSP</bdi>",
        ],
        "Candidatures told to be appointed": ["Clearance: Lao PDR"],
        "Ends stated of mandates that stand": [
            "Help: Peru, from the end of the <bdi>2MSP</bdi>: its mandate ends with the "
            "<bdi>3MSP</bdi>"
        ],
    }
    assert page.context["unusual"] == [
        "Norway (NOR) also holds Clearance, from the end of the 2MSP until the end of the 4MSP."
    ]
    assert page.context["about"].initial["entry_reason"] == "Decided at the 3MSP."
    assert Entry.objects.last_number() == 1


def test_the_slate_is_recorded_as_one_entry_with_its_document(desk, slate):
    page = recorded(desk, slate, entry_document="CCM/MSP/2013/6")
    entry = Entry.objects.get(number=2)
    assert (entry.kind, entry.reason, entry.document) == (
        "change",
        "Decided at the 3MSP.",
        "CCM/MSP/2013/6",
    )
    assert (page.url, slate.entry, slate.version) == (SLATE.format(slate.pk), 2, 2)
    laos = Mandate.objects.get(state="LAO")
    assert (laos.appointed_at_id, laos.appointed_by, laos.until_end_of_id) == (
        30,
        "CCM/MSP/2013/6",
        50,
    )
    norway = Mandate.objects.get(presides_over=40)
    assert (norway.from_end_of_id, norway.until_end_of_id) == (30, 40)
    assert Mandate.objects.get(state="PER").until_end_of_id == 30
    assert Candidature.objects.get().status == "appointed"
    assert list(verify()) == []


def test_a_recorded_slate_is_shown_as_it_was_and_not_changed_any_more(desk, slate):
    recorded(desk, slate)
    build(mandate("clearance", "ZMB", "3MSP", "4MSP"), state("NOR", "Kingdom of Norway"))
    page = desk.open(SLATE.format(slate.pk))
    assert page.templates[0].name == "admin/slates/recorded.html"
    offices = {str(office.heading): office for office in page.context["offices"]}
    assert [seat.chosen for seat in offices["Clearance"].seats] == [
        "Lao PDR, until the end of the <bdi>5MSP</bdi>"
    ]
    assert [found for _pk, found in offices["Clearance"].candidates] == [
        "Lao PDR: endorsed, received February 2013, not public"
    ]
    follows = page.context["follows"]
    assert follows.filled() == ["2 of 3 seats (67 %)", "2 of 3 seats (67 %)"]
    assert ("On the Committee only without it", "Peru") in follows.changes()
    assert "<select" not in text_of(page).partition('id="content-main"')[2]
    for act in ("slate_record", "slate_delete"):
        assert desk.open(act, slate.pk).url == SLATE.format(slate.pk)
    sentence = "This slate was recorded as entry 2 and is not changed any more. Copy it."
    assert said_on(desk.open(SLATE.format(slate.pk))) == [sentence, sentence]


def test_a_slate_recorded_and_undone_is_a_draft_again_and_may_be_recorded_anew(desk, slate):
    recorded(desk, slate)
    undo(2, by="Anna", reason="Too early")
    page = desk.open(SLATE.format(slate.pk))
    assert "which was undone since: it is a draft again" in text_of(page)
    listed = text_of(desk.open("slates"))
    assert "a draft again: entry 2, which recorded it, was undone" in listed
    assert Candidature.objects.get().status == "endorsed"
    recorded(desk, slate)
    assert (slate.entry, Entry.objects.last_number()) == (4, 4)
    assert "recorded as entry 4" in text_of(desk.open("slates"))
    laos = Mandate.objects.get(state="LAO", office="clearance")
    assert (laos.withdrawn, list(verify())) == (False, [])


def test_an_undoing_undone_leaves_the_slate_recorded(desk, slate):
    recorded(desk, slate)
    undo(2, by="Anna", reason="Too early")
    undo(3, by="Anna", reason="It was right")
    assert standing_entries(Slate.objects.all()) == {2}


def test_an_entry_stands_while_one_of_its_mandates_does(desk, slate):
    recorded(desk, slate)
    build(mandate("clearance", "LAO", "3MSP", "5MSP", appointed_at="3MSP", withdrawn=True))
    assert standing_entries(Slate.objects.all()) == {2}


def test_an_entry_that_wrote_no_mandate_is_not_taken_for_undone(desk, slate):
    build(mandate("clearance", "LAO", "3MSP", "5MSP"))
    alone = slate_for("3MSP", desk.user, LAO, name="Only the candidature")
    recorded(desk, alone)
    assert standing_entries([alone]) == {3}


def test_a_slate_sent_twice_is_recorded_once(desk, slate):
    typed = typed_on(desk.open(RECORD, slate.pk))
    desk.send(RECORD, slate.pk, typed=typed)
    page = desk.send(RECORD, slate.pk, typed=typed)
    assert (page.url, Entry.objects.last_number()) == ("/admin/officeholders/entry/2/change/", 2)


def test_without_a_reason_nothing_is_recorded(desk, slate):
    page = recorded(desk, slate, entry_reason="")
    assert page.context["about"].errors == {"entry_reason": ["This field is required."]}
    assert Entry.objects.last_number() == 1


def test_where_somebody_recorded_something_meanwhile_it_is_looked_at_again(desk, slate):
    typed = typed_on(desk.open(RECORD, slate.pk), entry_document="CCM/6")
    build(state("DEU", "Germany"))
    page = desk.send(RECORD, slate.pk, typed=typed)
    assert page.context["said"][0].startswith("Somebody recorded something else meanwhile")
    assert (page.context["seen"], page.context["about"].data["entry_document"]) == (2, "CCM/6")
    assert Entry.objects.last_number() == 2


def test_where_somebody_saved_the_slate_meanwhile_nothing_is_recorded(desk, slate):
    typed = typed_on(desk.open(RECORD, slate.pk))
    save(desk, slate, **{"seat:clearance::1:state": "ZMB"})
    page = desk.send(RECORD, slate.pk, typed=typed)
    assert page.context["said"] == [
        "Somebody else changed this slate meanwhile, so nothing was recorded."
    ]
    assert list(page.context["plan"]) == ["New mandates"]
    assert Entry.objects.last_number() == 1


def test_a_slate_with_a_refusal_cannot_be_recorded_and_says_where_to_look(desk, slate):
    typed = typed_on(desk.open(RECORD, slate.pk))
    build(mandate("clearance", "LAO", "2MSP", "4MSP"))
    for page in (desk.open(RECORD, slate.pk), desk.send(RECORD, slate.pk, typed=typed)):
        assert page.url == SLATE.format(slate.pk)
    assert (
        said_on(desk.open(SLATE.format(slate.pk)))
        == ["This slate cannot be recorded as it is; see below why."] * 2
    )


def test_an_empty_slate_and_one_that_the_register_says_already_record_nothing(desk):
    empty = slate_for("3MSP", desk.user, name="Empty")
    assert desk.open(RECORD, empty.pk).url == SLATE.format(empty.pk)
    nothing = "There is nothing to record: this slate proposes nothing new to the register."
    assert said_on(desk.open(SLATE.format(empty.pk))) == [nothing]
    assert Entry.objects.last_number() == 1


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        (locked(), "Somebody else is writing just now. Please save again."),
        (Refused([]), None),
        (Moved(7), "Somebody recorded something else meanwhile, so nothing was recorded."),
    ],
)
def test_what_is_refused_while_recording_is_told_and_nothing_typed_is_lost(
    desk, slate, problem, told, monkeypatch
):
    def refuse(*_arguments, **_words):
        raise problem

    typed = typed_on(desk.open(RECORD, slate.pk), entry_document="CCM/6")
    monkeypatch.setattr(view, "record_slate", refuse)
    page = desk.send(RECORD, slate.pk, typed=typed)
    said = [str(sentence).partition(" This is")[0] for sentence in page.context["said"]]
    assert said == ([told] if told else [])
    assert page.context["about"].data["entry_document"] == "CCM/6"


def test_the_one_document_of_the_meeting_is_offered(desk, slate):
    build(document("CCM/MSP/2013/6", meeting="3MSP"))
    about = desk.open(RECORD, slate.pk).context["about"]
    assert about.initial["entry_document"] == "CCM/MSP/2013/6"
    build(document("CCM/MSP/2013/7", meeting="3MSP"))
    assert desk.open(RECORD, slate.pk).context["about"].initial["entry_document"] == ""


def test_a_slate_deleted_or_changed_at_the_last_moment_is_not_recorded(desk, slate):
    told = {"by": desk.user, "reason": "Decided.", "seen": 1}
    with pytest.raises(Overtaken):
        record_slate(slate, version=9, **told)
    Slate.objects.all().delete()
    with pytest.raises(Overtaken):
        record_slate(slate, version=1, **told)
    assert Entry.objects.last_number() == 1


def test_what_the_register_says_already_leaves_the_slate_a_draft(desk, slate):
    bare = slate_for("3MSP", desk.user, name="Bare")
    entry = record_slate(bare, version=1, seen=1, by=desk.user, reason="Decided.")
    bare.refresh_from_db()
    assert (entry.number, bare.entry, bare.version) == (None, None, 1)
