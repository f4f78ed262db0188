"""The page of the staff that makes the pack: for every role, with its progress told."""

import json
import re
from datetime import date
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest

from ccm_machinery.registerfile import register_text
from presidency.pack import make_pack
from tests.ccm_machinery.test_rights_of_representatives import betrayed, ines  # noqa: F401
from tests.presidency.packs import Papers, made_here, words_in
from tests.staff import Desk, account

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]
PACK = "/admin/pack/14MSP/"
SENT = "?format=zip&on=2026-03-30&entry=1"


@pytest.fixture
def desk(client, reference_register, monkeypatch):
    made_here(monkeypatch)
    return Desk(client, account("vera", role="viewer"))


def test_a_viewer_is_given_the_pack_that_the_command_writes(desk):
    answer = desk.open(PACK, query=SENT)
    assert (
        answer.content == make_pack("14MSP", register_text, entry=1, on=date(2026, 3, 30)).content
    )
    assert answer["Content-Type"] == "application/zip"
    name = "ccm-pack-14MSP-2026-03-30-entry-1.zip"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'


def test_the_page_tells_what_lies_in_it_and_where_its_progress_is_told(desk):
    page = desk.open(PACK).content.decode()
    assert "4-historical-chart.xlsx: All meetings by all seats" in page
    (progress,) = re.findall(r'data-progress="([^"]+)"', page)
    assert json.loads(desk.open(progress).content) == {"words": ""}
    (ticket,) = re.findall(r'name="ticket" value="([^"]+)"', page)
    desk.open(PACK, query=f"{SENT}&ticket={ticket}")
    assert json.loads(desk.open(progress).content) == {
        "words": "It is ready, and among the downloads of your browser: "
        "ccm-pack-14MSP-2026-03-30-entry-1.zip",
        "done": True,
    }


def test_the_progress_of_somebody_else_is_nothing(desk, client):
    (progress,) = re.findall(r'data-progress="([^"]+)"', desk.open(PACK).content.decode())
    assert Desk(client, account("other", role="viewer")).open(progress).status_code == 404


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("?format=zip&entry=7", "There is no entry 7; the last is entry=1."),
        ("?format=zip&on=1066-01-01", "Give a day from 1990-01-01 to 2199-12-31."),
        ("?format=zip&on=soon", "Enter a valid date."),
        ("?format=zip&entry=0", "Ensure this value is greater than or equal to 1."),
    ],
)
def test_what_does_not_exist_is_said_on_the_form(desk, query, sentence):
    page = desk.open(PACK, query=query)
    assert page.status_code == 200
    assert sentence in page.content.decode()


@pytest.mark.parametrize("label", ["15MSP", "14msp", "%00"])
def test_there_is_no_pack_for_a_meeting_that_is_not_recorded(desk, label):
    assert desk.open(f"/admin/pack/{label}/").status_code == 404


def test_the_desk_and_the_form_of_the_meeting_lead_to_it(desk):
    assert "/admin/pack/3RC/" in desk.open("index").content.decode()
    listed = desk.open("officeholders_meeting_changelist").content.decode()
    (form,) = re.findall(r'href="([^"]+)">14MSP<', listed)
    assert PACK in desk.open(form.partition("?")[0]).content.decode()


def test_no_paper_of_it_tells_how_to_reach_a_representative(ines):  # noqa: F811
    papers = Papers("14MSP", entry=2)
    told = {name: everything_in(content) for name, content in papers.files.items()}
    assert [name for name, text in told.items() if betrayed(text)] == []
    assert [name for name, text in told.items() if "Ines Example" in text] == [
        papers.named["8-register.json"]
    ]


def everything_in(content):
    """All that a file says, its properties and marks too."""
    if content.startswith(b"%PDF"):
        return words_in("a.pdf", content)
    if not is_zipfile(BytesIO(content)):
        return content.decode()
    with ZipFile(BytesIO(content)) as archive:
        texts = [name for name in archive.namelist() if not name.endswith(".jpeg")]
        return "".join(archive.read(name).decode() for name in texts)
