"""Says which locked packages have a newer version that pyproject.toml allows.

    .venv/bin/python -m tests.scans.outdated

pip asks the index that this machine uses. It fails if there is something newer, and if the index
does not answer for everything: that nothing was heard is no good news.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from tests.scans.tools import HOUSE, installed, say

PIP = "pip>=26"
PIN = re.compile(r"^([\w.-]+)(?:\[[\w,]+\])?==(\S+)", re.M)


def main():
    locked = pinned((HOUSE / "requirements-dev.lock").read_text())
    with tempfile.TemporaryDirectory() as name:
        newest = offered(installed(Path(name) / "pip", PIP) / "pip", wanted())
    newer = [
        f"{name}: {locked.get(name, 'not locked')} is locked, {version} is offered"
        for name, version in sorted(newest.items())
        if locked.get(name) != version
    ]
    elsewhere = ", ".join(sorted(locked.keys() - newest.keys()))
    say(
        "\n".join(newer) or f"All {len(newest)} packages are the newest that pyproject.toml allows."
    )
    say(f"Not for this machine, and not asked for: {elsewhere or 'none'}.")
    return not newer


def pinned(lock):
    """The versions in a lock, by the plain names of the packages."""
    return {plain(name): version for name, version in PIN.findall(lock)}


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted():
    """What pyproject.toml asks for."""
    told = tomllib.loads((HOUSE / "pyproject.toml").read_text())
    return told["project"]["dependencies"] + told["dependency-groups"]["dev"]


def offered(pip, requirements):
    """The versions that would be installed today, by the names of the packages."""
    command = [pip, "install", "-q", "--dry-run", "--ignore-installed", "--report=-", *requirements]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    packages = (one["metadata"] for one in json.loads(told)["install"])
    return {plain(one["name"]): one["version"] for one in packages}


if __name__ == "__main__":
    sys.exit(0 if main() else "there are newer versions: make both locks anew, as the README says")
