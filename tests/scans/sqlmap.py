"""Looks for a place where what is asked becomes SQL, with sqlmap.

    .venv/bin/python -m tests.scans.sqlmap

It installs sqlmap in an environment of its own, serves the real register on this machine alone,
and tries every parameter of the public addresses, of the API, and of pages of the staff, signed in
as an editor. It fails if sqlmap finds anything, or if it does not find the fault in a little site
that has one, which shows that it looks.
"""

import csv
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.scans.tools import embedded, installed, manage, say, served
from tests.scans.with_a_fault import site_with_a_fault

VERSION = "sqlmap==1.10.10"
HOW_FAR = ("--dbms=SQLite", "--level=2", "--risk=1", "--time-sec=2", "--threads=2", "--timeout=30")
# What sqlmap notes where an answer changed with the words asked and it then saw that no SQL did:
# a search finds other rows by other words, and a refusal offers the nearest right one.
NOTHING_AFTER_ALL = "false positive or unexploitable"
# A star stands where a word of the path is tried; parameters are all tried.
PUBLIC = (
    "/?on=2026-03-30&entry=1",
    "/?after=14MSP&known_on=2199-01-01",
    "/states/LAO*/?on=2026-03-30",
    "/states/?region=APG",
    "/working-groups/clearance*/",
    "/meetings/14MSP*/",
    "/mandates/?office=president&state=LAO&region=APG&until_end_of=3RC&inferred=false&page=1",
    "/mandates/?in_force_on=2026-03-30&order=state&format=csv",
    "/mandates/president*/LAO*/13MSP*/",
    "/offices/president*/mandate/",
    "/decisions/?after=14MSP",
    "/compare/?from=13MSP&to=14MSP",
    "/statistics/?on=2026-03-30",
    "/search/?q=laos",
    "/entries/1*/?page=1",
    "/committee.json*",
    "/states/LAO*/feed/?page=1",
    "/api/v1/committee/?after=14MSP",
    "/api/v1/mandates/?office=president&state=LAO&order=state&page=1&page_size=5",
    "/api/v1/states/?region=APG&page=1",
    "/api/v1/meetings/?page_size=5",
    "/api/v1/provisions/?document=x&decided_at=1MSP&addressed_to=president",
    "/api/v1/entries/?page=1",
)
OF_STAFF = (
    "/admin/officeholders/state/?q=lao&o=1.2&p=1",
    "/admin/officeholders/document/?q=a&meeting=1",
    "/admin/presidency/president/?q=lao&in_force=yes",
    "/admin/workinggroups/coordinator/?in_force=yes&q=a&e=1",
    "/admin/officeholders/entry/?kind__exact=load&q=a",
    "/admin/autocomplete/?app_label=officeholders&model_name=candidature&field_name=state&term=l",
    "/admin/officeholders/state/LAO*/change/",
    "/admin/pack/14MSP*/?format=x&on=2026-03-30&entry=1",
)
SIGNED_IN = """
from django.conf import settings
from django.test import Client
from ccm_machinery.models import User
editor = User.objects.create_user("editor", role="editor")
client = Client()
client.force_login(editor)
client.get("/admin/", HTTP_HOST="localhost")
print(";".join(f"{name}={cookie.value}" for name, cookie in client.cookies.items()))
"""


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = installed(folder / "sqlmap", VERSION) / "sqlmap"
        say("== a site with a fault")
        with site_with_a_fault() as address:
            sees = found(program, folder, [f"{address}/?id=1"])
        say("== the real register")
        with served(folder / "var", ("demo", "--no-serve")) as address:
            cookie = manage(embedded(folder / "var"), "shell", "-v0", "-c", SIGNED_IN).strip()
            faults = found(program, folder, [address + path for path in PUBLIC])
            faults += found(program, folder, [address + path for path in OF_STAFF], cookie)
        say("\n".join(faults) or "sqlmap found nothing in the register.")
        return bool(sees) and not faults


def found(program, folder, addresses, cookie=""):
    """What sqlmap found at these addresses, a line each."""
    list_, results = folder / "addresses", folder / "results.csv"
    list_.write_text("\n".join(addresses))
    results.unlink(missing_ok=True)  # it writes the names of the columns into a new file alone
    command = [program, "-m", list_, "--batch", "--flush-session", f"--results-file={results}"]
    command += [*HOW_FAR, f"--output-dir={folder / 'output'}", "--disable-coloring"]
    command += [f"--cookie={cookie}", "--param-exclude=sessionid|csrftoken|staffseen"] * bool(
        cookie
    )
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    with results.open(newline="") as written:
        rows = list(csv.DictReader(written))
    return [", ".join(row.values()) for row in rows if row["Note(s)"] != NOTHING_AFTER_ALL]


if __name__ == "__main__":
    sys.exit(0 if main() else "sqlmap found something, or saw nothing")
