"""Some years of a register after the reference one: an entry of every kind that staff record."""

import json

from ccm_machinery.registerfile import load
from officeholders.erasing import erase
from officeholders.judging import refuse_faults
from officeholders.models import Entry, Representative
from officeholders.stored import stored_rows
from officeholders.undoing import undo, withdraw
from tests.builders import (
    build,
    candidature,
    group,
    mandate,
    meeting,
    presidency,
    register,
    rows_of,
    unrecorded,
    withdrawn,
    workplan,
)

CHANGE, CORRECTION = Entry.Kind.CHANGE, Entry.Kind.CORRECTION


def record_some_years(content):
    """Records the reference register ``content``, and after it what may happen to one."""
    load(content, by="tests", reason="The reference register")
    rows = rows_of(json.loads(content))
    for kind, reason, *changed in happenings(lambda name, **words: _row(rows, name, words)):
        _record(kind, reason, changed)
    undo(Entry.objects.last_number(), by="staff", reason="It was another State's note.")
    _withdraw_an_observer()
    erased = Representative.objects.order_by("pk").first()
    erase([erased.name], by="staff", reason="The person asked for it.")


def _row(rows, name, words):
    """The one row of that list that has these words."""
    (found,) = [row for row in rows if row.list == name and words.items() <= row.items()]
    return found


def _record(kind, reason, rows):
    if kind == Entry.Kind.LOAD:
        file = json.dumps(register(*rows))
        load(file, by="tests", reason=reason, overwrite=True)
    else:
        build(*rows, by="staff", reason=reason, kind=kind)
        refuse_faults()


def _withdraw_an_observer():
    found = next(row for row in stored_rows("observers") if row.words["organization"] == "CMC")
    withdraw("observers", found.pk, by="staff", reason="It was never invited.")


def happenings(the):
    """Of each entry its kind, its reason and its rows; ``the`` finds a row of the reference."""
    yield from _to_meetings(the)
    yield from _to_names(the)
    yield from _to_mandates(the)
    yield from _to_presidencies()
    yield from _to_what_is_beside_them(the)


def _to_meetings(the):
    third = the("meetings", label="3RC")
    dated = third.but(opens_on="2026-11-16", closes_on="2026-11-20", planned_for=None)
    moved = dated.but(opens_on="2026-09-21", closes_on="2026-09-25")
    part = {"opens_on": "2026-09-21", "closes_on": "2026-09-25", "place": "Geneva"}
    later = {"planned_for": "2027-03"}
    yield CHANGE, "The 3RC has its dates.", dated
    yield CHANGE, "The 3RC is earlier.", moved
    yield CHANGE, "The 3RC is held in two parts.", moved.but(closes_on=None, parts=[part, later])
    more = [meeting(f"{number}MSP", 10 * number + 30) for number in (15, 16, 17)]
    yield Entry.Kind.LOAD, "More meetings are foreseen.", *more
    yield CHANGE, "The 15MSP is cancelled.", more[0].but(cancelled="by a decision of the 3RC")
    yield (
        CHANGE,
        "The 14MSP has its dates.",
        the("meetings", label="14MSP").but(opens_on="2027-09-13", closes_on="2027-09-16"),
    )


def _to_names(the):
    lao = the("states", code="LAO")
    yield (
        CHANGE,
        "Lao PDR has another name.",
        lao.but(name="Laos", former_names=[{"name": "Lao PDR", "until": "2026-10"}]),
    )
    peru = the("states", code="PER")
    yield (
        CORRECTION,
        "Peru's former names were missing.",
        peru.but(
            former_names=[
                {"name": "Péru", "until": "2014"},
                {"name": "Old Peru", "until": "2012-05-31"},
            ]
        ),
    )
    risk = the("working_groups", code="risk-education")
    yield (
        CHANGE,
        "A group has another name.",
        risk.but(
            name="Risk education and reduction",
            drafting_name=None,
            former_names=[{"name": "Risk education", "until_end_of": "14MSP"}],
        ),
    )
    young = group("gender", "3RC", seats=2, split_from="general-status")
    yield Entry.Kind.LOAD, "A group is split off.", young
    yield CHANGE, "It will end.", young.but(until_end_of="16MSP")


def _to_mandates(the):
    lebanon = the("mandates", office="general-status", state="LBN", from_end_of="5MSP")
    yield CORRECTION, "When it left is known to the month only.", lebanon.but(ended_on="2015-09")
    norway = mandate("universalization", "NOR", "3RC", "14MSP", appointed_at="13MSP")
    yield CHANGE, "Norway is extended.", norway
    peru = the("mandates", office="stockpile-destruction", state="PER", from_end_of="13MSP")
    yield CHANGE, "Peru leaves early.", peru.but(ended_on="2026-06-30", end_reason="left early")
    chile = mandate("stockpile-destruction", "CHL", "13MSP", "14MSP", starts_on="2026-07", order=3)
    yield CHANGE, "Chile joins by note verbale.", chile.but(appointed_by="Note verbale")
    joined = [mandate("gender", code, "3RC", "16MSP", footnote="Both.") for code in ("SWE", "CHL")]
    yield Entry.Kind.LOAD, "Two take over a group.", *joined
    yield CORRECTION, "Sweden was recorded by mistake.", withdrawn(joined[0])


def _to_presidencies():
    first = presidency("ZMB", "14MSP", "3RC", "14MSP", appointed_at="13MSP")
    yield CHANGE, "A President of the 14MSP is designated.", first
    yield CHANGE, "Zambia steps down.", first.but(ended_on="2026-08-15", end_reason="stepped down")
    second = presidency("HRV", "14MSP", "3RC", "14MSP", appointed_on="2026-09")
    third = presidency("NOR", "16MSP", "14MSP", "16MSP", appointed_on="2026-10-01")
    yield CHANGE, "Two are designated.", second, third


def _to_what_is_beside_them(the):
    yield (
        Entry.Kind.LOAD,
        "Of a seat nobody knows.",
        unrecorded("universalization", "14MSP", "16MSP"),
    )
    interested = candidature("president", "AUT", presides_over="17MSP", received_on="2026-05")
    hidden = candidature("gender", "FRA", received_on="2026-06-01")
    yield CHANGE, "Two are interested.", interested.but(public=True), hidden
    yield (
        CHANGE,
        "A workplan is agreed.",
        workplan(
            "clearance", "13MSP", {"text": "Aim", "activities": [{"text": "Act", "due": "2026-05"}]}
        ),
    )
    france = the("mandates", office="clearance", state="FRA", from_end_of="12MSP")
    person = {"name": "A. Person", "title": "Counsellor", "email": "a.person@example.org"}
    yield CHANGE, "A person speaks for France.", france.but(representatives=[person])
    mexico = the("mandates", office="clearance", state="MEX", from_end_of="13MSP")
    yield CHANGE, "Mexico leaves early.", mexico.but(ended_on="2027-01-31")
