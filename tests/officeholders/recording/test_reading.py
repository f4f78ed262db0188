"""A read is one entry's state, whole; and its answer never changes once it was given."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Event

import pytest
from django.db import connections

from officeholders.as_recorded import as_recorded
from officeholders.models import Entry, Mandate, Meeting, State
from officeholders.reading import TRIES, NothingRecorded, read_at
from officeholders.recording import recording
from officeholders.verification import verify
from tests.builders import build, group, mandate, meeting, state

WITHIN = 60  # seconds, for a thread that is stuck
ENTRIES = 60


@pytest.fixture
def threads(transactional_db):
    with ThreadPoolExecutor() as pool:
        yield lambda work, *words: pool.submit(_closing_its_connection, work, *words)


def _closing_its_connection(work, *words):
    with closing(connections["default"]):
        return work(*words)


def build_a_holder():
    """Entry 1: a mandate whose State, end and meeting will all be called otherwise."""
    meetings = [meeting("1MSP", closes_on="2010-11-12"), meeting("2MSP")]
    return build(*meetings, state("LAO", "0"), group("one"), mandate("one", "LAO", "1MSP"))


def rename(to):
    """One entry that says the same thing in three tables."""
    with recording(by="writer", reason=f"Called {to}") as entry:
        State.objects.update(name=to)
        Mandate.objects.update(remark=to)
        Meeting.objects.filter(label="2MSP").update(place=to)
    return entry.number


def three_words():
    """A question that takes three readings, as a page does."""
    return (
        State.objects.get().name,
        Mandate.objects.get().remark,
        Meeting.objects.get(label="2MSP").place,
    )


def test_an_answer_stays_what_it_was_under_a_slow_writer(threads):
    build_a_holder()
    rename("1")
    is_written, may_close = Event(), Event()

    def write_slowly():
        with recording(by="writer", reason="Slowly"):
            State.objects.update(name="2")
            is_written.set()
            assert may_close.wait(WITHIN)
            Mandate.objects.update(remark="2")
            Meeting.objects.filter(label="2MSP").update(place="2")

    writer = threads(write_slowly)
    assert is_written.wait(WITHIN)
    first = [answer_at(number) for number in (None, 2, 1)]
    may_close.set()
    writer.result(WITHIN)
    assert first == [(2, ("1", "1", "1")), (2, ("1", "1", "1")), (1, ("0", "", ""))]
    assert [answer_at(number) for number in (2, 2, 1)] == first
    assert answer_at(None) == (3, ("2", "2", "2"))


def answer_at(number):
    entry, answer = read_at(number, three_words)
    return entry.number, answer


def test_no_answer_is_torn_or_changes_under_a_fast_writer(threads):
    build_a_holder()
    rename("first")
    is_over = Event()

    def write_fast():
        for place in range(ENTRIES):
            rename(str(place))
        is_over.set()

    def read_all_the_time(number):
        answers = set()
        while not is_over.is_set():
            entry, answer = read_at(number and Entry.objects.last_number(), three_words)
            answers.add((entry.number, answer))
        return answers

    writer = threads(write_fast)
    readers = [threads(read_all_the_time, number) for number in (None, None, 1)]
    writer.result(WITHIN)
    answers = set().union(*(reader.result(WITHIN) for reader in readers))
    assert len(answers) > 1
    assert [answer for answer in answers if len(set(answer[1])) != 1] == []
    assert {(number, as_it_was(number)) for number, _answer in answers} == answers
    assert verify() == []


def as_it_was(number):
    with as_recorded(number):
        return three_words()


@pytest.mark.django_db
def test_before_the_first_entry_there_is_nothing_to_read():
    for number in (None, 1):
        with pytest.raises(NothingRecorded):
            read_at(number, three_words)


@pytest.mark.django_db
def test_an_entry_that_is_not_there_cannot_be_read():
    build_a_holder()
    for number in (0, 2):
        with pytest.raises(NothingRecorded):
            read_at(number, three_words)


@pytest.mark.django_db
def test_a_reading_that_an_entry_tore_is_repeated():
    build_a_holder()
    names = iter(["during the first try", "during the second"])

    def read():
        before = State.objects.get().name
        for name in names:
            rename(name)
            break
        return before, State.objects.get().name

    entry, answer = read_at(None, read)
    assert (entry.number, answer) == (3, ("during the second", "during the second"))


@pytest.mark.django_db
def test_a_reading_that_is_torn_every_time_is_made_as_recorded():
    build_a_holder()
    tries = iter(range(TRIES))

    def read():
        before = State.objects.get().name
        for place in tries:
            rename(str(place))
            break
        return before, State.objects.get().name

    entry, answer = read_at(None, read)
    assert (entry.number, answer) == (1 + TRIES, ("2", "2"))


@pytest.mark.django_db
def test_a_reading_that_failed_because_it_was_torn_is_repeated():
    build_a_holder()
    tries = iter(["Norway"])

    def read():
        for name in tries:
            rename(name)
            raise KeyError(name)
        return three_words()

    entry, answer = read_at(None, read)
    assert (entry.number, answer) == (2, ("Norway",) * 3)


@pytest.mark.django_db
def test_a_reading_that_fails_by_itself_fails():
    build_a_holder()
    with pytest.raises(State.DoesNotExist):
        read_at(None, lambda: State.objects.get(code="XXX"))


@pytest.mark.django_db
def test_an_entry_just_read_is_not_read_again(django_assert_num_queries):
    entry = build_a_holder()
    with django_assert_num_queries(2):
        assert read_at(None, State.objects.count, entry) == (entry, 1)
    with django_assert_num_queries(1):
        assert read_at(1, State.objects.count, entry) == (entry, 1)
