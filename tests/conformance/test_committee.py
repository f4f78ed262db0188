"""The Coordination Committee of any moment and entry, against the reading of the contract."""

from datetime import date, timedelta
from email.utils import parsedate_to_datetime

from .differences import agree, differences
from .grid import moments_of
from .log import GENEVA

ADDRESS = "/api/v1/committee/"
ENTRIES, MOMENTS, OF_THE_LAST_ENTRY = 5, 6, 80  # of a sample


def expected(log, entry, moment):
    """The whole answer for a moment, given as the parameters of the question, and an entry."""
    asked = {"on": date.fromisoformat(moment["on"])} if "on" in moment else moment
    return log.register(entry).committee(**asked) | {"entry": entry, "digest": log.digest(entry)}


def questions(log, grid, today):
    """Moments and entries: each moment of the last entry, some of the others."""
    for entry in grid.some(log.numbers, ENTRIES):
        count = OF_THE_LAST_ENTRY if entry == log.last else MOMENTS
        for moment in grid.some(moments_of(log.register(entry).file, today), count):
            yield entry, moment


def asked(site, log, entry, moment):
    answer = site.found(ADDRESS, moment | {"entry": entry})
    return differences(answer.address, expected(log, entry, moment), answer.json)


def test_the_committee_is_what_the_contract_has_at_every_moment_and_entry(site, log, grid, today):
    agree([told for each in questions(log, grid, today) for told in asked(site, log, *each)])


def test_the_committee_after_every_meeting_is_that_of_every_entry(site, log, grid):
    found = []
    for entry in grid.some(log.numbers, 10):
        for meeting in grid.some(log.register(entry).meetings[-6:], 2, 2):
            found += asked(site, log, entry, {"after": meeting["label"]})
    agree(found)


def test_both_addresses_of_the_committee_give_the_same_bytes(site, log, grid, today):
    for entry, moment in grid.some(questions(log, grid, today), 10, 400):
        question = moment | {"entry": entry}
        answer = site.found("/committee.json", question)
        assert answer.body == site.found(ADDRESS, question).body, answer.address


def test_without_a_moment_it_is_today_in_geneva_and_as_known_at_the_last_entry(site, log):
    answer = site.found(ADDRESS)
    told = {"on": answer.json["moment"]["on"]}
    assert differences(answer.address, expected(log, log.last, told), answer.json) == []
    moment = parsedate_to_datetime(answer.headers["Date"]).astimezone(GENEVA)
    around = {(moment + timedelta(minutes=more)).date().isoformat() for more in (-1, 1)}
    assert told["on"] in around, answer.address


def test_an_empty_value_counts_as_not_given(site):
    nothing = dict.fromkeys(("on", "after", "entry", "known_on"), "")
    answer = site.found(ADDRESS, nothing)
    assert answer.json == site.found(ADDRESS).json, answer.address


def test_what_was_known_on_a_day_is_the_last_entry_of_that_day(site, log, today):
    recorded = {log.day(number) for number in log.numbers}
    days = {day + timedelta(days=more) for day in recorded for more in (-1, 0, 1)} | {today}
    for day in sorted(day for day in days if min(recorded) <= day <= today):
        answer = site.found(ADDRESS, {"known_on": day.isoformat(), "on": "2026-03-30"})
        wanted = expected(log, log.known_on(day), {"on": "2026-03-30"})
        assert differences(answer.address, wanted, answer.json) == []


def test_the_answer_for_a_moment_and_an_entry_stays_the_same(site, log, grid, today):
    chosen = grid.some(questions(log, grid, today), 8, 100)
    first = [site.found(ADDRESS, moment | {"entry": entry}).body for entry, moment in chosen]
    second = [site.found(ADDRESS, moment | {"entry": entry}).body for entry, moment in chosen]
    assert first == second
