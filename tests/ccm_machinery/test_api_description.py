"""The description of the API: OpenAPI that holds of real answers, and the page made of it."""

import json
import re

import pytest
from django.urls import resolve
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from ccm_machinery.api.operations import OPERATIONS
from tests.builders import build, mandate, state
from tests.ccm_machinery.api_lists import record_edges
from tests.pages.reading import html_of, words_of

OF_A_MOMENT = ("", "?on=2011-03-01", "?after=2RC&entry=1", "?on=1999-01-01", "?after=5MSP")
EXAMPLES = {
    "on": "2026-03-30",
    "after": "2RC",
    "entry": "1",
    "page": "1",
    "page_size": "500",
    "office": "one",
    "state": "LAO",
    "region": "APG",
    "until_end_of": "none",
    "inferred": "true",
    "in_force_on": "2026-03-30",
    "in_force_after": "2RC",
    "order": "-until_end_of",
    "document": "CCM/1",
    "decided_at": "1MSP",
    "addressed_to": "committee",
    "in_force": "true",
    "exists": "true",
}


@pytest.fixture
def told(client, db):
    """The description, as a program reads it."""
    return json.loads(client.get("/api/v1/schema/").content)


def judge(told, path, status):
    """What judges an answer of that status at that path, by the description alone."""
    response = told["paths"][path]["get"]["responses"][str(status)]
    schema = response["content"]["application/json"]["schema"]
    return Draft202012Validator({"components": told["components"]} | schema)


@pytest.mark.any_engine
def test_it_is_openapi_3(told):
    assert told["openapi"].startswith("3.")
    assert list(OpenAPIV31SpecValidator(told).iter_errors()) == []
    assert list(told["paths"]) == [f"/api/v1/{name}/" for name in OPERATIONS]


@pytest.mark.any_engine
def test_it_names_every_parameter_that_an_address_takes_and_every_way_to_answer(told):
    for path, operation in told["paths"].items():
        named = [row["name"] for row in operation["get"]["parameters"] if row["in"] == "query"]
        view = OPERATIONS[path.split("/")[3]][0]
        assert named == list(view.takes), path
        assert list(operation["get"]["responses"]) == ["200", "304", "400", "404", "503"], path


@pytest.mark.any_engine
def test_every_object_names_all_its_keys_and_allows_no_other(told):
    for name, schema in told["components"]["schemas"].items():
        assert schema["required"] == list(schema["properties"]), name
        assert schema["additionalProperties"] is False, name


@pytest.mark.parametrize("question", OF_A_MOMENT)
def test_real_answers_are_as_described(client, told, question):
    record_edges()
    representatives = [{"name": "Ines Example", "from": "2012-02"}]
    build(state("ABC"), mandate("two", "ABC", "2MSP", order=1, representatives=representatives))
    for path in told["paths"]:
        answer = json.loads(client.get(path + question).content)
        assert list(judge(told, path, 200).iter_errors(answer)) == [], path


@pytest.mark.any_engine
def test_answers_of_the_real_register_are_as_described(client, reference_register):
    told = json.loads(client.get("/api/v1/schema/").content)
    for path in told["paths"]:
        question = "" if "committee" in path else "?page_size=500"
        answer = json.loads(client.get(path + question).content)
        assert list(judge(told, path, 200).iter_errors(answer)) == [], path


@pytest.mark.any_engine
def test_refusals_are_as_described(client, told):
    for path in told["paths"]:
        for question, status in (("", 404), ("?on=x", 400)):
            answer = client.get(path + question)
            assert answer.status_code == status
            assert judge(told, path, status).is_valid(json.loads(answer.content))


@pytest.mark.any_engine
def test_every_parameter_is_taken_as_described(client, told):
    entry = record_edges()
    examples = EXAMPLES | {"known_on": entry.at.date().isoformat()}
    for path, operation in told["paths"].items():
        for row in operation["get"]["parameters"]:
            if row["in"] != "query":
                continue
            value = examples.get(row["name"]) or row["schema"]["enum"][0]
            number = row["schema"].get("type") == "integer"
            judged = Draft202012Validator(row["schema"])
            assert judged.is_valid(int(value) if number else value), row["name"]
            assert client.get(path, {row["name"]: value}).status_code == 200, row["name"]
            assert client.get(path, {row["name"]: ""}).status_code == 200, row["name"]


@pytest.mark.any_engine
def test_the_page_tells_every_address_parameter_object_and_key(client, reference_register, told):
    page = html_of(client, "/api/v1/?after=3RC&entry=1")
    words = words_of(page, inline="bdi|time|code|a")
    for path, operation in told["paths"].items():
        assert f'href="{path}?after=3RC&amp;entry=1"' in page
        assert operation["get"]["summary"] in words
        for row in operation["get"]["parameters"]:
            assert f"{row['name']}" in words
            assert row["description"] in words
    for name, schema in told["components"]["schemas"].items():
        rows = re.search(rf'id="object-{name}".*?</table>', page, re.DOTALL)[0]
        keys = re.findall(r"<code>(.*?)</code>", rows)
        assert keys == list(schema["properties"]), name


def test_before_entry_1_it_is_described_all_the_same(client, db):
    for address in ("/api/v1/", "/api/v1/schema/"):
        answer = client.get(address)
        assert answer.status_code == 200
        again = client.get(address, headers={"If-None-Match": answer["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
    page = words_of(html_of(client, "/api/v1/"))
    assert "Nothing is recorded in the register yet." in page
    assert "/api/v1/working-groups/" in page


@pytest.mark.any_engine
def test_a_bad_question_about_it_is_refused_in_json(client, db):
    for address in ("/api/v1/?on=x", "/api/v1/?foo=1", "/api/v1/schema/?on=2026-03-30"):
        answer = client.get(address)
        assert (answer.status_code, list(json.loads(answer.content))) == (400, ["error"])


@pytest.mark.any_engine
def test_every_address_of_the_interface_is_only_read(client, db):
    client.handler.enforce_csrf_checks = True
    for name in ("", "schema/", *(f"{name}/" for name in OPERATIONS)):
        for method in ("post", "put", "patch", "delete", "options", "trace"):
            answer = getattr(client, method)(f"/api/v1/{name}")
            assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
            assert list(json.loads(answer.content)) == ["error"]
        assert client.head(f"/api/v1/{name}").content == b""


@pytest.mark.any_engine
def test_its_addresses_are_named_after_what_they_list(db):
    names = [resolve(f"/api/v1/{name}/").url_name for name in OPERATIONS]
    assert names == [f"api-{name}" for name in OPERATIONS]
