"""Answers remembered by the process that gave them: never another answer, never too many."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.http import HttpResponse
from django.utils import timezone

from officeholders import answers
from officeholders.answers import REMEMBERED
from officeholders.erasing import erase
from officeholders.models import Entry, Representative
from officeholders.remembered import BESIDES, SHARE, Given, Remembered
from presidency.views.committee import CommitteePage
from tests.builders import build, group, mandate, meetings, state

OFFICE = "teaching"
HELD = mandate(OFFICE, "AAA", "1MSP", "2MSP", representatives=[{"name": "Anna Example"}])
ITS_PAGE = f"/mandates/{OFFICE}/AAA/1MSP/"


@pytest.fixture
def entry(db):
    return build(
        *meetings("2013-09-10", "2014-09-10"),
        state("AAA", "Aland"),
        state("BBB", "Beland"),
        group(OFFICE, seats=2),
        HELD,
    )


@pytest.mark.parametrize(
    "address",
    [
        "/",
        ITS_PAGE,
        "/committee.csv",
        "/committee.pdf",
        "/register.json?entry=1",
        "/mandates/?format=csv",
        "/api/v1/committee/",
        "/register.json",
        "/entries/1/",
        "/entries/feed/",
    ],
)
def test_what_is_asked_again_is_answered_alike_in_one_query(
    client, entry, address, django_assert_num_queries
):
    first = client.get(address)
    with django_assert_num_queries(1):
        again = client.get(address)
    assert (again.status_code, again.content) == (200, first.content)
    assert dict(again.items()) == dict(first.items())


def test_what_was_known_on_a_day_is_asked_of_the_log_each_time(
    client, entry, django_assert_num_queries
):
    address = f"/?on=2014-01-01&known_on={timezone.localdate(Entry.objects.get().at)}"
    first = client.get(address)
    with django_assert_num_queries(1):
        assert client.get(address).content == first.content
    build(state("AAA", "Oland"))
    assert "Oland" in client.get(address).content.decode()


SETTLED = ["/?on=2014-01-01&entry=1", "/?entry=1", "/committee.pdf?entry=1", "/states/?entry=1"]


@pytest.mark.parametrize("address", SETTLED)
def test_what_an_entry_says_is_settled_and_answered_again_without_a_query(
    client, entry, address, django_assert_num_queries
):
    first = client.get(address)
    build(state("AAA", "Oland"))
    with django_assert_num_queries(0):
        again = client.get(address)
        held = client.get(address, headers={"If-None-Match": first["ETag"]})
        any_held = client.get(address, headers={"If-None-Match": "*"})
        other = client.get(address, headers={"If-None-Match": 'W/"0"'})
    assert (again.status_code, again.content) == (200, first.content)
    assert dict(again.items()) == dict(first.items())
    assert other.content == first.content
    for unchanged in (held, any_held):
        assert (unchanged.status_code, unchanged.content) == (304, b"")
        assert unchanged["ETag"] == first["ETag"]


def test_it_is_compressed_for_those_who_take_it_so(client, entry):
    plain = client.get("/")
    for _time in range(2):
        packed = client.get("/", headers={"Accept-Encoding": "gzip"})
        assert gzip.decompress(packed.content) == plain.content
        assert (packed["Content-Encoding"], packed["ETag"]) == ("gzip", plain["ETag"])
        assert packed["Content-Length"] == str(len(packed.content))
        assert packed["Vary"] == plain["Vary"] == "Accept-Encoding"
        assert client.get("/").content == plain.content


def test_who_has_any_answer_is_told_so_of_one_that_is_remembered(
    client, entry, django_assert_num_queries
):
    tag = client.get("/")["ETag"]
    with django_assert_num_queries(1):
        answer = client.get("/", headers={"If-None-Match": "*"})
    assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", tag)


def test_whole_addresses_are_those_of_the_host_that_was_asked(client, entry, settings):
    settings.ALLOWED_HOSTS = ["one.example", "other.example"]
    for host in (*settings.ALLOWED_HOSTS, "one.example"):
        feed = client.get("/entries/feed/", headers={"host": host}).content.decode()
        assert f"http://{host}/entries/1/" in feed
        assert feed.count("http://one.example") * feed.count("http://other.example") == 0


def test_what_was_answered_before_midnight_is_not_answered_after_it(entry, rf):
    build(mandate(OFFICE, "BBB", "1MSP", "2MSP", starts_on="2014-03-31"))
    sunday, monday = date(2014, 3, 30), date(2014, 3, 31)

    def beland_sits(address, today):
        page = CommitteePage.as_view(today=lambda: today)(rf.get(address))
        return "Beland" in page.content.decode()

    for address in ("/", "/?entry=2"):
        days = [sunday, monday, sunday, monday]
        assert [beland_sits(address, today) for today in days] == [False, True, False, True]


def test_processes_that_remember_apart_answer_alike_after_every_entry(
    client, entry, monkeypatch, django_assert_num_queries
):
    processes = [Remembered(2**20), Remembered(2**20)]

    def told_by(process):
        monkeypatch.setattr(answers, "REMEMBERED", process)
        answer = client.get("/?on=2014-01-01")
        return answer.content, answer["ETag"]

    tags = set()
    for name in ("Oland", "Aland"):
        build(state("AAA", name))
        one, other = map(told_by, processes)
        assert one == other
        assert name in one[0].decode()
        with django_assert_num_queries(2):
            assert [told_by(process) for process in processes] == [one, one]
        tags.add(one[1])
    assert len(tags) == 2


def test_an_erased_name_is_not_remembered(client, entry):
    for address in (ITS_PAGE, f"{ITS_PAGE}?entry=1", "/register.json?entry=1", "/?entry=1"):
        client.get(address)
    kept = client.get("/?entry=1&on=2014-01-01")
    assert "Anna Example" in remembered()
    erase([Representative.objects.get().name], by="tests", reason="On request")
    assert client.get("/").status_code == 200
    assert "Anna Example" not in remembered()
    assert client.get("/?entry=1&on=2014-01-01").content == kept.content
    assert "Aland" in remembered()
    for address in (ITS_PAGE, f"{ITS_PAGE}?entry=1", "/register.json?entry=1"):
        assert "Anna Example" not in client.get(address).content.decode()


def remembered():
    """All that this process remembers, as one text."""
    return b"".join(given.content for given in REMEMBERED._answers.values()).decode()


def test_refusals_and_what_is_read_as_it_is_sent_are_not_remembered(client, entry):
    for address in ("/?on=x", "/?entry=9", "/states/ZZZ/", "/entries.jsonl", "/healthz/"):
        b"".join(client.get(address))
    assert REMEMBERED.size == 0


def test_nothing_is_remembered_of_a_register_without_an_entry(client, db):
    client.get("/")
    client.get("/entries/")
    assert REMEMBERED.size == 0


def given(size, lasts=True):
    return Given(b"x" * (size - BESIDES), (), lasts)


@pytest.mark.any_engine
def test_what_was_not_asked_for_longest_goes_first():
    memory = Remembered(10 * 2000)
    for key in range(10):
        memory.keep(key, given(2000), "")
    assert memory.size == memory.most
    memory.recall(0, "")
    memory.keep(10, given(2000), "")
    assert [key for key in range(11) if memory.recall(key, "")] == [0, *range(2, 11)]
    memory.keep(5, given(1500), "")
    assert memory.size == memory.most - 500


@pytest.mark.any_engine
def test_what_is_too_large_is_not_remembered():
    memory = Remembered(SHARE * 2000)
    memory.keep("too large", given(2001), "")
    memory.keep("large", given(2000), "")
    assert memory.recall("too large", "") is None
    assert memory.size == 2000
    nothing = Remembered(0)
    nothing.keep("small", given(BESIDES), "")
    assert nothing.size == 0


@pytest.mark.any_engine
def test_what_was_made_before_an_entry_and_does_not_last_is_not_remembered_after_it():
    memory = Remembered(2**20)
    assert memory.recall("page", "second") is None
    memory.keep("page", given(2000, lasts=False), "first")
    memory.keep("page for ever", given(2000), "first")
    assert memory.recall("page", "second") is None
    assert memory.recall("page for ever", "second") == given(2000)


@pytest.mark.any_engine
def test_threads_do_not_lose_count():
    memory = Remembered(2**18)

    def ask(thread):
        for turn in range(500):
            key = (thread * turn) % 97
            found = memory.recall(key, str(turn % 3))
            if found is None:
                memory.keep(key, given(1000 + 10 * key, lasts=bool(key % 2)), str(turn % 3))
            elif found.size != 1000 + 10 * key:
                return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(ask, range(8)))
    assert memory.size == sum(given.size for given in memory._answers.values()) <= memory.most


@pytest.mark.any_engine
def test_an_answer_is_given_again_with_all_its_heads():
    answer = HttpResponse("x", content_type="text/csv", headers={"ETag": 'W/"1"'})
    again = Given.of(answer, lasts=True).again()
    assert (again.content, dict(again.items())) == (b"x", dict(answer.items()))
