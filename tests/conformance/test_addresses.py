"""Every address of the contract: what it answers with, and that caches may rely on it."""

import re

import pytest

from .addresses import addresses

CACHED = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"
WEAK = re.compile(r'W/"[^"]+"')


@pytest.fixture(scope="module")
def asked(site, log):
    """Each address of the contract, the question put to it, as known at the last entry where it
    takes one, and the answer."""
    found = []
    for address in addresses(log.register(log.last).file):
        question = address.as_known_at(log.last)
        found.append((address, question, site.ask(address.path, question)))
    return found


def test_every_address_answers_with_its_type(asked):
    for address, _question, answer in asked:
        assert (answer.status, answer.content_type) == (200, address.content_type), answer.address


@pytest.fixture(scope="module")
def ways_to_ask(log):
    """The four parameters of section 1, two at a time."""
    ways = [{"known_on": log.day(log.last).isoformat()}, {"on": "2026-03-30", "entry": 1}]
    for meeting in log.register(1).meetings[-1:]:
        ways[0]["after"] = meeting["label"]
    return ways


def test_every_moment_and_entry_is_taken_where_the_contract_says_so(site, log, grid, ways_to_ask):
    for address in addresses(log.register(1).file):
        for question in grid.some(ways_to_ask, 1):
            taken = {name: value for name, value in question.items() if name in address.takes}
            answer = site.ask(address.path, taken)
            assert answer.status == 200, f"{answer.address}: {answer.status}"


def test_no_moment_or_entry_is_taken_elsewhere(site, log, ways_to_ask):
    for address in addresses(log.register(1).file):
        for name, value in (pair for question in ways_to_ask for pair in question.items()):
            if name not in address.takes:
                answer = site.ask(address.path, {name: value})
                assert answer.status == 400, f"{answer.address}: {answer.status}"


def test_every_answer_has_a_weak_tag_and_says_how_long_it_may_be_kept(asked):
    for _address, _question, answer in asked:
        assert WEAK.fullmatch(answer.headers.get("ETag", "")), answer.address
        assert answer.headers.get("Cache-Control") == CACHED, answer.address


def test_who_still_has_the_answer_is_told_so(site, asked):
    for address, question, answer in asked:
        tag = answer.headers["ETag"]
        for held in (tag, f'"another", {tag}', "*"):
            again = site.ask(address.path, question, If_None_Match=held)
            assert (again.status, again.body) == (304, b""), f"{answer.address}: {held}"
            assert again.headers["ETag"] == tag, answer.address
            assert again.headers["Cache-Control"] == CACHED, answer.address
        other = site.ask(address.path, question, If_None_Match='W/"another"')
        assert other.status == 200, answer.address


def test_head_tells_what_get_does_without_a_body(site, asked):
    for address, question, answer in asked:
        head = site.ask(address.path, question, method="HEAD")
        assert (head.status, head.body) == (200, b""), head.address
        for name in ("Content-Type", "ETag", "Cache-Control", "Content-Disposition"):
            assert head.headers.get(name) == answer.headers.get(name), f"{head.address}: {name}"


def test_the_same_question_twice_is_the_same_bytes(site, asked):
    for address, question, answer in asked:
        again = site.ask(address.path, question)
        assert again.body == answer.body, f"{answer.address} answers differently the second time"
        assert again.headers["ETag"] == answer.headers["ETag"], answer.address


def test_another_moment_or_entry_has_another_tag(site, log):
    questions = [{}, {"on": "2026-03-30"}, {"on": "2026-03-31"}]
    questions += [{"entry": entry} for entry in {1, log.last}]
    for path in ("/", "/committee.json", "/api/v1/mandates/"):
        tags = [site.found(path, question).headers["ETag"] for question in questions]
        assert len(set(tags)) == len(questions), f"{site.endpoint}{path}: {questions}"


def test_the_register_is_healthy(site):
    answer = site.ask("/healthz/")
    assert (answer.status, answer.content_type) == (200, "text/plain"), answer.address


def test_a_page_loads_only_from_the_register_and_every_file_it_loads_is_there(site):
    page = site.found("/").text
    assert re.findall(r"<script\b", page) == []
    loaded = re.findall(r'<link rel="stylesheet" href="([^"]+)"', page)
    assert loaded, f"{site.endpoint}/ has no stylesheet"
    for path in loaded:
        assert path.startswith("/"), path
        assert site.found(path).content_type == "text/css"


def test_every_page_names_the_entry_it_is_answered_from(site, log):
    question = {"known_on": log.day(log.last).isoformat()}
    for address in addresses(log.register(log.last).file):
        if address.content_type == "text/html" and "entry" in address.takes:
            answer = site.found(address.path, question)
            assert log.digest(log.last) in answer.text, answer.address


def test_staff_sign_in_and_nobody_else_sees_anything(site):
    answer = site.ask("/admin/")
    assert answer.status == 302, answer.address
    assert answer.headers["Location"].startswith("/admin/login/"), answer.headers["Location"]
