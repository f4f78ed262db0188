"""Whatever bit of the register is flipped behind its back, a verification finds it."""

import json
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from officeholders.models import Entry
from tests.officeholders.recording.conftest import rolled_back
from tests.officeholders.recording.tampering import LAST, every_table, found, write

EXAMPLES = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def cells(log):
    """Every row and column that a verification vouches for, with the value that stands there."""
    return [
        (model, row.pk, field, getattr(row, field.attname))
        for model in every_table()
        for row in model._base_manager.order_by("pk")
        for field in model._meta.local_concrete_fields
        if not is_beyond_digests(row, field)
    ]


def is_beyond_digests(row, field):
    """What no digest covers: the number of a history row, which only tells it apart; the number
    of a row in an inner list, of which only the order counts; what an earlier image of a
    withdrawn row says, which counts for nothing; the account of an erasure's author, which no
    image tells too (the author's name is covered); what tells a form sent twice."""
    if isinstance(row, Entry):
        return field.name == "token" or (field.name == "author" and row.number == LAST)
    is_image, is_withdrawn = hasattr(row, "entry_id"), getattr(row, "withdrawn", False)
    return is_image and (is_withdrawn or field.column in ("history_id", "row"))


def flipped(value, field, bit):
    """Another value of the same kind, as SQL takes it."""
    if isinstance(value, bool) or (value is None and "Boolean" in field.get_internal_type()):
        return not value
    if value is None:
        return date(2011, 1, 1) if field.get_internal_type() == "DateField" else "7"
    if isinstance(value, int):
        return value ^ (1 << bit % 8)
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, bytes | memoryview):
        return bytes([value[0] ^ (1 << bit % 8), *value[1:]])
    return flipped_text(json.dumps(value) if isinstance(value, list) else str(value), bit)


def flipped_text(text, bit):
    if not text:
        return "7"
    place = bit % len(text)
    return text[:place] + chr(ord(text[place]) ^ 1) + text[place + 1 :]


def is_written(model, pk, field, value):
    """Writes the value; False where the database refuses it even with its triggers lifted."""
    try:
        with transaction.atomic():
            write(model, {model._meta.pk.column: pk}, **{field.column: value})
    except DatabaseError:
        return False
    return True


@given(data=st.data())
@EXAMPLES
def test_a_bit_flipped_anywhere_is_found(cells, data):
    model, pk, field, value = data.draw(st.sampled_from(cells))
    other = flipped(value, field, data.draw(st.integers(0, 1000)))
    with rolled_back():
        if is_written(model, pk, field, other):
            assert found() != []
