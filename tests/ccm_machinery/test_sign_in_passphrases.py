"""Passphrases: long, and none that many would think of."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from ccm_machinery.models import User
from ccm_machinery.signin.passphrases import (
    NoPattern,
    beside_names,
    is_made_of_runs,
    is_pattern,
    repeats,
)

BERTA = User(username="berta", first_name="Berta", last_name="Blumenthal", email="b@un.example")
LONGEST = " ".join(f"lantern {place} on the quay" for place in "abcdef")[:128]
SHORT = "This password is too short. It must contain at least 15 characters."
LONG = "This password is too long. It may have at most 128 characters."
SIMILAR = "The password is too similar to the last name."
COMMON = "This password is too common."
PATTERN = "This password only repeats or counts something. Take several words."
NAMES = (
    "This password hardly holds more than names that others know: yours, or those of the "
    "Convention. Take other words."
)


def refusals(password):
    try:
        validate_password(password, BERTA)
    except ValidationError as problem:
        return problem.messages
    return []


@pytest.mark.parametrize(
    "password",
    [
        "harbour lantern seventeen",
        "7391 8842 1190 5562",
        "le fleuve était trop calme",
        "!?.,;:-_+*%&/()=§$",
        "Convention of the seven lanterns",
        "x" * 7 + "harbour lantern" + "y" * 7,
        LONGEST,
        "река была слишком тихой",
    ],
)
def test_several_words_will_do_without_capitals_or_digits(password):
    assert refusals(password) == []


@pytest.mark.parametrize(
    ("password", "told"),
    [
        ("lantern harbou", [SHORT]),
        (LONGEST + "!", [LONG]),
        ("aaaaaaaaaaaaaaa", [PATTERN]),
        ("abcabcabcabcabc", [PATTERN]),
        ("harbour1harbour1", [PATTERN]),
        ("123456789012345", [PATTERN]),
        ("9876543210987654", [PATTERN]),
        ("abcdefghijklmnopq", [PATTERN]),
        ("QwertyuiopAsdfghjkl", [PATTERN]),
        ("1111222233334444", [PATTERN]),
        ("1-2-3-4-5-6-7-8-9", [PATTERN]),
        ("passwordpassword", [PATTERN, NAMES]),
        ("Cluster Munitions 2026", [NAMES]),
        ("convention-register", [NAMES]),
        ("Berta.Blumenthal.1", [SIMILAR, NAMES]),
    ],
)
def test_what_many_would_think_of_is_refused_in_a_sentence(password, told):
    assert refusals(password) == told


def test_a_common_one_is_refused_however_long_it_is(monkeypatch):
    assert COMMON in refusals("password123")


@given(st.text(min_size=1, max_size=20), st.integers(2, 6))
def test_whatever_is_repeated_is_a_pattern(text, times):
    assert repeats(text * times)


@given(st.text(max_size=40))
def test_every_text_is_judged(text):
    assert is_pattern(text) in (True, False)


@given(st.text(max_size=40))
def test_nothing_is_left_of_names_alone(text):
    assert beside_names("isuccmregister", []) == ""
    assert len(beside_names(text, ["berta"])) <= len(text)


@given(st.lists(st.sampled_from(["4567", "tyui", "fedc", "zzzz", "901"]), min_size=1))
def test_runs_one_after_the_other_are_a_pattern(runs):
    assert is_made_of_runs("".join(runs))


def test_an_empty_text_is_no_pattern():
    assert not is_pattern("")


def test_without_an_account_only_the_names_of_the_convention_are_known():
    validate_password("Berta Blumenthal 1")


def test_the_rules_are_told_beforehand():
    assert NoPattern().get_help_text() == "It does not only repeat something, or count."
