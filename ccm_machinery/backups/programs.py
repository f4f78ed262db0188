"""PostgreSQL's own programs: where they are, and of which version."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from ccm_machinery.backups.refused import BackupRefused

DISTRIBUTIONS = Path("/usr/lib/postgresql")


@dataclass(frozen=True, slots=True, order=True)
class Program:
    """A program of PostgreSQL: the first number of its version, and where it is."""

    version: int
    path: Path


def program(name, version, folders=None):
    """The program of that name for a server of that version: of the same if there is one, else
    of the next. Refused (BackupRefused): none that is new enough, which could not do it."""
    found = sorted(_found(name, _folders() if folders is None else folders))
    fit = next((one for one in found if one.version >= version), None)
    if fit:
        return fit.path
    words = {"name": name, "version": version}
    if found:
        told = _(
            "The server is PostgreSQL %(version)s, and %(name)s is of version %(found)s, which "
            "is too old for it: install postgresql-client-%(version)s."
        )
        raise BackupRefused(told % (words | {"found": found[-1].version}))
    told = _("%(name)s is not here: install PostgreSQL's programs (postgresql-client-%(version)s).")
    raise BackupRefused(told % words)


def _found(name, folders):
    for path in {folder / name for folder in folders}:
        version = _version(path) if os.access(path, os.X_OK) else None
        if version:
            yield Program(version, path)


def _version(path):
    """15 of "pg_dump (PostgreSQL) 15.18 (Debian …)"; None of what is no such program."""
    try:
        told = subprocess.run([path, "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    number = re.search(r"\(PostgreSQL\) (\d+)", told.stdout)
    return number and int(number[1])


def _folders():
    """Where PostgreSQL's programs may be: the path's folders, the distribution's, pg_config's."""
    yield from (Path(folder) for folder in os.get_exec_path())
    yield from DISTRIBUTIONS.glob("*/bin")
    if shutil.which("pg_config"):
        told = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True)
        yield Path(told.stdout.strip())
