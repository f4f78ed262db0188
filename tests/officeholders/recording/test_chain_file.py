"""The chain of entries at /entries.jsonl (CONTRACT section 7)."""

import json

from officeholders.models import Mandate
from tests.builders import build, candidature, withdrawn
from tests.officeholders.recording.served_chain import ADDRESS, served, verdict


def test_an_image_is_told_as_it_was_hashed_and_not_what_is_private_or_withdrawn(register, client):
    build(withdrawn(candidature("president", "LBN", presides_over="2MSP")), reason="Withdrawn")
    build(candidature("clearance", "MKD", received_on="2011-03", public=True), reason="Public")
    lines = served(client)
    first, second, third = map(json.loads, lines)
    told = list(zip(first["items"], first["images"], strict=True))
    assert [item["list"] for item, image in told if image is None] == [
        "candidatures",
        "committee_meetings",
    ]
    key = '["clearance","LBN","1MSP"]'
    recorded = Mandate.objects.get(state="LBN").history.get().image
    assert [image for item, image in told if item["key"] == key] == [recorded]
    assert (second["images"], [item["sha256"] for item in second["items"]]) == ([None], [None])
    assert [json.loads(image)["public"] for image in third["images"]] == [True]
    assert verdict(lines).startswith("The log is whole: 3 entries; the head is ")


def test_it_takes_no_moment(register, client):
    response = client.get(ADDRESS, {"entry": "1"})
    assert (response.status_code, response.json()) == (
        400,
        {"error": "This address takes no parameters; leave out “entry”."},
    )


def test_who_still_has_it_is_told_so(register, client):
    tag = client.get(ADDRESS)["ETag"]
    assert client.get(ADDRESS, headers={"If-None-Match": tag}).status_code == 304
