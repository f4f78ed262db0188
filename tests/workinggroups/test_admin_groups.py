"""Working Groups and Analysis Groups, on their pages."""

import pytest

from officeholders.models import Entry, Office
from tests.builders import analysis_group, build, mandate, meeting, meetings, state
from tests.staff import (
    ABOUT,
    Desk,
    errors_of,
    inner_errors_of,
    typed_in,
)
from workinggroups.models import AnalysisGroup, WorkingGroup

GROUP = "workinggroups_workinggroup"
ANALYSIS = "workinggroups_analysisgroup"
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(*meetings("2011-09-16", "2012-09-14"), meeting("3MSP"))
    return Desk(client)


def in_order():
    return list(
        WorkingGroup.objects.filter(withdrawn=False).order_by("order").values_list("code", "order")
    )


def pk_of(code):
    return WorkingGroup.objects.get(code=code).pk


def test_a_group_and_its_office_are_one_form_and_a_new_one_goes_last(desk, three):
    page = desk.add(
        f"{GROUP}_add",
        rows=[("former_names", {"name": "General Status", "until_end_of": "20"})],
        code="general-status",
        name="General Status and Operation",
        seats="2",
        from_end_of="10",
        split_from="clearance",
    )
    assert page.status_code == 302
    added = WorkingGroup.objects.get(code="general-status")
    assert Office.objects.get(code="general-status").seats == 2
    told = (added.order, added.split_from_id, added.kind, added.former_names.get().name)
    assert told == (4, "clearance", "coordination", "General Status")
    assert Entry.objects.last_number() == 3


def test_a_group_moved_shifts_the_others_in_one_entry(desk, three):
    desk.change(f"{GROUP}_change", pk_of("universalization"), place="1")
    assert in_order() == [("universalization", 1), ("clearance", 2), ("victim-assistance", 3)]
    touched = WorkingGroup.history.filter(entry_id=3)
    assert touched.count() == 3
    desk.change(f"{GROUP}_change", pk_of("universalization"), place="99")
    assert in_order() == [("clearance", 1), ("victim-assistance", 2), ("universalization", 3)]


def test_the_order_stays_where_a_group_was_withdrawn_and_recorded_again_it_goes_last(desk, three):
    pk = pk_of("victim-assistance")
    desk.send(f"{GROUP}_withdraw", pk, typed={"entry_reason": "A mistake.", "entry_version": "2"})
    assert [code for code, _place in in_order()] == ["clearance", "universalization"]
    desk.change(f"{GROUP}_change", pk_of("universalization"), name="Universalisation")
    assert WorkingGroup.history.filter(entry_id=4).count() == 1
    desk.change(f"{GROUP}_record-again", pk)
    assert [code for code, _place in in_order()] == [
        "clearance",
        "universalization",
        "victim-assistance",
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            {"code": "Risk Education"},
            {"code": ['"Risk Education" is not a code: small letters, figures and hyphens.']},
        ),
        ({"code": "president"}, {"code": ["The presidency is the one office without a span."]}),
        ({"code": "committee"}, {"code": ['"committee" is not for groups.']}),
        ({"code": "clearance"}, {"code": ["Office with this Code already exists."]}),
        (
            {"seats": "0"},
            {"seats": ["Ensure this value is greater than or equal to 1."]},
        ),
        ({"usual_term": "0"}, {"usual_term": ["Ensure this value is greater than or equal to 1."]}),
        (
            {"until_end_of": "10"},
            {"until_end_of": ["It must end at a later meeting than it began."]},
        ),
    ],
)
def test_what_a_rule_refuses_is_told_on_its_field(desk, three, typed, told):
    words = {"code": "risk", "name": "Risk", "seats": "1", "from_end_of": "10"}
    page = desk.add(f"{GROUP}_add", **words | typed)
    assert errors_of(page) == told
    assert Entry.objects.last_number() == 2


