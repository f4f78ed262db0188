"""Two who record at once that one State takes one office: one of them is refused, each time."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import islice, product
from threading import Barrier

import pytest
from django.db import connections

from ccm_machinery.registerfile import LoadRefused
from officeholders.models import Entry, Mandate
from officeholders.verification import verify
from tests.builders import build, group, mandate, meetings, state
from tests.ccm_machinery.loads import take

ROUNDS = 100
WITHIN = 60  # seconds
STATES = ["".join(code) for code in islice(product("ABCDE", repeat=3), ROUNDS)]
SPANS = (("1MSP", "3MSP"), ("2MSP", "4MSP"))


@pytest.mark.django_db(transaction=True)
def test_of_two_overlapping_mandates_at_once_one_is_recorded_and_one_refused():
    build(*meetings(None, None, None, None), group("clearance"), *map(state, STATES))
    together = Barrier(2)

    def record(span):
        with closing(connections["default"]):
            return [booked(code, span, together) for code in STATES]

    with ThreadPoolExecutor(2) as pool:
        told = [work.result(WITHIN) for work in [pool.submit(record, span) for span in SPANS]]
    rounds = [sorted(pair) for pair in zip(*told, strict=True)]
    assert [pair[0] for pair in rounds] == [[]] * ROUNDS
    for code, (_recorded, (said,)) in zip(STATES, rounds, strict=True):
        assert said in sentences(code)
    assert sorted(Mandate.objects.values_list("state", flat=True)) == STATES
    assert (Entry.objects.last_number(), verify()) == (ROUNDS + 1, [])


def booked(code, span, together):
    """Loads the mandate when the other one is ready too; what it was refused for."""
    together.wait(WITHIN)
    try:
        take(mandate("clearance", code, *span))
    except LoadRefused as refused:
        return [str(fault) for fault in refused.faults]
    return []


def sentences(code):
    """What is said of the span that comes too late, whichever it is."""
    held = (
        "mandates[0].state: State of {0} ({0}) already holds this office from the end of the {1} "
        "until the end of the {2}"
    )
    return [held.format(code, *span) for span in SPANS]
