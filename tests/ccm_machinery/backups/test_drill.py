"""The drill as the README has it: its very commands, on the engine of production."""

import re
import subprocess

import pytest
from django.conf import settings

from officeholders.models import Entry

DRILL = re.compile(r"\*\*The drill\*\*.*?```\n(.*?)```", re.S)


@pytest.fixture
def spare(postgresql_address, engine):
    """The address of an empty database, as it was made."""
    engine.create("spare")
    yield engine.address("spare")
    engine.drop("spare")


def test_the_drill_brings_the_register_back(
    reference_register, program_environment, spare, tmp_path
):
    (commands,) = DRILL.findall((settings.BASE_DIR / "README.md").read_text())
    head = Entry.objects.get().digest
    for name in (".venv", "manage.py"):
        (tmp_path / name).symlink_to(settings.BASE_DIR / name)
    done = subprocess.run(
        ["sh", "-e", "-c", commands],
        cwd=tmp_path,
        env=program_environment | {"HEAD": head, "SPARE": spare},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = [line for line in done.stdout.splitlines() if head in line]
    assert [line.partition(":")[0] for line in told] == [
        "Verified and backed up",
        "Restored and verified",
        "The register is whole",
    ]
    assert not (tmp_path / "drill.backup").exists()
