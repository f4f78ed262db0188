"""Which build answers: a digest over the project's own code, templates and static files."""

import hashlib
from pathlib import Path

ROOMS = ("officeholders", "workinggroups", "presidency", "ccm_machinery", "templates")
KINDS = {".py", ".html", ".css", ".svg", ".mo"}


def digest_of_the_build(house):
    """The SHA-256, in hex, over the path and the bytes of every such file below ``house``."""
    house, digest = Path(house), hashlib.sha256()
    for file in _files(house):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(house).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _files(house):
    found = (file for room in ROOMS for file in (house / room).rglob("*"))
    return sorted([*(file for file in found if file.suffix in KINDS), *house.glob("*.lock")])
