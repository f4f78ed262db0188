"""Coordinators, on their page."""

import pytest

from officeholders import answers
from officeholders.models import Entry, Mandate, PersonalValue, Representative
from tests.builders import build, mandate, state
from tests.staff import (
    Desk,
    address_of,
    errors_of,
    said_on,
)

ADD, CHANGE, LIST = (
    f"workinggroups_coordinator_{page}" for page in ("add", "change", "changelist")
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, register):
    return Desk(client)


def france():
    return Mandate.objects.get(state="FRA", office="clearance")


def test_a_coordinator_is_added_with_its_representatives(desk):
    page = desk.add(
        ADD,
        rows=[
            ("representatives", {"person_name": "Ines Nowak", "person_email": "ines@example.org"})
        ],
        office="clearance",
        state="NOR",
        from_end_of="30",
        until_end_of="",
    )
    assert page.status_code == 302
    norway = Mandate.objects.get(state="NOR")
    assert (norway.office_id, norway.from_end_of_id, norway.until_end_of_id) == (
        "clearance",
        30,
        None,
    )
    person = Representative.objects.get()
    texts = PersonalValue.objects.by_digest([person.name, person.email])
    assert texts == {person.name: "Ines Nowak", person.email: "ines@example.org"}
    assert (person.title, person.telephone, person.row) == ("", "", 1)
    assert Entry.objects.last_number() == 2


def test_the_form_offers_working_groups_only_and_meetings_in_their_order(desk):
    form = desk.open(ADD).context["adminform"].form
    assert [(str(code), name) for code, name in form.fields["office"].choices] == [
        ("", "---------"),
        ("clearance", "Clearance"),
        ("victim-assistance", "Victim assistance"),
    ]
    assert [name for _code, name in form.fields["until_end_of"].choices] == [
        "no end stated",
        "1MSP (closed 16 September 2011)",
        "2MSP (closed 14 September 2012)",
        "3MSP (closed 13 September 2013)",
        "4MSP (dates not recorded)",
    ]


def test_states_are_offered_as_one_types_but_not_those_withdrawn(desk):
    build(state("FIN", "Finland", withdrawn=True))
    query = "?app_label=workinggroups&model_name=coordinator&field_name=state&term=n"
    found = desk.open("autocomplete", query=query).json()["results"]
    assert found == [{"id": "FRA", "text": "France"}, {"id": "NOR", "text": "Norway"}]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            {"until_end_of": "10"},
            {"until_end_of": ["A mandate ends at a later meeting than it begins."]},
        ),
        (
            {"appointed_at": "10", "appointed_on": "2011"},
            {"appointed_at": ["Give the meeting of appointment or its day, not both."]},
        ),
        (
            {"appointed_at": "40"},
            {"appointed_at": ["The meeting of appointment cannot come after the mandate begins."]},
        ),
        (
            {"starts_on": "2010-01-01"},
            {
                "starts_on": [
                    "1 January 2010 is before the mandate begins: "
                    "the 2MSP closed on 14 September 2012."
                ]
            },
        ),
        (
            {"ended_on": "2014"},
            {"ended_on": ["2014 is after the mandate ends: the 3MSP closed on 13 September 2013."]},
        ),
        ({"ended_on": "2012-12-01", "starts_on": "2013"}, {}),
        (
            {"office": "victim-assistance", "from_end_of": "10"},
            {"from_end_of": ["Victim assistance exists only from the end of the 2MSP."]},
        ),
        (
            {"state": "FRA"},
            {"state": ["This State already holds this office at that time."]},
        ),
        ({"state": ""}, {"state": ["This field is required."]}),
        (
            {"from_end_of": "70"},
            {
                "from_end_of": [
                    "Select a valid choice. That choice is not one of the available choices."
                ]
            },
        ),
    ],
)
def test_what_a_rule_refuses_is_told_on_its_field(desk, typed, told):
    words = {"office": "clearance", "state": "NOR", "from_end_of": "20", "until_end_of": "30"}
    page = desk.add(ADD, **words | typed)
    assert (errors_of(page) if told else page.status_code) == (told or 302)
    assert Mandate.objects.count() == (1 if told else 2)
    assert Entry.objects.last_number() == (1 if told else 2)


