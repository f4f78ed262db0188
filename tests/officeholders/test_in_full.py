"""Meetings spelled out as decisions do."""

import pytest

from officeholders.in_full import meeting_in_full, ordinal
from officeholders.models import Meeting


def test_a_meeting_is_spelled_out_by_its_number_and_kind():
    msp, rc = Meeting(kind="MSP", number=14), Meeting(kind="RC", number=3)
    assert meeting_in_full(msp) == "Fourteenth Meeting of States Parties"
    assert meeting_in_full(rc) == "Third Review Conference"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "First"),
        (19, "Nineteenth"),
        (20, "Twentieth"),
        (21, "Twenty-first"),
        (40, "Fortieth"),
        (99, "Ninety-ninth"),
        (100, "100th"),
        (101, "101st"),
        (111, "111th"),
        (123, "123rd"),
    ],
)
def test_ordinals_are_words_below_a_hundred(number, words):
    assert ordinal(number) == words
