"""Whatever happens to a register, in whatever course: it stays as the contract has it."""

import pytest
from django.db import connection
from hypothesis import seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.stateful.course import Course

IS_LONG = settings.get_current_profile_name() == "long"
# CI tries the same courses each time, so that it fails because of a change and not by chance: on
# each engine fifty that the other does not try. The long profile (--hypothesis-profile=long) tries
# others, each time.
COURSES = settings(
    max_examples=settings.default.max_examples if IS_LONG else 50, stateful_step_count=30
)
SEEDS = {"sqlite": 1, "postgresql": 2}


@pytest.fixture
def databases(engine, transactional_db):
    """The databases of an engine, one of which is an empty register for carrying one over."""
    engine.copy("empty", "blank")
    yield engine
    for name in ("blank", "course"):
        engine.drop(name)


@pytest.mark.no_cover
def test_any_course_of_events_is_recorded_as_the_contract_has_it(databases):
    def course():
        return Course(databases, IS_LONG)

    if not IS_LONG:
        seed(SEEDS[connection.vendor])(course)
    run_state_machine_as_test(course, settings=COURSES)
