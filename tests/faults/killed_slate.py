"""Inside: slates whose recording is killed, each recorded again if it was not, and then undone."""

import sys

from django.test import Client
from django.test.utils import setup_test_environment

from officeholders.models import Entry, Mandate
from officeholders.undoing import undo
from officeholders.verification import verify
from presidency.models import Slate
from tests.faults.killing import killed, timed
from tests.faults.programs import hold, say
from tests.presidency.slates import LAO, build_register, slate_for
from tests.staff import ABOUT, Desk


def record(desk, slate):
    """Sends the form by which a slate becomes an entry."""
    page = desk.open("slate_record", slate.pk)
    seen = {"seen": page.context["seen"], "version": page.context["slate"].version}
    page = desk.send("slate_record", slate.pk, typed=ABOUT | seen)
    if page.status_code != 302:
        raise AssertionError(page.context["said"])


def main(rounds):
    setup_test_environment()
    build_register()
    desk = Desk(Client())
    desk.open("slates")  # here, not in a process of its own: its cookies are needed again
    seconds = timed(lambda: record(desk, _draft(desk, 0)))
    undo(Entry.objects.last_number(), by="tests", reason="The next round")
    during, torn = 0, []
    for number in range(1, rounds + 1):
        slate, before = _draft(desk, number), Entry.objects.last_number()
        during += killed(lambda draft=slate: record(desk, draft), seconds * 1.1)
        torn += verify() + _half_done(slate, before)
        if Entry.objects.last_number() == before:
            record(desk, slate)
        torn += _half_done(slate, before)
        undo(Entry.objects.last_number(), by="tests", reason="The next round")
    say(f"  {during} of {rounds} were killed before they ended, in {seconds:.2f} s each")
    hold("some were killed in the middle", during > 0)
    hold("a slate is recorded with its entry and its mandates, or is a draft", not torn, torn[:3])


def _draft(desk, number):
    return slate_for("3MSP", desk.user, LAO, name=f"Round {number}")


def _half_done(slate, before):
    """What does not agree: the last entry, the one that the draft remembers, and the mandate."""
    last = Entry.objects.last_number()
    recorded = Slate.objects.get(pk=slate.pk).entry
    laos = Mandate.objects.filter(state="LAO", withdrawn=False).count()
    expected = (None, 0) if last == before else (before + 1, 1)
    return [] if (recorded, laos) == expected else [f"{slate.name}: {recorded}, {laos}, {last}"]


if __name__ == "__main__":
    main(int(sys.argv[1]))
