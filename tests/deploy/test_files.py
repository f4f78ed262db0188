"""What an operator is given agrees with itself, with the README and with the code."""

import re
import shutil
import subprocess
from configparser import RawConfigParser

import pytest
from django.core.management import get_commands, load_command_class

from ccm_machinery.ceiling import MOST_SENT
from ccm_machinery.heads import heads_at
from tests.deploy.page import blocks, page, readme, register_commands
from tests.deploy.processes import HOUSE

DEPLOY = HOUSE / "ccm_machinery" / "deploy"
SYSTEMD = DEPLOY / "systemd"
UNITS = sorted(file.name for file in SYSTEMD.glob("register-*.*") if file.is_file())
TOLD_TO_DEBIAN = "/opt/register/current"
VARIABLE = re.compile(r"`([A-Z][A-Z_]+)(?:=1)?`")
READ = re.compile(r'(?:environ\.get\(|environ\[|_required\(|_count\(\s*|_site\()"([A-Z_]+)"')


def table():
    """The variables that the README's table names."""
    told = readme().split("## Environment\n")[1].split("\n## ")[0]
    rows = [line.split("|")[1] for line in told.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in VARIABLE.findall(row)}


def test_every_variable_that_is_read_is_in_the_table_and_no_other():
    files = [HOUSE / "ccm_machinery" / "settings.py", DEPLOY / "gunicorn.conf.py"]
    assert table() == {name for file in files for name in READ.findall(file.read_text())}


def test_every_variable_of_production_is_in_the_environment_that_is_given():
    given = re.findall(r"^([A-Z_]+)='[^']*'$", (DEPLOY / "environment").read_text(), re.M)
    assert sorted(given) == sorted(table() - {"EMBEDDED"})


def test_every_command_that_the_page_names_is_one_and_takes_those_words():
    commands = get_commands()
    assert len(register_commands()) > 10
    for name, *words in register_commands():
        command = commands[name]
        command = load_command_class(command, name) if isinstance(command, str) else command
        options = set(command.create_parser("manage.py", name)._option_string_actions)
        assert {word for word in words if word.startswith("--")} <= options, name


def test_every_file_of_the_project_that_the_page_or_a_unit_names_is_there():
    texts = [page(), *((SYSTEMD / unit).read_text() for unit in UNITS)]
    texts += [file.read_text() for file in (DEPLOY / "nginx").iterdir()]
    named = {
        path.rstrip(".")
        for text in texts
        for path in re.findall(rf"(?:{TOLD_TO_DEBIAN}/)?(ccm_machinery/[\w./-]+)", text)
    }
    assert len(named) > 4
    assert [path for path in sorted(named) if not (HOUSE / path).exists()] == []


def test_every_unit_that_the_page_names_is_given_and_every_timer_is_started():
    named = set(re.findall(r"register-\w+\.(?:service|socket|timer)", page()))
    assert named - set(UNITS) == set()
    started = " ".join(block for block in blocks() if "systemctl enable" in block)
    assert [
        unit for unit in UNITS if unit.endswith(("timer", "socket")) and unit not in started
    ] == []


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit.endswith(".service")])
def test_a_service_runs_in_the_environment_that_is_given_and_never_as_root(unit):
    told = {**section(SYSTEMD / "register-.service.d" / "hardened.conf"), **section(SYSTEMD / unit)}
    assert told["user"] in ("register_app", "register_owner")
    assert told["environmentfile"] == "/etc/register/environment"
    assert told["nonewprivileges"] == "yes"
    assert told["protectsystem"] == "strict"
    program, *words = told["execstart"].split()
    assert program == f"{TOLD_TO_DEBIAN}/.venv/bin/python"
    assert words[:1] == ["manage.py"] or words[:2] == ["-m", "gunicorn"]
    if words[0] == "manage.py":
        assert words[1] in get_commands()


def section(file):
    """What a unit says of its service; of what it says twice, the last."""
    reader = RawConfigParser(strict=False)
    reader.read_string(file.read_text())
    return dict(reader["Service"])


def test_nginx_tells_a_browser_what_the_register_tells():
    told = re.findall(
        r'^add_header (\S+) "(.*)" always;$', (DEPLOY / "nginx/heads.conf").read_text(), re.M
    )
    assert dict(told) == heads_at("/", is_secure=False)


def test_nginx_takes_as_much_as_the_register():
    shipped = (DEPLOY / "nginx" / "register.conf").read_text()
    assert re.findall(r"client_max_body_size (\S+);", shipped) == [f"{MOST_SENT // 2**20}m"]


def test_the_program_that_runs_commands_is_one():
    program = DEPLOY / "register"
    assert program.stat().st_mode & 0o111 == 0o111
    checked = subprocess.run([shutil.which("sh"), "-n", program], capture_output=True)
    assert (checked.returncode, checked.stderr) == (0, b"")
