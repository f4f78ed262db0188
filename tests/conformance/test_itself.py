"""The suite itself: that it can fail, and that it then names the question. No instance is asked."""

import copy
from datetime import date

import pytest

from .differences import agree, differences
from .grid import Grid, days_of
from .naive import NaiveRegister
from .pages import committee_on

ADDRESS = "http://127.0.0.1:8000/api/v1/committee/?on=2020-06-01"
FILE = {
    "format": "ccm-register/1",
    "meetings": [
        {"label": "1MSP", "position": 10, "closes_on": "2020-01-10", "opens_on": "2020-01-08"},
        {"label": "2MSP", "position": 20},
    ],
    "states": [{"code": "LAO", "name": "Lao PDR"}, {"code": "NOR", "name": "Norway"}],
    "organizations": [],
    "observers": [],
    "working_groups": [{"code": "one", "name": "One", "seats": 2, "from_end_of": "1MSP"}],
    "mandates": [{"office": "one", "state": "LAO", "from_end_of": "1MSP", "ended_on": "2020-07"}],
}


def committee(**changes):
    file = copy.deepcopy(FILE)
    file["mandates"][0] |= changes
    return NaiveRegister(file).committee(on=date(2020, 6, 1))


def test_another_holder_is_named_with_the_question():
    (state, name) = differences(ADDRESS, committee(), committee(state="NOR"))
    place = "coordinators[0].holders[0]"
    assert state == f'{ADDRESS}\n    {place}.state: expected "LAO", got "NOR"'
    assert name == f'{ADDRESS}\n    {place}.name: expected "Lao PDR", got "Norway"'


def test_a_holder_too_few_is_named_with_the_question():
    found = differences(ADDRESS, committee(), committee(ended_on="2020-05"))
    assert any("holders[0]: expected {" in told and "got nothing" in told for told in found)
    assert any(told.endswith("counts.coordinators: expected 1, got 0") for told in found)


def test_the_same_answer_has_no_difference():
    assert differences(ADDRESS, committee(), committee()) == []


def test_true_is_not_one():
    assert differences("/", {"seats": 1}, {"seats": True}) != []


def test_what_differs_fails_in_words():
    with pytest.raises(AssertionError, match="expected 1, got 2"):
        agree(differences("/", 1, 2))


def test_days_are_asked_about_with_their_neighbours():
    days = {day.isoformat() for day in days_of(FILE, date(2026, 3, 30))}
    assert {"2020-01-09", "2020-01-10", "2020-01-11"} <= days
    assert {"2020-06-30", "2020-07-01", "2020-07-31", "2020-08-01"} <= days
    assert {"1990-01-01", "2026-03-30", "2199-12-31"} <= days


def test_a_sample_holds_the_first_and_the_last():
    assert Grid(is_full=False).some(range(100), 4) == [0, 33, 66, 99]
    assert Grid(is_full=False).some(range(100), 1) == [0]
    assert Grid(is_full=True).some(range(100), 4) == list(range(100))


def test_a_page_without_a_holder_is_seen():
    page = (
        '<main><table><tr><th><a href="/working-groups/one/">One</a></th></tr>'
        '<tr><td><a href="/states/NOR/?on=2020-06-01">Norway</a></td></tr></table></main>'
    )
    assert committee_on(page) == [("group", "one", "One"), ("state", "NOR", "Norway")]
