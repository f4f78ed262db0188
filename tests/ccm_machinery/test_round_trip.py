"""Any register that keeps the rules comes back from its own dump as it was, byte for byte."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from ccm_machinery.registerfile import LoadRefused
from ccm_machinery.settings import BASE_DIR
from officeholders.lists import LIST_NAMES
from tests.ccm_machinery.loads import loaded_and_dumped
from tests.registers import register_files

pytestmark = pytest.mark.django_db
# The database is emptied by each example itself.
PROPERTY = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
SCHEMA = Draft202012Validator(
    json.loads((BASE_DIR / "ccm_machinery" / "data" / "register.schema.json").read_text())
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS | st.sampled_from(LIST_NAMES),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


@PROPERTY
@given(file=register_files(), persons=st.lists(TEXTS.filter(str.strip), max_size=3))
def test_load_dump_load_dump_gives_the_same_bytes(file, persons):
    for mandate in file["mandates"][:1]:
        mandate["representatives"] = [{"name": name, "email": name} for name in persons]
    text = loaded_and_dumped(json.dumps(file))
    assert loaded_and_dumped(text) == text
    assert {name: len(rows) for name, rows in json.loads(text).items() if name != "format"} == {
        name: len(rows)
        for name, rows in file.items()
        if name != "format" and (rows or name == "mandates")
    }


@PROPERTY
@given(file=register_files(), draw=st.data())
def test_a_file_with_anything_anywhere_keeps_the_published_schema_or_is_refused_in_plain_lines(
    file, draw
):
    place = draw.draw(st.sampled_from([name for name in file if file[name]]))
    if place == "format" or draw.draw(st.booleans()):
        file[place] = draw.draw(VALUES)
    else:
        row = draw.draw(st.sampled_from(file[place]))
        row[draw.draw(st.sampled_from(sorted(row)) | TEXTS)] = draw.draw(VALUES)
    try:
        loaded_and_dumped(json.dumps(file))
        assert list(SCHEMA.iter_errors(file)) == []
    except LoadRefused as refused:
        lines = [str(fault) for fault in refused.faults]
        assert lines == [line for line in lines if line.isprintable() and ": " in line]
