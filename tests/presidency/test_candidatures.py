"""Candidatures: what staff keep of them, and one step from there to a proposed mandate."""

import pytest

from ccm_machinery.roles import Role
from officeholders.admin.candidatures import CandidatureAdmin
from officeholders.models import Candidature, Entry
from presidency.admin.slates.views import proposing
from presidency.models import Slate
from presidency.slates.keeping import Overtaken
from presidency.slates.recording import record_slate
from tests.builders import build, candidature, meeting, state, withdrawn
from tests.presidency.slates import LAO, SLATE, build_register, slate_for, text_of
from tests.staff import Desk, account, errors_of, said_on

pytestmark = pytest.mark.django_db
LIST, CHANGE, ADD = (
    f"officeholders_candidature_{page}" for page in ("changelist", "change", "add")
)
PROPOSE = "slate_propose"


@pytest.fixture
def desk(client):
    build_register(
        candidature("clearance", "LAO", "endorsed", received_on="2013-02", by="Note verbale 7/13"),
        candidature("president", "NOR", presides_over="5MSP", public=True),
        candidature("help", "ZMB", "withdrawn"),
        candidature("help", "FRA", "appointed"),
    )
    return Desk(client)


def of(code):
    return Candidature.objects.get(state=code)


def proposed_from(desk, code):
    """The slate that opens with the State proposed on it."""
    page = desk.send(PROPOSE, of(code).pk, typed={})
    return next(slate for slate in Slate.objects.all() if page.url == SLATE.format(slate.pk))


def test_a_candidature_is_listed_with_its_office_its_meeting_and_whether_it_is_public(desk):
    page = text_of(desk.open(LIST))
    for told in (
        "Clearance",
        "President of the 5MSP",
        "February 2013",
        "Note verbale 7/13",
        "endorsed",
        "staff only",
    ):
        assert told in page
    assert page.count("staff only") == 3
    assert page.count("formaction=") == 2


def test_of_a_long_note_the_list_tells_the_beginning(desk):
    build(candidature("help", "NOR", by="Note verbale " + "x" * 10_000))
    page = text_of(desk.open(LIST))
    assert f"Note verbale {'x' * 86}…" in page
    assert "x" * 87 not in page


def test_the_form_says_what_becoming_public_means(desk):
    page = desk.open(CHANGE, of("LAO").pk)
    assert "Until this is ticked only staff see it." in text_of(page)
    assert page.context["subtitle"] == "Lao PDR for Clearance"
    assert desk.open(CHANGE, of("NOR").pk).context["subtitle"] == "Norway for President of the 5MSP"


def test_a_candidature_is_added_with_a_rough_date_and_the_note_verbale(desk):
    told = {"office": "help", "state": "LAO", "received_on": "2013-02", "by": "Note verbale"}
    page = desk.add(ADD, status="expressed", **told)
    assert page.status_code == 302
    added = Candidature.objects.get(office="help", state="LAO")
    assert (added.received_on, added.by, added.public) == ("2013-02", "Note verbale", False)


def test_a_date_that_is_none_is_told_on_its_field(desk):
    told = {"office": "help", "state": "LAO", "received_on": "soon", "status": "expressed"}
    assert list(errors_of(desk.add(ADD, **told))) == ["received_on"]


def test_a_candidature_for_a_seat_goes_into_a_new_draft_of_the_next_meeting(desk):
    slate = proposed_from(desk, "LAO")
    assert (slate.name, slate.meeting.label, slate.seats) == ("Candidatures", "3MSP", [LAO])
    assert said_on(desk.open(SLATE.format(slate.pk))) == ["Lao PDR is proposed here."]
    assert Entry.objects.last_number() == 1


def test_one_for_the_presidency_goes_to_the_meeting_before_the_one_presided_over(desk):
    slate = proposed_from(desk, "NOR")
    assert slate.meeting.label == "4MSP"
    assert slate.seats == [{"office": "president", "state": "NOR", "presides_over": "5MSP"}]


def test_the_one_open_draft_takes_it_in_and_proposing_it_again_changes_nothing(desk):
    mine = slate_for("3MSP", desk.user, {"office": "help", "state": "LAO"})
    for _time in range(2):
        assert proposed_from(desk, "LAO") == mine
    mine.refresh_from_db()
    assert (mine.version, mine.seats) == (2, [{"office": "help", "state": "LAO"}, LAO])


