"""Imports 10,000 mandates from a workbook, from the upload to the entry; prints time and memory.

    .venv/bin/python -m tests.benchmarks.bulk_import [MANDATES]

It uses a database of its own (SQLite in a temporary folder), or the empty one that DATABASE_URL
names beside EMBEDDED=1. It fails if it takes a minute or more, or 400 MB or more.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

import django
from django.contrib.auth import get_user_model
from django.test import Client
from openpyxl import Workbook

from tests.benchmarks.load_memory import register

SECONDS, MEGABYTES = 60, 400
HIDDEN = re.compile(r'name="(seen|entry_token)" value="([^"]*)"')
KEYS = ("office", "state", "from_end_of", "until_end_of", "source")


def main(count):
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"VAR_DIR": folder, "DJANGO_SETTINGS_MODULE": "ccm_machinery.settings"}
        _prepare(Path(folder) / "register.json", register(count) | {"mandates": []})
        django.setup()
        file = _workbook(register(count)["mandates"])
        print(f"{count} mandates, {len(file.getvalue()) / 1e6:.1f} MB; {_peak():.0f} MB before")
        seconds = _import(_editor(), file)
        print(f"all of it: {seconds:.1f} s, {_peak():.0f} MB at most")
    return seconds < SECONDS and _peak() < MEGABYTES


def _prepare(file, ground):
    """A database with everything that the mandates name."""
    file.write_text(json.dumps(ground))
    for command in (
        ["migrate", "--verbosity=0"],
        ["collectstatic", "--no-input", "--verbosity=0"],
        ["loadregister", str(file)],
    ):
        subprocess.run([sys.executable, "manage.py", *command], check=True)


def _workbook(mandates):
    workbook, file = Workbook(write_only=True), BytesIO()
    sheet = workbook.create_sheet("Mandates")
    sheet.append(KEYS)
    for mandate in mandates:
        sheet.append([mandate.get(key) for key in KEYS])
    workbook.save(file)
    file.seek(0)
    file.name = "mandates.xlsx"
    return file


def _editor():
    client = Client(headers={"host": "localhost"})
    client.force_login(get_user_model().objects.create_user("editor", role="editor"))
    return client


def _import(client, file):
    """The seconds from the upload to the entry."""
    begun = time.monotonic()
    uploaded = _timed(
        "from the upload to its preview", client.post, "/admin/import/", _upload(file)
    )
    preview = _timed("a page of the preview", client.get, uploaded["Location"])
    typed = dict(HIDDEN.findall(preview.content.decode())) | {"entry_reason": "As read."}
    _timed("recording", client.post, uploaded["Location"], typed)
    return time.monotonic() - begun


def _upload(file):
    return {"list": "mandates", "file": file}


def _timed(what, ask, *arguments):
    begun = time.monotonic()
    answer = ask(*arguments)
    print(f"{what}: {answer.status_code}, {time.monotonic() - begun:.1f} s; {_peak():.0f} MB")
    return answer


def _peak():
    """The most memory this process has taken, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    sys.exit(0 if main(count) else f"more than {SECONDS} s or {MEGABYTES} MB")
