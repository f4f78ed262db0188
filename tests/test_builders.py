"""The builders: what they make is what the register holds."""

import pytest

from officeholders.models import Entry, Mandate, State
from officeholders.stored import stored_rows
from tests.builders import (
    analysis_group,
    build,
    candidature,
    document,
    group,
    mandate,
    meeting,
    meetings,
    observer,
    organization,
    presidency,
    provision,
    register,
    rows_of,
    state,
    unrecorded,
    withdrawn,
    workplan,
)

pytestmark = pytest.mark.django_db
ONE_OF_EACH = (
    *meetings("2010-11-12", "2011-09-16", None),
    meeting("1RC", 25, planned_for="2015"),
    state("LAO", "Lao People’s Democratic Republic", region="APG"),
    state("FRA", former_names=[{"name": "Gallia", "until": "2011-01"}]),
    organization("ICRC"),
    document("CCM/MSP/2011/5", meeting="2MSP"),
    provision("CCM/MSP/2011/5", "2MSP", ["clearance", "committee"], paragraph="29"),
    group("clearance", seats=2, former_names=[{"name": "Demining", "until_end_of": "2MSP"}]),
    group("risk-education", split_from="clearance"),
    analysis_group("analysis-article-4", ["clearance", "risk-education"]),
    observer("ICRC", inferred=True),
    mandate("clearance", "FRA", "1MSP", "3MSP", ended_on="2012-09"),
    presidency("LAO", "2MSP", "1MSP", "2MSP", representatives=[]),
    unrecorded("risk-education", "1MSP", "2MSP"),
    candidature("clearance", "LAO", received_on="2012-02-10"),
    workplan("clearance", "2MSP", {"text": "Clear", "activities": [{"text": "Meet"}]}, "Report"),
)


def _held():
    found = {}
    for row in ONE_OF_EACH:
        found[row.list] = [stored.words for stored in stored_rows(row.list)]
    return found


def test_what_is_built_is_what_the_register_holds():
    entry = build(*ONE_OF_EACH)
    file = register(*ONE_OF_EACH)
    told = {
        name: [{key: value for key, value in words.items() if value != []} for words in rows]
        for name, rows in file.items()
        if name != "format"
    }
    assert (entry.number, entry.kind) == (1, "change")
    assert _held() == told


def test_a_register_file_gives_its_rows_back():
    assert register(*rows_of(register(*ONE_OF_EACH))) == register(*ONE_OF_EACH)


def test_the_same_again_is_no_entry():
    build(*ONE_OF_EACH)
    assert build(*ONE_OF_EACH).number is None
    assert Entry.objects.count() == 1


def test_a_row_given_again_is_changed_and_one_withdrawn_stands_no_more():
    build(*ONE_OF_EACH)
    mistake = mandate("clearance", "FRA", "1MSP", "3MSP", ended_on="2012-09")
    build(state("LAO", "Laos"), withdrawn(mistake))
    assert State.objects.get(code="LAO").name == "Laos"
    assert list(Mandate.objects.standing().values_list("office_id", "state_id")) == [
        ("president", "LAO")
    ]
