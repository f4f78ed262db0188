"""Organizations, documents, provisions, candidatures and seats not recorded, on their pages."""

import pytest

from officeholders.models import (
    Candidature,
    Document,
    Entry,
    Office,
    Organization,
    Provision,
    UnrecordedSeat,
)
from tests.builders import (
    analysis_group,
    build,
    candidature,
    document,
    group,
    meeting,
    meetings,
    provision,
    state,
    unrecorded,
)
from tests.staff import Desk, address_of, errors_of, inner_errors_of, typed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(
        *meetings("2011-09-16", "2012-09-14"),
        meeting("3MSP"),
        state("LAO", "Lao PDR"),
        group("clearance"),
        analysis_group("article-4", ["clearance"]),
        document("CCM/MSP/2011/5"),
    )
    return Desk(client)


def page_of(model, page):
    return f"officeholders_{model}_{page}"


def test_an_organization_is_added_and_its_code_is_written_once(desk):
    desk.add(page_of("organization", "add"), code="CMC", name="The Coalition")
    added = Organization.objects.get()
    desk.change(page_of("organization", "change"), added.pk, code="XXX", name="CMC")
    assert list(Organization.objects.values_list("code", "name")) == [("CMC", "CMC")]


def test_a_document_is_added_and_its_symbol_is_written_once(desk):
    desk.add(
        page_of("document", "add"),
        symbol="CCM/MSP/2012/5",
        title="Report",
        meeting="20",
        date="2012",
    )
    added = Document.objects.get(meeting=20)
    desk.change(page_of("document", "change"), added.pk, symbol="X", title="Final report")
    told = Document.objects.filter(meeting=20).values_list("symbol", "title", "date")
    assert list(told) == [("CCM/MSP/2012/5", "Final report", "2012")]


def add_provision(desk, **words):
    told = {"document": "CCM/MSP/2011/5", "decided_at": "10", "text": "Shall report."}
    told |= {"addressed_to-0-code": "clearance"}
    return desk.add(page_of("provision", "add"), **told | words)


def test_a_provision_is_added_with_those_it_is_addressed_to(desk):
    page = desk.open(page_of("provision", "add"))
    choices = page.context["inline_admin_formsets"][0].formset.forms[0].fields["code"].choices
    assert list(choices) == [
        ("", "---------"),
        ("president", "The President"),
        ("committee", "The Coordination Committee"),
        ("Working Groups", [("clearance", "Clearance")]),
        ("Analysis Groups", [("article-4", "Article 4")]),
    ]
    assert add_provision(desk, paragraph="31").status_code == 302
    added = Provision.objects.get()
    assert [whom.code for whom in added.addressed_to.all()] == ["clearance"]


def test_a_provision_is_addressed_to_somebody(desk):
    page = add_provision(desk, **{"addressed_to-0-code": ""})
    assert inner_errors_of(page, "addressed_to") == ([{}], ["This must be given."])
    assert typed_in(page)["text"] == "Shall report."


def test_a_provision_is_superseded_at_a_later_meeting(desk):
    page = add_provision(desk, superseded_at="10")
    assert errors_of(page) == {"superseded_at": ["A provision is superseded at a later meeting."]}


def test_the_same_provision_twice_is_refused(desk):
    build(provision("CCM/MSP/2011/5", "1MSP", "clearance"))
    page = add_provision(desk)
    assert errors_of(page) == {"": ["The same as provisions CCM/MSP/2011/5 1MSP clearance."]}


def test_a_candidature_for_the_presidency_before_anybody_presided(desk):
    assert not Office.objects.filter(code="president").exists()
    words = {"office": "president", "state": "LAO", "presides_over": "20", "status": "expressed"}
    assert desk.add(page_of("candidature", "add"), **words).status_code == 302
    added = Candidature.objects.get()
    assert (added.office_id, added.presides_over_id, added.public) == ("president", 20, False)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            {"office": "president"},
            {
                "presides_over": [
                    "A candidature for the presidency names the meeting; others do not."
                ]
            },
        ),
        (
            {"presides_over": "20"},
            {
                "presides_over": [
                    "A candidature for the presidency names the meeting; others do not."
                ]
            },
        ),
        ({}, {"received_on": ["A candidature for a seat is told once."]}),
        (
            {"received_on": "10.2.2026"},
            {"received_on": ["Write a day as 2026-02-10, a month as 2026-02 or a year as 2026."]},
        ),
    ],
)
def test_what_a_rule_refuses_of_a_candidature_is_told_on_its_field(desk, typed, told):
    build(candidature("clearance", "LAO"))
    words = {"office": "clearance", "state": "LAO", "status": "expressed"}
    page = desk.add(page_of("candidature", "add"), **words | typed)
    assert errors_of(page) == told
    assert Entry.objects.last_number() == 2


def test_the_day_a_candidature_was_received_can_be_supplied_later(desk):
    build(candidature("clearance", "LAO"))
    pk = Candidature.objects.get().pk
    desk.change(page_of("candidature", "change"), pk, received_on="2012-03", state="FRA")
    assert list(Candidature.objects.values_list("state_id", "received_on")) == [("LAO", "2012-03")]


def test_seats_not_recorded_are_added_and_end_at_a_later_meeting(desk):
    words = {"office": "clearance", "from_end_of": "10", "until_end_of": "10", "seats": "1"}
    page = desk.add(page_of("unrecordedseat", "add"), **words)
    assert errors_of(page) == {"until_end_of": ["It must end at a later meeting than it began."]}
    desk.add(page_of("unrecordedseat", "add"), **words | {"until_end_of": "20"})
    assert UnrecordedSeat.objects.get().until_end_of_id == 20


@pytest.mark.parametrize(
    ("model", "rows"),
    [
        ("organization", []),
        ("document", [document(f"D/{number}", meeting="1MSP") for number in range(9)]),
        (
            "provision",
            [
                provision("CCM/MSP/2011/5", "1MSP", ["clearance"], paragraph=str(number))
                for number in range(9)
            ],
        ),
        (
            "candidature",
            [candidature("clearance", "LAO", received_on=f"20{n}") for n in range(10, 19)],
        ),
        ("unrecordedseat", [unrecorded("clearance", "1MSP", "2MSP")]),
    ],
)
def test_lists_take_as_many_queries_however_long_they_are(
    desk, django_assert_max_num_queries, model, rows
):
    build(*rows[:1])
    with django_assert_max_num_queries(14) as few:
        desk.open(page_of(model, "changelist"))
    build(*rows)
    with django_assert_max_num_queries(len(few)):
        desk.open(page_of(model, "changelist"))


def test_pages_call_a_row_by_its_office_and_its_meeting(desk):
    build(unrecorded("clearance", "1MSP", "2MSP"), candidature("clearance", "LAO"))
    told = {
        model: desk.open(page_of(model, "change"), row.pk).context["subtitle"]
        for model, row in (
            ("unrecordedseat", UnrecordedSeat.objects.get()),
            ("candidature", Candidature.objects.get()),
        )
    }
    assert told == {
        "unrecordedseat": "Clearance, from the end of the 1MSP",
        "candidature": "Lao PDR for Clearance",
    }


def test_a_row_that_is_not_there_has_no_page(desk):
    for page in ("history", "withdraw", "record-again"):
        assert desk.open(page_of("document", page), 99).status_code == 404
    assert desk.open(page_of("document", "change"), 99).status_code == 302


def test_the_history_is_for_staff_alone(desk):
    pk = Document.objects.get().pk
    desk.client.logout()
    page = desk.open(page_of("document", "history"), pk)
    assert page.url.startswith(address_of("login"))
