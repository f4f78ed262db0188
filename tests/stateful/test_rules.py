"""The naive reading of the rules and the register's own agree, whatever is proposed."""

import json

from hypothesis import event, given, settings
from hypothesis import strategies as st

from officeholders.faults import Row, faults
from tests.conftest import REFERENCE
from tests.stateful.rules import LISTS, broken_rules
from tests.stateful.words import (
    first_rows,
    labels,
    mandates,
    places,
    sittings,
    unrecorded_seats,
)

NOTHING = {name: [] for name in LISTS}


@st.composite
def proposals(draw):
    """Rows of every list, some of which break rules: those that stand, and those withdrawn."""
    rows = first_rows(draw(st.integers(0, 6)))
    for place in draw(st.lists(places, max_size=2)):
        held = rows["meetings"][place % len(rows["meetings"])]
        others = [{"parts": draw(st.lists(sittings(), min_size=1, max_size=2))}, {"cancelled": "X"}]
        held |= draw(st.sampled_from([draw(sittings()), draw(sittings()), *others]))
    group = rows["working_groups"][0]
    group |= draw(st.sampled_from([{}, {"until_end_of": draw(labels)}]))
    rows["mandates"] = draw(st.lists(mandates(), max_size=4))
    rows["unrecorded"] = draw(st.lists(unrecorded_seats, max_size=1))
    standing, withdrawn = rows, {name: [] for name in LISTS}
    for name in draw(st.lists(st.sampled_from(LISTS), max_size=1)):
        if rows[name]:
            withdrawn[name].append(rows[name].pop(draw(places) % len(rows[name])))
    return standing, withdrawn


def as_proposed(standing, withdrawn):
    """The same as the register's own rules see them."""
    return [
        Row(name, words, before=words, withdrawn=is_withdrawn)
        for is_withdrawn, rows in ((False, standing), (True, withdrawn))
        for name in LISTS
        for words in rows[name]
    ]


def test_the_real_register_breaks_no_rule_in_either_reading():
    file = json.loads(REFERENCE.read_text())
    standing = {name: file.get(name, []) for name in LISTS}
    assert broken_rules(standing, NOTHING) == []


@given(proposals())
@settings(max_examples=300)
def test_both_readings_refuse_the_same(proposed):
    broken = broken_rules(*proposed)
    for rule in broken or ["nothing is broken"]:
        event(rule)
    assert bool(broken) == bool(faults(as_proposed(*proposed)))
