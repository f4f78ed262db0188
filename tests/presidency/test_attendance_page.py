"""The page of attendance: for staff, for a period, also as a file."""

import pytest

from tests.builders import (
    build,
    committee_meeting,
    group,
    mandate,
    meeting,
    meetings,
    presidency,
    state,
)
from tests.pages.reading import words_of
from tests.staff import Desk, address_of

PAGE = "committee_meetings_attendance"
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(
        *meetings("2011-09-16", "2012-09-14"),
        meeting("3MSP"),
        state("FRA", "=France", party_from="2010"),
        state("LAO", "Lao PDR", party_from="2010"),
        group("clearance", seats=2),
        presidency("LAO", "2MSP", "1MSP", "2MSP"),
        mandate("clearance", "FRA", "1MSP", starts_on="2012-01"),
        committee_meeting("2012-01-10", present=["LAO"], excused=["FRA"]),
        committee_meeting("2012-02-10", minutes="Noted."),
        committee_meeting("2012-03-10", present=["FRA"]),
        committee_meeting("2190-03-10", excused=["FRA"]),
    )
    return Desk(client)


def test_attendance_is_told_office_by_office_and_state_by_state(desk):
    page = words_of(desk.open(PAGE).content.decode())
    assert "2 meetings count." in page
    assert "it tells nothing and does not count: 10 February 2012." in page
    assert "Clearance State Meetings Present Excused Absent =France 2 (1 possibly) 1 1 0" in page
    assert "President State Meetings Present Excused Absent Lao PDR 2 1 0 1" in page
    whole = page.partition("each meeting once State Meetings Present Excused Absent ")[2]
    assert whole.startswith("=France 2 (1 possibly) 1 1 0 Lao PDR 2 1 0 1")


def test_a_period_is_asked_for_and_kept_in_the_form(desk):
    page = desk.open(PAGE, query="?from=2012-03-01&to=2012-12-31")
    told = words_of(page.content.decode())
    assert "1 meeting counts." in told
    assert 'value="2012-03-01"' in page.content.decode()
    assert "from=2012-03-01&amp;to=2012-12-31&amp;format=csv" in page.content.decode()


def test_a_period_without_a_meeting_says_so(desk):
    told = words_of(desk.open(PAGE, query="?to=2011-12-31").content.decode())
    assert "No meeting held in that period says who came." in told


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("?from=soon", {"from": ["Enter a valid date."]}),
        ("?from=10000-01-01", {"from": ["Enter a valid date."]}),
        ("?to=2012-01-%00", {"to": ["Enter a valid date."]}),
        ("?from=2012-02-01&to=2012-01-01", {"to": ["It cannot end before it begins."]}),
        (
            "?from=1989-12-31&to=2200-01-01",
            {
                "from": ["Ensure this value is greater than or equal to 1990-01-01."],
                "to": ["Ensure this value is less than or equal to 2199-12-31."],
            },
        ),
    ],
)
def test_a_period_that_is_none_is_told_on_its_fields_and_counts_nothing(desk, query, told):
    page = desk.open(PAGE, query=f"{query}&format=csv")
    assert (page.status_code, page.context["form"].errors) == (200, told)
    assert page.context["attendance"] is None


def test_the_file_has_every_office_and_every_state_and_no_formula(desk):
    answer = desk.open(PAGE, query="?format=csv")
    assert answer["Content-Disposition"] == 'attachment; filename="committee-attendance.csv"'
    assert answer["Cache-Control"] == "private, no-store"
    assert answer.content.decode("utf-8-sig").split("\r\n") == [
        "office,office_name,state,name,meetings,present,excused,absent,possibly",
        "president,President,LAO,Lao PDR,2,1,0,1,0",
        "clearance,Clearance,FRA,'=France,2,1,1,0,1",
        "committee,Coordination Committee,FRA,'=France,2,1,1,0,1",
        "committee,Coordination Committee,LAO,Lao PDR,2,1,0,1,0",
        "",
    ]


def test_nobody_but_staff_reads_who_came(desk, client):
    client.logout()
    answer = client.get(address_of(PAGE) + "?format=csv")
    assert (answer.status_code, answer.content) == (302, b"")
