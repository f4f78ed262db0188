"""Rows as the register has them, for plans that need no database."""

from contextlib import contextmanager

import pytest
from django.core.exceptions import ValidationError

from officeholders.stored import Stored


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