def test_a_mandate_left_outside_its_group_s_span_is_named_on_top(desk, three):
    build(state("FRA", "France"), mandate("clearance", "FRA", "1MSP"))
    page = desk.change(f"{GROUP}_change", pk_of("clearance"), until_end_of="30")
    assert errors_of(page) == {
        "": [
            "Mandate clearance, FRA, 1MSP (Until the end of): Clearance exists only until "
            "the end of the 3MSP."
        ]
    }


def test_the_code_of_a_group_is_written_once(desk, three):
    desk.change(f"{GROUP}_change", pk_of("clearance"), code="other", name="Stockpiles")
    assert WorkingGroup.objects.get(name="Stockpiles").code == "clearance"


def test_an_analysis_group_is_added_with_members_and_the_open_question(desk, three):
    page = desk.add(
        f"{ANALYSIS}_add",
        rows=[("open_question", {"group": "universalization", "text": "Is it a member?"})],
        code="article-4",
        name="Article 4",
        decided_at="10",
        **{"members-0-group": "clearance", "members-1-group": "victim-assistance"},
    )
    assert page.status_code == 302
    added = AnalysisGroup.objects.get()
    members = [member.group_id for member in added.members.all()]
    assert members == ["clearance", "victim-assistance"]
    assert (added.open_question.text, added.order) == ("Is it a member?", 1)


def test_an_analysis_group_needs_a_member(desk, three):
    page = desk.add(f"{ANALYSIS}_add", code="article-4", name="Article 4", decided_at="10")
    assert inner_errors_of(page, "members") == ([{}, {}], ["This must be given."])
    assert typed_in(page)["name"] == "Article 4"


def test_a_member_named_twice_is_refused(desk, three):
    build(analysis_group("article-4", ["clearance", "victim-assistance"]))
    page = desk.change(
        f"{ANALYSIS}_change",
        AnalysisGroup.objects.get().pk,
        **{"members-1-group": "clearance"},
    )
    told = inner_errors_of(page, "members")
    assert told[1] == ["Please correct the duplicate data for group."]


def test_members_may_change_places(desk, three):
    build(analysis_group("article-4", ["clearance", "victim-assistance"]))
    page = desk.change(
        f"{ANALYSIS}_change",
        AnalysisGroup.objects.get().pk,
        **{"members-0-group": "victim-assistance", "members-1-group": "clearance"},
    )
    assert page.status_code == 302
    members = [member.group_id for member in AnalysisGroup.objects.get().members.all()]
    assert members == ["victim-assistance", "clearance"]
    (difference,) = (
        desk.open(f"{ANALYSIS}_history", AnalysisGroup.objects.get().pk)
        .context["changes"][0]
        .differences
    )
    assert difference.after == ("Victim assistance", "Clearance")


def test_a_place_given_away_meanwhile_is_a_conflict_that_says_so(desk, three):
    clearance = pk_of("clearance")
    second = typed_in(desk.open(f"{GROUP}_change", clearance)) | ABOUT | {"name": "Stockpiles"}
    desk.change(f"{GROUP}_change", pk_of("universalization"), place="1")
    page = desk.send(f"{GROUP}_change", clearance, typed=second)
    told = [(key.label, key.opened, key.theirs) for key in page.context["attempt"].conflict.keys]
    assert told == [
        ("Name", ("Clearance",), ("Clearance",)),
        ("Place in the order of decisions", ("1",), ("2",)),
    ]


def test_a_code_is_not_that_of_a_working_group(desk, three):
    page = desk.add(
        f"{ANALYSIS}_add",
        code="clearance",
        name="Article 4",
        decided_at="10",
        **{"members-0-group": "clearance"},
    )
    assert errors_of(page) == {"code": ['"clearance" is a Working Group.']}


@pytest.mark.parametrize("page", [GROUP, ANALYSIS])
def test_lists_take_few_queries(desk, three, django_assert_max_num_queries, page):
    build(analysis_group("article-4", ["clearance"]))
    with django_assert_max_num_queries(12):
        assert desk.open(f"{page}_changelist").status_code == 200
