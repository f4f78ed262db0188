"""The feeds as addresses: their pages, their identifiers, what they take and refuse."""

import re

import pytest

from officeholders.models import Entry
from tests.builders import build, document, group, mandate, meeting, meetings, state
from tests.presidency.feeds import feed_at, newest, sentences_of

FEEDS = ("/entries/feed/", "/states/AAA/feed/", "/working-groups/teaching/feed/")
HELD = mandate("teaching", "AAA", "1MSP", "3MSP")


@pytest.fixture
def made(db):
    build(
        *meetings("2013-09-10", "2014-09-10", "2015-09-10"),
        state("AAA", "Aland"),
        state("BBB", "Beland"),
        group("teaching"),
        group("late"),
        HELD,
    )


def titles(feed):
    return [entry.title for entry in feed.entries]


def links(feed):
    return {link.rel: link.href.removeprefix("http://testserver") for link in feed.feed.links}


def test_an_entry_is_told_by_whom_when_of_which_kind_and_why(client, made):
    entry = build(HELD.but(until_end_of="2MSP"), kind=Entry.Kind.CORRECTION, document="CCM/1")
    told = feed_at(client, "/entries/feed/").entries[0]
    assert told.title.startswith("Entry 2: Corrected: The mandate of Aland as Coordinator of ")
    assert (told.author, told.tags[0].term) == ("ISU staff", "correction")
    assert told.link == "http://testserver/entries/2/"
    assert told.updated_parsed[:6] == entry.at.timetuple()[:6]
    assert "<p>Why: As the test needs it. (CCM/1)</p>" in told.content[0].value
    build(HELD, by=None)
    assert feed_at(client, "/entries/feed/").entries[0].author == "system"


def test_identifiers_stay_wherever_the_register_is_served(client, made):
    build(HELD.but(until_end_of="2MSP"))
    ids = {path: [entry.id for entry in feed_at(client, path).entries] for path in FEEDS}
    assert len({identifier for told in ids.values() for identifier in told}) == 6
    digest = Entry.objects.get(number=2).digest
    assert ids[FEEDS[1]][0] == f"tag:clusterconvention.org,2026:register:state:AAA:{digest}"
    elsewhere = client.get(FEEDS[1], headers={"host": "localhost"}).content.decode()
    assert all(identifier in elsewhere for identifier in ids[FEEDS[1]])


def test_a_feed_is_about_its_own_state_and_its_own_group_only(client, made):
    build(document("CCM/1"))
    build(mandate("late", "BBB", "1MSP", "2MSP"))
    build(HELD.but(state="BBB", from_end_of="2MSP"))
    assert titles(feed_at(client, "/states/AAA/feed/")) == ["Entry 1: As the test needs it."]
    told = feed_at(client, "/states/BBB/feed/")
    assert [title.partition(":")[0] for title in titles(told)] == ["Entry 4", "Entry 3", "Entry 1"]
    (told,) = newest(client, "/working-groups/late/feed/")
    assert told.startswith("Beland is appointed Coordinator of Late from the end of the 1MSP ")


def test_who_moves_a_meeting_moves_the_mandates_that_end_with_it(client, made):
    build(meeting("3MSP", closes_on="2015-10-10"), meeting("2MSP", closes_on="2014-10-10"))
    assert newest(client, "/states/AAA/feed/") == [
        "The 3MSP is moved: 10 October 2015 (before: 10 September 2015). "
        "What ends with it moves with it."
    ]
    assert len(feed_at(client, "/states/BBB/feed/").entries) == 1


@pytest.mark.any_engine
def test_the_last_fifty_entries_lead_to_the_older_ones(client, made):
    for place in range(60):
        build(HELD.but(remark=f"Remark {place}"))
    for path in FEEDS:
        first, second = feed_at(client, path), feed_at(client, f"{path}?page=2")
        numbers = [int(re.search("[0-9]+", title)[0]) for title in titles(first) + titles(second)]
        assert numbers == list(range(61, 0, -1))
        page = path.partition("feed")[0]
        assert links(first) == {
            "self": path,
            "alternate": page,
            "first": path,
            "last": f"{path}?page=2",
            "next": f"{path}?page=2",
        }
        assert links(second) == {
            "self": f"{path}?page=2",
            "alternate": page,
            "first": path,
            "last": f"{path}?page=2",
            "previous": path,
        }
        assert first.feed.updated == first.entries[0].updated
        assert client.get(f"{path}?page=3").status_code == 400
    known = feed_at(client, "/states/AAA/feed/?entry=55")
    assert titles(known)[0].startswith("Entry 55: ")
    assert links(known)["next"] == "/states/AAA/feed/?page=2&entry=55"


