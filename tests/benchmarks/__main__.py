"""Measures the register against its peers and against itself; prints a line a ratio.

    .venv/bin/python -m tests.benchmarks [NAME …]

NAME is one of page, unchanged, then, as-of, growth, writing, pack, hello; all if none is given.
It needs wrk and PostgreSQL's server programs, both packages of Debian; Datasette it installs in
an environment of its own. It fails where a target is missed, or where two that are compared do
not answer alike.
"""

import os
import platform
import sys
import tempfile
from functools import partial
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks import databases, with_server, without_server, wrk
from tests.benchmarks.inside import inside
from tests.benchmarks.packs import while_a_pack_is_made
from tests.benchmarks.programs import DATASETTE
from tests.benchmarks.rounds import HEADING

BENCHMARKS = {
    "page": with_server.page,
    "unchanged": with_server.unchanged,
    "then": with_server.then,
    "as-of": without_server.as_known_then,
    "growth": without_server.growth,
    "writing": without_server.writing,
    "pack": while_a_pack_is_made,
    "hello": with_server.against_hello,
}
PROGRAMS = ("django", "gunicorn", "django-simple-history", "psycopg")


def main(names):
    unknown = set(names) - set(BENCHMARKS)
    wanting = [what for what in (wrk.missing(), databases.missing()) if what]
    if unknown or wanting:
        sys.exit("\n".join([*wanting, *(f"there is no benchmark “{name}”" for name in unknown)]))
    say(f"Python {platform.python_version()}, {os.cpu_count()} cores, {DATASETTE}")
    say(", ".join(f"{program} {version(program)}" for program in PROGRAMS))
    with tempfile.TemporaryDirectory(prefix="register-benchmarks-") as folder:
        Path(folder).chmod(0o755)  # PostgreSQL's server has an account of its own
        return measure(names or BENCHMARKS, Path(folder))


def measure(names, folder):
    """Prints every ratio; gives those that miss their target."""
    missed = []
    with databases.engines(folder) as found:
        for engine, held in found.items():
            with inside(held.grown(1)) as ask:
                say(f"\n{ask('engine')}\n{HEADING}")
            for name in names:
                for ratio in ratios(name, held, engine, partial(peer, found, folder)):
                    say(str(ratio))
                    missed += [] if ratio.is_met else [ratio.what]
    return missed


def ratios(name, held, engine, peers):
    told = [held, engine, peers] if name == "page" else [held, engine]
    return BENCHMARKS[name](*told)


def peer(found, folder):
    """Datasette, over the real register on SQLite."""
    return with_server.datasette_over(found["SQLite"], folder)


def say(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    missed = main(sys.argv[1:])
    sys.exit("\n".join(["", "missed:", *missed]) if missed else 0)
