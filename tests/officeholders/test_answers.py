"""What every public address has in common, asked over HTTP."""

import json
from datetime import date

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from officeholders.models import Entry
from presidency.views.committee import CommitteePage
from tests.builders import build, meeting, state

PAGES = ["/", "/entries/"]
FOR_PROGRAMS = ["/api/v1/committee/", "/committee.json", "/register.json", "/popolo.json"]
PUBLIC = [*PAGES, *FOR_PROGRAMS]
WITH_MOMENT = ["/", "/api/v1/committee/", "/committee.json"]
CACHED = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"


@pytest.fixture
def asked(client):
    """Asks an address and gives the answer."""
    return client.get


@pytest.fixture
def entry(db):
    return build(meeting("13MSP", position=150, closes_on="2025-09-19"), meeting("14MSP", 170))


@pytest.mark.parametrize("address", PUBLIC)
def test_an_answer_is_cached_for_a_minute_and_sets_no_cookie(asked, entry, address):
    answer = asked(address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == CACHED
    assert answer["ETag"].startswith('W/"')
    assert answer.cookies == {}
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize("address", PUBLIC)
def test_who_still_has_the_answer_is_told_so_in_one_query(
    asked, entry, address, django_assert_num_queries
):
    tag = asked(address)["ETag"]
    for held in (tag, tag.removeprefix("W/"), f'"other", {tag}'):
        with django_assert_num_queries(1):
            answer = asked(address, headers={"If-None-Match": held})
        assert (answer.status_code, answer.content) == (304, b"")
        assert (answer["ETag"], answer["Cache-Control"]) == (tag, CACHED)


@pytest.mark.parametrize("address", PUBLIC)
def test_who_has_any_answer_at_all_is_told_so(asked, entry, address):
    assert asked(address, headers={"If-None-Match": "*"}).status_code == 304


@pytest.mark.parametrize("address", PUBLIC)
def test_who_has_an_older_answer_gets_the_new_one(asked, entry, address):
    tag = asked(address)["ETag"]
    build(state("LAO"))
    answer = asked(address, headers={"If-None-Match": tag})
    assert answer.status_code == 200
    assert answer["ETag"] != tag


@pytest.mark.parametrize("address", WITH_MOMENT)
def test_the_answer_at_an_entry_stays_the_same_for_ever(asked, entry, address):
    question = f"{address}?on=2026-03-30&entry=1"
    before = asked(question)
    build(meeting("14MSP", 170, closes_on="2026-01-01"))
    after = asked(question)
    assert (after.content, after["ETag"]) == (before.content, before["ETag"])


def test_a_question_without_a_moment_is_another_one_tomorrow(entry, rf):
    def tag(address, today):
        view = CommitteePage.as_view(today=lambda: today)
        return view(rf.get(address))["ETag"]

    first, second = date(2026, 3, 30), date(2026, 3, 31)
    assert tag("/", first) != tag("/", second)
    assert tag("/?entry=1", first) != tag("/?entry=1", second)
    assert tag("/?on=2026-03-30", first) == tag("/?on=2026-03-30", second)
    assert tag("/?after=14MSP", first) == tag("/?after=14MSP", second)


def test_the_register_file_of_an_entry_is_asked_for_again_once_a_name_may_be_erased(asked, entry):
    tag = asked("/register.json?entry=1")["ETag"]
    build(state("LAO"))
    assert asked("/register.json?entry=1")["ETag"] != tag


@pytest.mark.parametrize("address", [*PUBLIC, "/healthz/"])
def test_head_gives_the_heads_without_the_body(client, entry, address):
    get, head = client.get(address), client.head(address)
    assert (head.status_code, head.content) == (200, b"")
    assert head.get("ETag") == get.get("ETag")
    assert head["Content-Type"] == get["Content-Type"]


@pytest.mark.parametrize("address", [*PUBLIC, "/healthz/"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_a_public_address_is_only_read(client, db, method, address):
    answer = getattr(client, method)(address)
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
    assert "This address can only be read, with GET or HEAD." in sentence(answer)


def sentence(answer):
    """The sentence of a refusal: the one word of the JSON, or the page."""
    if answer["Content-Type"] == "application/json":
        told = json.loads(answer.content)
        assert list(told) == ["error"]
        return told["error"]
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    return answer.content.decode()


BAD = [
    "on=2026-02-30",
    "on=2026-W14-1",
    "on=%D9%A2%D9%A0%D9%A2%D9%A6-03-30",
    "on=1989-12-31",
    "after=99MSP",
    "after=14msp",
    "on=2026-03-30&after=14MSP",
    "on=2026-03-30&on=2026-03-30",
    "entry=0",
    "entry=2",
    "entry=01",
    "entry=99999999999",
    "known_on=1990-01-01",
    "known_on=2199-12-31",
    "entry=1&known_on=2026-02-01",
    "after=%00",
    "after=%FF%FE",
    "after=" + "x" * 10_000,
    "foo=bar",
    "foo=",
    "&".join(f"p{number}=" for number in range(60)),
]


@pytest.mark.parametrize("address", WITH_MOMENT)
@pytest.mark.parametrize("question", BAD)
def test_a_bad_question_is_answered_with_400_and_one_sentence(asked, entry, address, question):
    tag = asked(address)["ETag"]
    for headers in ({}, {"If-None-Match": tag}, {"If-None-Match": "*"}):
        answer = asked(f"{address}?{question}", headers=headers)
        assert answer.status_code == 400
        assert answer["Cache-Control"] == "no-store"
        assert sentence(answer).strip()


@pytest.mark.parametrize(
    ("address", "other"),
    [
        ("/entries/", "on=2026-03-30"),
        ("/entries/", "entry=1"),
        ("/entries/", "page=0"),
        ("/entries/", "page=2"),
        ("/entries/", "page=x"),
        ("/register.json", "on=2026-03-30"),
        ("/register.json", "after=14MSP"),
        ("/register.json", "page=1"),
        ("/popolo.json", "on=2026-03-30"),
        ("/healthz/", "on=2026-03-30"),
    ],
)
def test_an_address_refuses_what_it_does_not_take(asked, entry, address, other):
    assert asked(f"{address}?{other}").status_code == 400


@pytest.mark.parametrize("address", FOR_PROGRAMS)
def test_before_entry_1_there_is_nothing_to_give(asked, db, address):
    answer = asked(address)
    assert answer.status_code == 404
    assert sentence(answer) == "Nothing is recorded in the register yet."


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("question", ["", "?"])
def test_before_entry_1_the_pages_say_so(asked, db, address, question):
    answer = asked(address + question)
    assert answer.status_code == 200
    assert "Nothing is recorded in the register yet." in answer.content.decode()
    build(state("LAO"))
    assert asked(address + question)["ETag"] != answer["ETag"]


@pytest.mark.parametrize(
    "address", ["/nothing", "/nothing/", "/x/99MSP/", "/%00", "/states/L%00O/", "/%FF/"]
)
def test_an_unknown_path_is_not_found(asked, db, address):
    answer = asked(address)
    assert answer.status_code == 404
    assert "There is nothing at this address." in sentence(answer)


@pytest.mark.parametrize("address", ["/api/", "/api/v1/nothing/", "/nothing.json", "/x.jsonl"])
def test_an_unknown_path_for_programs_is_not_found_in_json(asked, db, address):
    answer = asked(address)
    assert answer.status_code == 404
    assert answer["Content-Type"] == "application/json"
    assert sentence(answer) == "There is nothing at this address."


def test_a_page_without_its_slash_is_found(asked, entry):
    answer = asked("/api/v1/committee?on=2026-03-30")
    assert (answer.status_code, answer["Location"]) == (
        301,
        "/api/v1/committee/?on=2026-03-30",
    )


def test_the_committee_for_programs_is_byte_for_byte_that_of_the_api(asked, entry):
    question = "?on=2026-03-30"
    told = asked(f"/committee.json{question}")
    assert told.content == asked(f"/api/v1/committee/{question}").content
    assert told["Content-Type"] == "application/json"


def test_the_health_page_answers_while_the_database_does(asked, db):
    answer = asked("/healthz/")
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/healthz/", *PUBLIC])
def test_without_the_database_the_register_is_not_available(db, address):
    def gone(execute, sql, params, many, context):
        raise OperationalError("the connection is closed")

    with connection.execute_wrapper(gone):
        answer = Client(raise_request_exception=False).get(address)
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert sentence(answer).count("The register cannot be read at the moment.") == 1


@pytest.mark.parametrize("address", ["/", "/committee.json"])
def test_an_error_of_our_own_is_told_without_its_inside(entry, address, caplog):
    def broken(execute, sql, params, many, context):
        raise RuntimeError("secret")

    client = Client(raise_request_exception=False)
    with connection.execute_wrapper(broken):
        answer = client.get(address)
    assert answer.status_code == 500
    assert "The register could not answer. Please try again." in sentence(answer)
    assert "secret" not in sentence(answer)


def test_the_log_tells_who_what_and_how_much(asked, db, django_user_model):
    anna = django_user_model.objects.create_user("anna", first_name="Anna")
    build(meeting("13MSP"), state("LAO"), by="system", reason="The reference register", kind="load")
    build(state("LAO", "Lao PDR"), by=anna, reason="Its short name", document="NV 1")
    build(state("JPN"), by="Anna", reason="Another State", kind="correction")
    page = asked("/entries/").content.decode()
    assert [row.split("</tr>")[0].count("ISU staff") for row in page.split('"row">')[1:]] == [
        1,
        1,
        0,
    ]
    assert page.count(", load, system</p>") == 1
    assert page.count("<p>Its short name (NV 1)</p>") == 1
    assert "Anna" not in page
    assert [part.split("</td>")[0] for part in page.split("<td>")[2::2]] == ["1", "1", "2"]
    assert timezone.localdate(Entry.objects.get(number=1).at).strftime("%B %Y") in page


def test_the_log_is_paged(asked, db):
    for number in range(51):
        build(state("LAO", f"Name {number}"))
    first, second = asked("/entries/").content.decode(), asked("/entries/?page=2").content.decode()
    assert first.count('scope="row"') == 50
    assert second.count('scope="row"') == 1
    assert '<a rel="next" href="?page=2">' in first
    assert '<a rel="prev" href="?page=1">' in second
    assert asked("/entries/?page=3").status_code == 400
