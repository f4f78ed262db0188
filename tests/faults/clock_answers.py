"""Inside: records so many entries as RECORD says, and tells what is answered about entry 1."""

import json
import os
import sys
from hashlib import sha256

from django.db import connection
from django.test import Client
from django.test.utils import setup_test_environment

from officeholders.models import Entry, Organization
from officeholders.recording import recording

ASKED = "on=2026-03-30&entry=1"
ADDRESSES = (
    f"/?{ASKED}",
    f"/committee.json?{ASKED}",
    f"/committee.xlsx?{ASKED}",
    f"/states/LAO/?{ASKED}",
    f"/meetings/13MSP/?{ASKED}",
    f"/api/v1/mandates/?{ASKED}&page_size=500",
    "/?after=14MSP&entry=1",
    "/calendar.ics?entry=1",
    "/register.json?entry=1",
    "/entries/1/?",
)
CLOCK = {"sqlite": "SELECT strftime('%s', 'now')", "postgresql": "SELECT extract(epoch FROM now())"}


def main(count):
    setup_test_environment()
    for _place in range(count):
        with recording(by="clock", reason="Whatever the time is"):
            Organization.objects.create(code=f"C{Entry.objects.last_number()}", name="A clock")
    client = Client()
    with connection.cursor() as cursor:
        cursor.execute(CLOCK[connection.vendor])
        clock = float(cursor.fetchone()[0])
    times = Entry.objects.order_by("number").values_list("at", flat=True)
    told = {
        "clock": clock,
        "times": [at.isoformat() for at in times],
        "answers": {address: _answer(client, address) for address in ADDRESSES},
    }
    sys.stdout.write(json.dumps(told))


def _answer(client, address):
    answer = client.get(address)
    return answer.status_code, answer["ETag"], sha256(answer.content).hexdigest()


if __name__ == "__main__":
    main(int(os.environ["RECORD"]))
