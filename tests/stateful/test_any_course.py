"""Whatever happens to a register, in whatever course: it stays as the contract has it."""

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.stateful.course import Course

IS_LONG = settings.get_current_profile_name() == "long"
# CI tries the same courses each time, so that it fails because of a change and not by chance. The
# long profile (--hypothesis-profile=long) tries others, each time.
COURSES = settings(
    max_examples=settings.default.max_examples if IS_LONG else 50,
    stateful_step_count=30,
    derandomize=not IS_LONG,
)


@pytest.fixture
def databases(engine, transactional_db):
    """The databases of an engine, one of which is an empty register for carrying one over."""
    engine.copy("empty", "blank")
    yield engine
    for name in ("blank", "course"):
        engine.drop(name)


@pytest.mark.no_cover
def test_any_course_of_events_is_recorded_as_the_contract_has_it(databases):
    run_state_machine_as_test(lambda: Course(databases, IS_LONG), settings=COURSES)
