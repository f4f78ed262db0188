"""Rows as the register has them, for plans with and without a database, and what follows."""

from contextlib import contextmanager
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils.html import strip_tags

from officeholders.stored import Stored, stored_rows
from presidency.midterm.pages import pages_of
from presidency.midterm.reading import read_consequences
from tests.builders import group, mandate, meeting, presidency, state
from workinggroups.names import office_names

TODAY = date(2026, 3, 30)
MACHINERY = (
    meeting("12MSP", 120, closes_on="2024-09-13"),
    meeting("13MSP", 130, closes_on="2025-09-19"),
    meeting("3RC", 140, planned_for="2026-09"),
    meeting("14MSP", 150),
    *(state(code) for code in ("LAO", "MEX", "NOR", "JPN", "SWE")),
    group("clearance", "13MSP", seats=2),
    group("transparency", "13MSP"),
    mandate("clearance", "NOR", "13MSP", "3RC"),
    mandate("clearance", "MEX", "13MSP", "14MSP"),
    mandate("transparency", "MEX", "13MSP"),
    presidency("LAO", "3RC", "13MSP", "3RC", appointed_at="13MSP"),
)


def held(row, pk=1):
    """A row of the builders as it stands in the register."""
    return Stored(row.list, pk, str(pk), dict(row))


def planned(plan):
    """The words of each row of a plan that would be written."""
    return [intended.words for intended in plan if intended.differs]


def changed(plan):
    """What is new in each row of a plan, by its primary key; None for a word taken away."""
    return {
        one.stored.pk: {
            key: one.words.get(key)
            for key in (one.words | one.stored.words)
            if one.words.get(key) != one.stored.words.get(key)
        }
        for one in plan
        if one.stored
    }


@contextmanager
def refused(**sentences):
    """What is planned inside is refused with exactly these sentences, ``top`` on no field."""
    with pytest.raises(ValidationError) as problem:
        yield
    told = problem.value
    found = told.message_dict if hasattr(told, "error_dict") else {"top": told.messages}
    assert found == {key: [sentence] for key, sentence in sentences.items()}


def row(name, **like_these):
    (found,) = [one for one in stored_rows(name) if like_these.items() <= one.words.items()]
    return found


def consequences(*plan):
    return read_consequences(plan, TODAY)


def pages(*plan):
    told = pages_of(plan, consequences(*plan), office_names(130))
    return {one.kind: [strip_tags(link) for link in one.links] for one in told}
