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


@pytest.fixture
def told_from(db):
    """Committees of the register once and ten times over, now and as known at the first entry
    of three, with the steps that SQLite takes to find each; by (times, entry)."""
    told = {}
    for times, first in ((1, 1), (10, 4)):
        filled(times)
        for entry in (None, first + 1):
            told[times, entry and 2] = counted(lambda t=times, e=entry: committee(t, e))
    return told


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


def test_the_same_states_hold_the_same_offices_in_a_register_ten_times_as_long(told_from):
    for entry in (None, 2):
        once, tenfold = told_from[1, entry][0], told_from[10, entry][0]
        assert len(once[2]) == 9
        assert tenfold == once
    assert told_from[10, None][0][0].endswith(", as of 3")
    assert told_from[10, 2][0][0].endswith(", as of 2")


@pytest.mark.any_engine
def test_sqlite_takes_far_fewer_than_ten_times_the_steps_to_find_them(told_from):
    for entry in (None, 2):
        once, tenfold = told_from[1, entry][1], told_from[10, entry][1]
        assert 0 < tenfold < 3 * once
