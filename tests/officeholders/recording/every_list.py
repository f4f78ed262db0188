"""A small register in which every list, and every inner list, has a row."""

from officeholders.judging import register_faults
from officeholders.models import Mandate, Representative
from officeholders.tables import tracked_models
from tests.builders import (
    analysis_group,
    build,
    candidature,
    committee_meeting,
    document,
    group,
    mandate,
    meeting,
    observer,
    organization,
    presidency,
    provision,
    state,
    unrecorded,
    workplan,
)

NAME, EMAIL = "Ms. Manivanh Souliya", "manivanh@example.org"
ROWS = [
    meeting("1MSP", closes_on="2010-11-12", place="Vientiane"),
    meeting(
        "2MSP",
        closes_on="2011-09-16",
        parts=[{"opens_on": "2011-09-16", "closes_on": "2011-09-16", "place": "Beirut"}],
    ),
    meeting("3MSP"),
    state("LAO", former_names=[{"name": "Laos", "until": "2012"}], also_known_as=["Lao PDR"]),
    state("LBN", region="APG"),
    state("MKD", former_names=[{"name": "FYROM", "until": "2019-02-12"}]),
    organization("CMC"),
    document("CCM/MSP/2010/5", meeting="1MSP"),
    provision("CCM/MSP/2010/5", "1MSP", ["clearance", "committee"], paragraph="12"),
    group("clearance", seats=2, former_names=[{"name": "Clearing", "until_end_of": "2MSP"}]),
    group("victim-assistance"),
    analysis_group(
        "article-4",
        ["clearance"],
        open_question={"group": "victim-assistance", "text": "Does it take part?"},
    ),
    observer("CMC"),
    presidency("LAO", "1MSP", "1MSP", "2MSP"),
    mandate(
        "clearance",
        "LBN",
        "1MSP",
        "3MSP",
        representatives=[{"name": NAME, "title": "Counsellor", "email": EMAIL}],
    ),
    mandate("victim-assistance", "MKD", "2MSP"),
    unrecorded("clearance", "1MSP", "2MSP"),
    candidature("clearance", "MKD", received_on="2011-03"),
    candidature("president", "LBN", presides_over="2MSP", public=True),
    workplan("clearance", "1MSP", {"text": "Survey", "activities": [{"text": "Train"}]}),
    committee_meeting("2011-03-30", present=["LAO"], excused=["LBN"], minutes="They met."),
]


def build_every_list():
    """Records it as entry 1 and proves that no recorded table was left empty."""
    entry = build(*ROWS, reason="The first load", kind="load", document="CCM/MSP/2010/5")
    empty = [name for name, model in tracked_models().items() if not model.objects.exists()]
    assert (empty, register_faults()) == ([], [])
    return entry


def clearance():
    """The mandate of Lebanon in clearance, which has a representative."""
    return Mandate.objects.get(office="clearance")


def representative():
    return Representative.objects.get()
