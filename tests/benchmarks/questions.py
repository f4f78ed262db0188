"""What is asked of a database and how long it takes, in milliseconds; and what it answers."""

import time
from contextlib import nullcontext
from datetime import date
from functools import partial
from itertools import count
from statistics import median

from django.db import connection, transaction
from django.db.models import Q

from officeholders.as_recorded import as_recorded
from officeholders.models import Mandate, Meeting
from officeholders.questions import Question
from officeholders.recording import recording
from presidency.committee import committee_at
from tests.benchmarks.filling import day_of
from tests.benchmarks.plain.models import PlainMandate, PlainMeeting, PlainState

TIMES = 7
ANY_DAY = date(2026, 1, 1)
_words = count()


def took(name, *arguments):
    """The median time of a question of this module."""
    question = partial(globals()[name], *arguments)
    question()
    return median(_milliseconds(question) for _time in range(TIMES))


def _milliseconds(question):
    begun = time.perf_counter()
    question()
    return (time.perf_counter() - begun) * 1000


def engine():
    """Which engine this is, and its version."""
    if connection.vendor == "sqlite":
        return f"SQLite {connection.Database.sqlite_version}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version'), current_setting('fsync')")
        return "PostgreSQL {}, fsync {}".format(*cursor.fetchone())


def committee(label, entry=None):
    """The Committee after the meeting, as known at the entry, in words that any copy of the
    register has in common."""
    _entry, found = committee_at(Question(after=label, entry=entry), ANY_DAY)
    groups = {group.code: [seat.state for seat in group.holders] for group in found.groups}
    president = found.president and found.president.state
    return [president, found.outgoing and found.outgoing.state, groups, found.counts]


def holders(label, entry=None):
    """Who holds which office after the meeting, with the names of that entry."""
    with as_recorded(entry) if entry else nullcontext():
        position = Meeting.objects.get(label=label).position
        held = Mandate.objects.standing().spanning(position)
        told = held.select_related("state", "from_end_of", "until_end_of")
        return sorted(
            [row.office_id, row.state.name, row.from_end_of.label, row.until_end_of.label]
            for row in told
        )


def plain_holders(label, version):
    """The same by the ``as_of`` of simple-history, as its documentation has it: what a row of
    the past refers to is read from the past too, by historic foreign keys."""
    return sorted(
        [row.office_id, row.state.name, row.from_end_of.label, row.until_end_of.label]
        for row in _plainly_held(label, day_of(version))
    )


def plain_holders_at_once(label, version):
    """The same in as few questions as can be: one a table, and no more of the States and the
    meetings than those that the mandates name."""
    when = day_of(version)
    held = list(_plainly_held(label, when))
    states = PlainState.history.as_of(when).filter(code__in={row.state_id for row in held})
    places = {row.from_end_of_id for row in held} | {row.until_end_of_id for row in held}
    meetings = PlainMeeting.history.as_of(when).filter(position__in=places)
    names = {state.code: state.name for state in states}
    labels = {meeting.position: meeting.label for meeting in meetings}
    return sorted(
        [
            row.office_id,
            names[row.state_id],
            labels[row.from_end_of_id],
            labels[row.until_end_of_id],
        ]
        for row in held
    )


def _plainly_held(label, when):
    position = PlainMeeting.history.as_of(when).get(label=label).position
    ends_later = Q(until_end_of__isnull=True) | Q(until_end_of__gt=position)
    return PlainMandate.history.as_of(when).filter(ends_later, from_end_of__lte=position)


def save_one():
    """One row read, changed and saved as one entry."""
    with recording(by="benchmark", reason="To see how long it takes"):
        _change(Mandate.objects.order_by("pk")[:1])


def save_one_plainly():
    """The same with simple-history, in a transaction."""
    with transaction.atomic():
        _change(PlainMandate.objects.order_by("pk")[:1])


def save_many():
    """As many rows in one entry."""
    with recording(by="benchmark", reason="To see how long it takes"):
        _change(Mandate.objects.order_by("pk")[:100])


def save_many_plainly():
    with transaction.atomic():
        _change(PlainMandate.objects.order_by("pk")[:100])


def _change(rows):
    for row in rows:
        row.remark = f"Changed {next(_words)} times."
        row.save()
