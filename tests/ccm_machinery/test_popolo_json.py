"""The address of the register as Popolo."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from officeholders.erasing import erase
from officeholders.models import Entry, PersonalValue
from officeholders.refusals import json_text
from presidency.popolo import popolo
from tests.builders import Row, build, candidature, committee_meeting, mandate, state, withdrawn

ANNE = {"name": "Anne Dupont", "email": "anne@fr.example", "telephone": "+33 1"}
ALBANIA = mandate("clearance", "ALB", "13MSP", "14MSP", representatives=[ANNE])


def told_by(client, question=""):
    answer = client.get(f"/popolo.json{question}")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    return answer.content.decode()


def test_it_says_what_the_register_file_says_which_is_the_same_on_both_engines(
    client, reference_register
):
    file = client.get("/register.json").json()
    assert told_by(client) == json_text(popolo(file, Entry.objects.get()))


def test_an_entry_answers_the_same_whatever_is_recorded_later(client, reference_register):
    before = told_by(client, "?entry=1")
    (words,) = [row for row in reference_register["meetings"] if row["label"] == "3RC"]
    build(Row("meetings", **words | {"opens_on": "2026-11-16", "closes_on": "2026-11-20"}))
    assert told_by(client, "?entry=1") == before
    assert '"end_date": "2026-11-20"' in told_by(client)


def test_what_is_private_or_withdrawn_is_not_in_it(client, reference_register):
    build(
        ALBANIA,
        candidature("clearance", "AUT", public=True),
        candidature("clearance", "BEL"),
        committee_meeting("2026-03-02", minutes="They said."),
    )
    told = told_by(client)
    assert "Anne Dupont" in told
    secrets = ("anne@fr.example", "+33 1", "They said.", "candidature", "expressed")
    assert [word for word in secrets if word in told] == []
    build(withdrawn(ALBANIA))
    assert "Anne Dupont" not in told_by(client)


def test_an_erased_name_is_left_out_at_earlier_entries_too(client, reference_register):
    build(ALBANIA)
    assert "Anne Dupont" in told_by(client, "?entry=2")
    held = client.get("/popolo.json?entry=2")["ETag"]
    digests = PersonalValue.objects.filter(value="Anne Dupont").values_list("digest", flat=True)
    erase(list(digests), by="tests", reason="On request.")
    answer = client.get("/popolo.json?entry=2", headers={"If-None-Match": held})
    assert answer.status_code == 200
    for word in ("Anne Dupont", "sha256:"):
        assert word not in answer.content.decode()


def test_it_takes_as_many_queries_however_much_is_recorded(client, reference_register):
    before = [queries(client, question) for question in ("", "?entry=1")]
    rows = [mandate("clearance", code, "13MSP", "14MSP") for code in ("AUT", "BEL", "BFA", "CHL")]
    build(ALBANIA, *rows, *(state(f"Q{sign}Q") for sign in "ABCDEFGHIJ"))
    assert [queries(client, question) for question in ("", "?entry=2")] == before


def queries(client, question):
    """How many queries the answer takes."""
    with CaptureQueriesContext(connection) as captured:
        told_by(client, question)
    return len(captured)
