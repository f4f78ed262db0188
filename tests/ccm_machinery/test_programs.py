"""The commands as programs: their exit, their output, and never a traceback."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from django.conf import settings

from ccm_machinery.registerfile import dump

START_WITHIN = 60  # seconds


def manage(environment, *words, **options):
    """The program that was run; it never shows a traceback."""
    done = subprocess.run(
        [sys.executable, "manage.py", *map(str, words)],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        **options,
    )
    assert "Traceback" not in done.stderr
    return done


def answer(done):
    """Its exit, and the last line of what it printed."""
    lines = (done.stdout + done.stderr).splitlines()
    return done.returncode, lines[-1]


@pytest.fixture
def embedded(tmp_path):
    """The environment of an embedded run of the test's own, without a database yet."""
    names = ("DATABASE_URL", "EMBEDDED", "SECRET_KEY")
    told = {name: value for name, value in os.environ.items() if name not in names}
    return told | {"VAR_DIR": str(tmp_path / "var")}


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_a_register_is_dumped_loaded_again_and_verified(
    reference_register, program_environment, tmp_path
):
    path = tmp_path / "dump.json"
    plain = program_environment | {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    dumped = manage(plain, "dumpregister", encoding="utf-8")
    assert (dumped.returncode, dumped.stdout, dumped.stderr) == (0, dump(), "")
    path.write_text(dumped.stdout)
    loaded = manage(program_environment, "loadregister", path)
    assert answer(loaded)[0] == 0
    assert loaded.stdout == "Nothing to load: the register already says so. No entry was made.\n"
    verified = manage(program_environment, "verifyregister")
    assert verified.returncode == 0
    assert verified.stdout.startswith("The register is whole: 1 entry, head ")


def test_a_refusal_exits_with_its_summary_last(program_environment, tmp_path):
    path = tmp_path / "register.json"
    path.write_text("[]")
    done = manage(program_environment, "loadregister", path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "the file: a register file is one JSON object",
        "CommandError: 1 fault; nothing was loaded.",
    ]


def test_a_reader_that_goes_away_early_is_no_error(reference_register, program_environment):
    command = f'"{sys.executable}" manage.py dumpregister | head -1'
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=settings.BASE_DIR,
        env=program_environment,
        capture_output=True,
        text=True,
    )
    assert (done.stdout, done.stderr) == ("{\n", "")


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("nonsense", "DATABASE_URL is not an address such as sqlite:///… or postgresql://…"),
        ("postgresql://[", "DATABASE_URL is not an address such as sqlite:///… or postgresql://…"),
        (
            "sqlite:////nowhere/register.sqlite3",
            "CommandError: The register's database cannot be used: unable to open database file",
        ),
    ],
)
def test_a_broken_database_address_is_a_plain_sentence(embedded, address, sentence):
    environment = embedded | {"DATABASE_URL": address, "EMBEDDED": "1"}
    assert answer(manage(environment, "verifyregister")) == (1, sentence)


def test_production_refuses_to_start_without_its_secret(embedded):
    environment = embedded | {"DATABASE_URL": "sqlite:///:memory:"}
    assert answer(manage(environment, "dumpregister")) == (
        1,
        "SECRET_KEY must be set, because DATABASE_URL is.",
    )


def test_a_folder_that_cannot_be_written_is_a_plain_sentence(embedded, tmp_path):
    file = tmp_path / "file"
    file.touch()
    environment = embedded | {"VAR_DIR": str(file)}
    told = answer(manage(environment, "dumpregister"))
    assert told == (1, f"{file} cannot be written: File exists.")


# demo


def test_the_demo_prepares_everything_once(program_environment):
    first = manage(program_environment, "demo", "--no-serve")
    assert (first.returncode, first.stderr) == (0, "")
    assert re.fullmatch(
        r"The reference register is loaded: 278 rows, entry 1\.\n"
        r"A staff account was made: sign in as staff with the password \S{20,}, "
        r"which must be changed at the first sign-in\.\n",
        first.stdout,
    )
    again = manage(program_environment, "demo", "--no-serve")
    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout.splitlines() == [
        "The register is there, with entry 1 as its last; nothing was loaded.",
        "There is a staff account already; its password is as it was.",
    ]


def test_the_demo_brings_up_a_site_from_nothing(embedded, port):
    command = [sys.executable, "manage.py", "demo", "--port", str(port)]
    server = subprocess.Popen(
        command, cwd=settings.BASE_DIR, env=embedded, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        page = _page(f"http://127.0.0.1:{port}/register.json", server)
        assert page.startswith(b'{\n "format": "ccm-register/1",\n "meetings": [\n')
        assert _refusal(f"http://127.0.0.1:{port}/committee.json?on={'9' * 10_000}") == (
            400,
            f"“{'9' * 39}…” is too long; at most 500 characters are read.",
        )
        taken = manage(embedded, "demo", "--port", port)
        sentence = f"CommandError: Port {port} cannot be used (Address already in use); "
        assert answer(taken) == (1, f"{sentence}choose another with --port.")
    finally:
        server.terminate()
        out, _err = server.communicate(timeout=START_WITHIN)
    assert out.decode().splitlines()[-1] == (
        f"The site is at http://127.0.0.1:{port}/ and the staff's pages are at "
        f"http://127.0.0.1:{port}/admin/ (Ctrl+C stops it)."
    )
    assert server.returncode == 0


def _page(address, server):
    """What stands at the address, once the server has started."""
    deadline = time.monotonic() + START_WITHIN
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(address) as response:
                return response.read()
        except OSError:
            time.sleep(0.2)
    raise AssertionError("The site did not start.")


def _refusal(address):
    """The status and the sentence with which the address refuses."""
    with pytest.raises(HTTPError) as refused:
        urlopen(address)
    with refused.value as answer:
        return answer.status, json.load(answer)["error"]