def test_what_is_unusual_is_recorded_and_said(desk):
    page = desk.add(ADD, office="clearance", state="NOR", from_end_of="10", until_end_of="40")
    assert said_on(desk.client.get(page.url)) == [
        f'Recorded as <a href="{address_of("officeholders_entry_change", 2)}">entry 2</a>.',
        "Recorded, but unusual: more holders of Clearance than seats after the 1MSP: 2, not 1.",
        "Recorded, but unusual: a term of 3 meetings; usual for Clearance: 2.",
    ]


def test_office_and_state_are_written_once_but_the_beginning_can_be_corrected(desk):
    desk.change(
        CHANGE,
        france().pk,
        office="victim-assistance",
        state="NOR",
        from_end_of="20",
        entry_kind="correction",
    )
    moved = Mandate.objects.get()
    assert (moved.office_id, moved.state_id, moved.from_end_of_id) == ("clearance", "FRA", 20)


@pytest.mark.parametrize(
    ("today", "held"),
    [
        ("2011-09-16", []),
        ("2011-09-17", ["FRA"]),
        ("2013-09-13", ["FRA"]),
        ("2013-09-14", ["NOR"]),
    ],
)
def test_the_list_tells_who_is_in_force_today(desk, monkeypatch, today, held):
    build(mandate("clearance", "NOR", "3MSP", starts_on="2013-09"))
    day = answers.date.fromisoformat(today)
    monkeypatch.setattr("officeholders.admin.force.today_in_geneva", lambda: day)
    monkeypatch.setattr("officeholders.admin.mandates.today_in_geneva", lambda: day)
    listed = {
        query: [row.state_id for row in desk.open(LIST, query=query).context["cl"].result_list]
        for query in ("?in_force=yes", "?in_force=no", "")
    }
    everybody = ["NOR", "FRA"]
    assert listed == {
        "?in_force=yes": held,
        "?in_force=no": [code for code in everybody if code not in held],
        "": everybody,
    }


def test_the_list_marks_what_is_possible_and_what_is_inferred(desk, monkeypatch):
    build(mandate("clearance", "NOR", "3MSP", starts_on="2013-09", inferred=True))
    day = answers.date(2013, 9, 20)
    monkeypatch.setattr("officeholders.admin.mandates.today_in_geneva", lambda: day)
    page = desk.open(LIST)
    (norway, _france) = page.context["cl"].result_list
    admin = page.context["cl"].model_admin
    told = (admin.begins(norway), admin.ends(norway), admin.certainty(norway))
    assert told == ("3MSP, from September 2013", "no end stated", "possibly, inferred")


@pytest.mark.parametrize(
    ("query", "held"),
    [
        ("?office__code__exact=clearance", ["FRA"]),
        ("?office__code__exact=victim-assistance", ["NOR"]),
        ("?state__code__exact=NOR", ["NOR"]),
        ("?until_end_of__position__exact=30", ["FRA"]),
        ("?q=norw", ["NOR"]),
        ("?q=victim", ["NOR"]),
    ],
)
def test_the_list_filters_by_office_state_and_end(desk, query, held):
    build(mandate("victim-assistance", "NOR", "2MSP"))
    rows = desk.open(LIST, query=query).context["cl"].result_list
    assert [row.state_id for row in rows] == held


def test_a_list_takes_as_many_queries_however_long_it_is(desk, django_assert_max_num_queries):
    with django_assert_max_num_queries(16) as few:
        desk.open(LIST)
    codes = [f"A{first}{last}" for first in "ABCDE" for last in "ABCDE"]
    build(*map(state, codes), *(mandate("victim-assistance", code, "2MSP") for code in codes))
    with django_assert_max_num_queries(len(few)):
        rows = desk.open(LIST).context["cl"].result_list
    assert len(rows) == 26
