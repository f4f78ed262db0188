"""Presidents and observers, on their pages."""

import pytest

from officeholders.models import Entry, Mandate, Office
from presidency.models import Observer, President
from tests.builders import build, meeting, meetings, observer, organization, presidency, state
from tests.staff import Desk, errors_of

ADD, CHANGE, LIST = (f"presidency_president_{page}" for page in ("add", "change", "changelist"))
OBSERVER = "presidency_observer"
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(
        *meetings("2011-09-16", "2012-09-14"),
        meeting("3MSP"),
        state("LAO", "Lao PDR", party_from="2010"),
        state("NOR", "Norway", party_from="2010"),
        organization("CMC", "Cluster Munition Coalition"),
        organization("ICRC", "International Committee of the Red Cross"),
    )
    return Desk(client)


def test_a_president_is_added_without_an_office_to_choose(desk):
    assert not Office.objects.exists()
    assert "office" not in desk.open(ADD).context["adminform"].form.fields
    page = desk.add(ADD, state="LAO", presides_over="20", from_end_of="10", until_end_of="20")
    assert page.status_code == 302
    added = President.objects.get()
    assert (added.office_id, added.state_id, added.presides_over_id) == ("president", "LAO", 20)
    assert (Office.objects.get().name, Entry.objects.last_number()) == ("President", 2)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            {"presides_over": "", "state": "NOR"},
            {"presides_over": ["This field is required."]},
        ),
        (
            {"until_end_of": "10", "state": "NOR"},
            {"until_end_of": ["A mandate ends at a later meeting than it begins."]},
        ),
        (
            {"state": "NOR", "presides_over": "30"},
            {"state": ["The presidency of Lao PDR (LAO) over the 2MSP is of the same days."]},
        ),
        (
            {},
            {
                "state": ["This State already holds this office at that time."],
                "presides_over": ["One presidency over one meeting from one meeting."],
            },
        ),
    ],
)
def test_what_a_rule_refuses_is_told_on_its_field(desk, typed, told):
    build(presidency("LAO", "2MSP", "1MSP", "2MSP"))
    words = {"state": "LAO", "presides_over": "20", "from_end_of": "10", "until_end_of": "20"}
    page = desk.add(ADD, **words | typed)
    assert errors_of(page) == told
    assert Mandate.objects.count() == 1


def test_a_president_s_form_coming_back_makes_no_presidency(desk):
    desk.add(ADD, state="LAO", presides_over="20", from_end_of="10", until_end_of="10")
    assert not Office.objects.exists()
    desk.add(ADD, state="LAO", presides_over="20", from_end_of="10", starts_on="2009")
    assert not Office.objects.exists()
    assert Entry.objects.last_number() == 1


def test_the_meeting_presided_over_can_be_corrected(desk):
    build(presidency("LAO", "2MSP", "1MSP", "2MSP"))
    desk.change(CHANGE, President.objects.get().pk, presides_over="30", state="NOR")
    moved = President.objects.get()
    assert (moved.presides_over_id, moved.state_id) == (30, "LAO")


def test_presidents_are_listed_and_found(desk):
    build(presidency("LAO", "2MSP", "1MSP", "2MSP"), presidency("NOR", "3MSP", "2MSP"))
    pk = President.objects.get(state="NOR").pk
    assert desk.open(CHANGE, pk).context["subtitle"] == "Norway, President of the 3MSP"
    shown = [row.state_id for row in desk.open(LIST, query="?q=lao").context["cl"].result_list]
    assert shown == ["LAO"]
    assert len(desk.open(LIST).context["cl"].result_list) == 2


def test_an_observer_is_added_last_and_can_be_moved_first(desk):
    build(observer("CMC"))
    desk.add(f"{OBSERVER}_add", organization="ICRC", from_end_of="10")
    added = Observer.objects.get(organization="ICRC")
    assert added.order == 2
    desk.change(f"{OBSERVER}_change", added.pk, place="1", inferred="on")
    told = list(Observer.objects.values_list("organization_id", "order", "inferred"))
    assert told == [("ICRC", 1, True), ("CMC", 2, False)]


def test_an_observer_invited_twice_is_refused_on_its_field(desk):
    build(observer("CMC"))
    page = desk.add(f"{OBSERVER}_add", organization="CMC", from_end_of="10", until_end_of="10")
    assert errors_of(page) == {
        "from_end_of": ["An observer is invited once from a meeting."],
        "until_end_of": ["It must end at a later meeting than it began."],
    }
