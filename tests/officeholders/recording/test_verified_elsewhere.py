"""A log that was carried away is verified by somebody else (CONTRACT section 7)."""

import json
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from officeholders import chain_file
from officeholders.models import Entry
from tests.officeholders.recording.served_chain import PROGRAM, served, verdict, verifier
from tests.officeholders.recording.tampering import LAST
from tests.officeholders.recording.test_chain import entries

MANY = hypothesis_settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def whole(number=LAST):
    entry = Entry.objects.get(number=number)
    return f"The log is whole: {number} entries; the head is {entry.digest}."


def test_each_line_is_the_entry_that_was_hashed_with_its_digest_and_images(log, client):
    told = [json.loads(line) for line in served(client)]
    hashed = [{key: line[key] for key in line if key not in ("digest", "images")} for line in told]
    assert list(zip(hashed, (line["digest"] for line in told), strict=True)) == entries()
    assert [len(line["images"]) for line in told] == [len(line["items"]) for line in told]


def test_entries_are_read_in_portions_that_follow_one_another(log, client, monkeypatch):
    at_once = served(client)
    monkeypatch.setattr(chain_file, "ENTRIES_AT_ONCE", 3)
    assert served(client) == at_once


def test_a_whole_log_is_said_to_be_whole(log, client):
    lines, head = served(client), Entry.objects.get(number=4).digest
    assert verdict(lines) == whole()
    assert verdict(lines, head) == f"{whole()} Yours is the digest of entry 4."


def test_entries_cut_off_the_end_are_missed_by_the_head(log, client):
    head = Entry.objects.get(number=LAST).digest
    told = "The head is not in this log of 6 entries: it was cut off, or written anew."
    assert verdict(served(client)[:-1], head) == told


@MANY
@given(data=st.data())
def test_one_byte_changed_and_it_fails_naming_the_entry(log, client, data):
    lines = served(client)
    place = data.draw(st.integers(0, len(lines) - 1))
    at = data.draw(st.integers(0, len(lines[place]) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != lines[place][at]))
    lines[place] = lines[place][:at] + bytes([byte]) + lines[place][at + 1 :]
    number = place + 1
    assert verdict(lines).startswith(f"Entry {number} is not whole: ")


def resealed(line, **told):
    """The line with other words under a digest that fits them, as a forger would write it."""
    entry = json.loads(line) | told
    hashed = {key: entry[key] for key in entry if key not in ("digest", "images")}
    entry["digest"] = verifier.sha256(verifier.canonical(hashed))
    return (verifier.canonical(entry) + "\n").encode()


@pytest.mark.parametrize(
    ("place", "told", "why"),
    [
        (0, {"reason": "Another"}, "Entry 2 is not whole: it does not follow the entry before it."),
        (1, {"number": 7}, "Entry 2 is not whole: its number is 7."),
        (2, {"images": []}, "Entry 3 is not whole: it has not one image an item."),
        (2, {"items": [1], "images": [1]}, "Entry 3 is not whole: one of its items is no object."),
    ],
)
def test_a_forged_entry_does_not_fit(log, client, place, told, why):
    lines = served(client)
    lines[place] = resealed(lines[place], **told)
    assert verdict(lines) == why


def test_an_image_that_is_public_may_not_be_left_out(log, client):
    lines = served(client)
    entry = json.loads(lines[2])
    place = next(place for place, image in enumerate(entry["images"]) if image)
    entry["images"][place] = None
    lines[2] = (verifier.canonical(entry) + "\n").encode()
    item = entry["items"][place]
    row = f"{item['list']} {item['key']}"
    assert verdict(lines) == f"Entry 3 is not whole: the image of {row} is missing."


def test_it_runs_with_nothing_but_python(log, client, tmp_path):
    file = tmp_path / "entries.jsonl"
    file.write_bytes(b"".join(served(client)))
    run = [sys.executable, "-I", "-S", PROGRAM]
    good = subprocess.run([*run, file], capture_output=True, text=True)
    none = subprocess.run([*run, tmp_path / "none"], capture_output=True, text=True)
    bare = subprocess.run(run, capture_output=True, text=True)
    assert (good.returncode, good.stdout, good.stderr) == (0, f"{whole()}\n", "")
    assert (none.returncode, none.stderr) == (
        1,
        f"{tmp_path / 'none'} cannot be read: No such file or directory.\n",
    )
    assert (bare.returncode, bare.stderr.splitlines()[0]) == (
        1,
        "Says whether the log of a register is whole. It needs nothing but Python 3.8.",
    )
