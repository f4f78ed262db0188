"""Asks the API whatever its description allows, and what it forbids, with schemathesis.

    .venv/bin/python -m tests.scans.schemathesis [QUESTIONS]

It installs schemathesis in an environment of its own, serves an empty register and then the real
one on this machine alone, and fails if schemathesis finds anything: a server error, an answer or a
head that is not as described, a forbidden question that is answered, a method that is not refused.
"""

import os
import subprocess
import sys
import tempfile
import venv
from contextlib import contextmanager
from pathlib import Path

from tests.serving import free_port, wait_for

HOUSE = Path(__file__).resolve().parents[2]
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
        program = installed(folder / "schemathesis")
        (folder / "schemathesis.toml").write_text(SETTINGS)
        clean = True
        for number, (register, commands) in enumerate(PREPARED.items()):
            say(f"\n== {register}")
            with served(folder / f"var{number}", commands) as address:
                clean &= finds_nothing(program, folder, address, questions)
    return clean


def installed(folder):
    """The program, installed apart from what the project itself stands on."""
    venv.create(folder, with_pip=True)
    subprocess.run([folder / "bin" / "pip", "install", "-q", VERSION], check=True)
    return folder / "bin" / "schemathesis"


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


@contextmanager
def served(var, commands):
    """The address at which the register that these commands prepare is served."""
    names = ("DATABASE_URL", "EMBEDDED", "SECRET_KEY", "ALLOWED_HOSTS")
    environment = {name: value for name, value in os.environ.items() if name not in names}
    environment["VAR_DIR"] = str(var)
    for command in commands:
        subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=HOUSE,
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )
    port = free_port()
    gunicorn = [sys.executable, "-m", "gunicorn", f"--bind=127.0.0.1:{port}", "--threads=2"]
    with (var / "server.log").open("w") as log:
        server = subprocess.Popen(
            [*gunicorn, "--limit-request-line=0", "ccm_machinery.wsgi"],
            cwd=HOUSE,
            env=environment,
            stderr=log,
        )
        try:
            wait_for(port, server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()


def say(text):
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asked = int(sys.argv[1]) if len(sys.argv) > 1 else QUESTIONS
    sys.exit(0 if main(asked) else "schemathesis found something")
