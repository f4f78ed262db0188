"""manage.py pack: one archive, the same to the byte; what it refuses, it refuses in sentences."""

import json
import os
import subprocess
import sys
import time
from datetime import UTC, datetime
from itertools import count

import pytest
from django.conf import settings

from ccm_machinery.apart import LESS_URGENT
from ccm_machinery.registerfile import load, register_text
from officeholders import recording
from officeholders.models import Entry, personal
from presidency.pack import make_pack
from tests.builders import build, state
from tests.ccm_machinery.commands import Run
from tests.conftest import REFERENCE
from tests.presidency.packs import Papers

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 30, 22, 30, tzinfo=UTC)  # half past midnight, the day after, in Geneva
# A program of another day and another place in the world, which makes the pack in DIR.
LATER = """
import os, sys, time
real, away = time.time, 400 * 24 * 3600
time.time = lambda: real() + away
from django.core.management import execute_from_command_line
execute_from_command_line(["manage.py", "pack", "14MSP", "--output", sys.argv[1]])
print(os.nice(0))
"""


def test_it_writes_one_archive_and_says_where_and_its_checksum(reference_register, tmp_path):
    folder = tmp_path / "to be made"
    run = Run("pack", "14MSP", "--output", folder, "--on", "2026-03-30", "--entry", "1")
    assert (run.failure, run.err) == (None, "")
    (file,) = folder.iterdir()
    assert file.name == "ccm-pack-14MSP-2026-03-30-entry-1.zip"
    assert run.out.startswith(f"{file}\nSHA-256 ")


def test_another_process_on_another_day_makes_the_same_bytes(
    reference_register, program_environment, tmp_path
):
    told = program_environment | {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    told["DJANGO_SETTINGS_MODULE"] = "ccm_machinery.settings"
    later = subprocess.run(  # noqa: S603
        [sys.executable, "-c", LATER, str(tmp_path)],
        env=told,
        cwd=settings.BASE_DIR,
        check=True,
        capture_output=True,
    )
    here = make_pack("14MSP", register_text)
    assert (tmp_path / here.name).read_bytes() == here.content
    assert later.stdout.split()[-1] == str(LESS_URGENT).encode()  # it gave way to readers


@pytest.fixture
def same_log(monkeypatch):
    """Records the real register as an entry of a fixed time with fixed salts."""
    salts = count()
    monkeypatch.setattr(recording, "_time_after", lambda last: AT)
    monkeypatch.setattr(
        personal.secrets, "token_bytes", lambda size: next(salts).to_bytes(size, "big")
    )
    load(REFERENCE.read_bytes(), by="tests", reason="The reference register")


def test_the_same_log_makes_the_same_bytes_on_either_engine(same_log, tmp_path_factory):
    pack = make_pack("14MSP", register_text)
    assert pack.name == "ccm-pack-14MSP-2026-03-31-entry-1.zip"  # the entry's day in Geneva
    folder = _shared(tmp_path_factory) / "the pack of either engine"
    folder.mkdir(exist_ok=True)
    (folder / f"{os.getpid()}-{time.time_ns()}").write_bytes(pack.content)
    assert len({file.read_bytes() for file in folder.iterdir()}) == 1


def _shared(tmp_path_factory):
    """A folder that processes of one run share, where there are several."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.mark.any_engine
@pytest.mark.parametrize("form", ["txt", "docx"])
def test_the_draft_it_holds_is_read_back_without_a_change(reference_register, tmp_path, form):
    papers = Papers("13MSP")
    file = tmp_path / "draft"
    file.write_bytes(papers[f"7-draft-paragraph.{form}"])
    told = json.loads(Run("readparagraph", file, "13MSP").out)
    assert (len(told["mandates"]), told["changes"], told["not_understood"]) == (15, [], [])


@pytest.mark.any_engine
def test_what_was_recorded_since_changes_no_pack_of_an_earlier_entry(reference_register):
    before = make_pack("14MSP", register_text, entry=1)
    build(state("JPN", "Nippon", region="APG"))
    assert Entry.objects.last_number() == 2
    assert make_pack("14MSP", register_text, entry=1) == before
    assert make_pack("14MSP", register_text).content != before.content


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("15MSP",), "There is no meeting “15MSP”; the nearest is 14MSP."),
        (("14MSP", "--entry", "7"), "There is no entry 7; the last is entry=1."),
        (
            ("14MSP", "--on", "2026-02-30"),
            "“2026-02-30” is no day from 1990-01-01 to 2199-12-31; the nearest is on=2026-02-28.",
        ),
    ],
)
def test_what_does_not_exist_is_refused_in_a_sentence(
    reference_register, tmp_path, words, sentence
):
    run = Run("pack", *words, "--output", tmp_path)
    assert (run.failure, list(tmp_path.iterdir())) == (sentence, [])


@pytest.mark.any_engine
def test_before_entry_1_there_is_no_pack(db, tmp_path):
    assert Run("pack", "1MSP", "--output", tmp_path).failure == (
        "Nothing is recorded in the register yet."
    )


@pytest.mark.any_engine
def test_a_folder_that_cannot_be_written_is_refused_and_nothing_half_written_is_left(
    reference_register, tmp_path
):
    file = tmp_path / "a file"
    file.write_text("kept")
    run = Run("pack", "14MSP", "--output", file)
    assert run.failure == f"The folder {file} cannot be written: File exists."
    taken = tmp_path / "folder" / "ccm-pack-14MSP-2026-03-30-entry-1.zip"
    taken.mkdir(parents=True)
    run = Run("pack", "14MSP", "--output", taken.parent, "--on", "2026-03-30")
    assert run.failure == f"The folder {taken.parent} cannot be written: Is a directory."
    assert list(taken.parent.iterdir()) == [taken]
    assert file.read_text() == "kept"
