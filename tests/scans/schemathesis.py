"""Asks the API whatever its description allows, and what it forbids, with schemathesis.

    .venv/bin/python -m tests.scans.schemathesis [QUESTIONS]

It installs schemathesis in an environment of its own, serves an empty register and then the real
one on this machine alone, and fails if schemathesis finds anything: a server error, an answer or a
head that is not as described, a forbidden question that is answered, a method that is not refused.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.scans.tools import installed, say, served

VERSION = "schemathesis>=4.32,<4.33"
QUESTIONS = 100  # an address, at most
# That a code, a label or an entry is well formed does not say that the register knows it: such a
# question is refused with 400, and any question with 404 before anything is recorded.
SETTINGS = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", 304, 400, 404]
"""
PREPARED = {
    "an empty register": (["migrate", "--verbosity=0"], ["collectstatic", "--noinput", "-v0"]),
    "the real register": (["demo", "--no-serve"],),
}


def main(questions):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = installed(folder / "schemathesis", VERSION) / "schemathesis"
        (folder / "schemathesis.toml").write_text(SETTINGS)
        clean = True
        for number, (register, commands) in enumerate(PREPARED.items()):
            say(f"\n== {register}")
            with served(folder / f"var{number}", *commands) as address:
                clean &= finds_nothing(program, folder, address, questions)
    return clean


def finds_nothing(program, folder, address, questions):
    """Whether it finds nothing, as many questions as are asked of each address."""
    command = [
        program,
        "--config-file",
        folder / "schemathesis.toml",
        "run",
        f"{address}/api/v1/schema/",
        f"--max-examples={questions}",
        "--continue-on-failure",
        "--phases=examples,coverage,fuzzing",
    ]
    return subprocess.run(command, cwd=folder).returncode == 0


if __name__ == "__main__":
    asked = int(sys.argv[1]) if len(sys.argv) > 1 else QUESTIONS
    sys.exit(0 if main(asked) else "schemathesis found something")
