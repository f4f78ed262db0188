"""A register with one of each thing that is hard to tell, and the lists of the API of it."""

import json

from tests.builders import (
    build,
    document,
    group,
    mandate,
    meeting,
    presidency,
    provision,
    state,
    withdrawn,
)

LISTS = {
    "mandates": "mandates",
    "states": "states",
    "meetings": "meetings",
    "working-groups": "working_groups",
    "provisions": "provisions",
}
ALL = [*LISTS, "entries"]


def asked(client, name, question="", status=200):
    answer = client.get(f"/api/v1/{name}/{question}")
    assert answer.status_code == status, answer.content
    return json.loads(answer.content)


def rows(client, name, question=""):
    return asked(client, name, question)["results"]


def record_edges():
    """One of each thing that is hard to tell, recorded as entry 1."""
    parts = [{"opens_on": "2020-11-25", "closes_on": "2020-11-27", "place": "Online"}]
    parts.append({"planned_for": "2021-09", "place": "Lausanne"})
    return build(
        meeting("1MSP", closes_on="2010-11-12"),
        meeting("2MSP", closes_on="2011-09-16", place="Beirut"),
        meeting("2RC", 30, opens_on="2020-11-25", parts=parts),
        meeting("4MSP", 40, cancelled="by the 2RC"),
        meeting("5MSP", 50, planned_for="2027"),
        state("SWZ", "Eswatini", former_names=[{"name": "Swaziland", "until": "2018-04"}]),
        state("LAO", "Lao PDR", region="APG", also_known_as=["Laos"]),
        withdrawn(state("XXX")),
        group("one", until_end_of="5MSP", former_names=[{"name": "Old", "until_end_of": "2MSP"}]),
        group("two", "2MSP", seats=2, split_from="one"),
        mandate("one", "SWZ", "1MSP", "2MSP", starts_on="2011-02", ended_on="2011-06-30"),
        mandate("one", "LAO", "2MSP"),
        presidency("LAO", "5MSP", "2RC", "5MSP", appointed_on="2026-02"),
        document("CCM/1"),
        provision("CCM/1", "1MSP", ["one", "president"], paragraph="9", superseded_at="2MSP"),
        provision("CCM/1", "2MSP", "committee"),
    )
