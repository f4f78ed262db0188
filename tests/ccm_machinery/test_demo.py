"""manage.py demo: from nothing to a site, and again without harm."""

import socket

import pytest
from django.contrib.auth import get_user_model

from officeholders.models import Entry
from officeholders.verification import verify
from tests.ccm_machinery.commands import Run, register_file
from tests.ccm_machinery.loads import FRANCE

pytestmark = pytest.mark.django_db


def test_the_demo_loads_the_reference_register_once(reference_register):
    run = Run("demo", "--no-serve")
    assert run.out.splitlines()[0] == (
        "The register is there, with entry 1 as its last; nothing was loaded."
    )


def test_the_demo_makes_one_staff_account_whose_password_must_be_changed():
    first, again = Run("demo", "--no-serve"), Run("demo", "--no-serve")
    assert first.out.startswith("The reference register is loaded: 278 rows, entry 1.\n")
    assert again.out.endswith("There is a staff account already; its password is as it was.\n")
    account = get_user_model().objects.get()
    assert (account.is_staff, account.is_superuser, account.must_change_password) == (True,) * 3
    password = first.out.split("with the password ")[1].split(",")[0]
    assert account.check_password(password)
    assert (account.username, verify()) == ("staff", [])


def test_a_port_in_use_is_a_plain_sentence():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert Run("demo", "--port", port).failure == (
            f"Port {port} cannot be used (Address already in use); choose another with --port."
        )
    assert Entry.objects.last_number() == 0


def test_the_demo_with_a_broken_reference_register_names_its_faults(monkeypatch, tmp_path):
    monkeypatch.setattr(
        "ccm_machinery.management.commands.demo.REFERENCE",
        register_file(tmp_path / "register.json", FRANCE),
    )
    run = Run("demo", "--no-serve")
    assert [line.partition(": ")[0] for line in run.err.splitlines()] == [
        f"mandates[0].{key}" for key in ("office", "state", "from_end_of", "until_end_of")
    ]
    assert run.failure == "The reference register was not loaded."


@pytest.mark.parametrize("text", ["0", "65536", "http", "-1", "８０００"])
def test_what_is_no_port_is_refused(text):
    assert Run("demo", "--no-serve", f"--port={text}").failure == (
        f"Error: argument --port: “{text}” is not a port: a number from 1 to 65535"
    )
