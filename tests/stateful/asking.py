"""The same questions asked of the register and of the model."""

from datetime import date, timedelta

from ccm_machinery.registerfile import register_lists
from officeholders.moments import moment_after, moment_on
from officeholders.reading import read_at
from presidency.committee import read_committees
from tests.stateful.model import ERASED
from tests.stateful.rules import NaiveRegister, first_day, identity, last_day

ONE_DAY = timedelta(days=1)
STRIDE, ASKED_AGAIN = 7, 3


def lists():
    """The rows of the register, by list; names that were erased are all alike."""
    found = {name: rows for name, rows in register_lists(private=True).items() if rows}
    for row in found.get("mandates", []):
        for person in row.get("representatives", []):
            if person["name"].startswith("sha256:"):
                person["name"] = ERASED
    return told(found)


def told(lists):
    """The rows of the lists in one order."""
    return {
        name: sorted(rows, key=lambda row: repr(identity(name, row)))
        for name, rows in lists.items()
        if rows
    }


def questions(register):
    """Moments at which an answer may change: right after each meeting, and days around ends."""
    days = {
        date.fromisoformat(one["closes_on"]) for one in register.meetings if one.get("closes_on")
    }
    rough = [
        row[key]
        for row in register.mandates
        for key in ("starts_on", "ended_on", "appointed_on")
        if row.get(key)
    ]
    days |= {last_day(each) for each in rough} | {first_day(each) - ONE_DAY for each in rough}
    days |= {day + ONE_DAY for day in days} | {date(2011, 1, 1)}
    after = [{"after": meeting["label"]} for meeting in register.meetings]
    return [*after, *({"on": day} for day in sorted(days))]


def answer(question, number=None):
    """The Committee, as the register tells it now or as known at that entry."""

    def read():
        if "after" in question:
            return read_committees(moment_after(question["after"]))[0]
        return read_committees(moment_on(question["on"]))[0]

    entry, committee = read_at(number, read)
    return committee.as_json(entry)


def compare(course):
    """Asks a question now and, every third time, one again that was asked before."""
    register = NaiveRegister(course.model.lists())
    asked, count = questions(register), len(course.asked)
    question = asked[STRIDE * count % len(asked)]
    found = answer(question)
    assert found["entry"] == len(course.model.entries)
    assert {key: found[key] for key in found if key not in ("entry", "digest")} == (
        register.committee(**question)
    )
    course.asked.append((question, found["entry"], found))
    if count % ASKED_AGAIN == 0:
        question, number, found = course.asked[STRIDE * count % len(course.asked)]
        assert answer(question, number) == found
