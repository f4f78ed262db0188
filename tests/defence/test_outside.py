"""Whatever is asked of the register, it asks nobody: no connection, no name looked up."""

import smtplib
import socket
from io import StringIO
from urllib.request import urlopen

import pytest
from django.core.management import call_command

from tests.defence.outside import ReachedOutside, attempts
from tests.pages.addresses import EXPORTS, PAGES, REFUSALS
from tests.presidency.packs import made_here
from tests.staff import Desk

OF_STAFF = ("", "pack/14MSP/?format=zip", "letters/", "slates/", "officeholders/document/")
COMMANDS = (
    ("dumpregister", "--private"),
    ("verifyregister",),
    ("paragraph", "14MSP"),
    ("remind", "--dry-run", "--on", "2026-08-01"),
)
pytestmark = pytest.mark.any_engine


@pytest.fixture
def asked_of_others():
    attempts.clear()
    return attempts


def test_no_page_and_no_export_asks_anybody(client, reference_register, asked_of_others):
    told = {path: client.get(path).status_code for path in (*PAGES, *EXPORTS)}
    assert {path: status for path, status in told.items() if status != 200} == {}
    assert {client.get(path).status_code for path in REFUSALS} == {400, 404}
    assert asked_of_others == []


def test_no_page_of_the_staff_and_no_pack_asks_anybody(
    client, reference_register, asked_of_others, monkeypatch
):
    made_here(monkeypatch)
    desk = Desk(client)
    told = {path: desk.open(f"/admin/{path}").status_code for path in OF_STAFF}
    assert told == dict.fromkeys(OF_STAFF, 200)
    assert asked_of_others == []


@pytest.mark.parametrize("words", COMMANDS)
def test_no_command_asks_anybody(reference_register, asked_of_others, words):
    call_command(*words, stdout=StringIO(), stderr=StringIO())
    assert asked_of_others == []


@pytest.mark.parametrize(
    "reach",
    [
        lambda: socket.create_connection(("192.0.2.1", 80), 1),
        lambda: socket.create_connection(("example.org", 80), 1),
        lambda: urlopen("http://example.org/"),
        lambda: smtplib.SMTP("mail.example.org", timeout=1),
        lambda: socket.gethostbyname("example.org"),
        lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b"", ("192.0.2.1", 53)),
    ],
)
@pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
def test_a_test_that_reaches_another_machine_fails(reach):
    with pytest.raises(ReachedOutside):
        reach()