def test_of_several_open_drafts_of_colleagues_none_is_chosen_and_one_new_one_takes_all(desk):
    build(candidature("help", "NOR"))
    for name in ("Candidatures", "Other"):
        slate_for("3MSP", account("berta" + name), name=name)
    assert proposed_from(desk, "LAO").name == "Candidatures (2)"
    norway = Candidature.objects.get(state="NOR", office="help")
    desk.send(PROPOSE, norway.pk, typed={})
    assert [slate.name for slate in Slate.objects.filter(author=desk.user)] == ["Candidatures (2)"]


def test_of_several_open_drafts_the_one_that_oneself_saved_last_takes_it_in(desk):
    first, second = (slate_for("3MSP", desk.user, name=name) for name in ("A", "B"))
    slate_for("3MSP", account("berta"), name="C")
    first.save()
    assert proposed_from(desk, "LAO") == first
    second.save()
    assert proposed_from(desk, "LAO") == second


def test_a_recorded_slate_is_no_open_draft(desk):
    recorded = slate_for("3MSP", desk.user, {"office": "help", "state": "LAO"}, name="Decided")
    record_slate(recorded, version=1, seen=1, by=desk.user, reason="Decided.")
    assert proposed_from(desk, "LAO").name == "Candidatures"


def test_a_candidature_for_an_office_without_a_seat_is_put_in_and_told_there(desk):
    build(candidature("president", "PER", presides_over="2MSP"))
    slate = proposed_from(desk, "PER")
    assert slate.meeting.label == "1MSP"
    office = desk.open(SLATE.format(slate.pk)).context["offices"][0]
    assert office.seats[0].chosen == "Peru, until the end of the <bdi>2MSP</bdi>"


@pytest.mark.parametrize("code", ["ZMB", "FRA"])
def test_one_withdrawn_or_appointed_is_not_offered_and_not_taken(desk, code):
    page = desk.open(CHANGE, of(code).pk)
    assert page.context["propose_url"] == ""
    assert desk.send(PROPOSE, of(code).pk, typed={}).url == page.request["PATH_INFO"]
    assert not Slate.objects.exists()


def test_a_row_recorded_by_mistake_is_not_there_to_be_proposed(desk):
    pk = of("LAO").pk
    build(withdrawn(candidature("clearance", "LAO", "endorsed", received_on="2013-02")))
    assert desk.send(PROPOSE, pk, typed={}).status_code == 404
    assert desk.open(CHANGE, pk).context["propose_url"] == ""


def test_an_address_that_is_only_opened_proposes_nothing(desk):
    page = desk.open(PROPOSE, of("LAO").pk)
    assert page.url == f"/admin/officeholders/candidature/{of('LAO').pk}/change/"
    assert not Slate.objects.exists()


def test_where_no_meeting_is_to_decide_the_page_says_so(client):
    build(meeting("1MSP"), state("LAO"), candidature("president", "LAO", presides_over="1MSP"))
    desk = Desk(client)
    page = desk.send(PROPOSE, of("LAO").pk, typed={})
    assert said_on(desk.client.get(page.url)) == [
        "No meeting that could decide on it is recorded. Record it first."
    ]


def test_where_somebody_saves_the_slate_at_that_moment_nothing_is_put_in(desk, monkeypatch):
    def overtaken(*_arguments, **_words):
        raise Overtaken(None)

    slate_for("3MSP", desk.user)
    monkeypatch.setattr(proposing, "save_draft", overtaken)
    page = desk.send(PROPOSE, of("LAO").pk, typed={})
    assert said_on(desk.client.get(page.url)) == [
        "Somebody else was saving the slate just now, so nothing was put in. Try again."
    ]


def test_who_may_only_look_is_offered_no_step(desk, client):
    viewer = Desk(client, account("viewer", role=Role.VIEWER))
    page = viewer.open(CHANGE, of("LAO").pk)
    assert page.context["propose_url"] == ""
    assert "formaction=" not in text_of(viewer.open(LIST))
    assert viewer.send(PROPOSE, of("LAO").pk, typed={}).status_code == 403


def test_without_a_room_that_knows_of_slates_there_is_no_step(desk, monkeypatch):
    monkeypatch.setattr(CandidatureAdmin, "proposing", None)
    assert desk.open(CHANGE, of("LAO").pk).context["propose_url"] == ""
