"""Reads the code for what often is a hole, with bandit.

    .venv/bin/python -m tests.scans.bandit

It installs bandit in an environment of its own, and fails at what it finds and the table below does
not explain, and at an explanation that explains nothing any more.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.scans.tools import HOUSE, installed, say

VERSION = "bandit==1.9.4"
ROOMS = ("officeholders", "workinggroups", "presidency", "ccm_machinery", "manage.py")
# Programs are started here and there, always by a list of words and never by a shell.
NOT_ASKED = "B404,B603,B607"
OUR_OWN_NAMES = "names of our own tables and columns, which nobody from outside gives"
# Where, which rule, why it is no hole.
EXPLAINED = {
    ("officeholders/triggers/postgresql.py", "B608"): OUR_OWN_NAMES,
    ("officeholders/triggers/sqlite.py", "B608"): OUR_OWN_NAMES,
    ("officeholders/as_recorded.py", "B608"): OUR_OWN_NAMES,
    ("ccm_machinery/management/commands/demo.py", "B606"): "the server that this command becomes",
    ("ccm_machinery/databaseroles/held.py", "B608"): OUR_OWN_NAMES,
    ("ccm_machinery/deploy/gunicorn.conf.py", "B108"): "a heartbeat, in a file without a name",
    ("ccm_machinery/passwords.py", "B107"): "the name of a field, not a password",
    ("ccm_machinery/signin/second_factor.py", "B308"): "a picture of squares that we drew",
    ("ccm_machinery/signin/second_factor.py", "B703"): "a picture of squares that we drew",
    ("officeholders/repeating.py", "B311"): "how long to wait is no secret",
    ("presidency/feed/atom.py", "B405"): "XML is written with it, and none is read",
}


def main():
    with tempfile.TemporaryDirectory() as name:
        found = findings(installed(Path(name) / "bandit", VERSION) / "bandit")
    new = [told for place, told in found if place not in EXPLAINED]
    old = [f"{place}: nothing is found any more" for place in EXPLAINED.keys() - dict(found).keys()]
    say("\n".join(new + old) or f"bandit found nothing but {len(found)} explained places.")
    return not new + old


def findings(program):
    """Each as its place in the table and as a line."""
    command = [program, "--recursive", "--quiet", "--format=json", f"--skip={NOT_ASKED}"]
    told = json.loads(subprocess.run([*command, *ROOMS], cwd=HOUSE, stdout=subprocess.PIPE).stdout)
    return [
        (
            (one["filename"].removeprefix("./"), one["test_id"]),
            f"{one['filename']}:{one['line_number']}: {one['test_id']} {one['issue_text']}",
        )
        for one in told["results"]
    ]


if __name__ == "__main__":
    sys.exit(0 if main() else "bandit found something")
