"""What the database gave up so that others could go on is done again, whole."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Event

import psycopg
import pytest
from django.db import OperationalError, connection, transaction

from officeholders import repeating
from officeholders.models import Entry, Organization, State
from officeholders.recording import recording
from officeholders.repeating import repeated
from officeholders.undoing import withdraw
from officeholders.verification import verify
from tests.builders import build, organization, state
from tests.staff import Desk
from tests.troubles import deadlock, full

WITHIN = 30  # seconds


@pytest.fixture
def no_wait(monkeypatch):
    waited = []
    monkeypatch.setattr(repeating, "sleep", waited.append)
    return waited


def failing(error, times, done):
    def work():
        done.append(len(done))
        if len(done) <= times:
            raise error
        return "done"

    return repeated(work)


@pytest.mark.any_engine
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("times", "tries"), [(0, 1), (1, 2), (2, 3)])
def test_work_that_was_given_up_is_tried_three_times(no_wait, times, tries):
    done = []
    assert failing(deadlock(), times, done)() == "done"
    assert (len(done), len(no_wait)) == (tries, tries - 1)
    assert all(0 <= seconds <= 0.2 for seconds in no_wait)


@pytest.mark.any_engine
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("error", "tries"), [(deadlock(), 3), (full(), 1)])
def test_then_it_is_told(no_wait, error, tries):
    done = []
    with pytest.raises(OperationalError, match=str(error)):
        failing(error, 9, done)()
    assert len(done) == tries


@pytest.mark.any_engine
@pytest.mark.django_db
def test_inside_a_transaction_that_is_open_already_it_is_tried_once(no_wait):
    done = []
    with pytest.raises(OperationalError):
        failing(deadlock(), 9, done)()
    assert done == [0]


@pytest.fixture
def another(postgresql_address, transactional_db):
    """Another program at the same database, outside the register's guard."""
    told = connection.get_connection_params()
    wanted = {key: told[key] for key in ("dbname", "host", "user", "password") if told.get(key)}
    with (
        closing(psycopg.connect(**wanted)) as other,
        ThreadPoolExecutor(1) as pool,
    ):
        other.execute("SET session_replication_role = replica")
        other.commit()
        yield other, pool


def once(first):
    """Something that does ``first`` the first time it is called."""
    called = []

    def call(*_arguments, **_words):
        if not called:
            called.append(True)
            first()

    return call


@pytest.fixture
def deadlocked(another):
    """What the first call of it does: two wait for each other, until one is given up."""
    other, pool = another
    has_states = Event()

    def cross():
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL deadlock_timeout = '20ms'")
        waiting = pool.submit(lock_both)
        assert has_states.wait(WITHIN)
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE officeholders_state IN SHARE MODE")
        waiting.result(WITHIN)

    def lock_both():
        other.execute("SET deadlock_timeout = '1h'")
        other.execute("LOCK TABLE officeholders_state IN EXCLUSIVE MODE")
        has_states.set()
        other.execute("LOCK TABLE officeholders_organization IN ACCESS EXCLUSIVE MODE")
        other.rollback()

    return once(cross)


def test_a_form_whose_transaction_was_given_up_in_a_deadlock_is_recorded_once(
    client, deadlocked, monkeypatch
):
    tries = []
    before = Organization.save

    def save(self, **words):
        before(self, **words)
        tries.append(self.pk)
        deadlocked()

    monkeypatch.setattr(Organization, "save", save)
    page = Desk(client).add("officeholders_organization_add", code="CMC", name="Coalition")
    assert page.status_code == 302
    assert len(tries) == 2
    assert list(Organization.objects.values_list("code", flat=True)) == ["CMC"]
    assert (Entry.objects.last_number(), verify()) == (1, [])


def test_work_that_could_not_be_serialised_is_recorded_once(another):
    other, _pool = another
    build(organization("CMC"), state("NOR"))

    def overtake():
        other.execute("UPDATE officeholders_organization SET name = name")
        other.commit()

    first = once(overtake)
    isolated = []

    @repeated
    def renamed():
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            with recording(by="tests", reason="Another name") as entry:
                isolated.append(State.objects.count())  # its view of the register begins
                first()
                Organization.objects.update(name="Coalition")
        return entry

    entry = renamed()
    assert (isolated, entry.number) == ([1, 1], 2)
    assert (Organization.objects.get().name, verify()) == ("Coalition", [])


def test_withdrawing_is_whole_work(deadlocked, monkeypatch):
    build(organization("CMC"))
    pk = Organization.objects.get().pk
    monkeypatch.setattr("officeholders.undoing.refuse_faults", deadlocked)
    assert withdraw("organizations", pk, by="tests", reason="A mistake").number == 2
    assert (Organization.objects.get().withdrawn, verify()) == (True, [])
