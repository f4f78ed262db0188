"""Filters in an address: what they take, and what they offer instead of what they refuse."""

import pytest
from django.forms import ValidationError

from officeholders.filters import OneMeeting, OneOf

STATES = [("JPN", "Japan"), ("LAO", "Lao PDR"), ("CIV", "Côte d'Ivoire")]
MEETINGS = [("14MSP", "14MSP"), ("3RC", "3RC, 2026"), ("13MSP", "13MSP, 2025")]


def field(choices=None, kind=OneOf, **words):
    return kind(choices=choices, required=False, **words)


def test_a_code_is_taken_as_it_is_registered_and_case_counts():
    assert field(STATES).clean("JPN") == "JPN"
    for wrong in ("jpn", " JPN", "Japan"):
        with pytest.raises(ValidationError):
            field(STATES).clean(wrong)


def test_any_code_will_do_while_nobody_has_read_which_there_are():
    assert field().clean("XXX") == "XXX"


def test_where_the_register_holds_none_no_code_will_do():
    with pytest.raises(ValidationError):
        field([]).clean("XXX")
    assert field([]).nearest("XXX") is None
    assert field([], OneMeeting).nearest("14MSP") is None


@pytest.mark.parametrize(
    ("text", "near"),
    [("jpn", "JPN"), ("Japan", "JPN"), ("lao pdr", "LAO"), ("cote d'ivoire", "CIV"), ("JP", "JPN")],
)
def test_the_nearest_code_is_found_by_itself_or_by_its_words(text, near):
    assert field(STATES).nearest(text) == near


def test_some_code_is_offered_whatever_was_given():
    assert field(STATES).nearest("q" * 500) in {"JPN", "LAO", "CIV"}


@pytest.mark.parametrize(
    ("text", "near"), [("15MSP", "14MSP"), ("14msp", "14MSP"), ("1RC", "3RC"), ("13", "13MSP")]
)
def test_the_nearest_meeting_is_of_the_same_kind(text, near):
    assert field(MEETINGS, OneMeeting).nearest(text) == near


def test_that_nothing_is_stated_may_be_one_of_the_codes():
    none = {"null_value": "none", "null_label": "no end stated"}
    assert field(MEETINGS, OneMeeting, **none).clean("none") == "none"
    assert field(MEETINGS, OneMeeting, **none).nearest("nil") == "none"