def test_what_is_said_of_an_entry_does_not_depend_on_later_ones(client, made):
    build(mandate("late", "AAA", "1MSP", "2MSP"))
    before = [sentences_of(entry) for entry in feed_at(client, "/entries/feed/").entries]
    build(state("AAA", "Another"), group("late", name="Later"), meeting("2MSP"))
    after = [sentences_of(entry) for entry in feed_at(client, "/entries/feed/").entries]
    assert after[1:] == before


def test_texts_with_signs_of_markup_and_of_none_are_told_as_they_are(client, made):
    build(state("AAA", "A<b>&amp;\u202e"), reason="Because of <i> & “x” ]]>.")
    told = feed_at(client, "/states/AAA/feed/")
    assert sentences_of(told.entries[0]) == ["Aland is now called A<b>&amp;\u202e."]
    assert "Because of &lt;i&gt; &amp; “x” ]]&gt;." in told.entries[0].content[0].value


@pytest.mark.parametrize("path", FEEDS)
def test_who_still_has_a_feed_is_told_so_in_one_query(
    client, made, django_assert_num_queries, path
):
    tag = client.get(path)["ETag"]
    with django_assert_num_queries(1):
        assert client.get(path, headers={"If-None-Match": tag}).status_code == 304


def test_however_many_entries_and_rows_the_queries_are_as_many(
    client, made, django_assert_max_num_queries
):
    for place in range(12):
        build(HELD.but(remark=f"{place}"), document(f"CCM/{place}"), state("BBB", f"B {place}"))
    for path in (*FEEDS, f"{FEEDS[1]}?entry=10"):
        with django_assert_max_num_queries(11, info=path):
            assert client.get(path).status_code == 200


@pytest.mark.any_engine
def test_an_unknown_state_or_group_is_not_found_and_the_nearest_is_offered(client, made):
    for address, near in (
        ("/states/AAB/feed/", "/states/AAA/"),
        ("/working-groups/teachin/feed/", "/working-groups/teaching/"),
    ):
        answer = client.get(address)
        assert answer.status_code == 404
        assert f'href="{near}"' in answer.content.decode()
    build(state("CCC"))
    assert client.get("/states/CCC/feed/?entry=1").status_code == 404


@pytest.mark.any_engine
def test_a_feed_takes_pages_and_no_moment(client, made):
    wrong = ("on=2014-01-01", "page=0", "page=x", "page=1&page=1", "after=1MSP")
    assert {client.get(f"{path}?{asked}").status_code for path in FEEDS for asked in wrong} == {400}
    assert client.get("/entries/feed/?entry=1").status_code == 400
    assert [client.get(f"{path}?page=").status_code for path in FEEDS] == [200, 200, 200]


@pytest.mark.any_engine
def test_before_entry_1_there_is_no_feed(client, db):
    assert [client.get(path).status_code for path in FEEDS] == [404, 404, 404]


@pytest.mark.any_engine
def test_the_pages_lead_to_their_feeds_and_calendars(client, made):
    for page in ("/entries/", "/states/AAA/", "/working-groups/teaching/"):
        html = client.get(page).content.decode()
        (feed,) = re.findall(
            '<link rel="alternate" type="application/atom.xml"[^>]* href="(.*?)"', html
        )
        assert feed == f"{page}feed/"
        assert f'<a href="{page}feed/"' in html
        assert (f'<a href="{page}calendar.ics"' in html) == (page != "/entries/")
    assert '<a href="/calendar.ics"' in client.get("/meetings/").content.decode()


@pytest.mark.any_engine
def test_the_real_register_is_told(client, reference_register):
    assert newest(client, "/states/JPN/feed/")[1] == (
        "Japan is recorded as Coordinator of Victim Assistance from February 2026 "
        "until the end of the 14MSP."
    )
    assert newest(client)[-1] == f"Mandates: {len(reference_register['mandates'])} rows."
