"""Representatives: their e-mail and their telephone are for staff, and leave no trace elsewhere."""

import io
import logging
import zipfile

import pytest
from django.urls import URLResolver, get_resolver, resolve
from pypdf import PdfReader

from officeholders.models import Representative
from tests.builders import Row, build
from tests.pages.addresses import PAGES, REFUSALS
from tests.staff import Desk, account

EMAIL, TELEPHONE = "ines.private@un.example", "+856 21 555 0199"
SECRETS = (EMAIL, "ines.private", "un.example", TELEPHONE, "555 0199", "5550199")
HOLDER = {"office": "victim-assistance", "state": "JPN", "from_end_of": "13MSP"}
PERSON = {"name": "Ines Example", "title": "Ms", "email": EMAIL, "telephone": TELEPHONE}
MORE = (
    "/committee.json",
    "/committee.json?on=2026-02-10&entry=2",
    "/api/v1/committee/",
    "/api/v1/committee/?after=14MSP&entry=2",
    "/api/v1/mandates/?page_size=500",
    "/api/v1/mandates/?office=victim-assistance&state=JPN&entry=2",
    "/api/v1/states/",
    "/api/v1/meetings/",
    "/api/v1/working-groups/",
    "/api/v1/provisions/",
    "/api/v1/entries/",
    "/api/v1/schema/",
    "/register.json",
    "/register.json?entry=2",
    "/popolo.json",
    "/popolo.json?entry=2",
    "/committee.docx",
    "/committee.pdf",
    "/committee.xlsx",
    "/committee.csv?on=2026-03-30&entry=2",
    "/committee.txt?after=13MSP",
    "/mandates/?format=xlsx&entry=2",
    "/mandates/?format=csv",
    "/mandates/?format=csv&in_force_after=13MSP&entry=2",
    "/mandates/victim-assistance/JPN/13MSP/?entry=2",
    "/entries/2/",
    "/entries.jsonl",
    "/entries/2/?page=2",
    "/search/?q=ines",
    "/search/?q=example",
    "/healthz/",
    "/calendar.ics",
    "/calendar.ics?entry=2",
    "/states/JPN/calendar.ics",
    "/working-groups/victim-assistance/calendar.ics",
    "/entries/feed/",
    "/states/JPN/feed/",
    "/states/JPN/feed/?entry=2",
    "/working-groups/victim-assistance/feed/",
)
FORM = "workinggroups_coordinator_change"


@pytest.fixture
def ines(reference_register, caplog):
    """A representative of Japan whose e-mail and telephone are recorded, by entry 2."""
    caplog.set_level(logging.INFO)
    (words,) = [
        words for words in reference_register["mandates"] if HOLDER.items() <= words.items()
    ]
    build(Row("mandates", **words | {"representatives": [PERSON]}))
    return Representative.objects.get(mandate__office=HOLDER["office"], mandate__state="JPN")


def told_by(answer):
    """All that an answer says: its head, and its body, unpacked where it is an archive."""
    head = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    content = answer.getvalue()
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return head + (printed(content) if content.startswith(b"%PDF") else content.decode())
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return head + "".join(archive.read(name).decode() for name in archive.namelist())


def printed(content):
    """What a printed paper says, and what it says of itself."""
    paper = PdfReader(io.BytesIO(content))
    return str(paper.metadata) + "".join(page.extract_text() for page in paper.pages)


def betrayed(text):
    return [secret for secret in SECRETS if secret in text]


def test_no_public_address_and_no_log_tells_them(client, ines, caplog):
    told = {path: betrayed(told_by(client.get(path))) for path in (*PAGES, *REFUSALS, *MORE)}
    assert {path: secrets for path, secrets in told.items() if secrets} == {}
    assert betrayed(caplog.text) == []


@pytest.mark.any_engine
def test_every_public_address_there_is_was_asked(ines):
    asked = {resolve(path.partition("?")[0]).url_name for path in (*PAGES, *MORE)}
    assert public_names() - asked == set()


def public_names():
    names, waiting = set(), list(get_resolver().url_patterns)
    while waiting:
        pattern = waiting.pop()
        if not isinstance(pattern, URLResolver):
            names.add(pattern.name)
        elif pattern.app_name != "admin":
            waiting += pattern.url_patterns
    return names


@pytest.mark.parametrize("role", ["viewer", "editor", "administrator"])
def test_staff_of_every_role_see_them(client, ines, role):
    page = Desk(client, account("berta", role=role)).open(FORM, ines.mandate_id)
    assert betrayed(page.content.decode())[:1] == [EMAIL]


def test_changing_them_and_being_refused_leaves_nothing_in_the_log(client, ines, caplog):
    desk = Desk(client)
    words = {"representatives-0-telephone": f"{TELEPHONE}-1", "representatives-0-email": EMAIL}
    assert desk.change(FORM, ines.mandate_id, **words).status_code == 302
    wrong = {"representatives-0-email": f"{EMAIL} and {EMAIL}", "starts_on": "1066"}
    assert desk.change(FORM, ines.mandate_id, **wrong).status_code == 200
    assert betrayed(caplog.text) == []
