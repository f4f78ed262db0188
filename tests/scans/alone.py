"""Serves the register where there is no network at all, and asks it everything.

    .venv/bin/python -m tests.scans.alone        (as root)

In a network namespace of its own, which holds nothing but the way to itself, every page and every
export is asked for. It fails if one of them is not answered as elsewhere, or if there was another
way out.
"""

import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.pages.addresses import EXPORTS, PAGES, REFUSALS
from tests.scans.tools import HOUSE, say, served

INSIDE = "--inside"
WAY_TO_ITSELF = ["lo"]


def main():
    """Begins anew in a namespace without network; whether all was well in there."""
    inside = f"ip link set lo up && exec {sys.executable} -m tests.scans.alone {INSIDE}"
    return subprocess.run(["unshare", "--net", "sh", "-c", inside], cwd=HOUSE).returncode == 0


def asked_alone():
    """Whether every address is answered in here as it is elsewhere."""
    ways = [name for _number, name in socket.if_nameindex()]
    with tempfile.TemporaryDirectory() as name, served(Path(name), ("demo", "--no-serve")) as site:
        answers = {path: status(site + path) for path in (*PAGES, *EXPORTS)}
        refused = {path: status(site + path) for path in REFUSALS}
    wrong = [f"{path}: {answer}" for path, answer in answers.items() if answer != 200]
    wrong += [f"{path}: {answer}" for path, answer in refused.items() if answer not in (400, 404)]
    wrong += [] if ways == WAY_TO_ITSELF else [f"There was a network: {', '.join(ways)}."]
    say("\n".join(wrong) or f"Without any network {len(answers)} addresses were answered.")
    return not wrong


def status(address):
    try:
        with urlopen(address) as answer:  # noqa: S310
            answer.read()
            return answer.status
    except HTTPError as refusal:
        with refusal:
            return refusal.status


if __name__ == "__main__":
    done = asked_alone() if INSIDE in sys.argv else main()
    sys.exit(0 if done else "something needed a network")
