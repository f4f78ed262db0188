"""The address of the public register file."""

import pytest

from ccm_machinery.registerfile import dump
from tests.builders import candidature
from tests.ccm_machinery.loads import FRANCE, GROUND, take

pytestmark = pytest.mark.django_db
ANNE = {"name": "Anne Dupont", "email": "anne@fr.example"}


@pytest.fixture
def recorded(db):
    take(*GROUND, FRANCE.but(representatives=[ANNE]), candidature("clearance", "AUT"))
    take(FRANCE.but(representatives=[ANNE], remark="A remark"))


def test_it_is_the_public_dump_of_the_last_entry(client, recorded):
    answer = client.get("/register.json")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    assert answer.content.decode() == dump()


def test_it_has_nothing_private(client, recorded):
    text = client.get("/register.json").content.decode()
    assert "Anne Dupont" in text
    assert [word for word in ("anne@fr.example", "candidatures") if word in text] == []


def test_an_entry_can_be_asked_for(client, recorded):
    assert client.get("/register.json?entry=1").content.decode() == dump(1)
    assert dump(1) != dump(2)


def test_whoever_has_it_already_is_told_so_after_one_query(
    client, recorded, django_assert_num_queries
):
    tag = client.get("/register.json")["ETag"]
    with django_assert_num_queries(1):
        answer = client.get("/register.json", headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize(
    "question",
    ["on=2012-01-01", "after=1MSP", "entry=3", "entry=0", "private=1", "entry=1&entry=1"],
)
def test_what_it_is_not_asked_is_refused_in_json(client, recorded, question):
    answer = client.get(f"/register.json?{question}")
    assert (answer.status_code, list(answer.json())) == (400, ["error"])


def test_before_entry_1_there_is_none(client):
    answer = client.get("/register.json")
    assert (answer.status_code, list(answer.json())) == (404, ["error"])
