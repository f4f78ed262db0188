"""Meetings, on their page: dates move mandates, and may not leave recorded days behind."""

from datetime import date

import pytest

from officeholders.admin.recorded.choices import meeting_in_words
from officeholders.models import Entry, Mandate, Meeting
from tests.builders import build, group, mandate, meeting, meetings, state
from tests.staff import Desk, errors_of, inner_errors_of

ADD, CHANGE, LIST = (f"officeholders_meeting_{page}" for page in ("add", "change", "changelist"))
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client):
    build(*meetings("2011-09-16", "2012-09-14"), meeting("3MSP"))
    return Desk(client)


def pk_of(label):
    return Meeting.objects.get(label=label).pk


def test_a_meeting_is_added_after_the_last_and_its_label_is_its_number_and_kind(desk):
    assert desk.open(ADD).context["adminform"].form["position"].value() == 40
    desk.add(ADD, kind="RC", number="1", planned_for="2015")
    added = Meeting.objects.get(position=40)
    assert (added.label, added.planned_for, added.closes_on) == ("1RC", "2015", None)


def test_label_kind_number_and_position_are_written_once(desk):
    desk.change(CHANGE, pk_of("3MSP"), label="4MSP", position="50", kind="RC", place="Oslo")
    kept = Meeting.objects.get(place="Oslo")
    assert (kept.label, kept.position, kept.kind, kept.number) == ("3MSP", 30, "MSP", 3)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"number": "3"}, {"number": ["Meeting with this Label already exists."]}),
        ({"position": "30"}, {"position": ["Meeting with this Position already exists."]}),
        (
            {"position": "0"},
            {"position": ["Ensure this value is greater than or equal to 1."]},
        ),
        (
            {"closes_on": "2014-09-01"},
            {"closes_on": ["A closing day needs an opening day."]},
        ),
        (
            {"opens_on": "2014-09-02", "closes_on": "2014-09-01"},
            {"closes_on": ["A meeting cannot close before it opens."]},
        ),
        (
            {"opens_on": "2012-09-14", "closes_on": "2012-09-14"},
            {"closes_on": ["The 2MSP, earlier in the sequence, closes on 14 September 2012."]},
        ),
        (
            {"opens_on": "2014-09-02", "cancelled": "By the 3MSP."},
            {"cancelled": ["A cancelled meeting has no days."]},
        ),
        (
            {"opens_on": "0026-09-02"},
            {"opens_on": ['"0026-09-02" is not a day, a month or a year from 1900 to 2199.']},
        ),
    ],
)
def test_what_a_rule_refuses_is_told_on_its_field(desk, typed, told):
    page = desk.add(ADD, **{"kind": "MSP", "number": "4", "position": "40"} | typed)
    assert errors_of(page) == told
    assert Entry.objects.last_number() == 1


def test_a_closing_day_that_passes_a_later_one_is_told_on_the_meeting_that_was_moved(desk):
    page = desk.change(CHANGE, pk_of("1MSP"), opens_on="2012-09-11", closes_on="2012-09-15")
    assert errors_of(page) == {
        "closes_on": ["The 2MSP, later in the sequence, closes on 14 September 2012."]
    }


def test_a_part_that_contradicts_its_meeting_is_told_on_the_part(desk):
    page = desk.change(
        CHANGE,
        pk_of("3MSP"),
        rows=[
            ("parts", {"opens_on": "2013-09-10", "closes_on": "2013-09-12"}),
            ("parts", {"opens_on": "2013-09-11", "closes_on": "2013-09-13"}),
        ],
        opens_on="2013-09-10",
        closes_on="2013-09-13",
    )
    told = {"opens_on": ["A part opens after the one before it, which reaches 12 September 2013."]}
    assert inner_errors_of(page, "parts") == ([{}, told], [])


def test_parts_keep_their_order_and_lose_their_places_with_those_removed(desk):
    pk = pk_of("3MSP")
    days = ["2013-09-10", "2013-10-10", "2014-01-10"]
    desk.change(
        CHANGE,
        pk,
        rows=[("parts", {"opens_on": day, "closes_on": day}) for day in days],
        opens_on=days[0],
        closes_on=days[2],
    )
    desk.change(CHANGE, pk, **{"parts-1-DELETE": "on"})
    parts = Meeting.objects.get(pk=pk).parts.all()
    assert [(part.row, str(part.opens_on)) for part in parts] == [(1, days[0]), (2, days[2])]


@pytest.fixture
def france(desk):
    build(
        state("FRA", "France"),
        group("clearance"),
        mandate("clearance", "FRA", "2MSP", "3MSP", starts_on="2012-10-01"),
    )
    return Mandate.objects.get()


def test_moving_a_meeting_past_a_recorded_day_lists_the_mandates_on_top(desk, france):
    page = desk.change(CHANGE, pk_of("2MSP"), opens_on="2012-10-01", closes_on="2012-10-01")
    assert errors_of(page) == {
        "": [
            "Mandate clearance, FRA, 2MSP (Starts on): 1 October 2012 is before the mandate "
            "begins: the 2MSP closed on 1 October 2012."
        ]
    }
    assert page.context["adminform"].form["closes_on"].value() == "2012-10-01"
    assert str(Meeting.objects.get(label="2MSP").closes_on) == "2012-09-14"


def test_postponing_a_meeting_is_one_item_and_no_mandate(desk, france):
    desk.change(CHANGE, pk_of("2MSP"), opens_on="2012-09-20", closes_on="2012-09-21")
    assert Meeting.history.filter(entry_id=3).count() == 1
    assert Mandate.history.filter(entry_id=3).count() == 0


def test_a_list_takes_as_many_queries_however_long_it_is(desk, django_assert_max_num_queries):
    with django_assert_max_num_queries(10) as few:
        desk.open(LIST)
    build(*(meeting(f"{number}MSP") for number in range(4, 30)))
    with django_assert_max_num_queries(len(few)):
        assert len(desk.open(LIST).context["cl"].result_list) == 29


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"closes_on": "2025-09-19"}, "1MSP (closed 19 September 2025)"),
        ({"closes_on": "2026-11-20"}, "1MSP (closes 20 November 2026)"),
        ({}, "1MSP (dates not recorded)"),
        ({"cancelled": "By the 2RC."}, "1MSP (cancelled)"),
    ],
)
def test_a_choice_of_a_meeting_says_whether_it_is_over(told, words):
    offered = Meeting(label="1MSP", **{key: _day(value) for key, value in told.items()})
    assert meeting_in_words(offered, date(2026, 3, 30)) == words


def test_on_its_closing_day_a_meeting_is_not_over():
    offered = Meeting(label="1MSP", closes_on=date(2026, 3, 30))
    assert meeting_in_words(offered, date(2026, 3, 30)) == "1MSP (closes 30 March 2026)"


def _day(text):
    return date.fromisoformat(text) if text[0].isdigit() else text
