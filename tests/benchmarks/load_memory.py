"""Loads a register of 10,000 mandates, each with a representative; prints time and memory.

    .venv/bin/python -m tests.benchmarks.load_memory [MANDATES]

It uses a database of its own (SQLite in a temporary folder), or the empty one that DATABASE_URL
names beside EMBEDDED=1. It fails if loading takes 300 MB or more.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice, product
from pathlib import Path
from string import ascii_uppercase

LIMIT = 300  # MB
MEETINGS, STATES, GROUPS = 500, 200, 50


def main(count):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "register.json"
        file.write_text(json.dumps(register(count)))
        print(f"{count} mandates, {file.stat().st_size / 1e6:.1f} MB")
        os.environ["VAR_DIR"] = folder
        for command in (
            ["migrate", "--verbosity=0"],
            ["loadregister", str(file)],
            ["loadregister", str(file), "--dry-run"],
            ["dumpregister", "--private", "--output", f"{folder}/dump.json"],
            ["verifyregister"],
        ):
            run(command)
    return peak() < LIMIT


def run(command):
    begun = time.monotonic()
    subprocess.run([sys.executable, "manage.py", *command], check=True)
    seconds = time.monotonic() - begun
    print(f"{command[0]}: {seconds:.1f} s; the largest so far took {peak():.0f} MB")


def peak():
    """The most memory any command has taken, in MB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def register(count):
    """A register file without faults: each State in each group in turn, from meeting to meeting."""
    labels = [f"{number}MSP" for number in range(1, MEETINGS + 1)]
    states = ["".join(code) for code in islice(product(ascii_uppercase, repeat=3), STATES)]
    groups = [f"group-{number}" for number in range(1, GROUPS + 1)]
    return {
        "format": "ccm-register/1",
        "meetings": [
            {"label": label, "position": 10 * place, "kind": "MSP", "number": place}
            for place, label in enumerate(labels, 1)
        ],
        "states": [{"code": code, "name": f"State {code}"} for code in states],
        "working_groups": [
            {"code": code, "name": code, "seats": 2, "from_end_of": "1MSP"} for code in groups
        ],
        "mandates": list(islice(mandates(labels, states, groups), count)),
    }


def mandates(labels, states, groups):
    for place, (start, end) in enumerate(zip(labels, labels[1:], strict=False)):
        for number, group in enumerate(groups):
            state = states[(place * len(groups) + number) % len(states)]
            yield {
                "office": group,
                "state": state,
                "from_end_of": start,
                "until_end_of": end,
                "source": "Final report, paragraph 10",
                "representatives": [
                    {
                        "name": f"Person {place} {number}",
                        "title": "Ambassador",
                        "email": "a@b.example",
                    }
                ],
            }


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    sys.exit(0 if main(count) else f"more than {LIMIT} MB")
