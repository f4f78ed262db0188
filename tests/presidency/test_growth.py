"""However long the register, its Committee is the same and takes little more to find."""

from datetime import date

import pytest
from django.db import connection
from django.db.models import Value
from django.db.models.functions import Concat

from officeholders.models import Mandate, Meeting, State
from officeholders.questions import Question
from officeholders.recording import recording
from presidency.committee import committee_at
from tests.benchmarks.facts import REGISTER, label_in
from tests.benchmarks.grown import grown
from tests.builders import build, rows_of

STEPS = 100  # of the machine of SQLite, between two counts


def filled(times):
    """The real register so many times over, in three entries that touch every mandate."""
    build(*rows_of(grown(REGISTER, times)))
    for number in (2, 3):
        with recording(by="tests", reason="Another word"):
            Mandate.objects.update(remark=f"As of {number}")
            Meeting.objects.update(place=f"As of {number}")
            State.objects.update(name=Concat("code", Value(f", as of {number}")))


def committee(times, entry=None):
    _entry, found = committee_at(Question(after=label_in(times), entry=entry), date(2026, 1, 1))
    groups = [(group.code, [seat.name for seat in group.holders]) for group in found.groups]
    return found.president.name, found.outgoing.name, groups, found.counts


def counted(ask):
    """The answer, and how many times the machine of SQLite took so many steps; 0 elsewhere."""
    taken = []
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        connection.connection.set_progress_handler(lambda: taken.append(1), STEPS)
    answer = ask()
    if connection.vendor == "sqlite":
        connection.connection.set_progress_handler(None, STEPS)
    return answer, len(taken)


@pytest.mark.django_db
def test_in_a_register_six_times_as_long_the_same_is_found_in_little_more_time():
    filled(1)
    now, then = (counted(lambda entry=entry: committee(1, entry)) for entry in (None, 2))
    filled(6)
    now_of_six, then_of_six = (
        counted(lambda entry=entry: committee(6, entry)) for entry in (None, 5)
    )
    assert len(now[0][2]) == 9
    assert (now[0][0][3:], then[0][0][3:]) == (", as of 3", ", as of 2")
    assert (now_of_six[0], then_of_six[0]) == (now[0], then[0])
    for once, six_times in ((now, now_of_six), (then, then_of_six)):
        assert six_times[1] <= 2.5 * once[1]
