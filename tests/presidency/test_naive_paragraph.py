"""The paragraph against an independent reading of CONTRACT section 6, written apart from it."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presidency.paragraph import read_paragraph
from tests.builders import build, rows_of
from tests.presidency.naive_paragraph import NaiveParagraph
from tests.registers import register_files

pytestmark = pytest.mark.django_db


def told(paragraph, with_intro=False):
    return paragraph.text(with_intro), list(paragraph.left_out)


@pytest.mark.parametrize("defined", [(), ("3RC",), ("14MSP", "3RC", "1RC"), ("13MSP", "2RC")])
def test_the_real_register_is_written_the_same_after_every_meeting(reference_register, defined):
    for meeting in reference_register["meetings"]:
        about = (meeting["label"], defined, 9)
        naive = NaiveParagraph(reference_register, *about)
        assert told(read_paragraph(*about), with_intro=True) == told(naive, with_intro=True)


@st.composite
def files_to_draft_from(draw):
    """Random registers with names for decisions and with footnotes."""
    file = draw(register_files())
    for group in file["working_groups"]:
        if draw(st.booleans()):
            group["drafting_name"] = f"the {group['code']} and Focal Points"
    for mandate in file["mandates"]:
        if mandate["office"] != "president" and draw(st.booleans()):
            mandate["footnote"] = f"About {mandate['state']}."
    return file


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_a_random_register_is_written_the_same(db, data):
    file = data.draw(files_to_draft_from())
    labels = [meeting["label"] for meeting in file["meetings"]]
    with transaction.atomic():
        build(*rows_of(file))
        for label in labels:
            about = (
                label,
                data.draw(st.lists(st.sampled_from(labels))),
                data.draw(st.integers(1, 99)),
            )
            naive = NaiveParagraph(file, *about)
            assert told(read_paragraph(*about), with_intro=True) == told(naive, with_intro=True)
        transaction.set_rollback(True)
