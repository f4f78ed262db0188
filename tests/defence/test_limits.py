"""Whatever is asked too much or sent too much is refused in a plain sentence, and quickly."""

import json
import re
from html import unescape

import pytest
from django.test import Client

from ccm_machinery.ceiling import MOST_SENT
from tests.ccm_machinery.sign_in import sign_in
from tests.pages.addresses import PAGES
from tests.staff import account

pytestmark = [pytest.mark.usefixtures("reference_register"), pytest.mark.any_engine]
LOGIN = "/admin/login/"
TOO_MUCH = (
    "More was sent than any form here takes, so nothing was recorded. Go back, shorten the longest "
    "text, and send it again."
)
LONG = "9" * 100_000
HUGE = "9" * 20
TOO_FAR = (
    f"/?entry={HUGE}",
    "/?entry=999999999",
    f"/mandates/?page={HUGE}",
    "/mandates/?page=999999999",
    f"/entries/?page={HUGE}",
    f"/entries/{HUGE}/",
    "/entries/999999999/",
    f"/states/LAO/feed/?page={HUGE}",
    f"/api/v1/mandates/?page={HUGE}",
    "/api/v1/mandates/?page=999999999",
    "/api/v1/mandates/?page_size=501",
    f"/api/v1/entries/?entry={HUGE}",
    f"/committee.json?known_on={HUGE}",
    "/?" + "&".join(f"a{number}=1" for number in range(2000)),
    "/states/" + "A" * 50_000 + "/",
    "/mandates" + "/a" * 5000 + "/",
    "/search/?q=" + "%F0%9F%93%9C" * 2000,
)
# Ways to a file or a page beside the one that is named.
CROOKED = (
    "/states//",
    "/states/..;/admin/",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/static/%2e%2e/settings.py",
    "/static/..%2f..%2fmanage.py",
    "/static/%00",
    "/states/LAO%00/",
    "/states/%ff%fe/",
    "/committee.json%0d%0aX-Told: y",
)
ELSEWHERE = (
    "//elsewhere.example/",
    "https://elsewhere.example/",
    "/\\elsewhere.example",
    "https:///elsewhere.example",
    "javascript:alert(1)",
)


def sentence_of(answer):
    """The sentence of a refusal, to people or to programs."""
    text = answer.content.decode()
    if answer["Content-Type"] == "application/json":
        return json.loads(text)["error"]
    return unescape(re.search(r'<p class="lead">(.*?)</p>', text)[1])


@pytest.mark.parametrize("path", sorted({page.partition("?")[0] for page in PAGES}))
def test_a_question_of_a_hundred_kilobytes_is_refused_in_a_sentence(client, path):
    answer = client.get(f"{path}?on={LONG}")
    assert answer.status_code == 400
    told = sentence_of(answer)
    assert len(told) < 300
    assert "too long; at most 500 characters are read." in told


@pytest.mark.parametrize("path", TOO_FAR)
def test_what_goes_too_far_is_refused_in_a_short_sentence(client, path):
    answer = client.get(path)
    assert answer.status_code in (400, 404)
    assert 10 < len(sentence_of(answer)) < 300


@pytest.mark.parametrize("path", CROOKED)
def test_a_crooked_way_leads_nowhere(client, path):
    answer = client.get(path)
    assert (answer.status_code, "X-Told" in answer) == (404, False)


@pytest.mark.parametrize("path", ["/", LOGIN, "/api/v1/states/"])
def test_more_than_any_form_takes_is_refused_before_it_is_read(client, path):
    answer = client.generic("POST", path, b"", CONTENT_LENGTH=str(MOST_SENT + 1))
    assert answer.status_code == 413
    assert sentence_of(answer) == (
        "More than 40 MB were sent, so nothing of it was read. A file may have 10 MB; leave out "
        "what is not needed, or divide it."
    )


@pytest.mark.parametrize(
    "typed",
    [
        {"username": "a" * 3_000_000},
        {f"a{number}": "1" for number in range(15_001)},
    ],
)
def test_a_form_with_too_long_a_text_or_too_many_fields_is_refused(client, typed):
    answer = client.post(LOGIN, typed, headers={"Accept": "text/html"})
    assert (answer.status_code, sentence_of(answer)) == (400, TOO_MUCH)


def test_so_is_one_with_more_files_than_any_form_has(client):
    boundary = "--x"
    part = '--{}\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\nx\r\n'
    body = part.format(boundary) * 2 + f"--{boundary}--\r\n"
    answer = client.generic("POST", LOGIN, body, f"multipart/form-data; boundary={boundary}")
    assert (answer.status_code, sentence_of(answer)) == (400, TOO_MUCH)


@pytest.mark.parametrize("leads_to", ELSEWHERE)
def test_who_signs_in_is_never_led_to_another_site(client, leads_to):
    account("berta")
    assert sign_in(client, leads_to=leads_to).url == "/admin/"


def test_who_signs_in_gets_a_session_that_nobody_could_have_chosen(client):
    account("berta")
    client.cookies["sessionid"] = "a" * 32
    sign_in(client)
    assert client.cookies["sessionid"].value != "a" * 32


def test_who_has_signed_out_is_out_though_the_cookies_were_kept(client):
    account("berta")
    sign_in(client)
    thief = Client()
    thief.cookies = client.cookies.copy()
    assert thief.get("/admin/").status_code == 200
    client.post("/admin/logout/")
    assert thief.get("/admin/").status_code == 302


@pytest.mark.parametrize(
    "heads",
    [
        {"X-Forwarded-Host": "elsewhere.example"},
        {"Forwarded": "host=elsewhere.example"},
        {"X-Original-URL": "/admin/", "X-Rewrite-URL": "/admin/"},
        {"X-HTTP-Method-Override": "DELETE"},
    ],
)
def test_no_head_changes_what_is_answered_to_others(client, heads):
    told, usual = client.get("/states/", headers=heads), client.get("/states/")
    assert (told.status_code, told.content) == (usual.status_code, usual.content)
