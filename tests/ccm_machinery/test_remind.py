"""manage.py remind: the digest goes to the staff once, or is said not to have gone."""

import smtplib
from threading import Barrier, Thread

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection

from ccm_machinery.roles import Role
from presidency.models import SentReminder
from tests.builders import build, meeting, state
from tests.ccm_machinery.commands import Run
from tests.ccm_machinery.test_programs import answer, manage
from tests.staff import account

pytestmark = pytest.mark.django_db
GROUND = (
    meeting("1MSP", closes_on="2025-09-19"),
    meeting("2MSP", closes_on="2027-09-14"),
    state("LAO"),
)
DAY = "2027-06-16"  # 90 days before


@pytest.fixture
def staff():
    account("anna", email="anna@isu.example")
    account("berta", email="berta@isu.example", role=Role.EDITOR)
    account("carla", email="CARLA@isu.example", role=Role.EDITOR)
    account("carla2", email="carla@isu.example", role=Role.EDITOR)
    account("vi", email="vi@isu.example", role=Role.VIEWER)
    account("gone", email="gone@isu.example", is_active=False)
    account("mute")


def marks():
    return list(SentReminder.objects.values_list("meeting", "occasion"))


def test_those_who_keep_the_register_get_one_digest_each(staff):
    build(*GROUND)
    run = Run("remind", "--on", DAY)
    assert (run.failure, run.out) == (None, "The digest was sent to 3 members of staff.\n")
    (message,) = mail.outbox
    assert message.subject == "The 2MSP opens in 90 days: what is open"
    got = [address.casefold() for address in message.recipients()]
    assert got == ["anna@isu.example", "berta@isu.example", "carla@isu.example"]
    assert marks() == [(20, f"90 days {DAY}")]


def test_nobody_reads_the_addresses_of_the_others(staff):
    build(*GROUND)
    Run("remind", "--on", DAY)
    assert "isu.example" not in mail.outbox[0].message().as_string()
    assert mail.outbox[0].message()["To"] == "undisclosed-recipients:;"


def test_nothing_is_sent_twice(staff):
    build(*GROUND)
    Run("remind", "--on", DAY)
    assert Run("remind", "--on", DAY).out == "Nothing is due about the 2MSP on 16 June 2027.\n"
    assert Run("remind", "--on", "2027-07-30").failure is None
    assert len(mail.outbox) == 1


def test_a_dry_run_prints_the_digest_and_how_many_would_get_it_and_marks_nothing(staff):
    build(*GROUND)
    run = Run("remind", "--on", DAY, "--dry-run")
    assert run.out.startswith("The 2MSP opens in 90 days: what is open\n\n")
    assert run.out.endswith("\n\nIt would go to 3 members of staff.\n")
    assert "isu.example" not in run.out
    assert (mail.outbox, marks()) == ([], [])


def test_a_dry_run_says_that_nothing_is_due():
    build(*GROUND)
    run = Run("remind", "--on", "2026-11-24", "--dry-run")
    assert run.out.endswith("Nothing is due about the 2MSP on 24 November 2026.\n")


def test_the_addresses_begin_with_those_of_the_site(staff, settings):
    settings.SITE_URL = "https://register.example"
    build(*GROUND)
    Run("remind", "--on", DAY)
    assert "The desk: https://register.example/admin/\n" in mail.outbox[0].body


def test_without_a_day_it_is_about_today(staff):
    build(*GROUND[:1], meeting("2MSP"), GROUND[2])
    assert Run("remind").out == "The digest was sent to 3 members of staff.\n"
    assert len(marks()) == 1


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ((), "Nothing is recorded in the register yet, so there is nothing to remind of.\n"),
        (GROUND[:1], "No meeting to come is recorded, so there is nothing to remind of.\n"),
    ],
)
def test_where_there_is_nothing_to_remind_of_it_says_so(rows, sentence):
    build(*rows)
    run = Run("remind", "--on", DAY)
    assert (run.failure, run.out) == (None, sentence)


def test_where_nobody_has_an_address_it_fails_and_marks_nothing():
    account("mute")
    build(*GROUND)
    run = Run("remind", "--on", DAY)
    assert run.failure == (
        "Nothing was sent: no account that may change the register has an e-mail address."
    )
    assert marks() == []


REFUSED = {"anna@isu.example": (550, b"no such user")}


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (ConnectionRefusedError(111, "Connection refused"), "Connection refused"),
        (TimeoutError("timed out"), "TimeoutError"),
        (smtplib.SMTPRecipientsRefused(REFUSED), "SMTPRecipientsRefused"),
        (smtplib.SMTPAuthenticationError(535, b"anna@isu.example"), "SMTPAuthenticationError 535"),
        (ValueError("Invalid address anna@isu.example"), "ValueError"),
    ],
)
def test_where_the_mail_server_fails_it_says_so_without_names_and_tries_again(
    staff, monkeypatch, error, why
):
    build(*GROUND)

    def fail(backend, messages):
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", fail)
        run = Run("remind", "--on", DAY)
    assert run.failure == (
        f"Nothing was sent: the mail server did not take it ({why}). Run this again later."
    )
    assert (run.out, marks()) == ("", [])
    assert Run("remind", "--on", DAY).out == "The digest was sent to 3 members of staff.\n"


@pytest.mark.parametrize("text", ["x", "2027-02-30", "1989-12-31"])
def test_a_day_that_is_none_is_refused(text):
    assert (
        f"“{text}” is no day from 1990-01-01 to 2199-12-31" in Run("remind", "--on", text).failure
    )


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_sends_the_digest(staff, monkeypatch):
    build(*GROUND)
    together, answers = Barrier(2), []
    occasion_of = "ccm_machinery.management.commands.remind.occasion_of"

    def both_find_it_due(desk):
        together.wait()
        return f"90 days {DAY}"

    def run():
        answers.append(Run("remind", "--on", DAY))
        connection.close()

    monkeypatch.setattr(occasion_of, both_find_it_due)
    threads = [Thread(target=run) for _place in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(one.out for one in answers) == [
        "Nothing is due about the 2MSP on 16 June 2027.\n",
        "The digest was sent to 3 members of staff.\n",
    ]
    assert [one.failure for one in answers] == [None, None]
    assert (len(mail.outbox), marks()) == (1, [(20, f"90 days {DAY}")])


# As a program, from its environment


def test_the_environment_says_how_addresses_begin(reference_register, program_environment):
    site = {"SITE_URL": "https://register.example/"}
    done = manage(program_environment | site, "remind", "--dry-run", "--on", "2026-11-24")
    assert "The desk: https://register.example/admin/\n" in done.stdout
    assert answer(done) == (0, "It would go to 0 members of staff.")


def test_a_site_that_is_no_address_is_refused(reference_register, program_environment):
    done = manage(program_environment | {"SITE_URL": "register.example"}, "remind")
    assert done.returncode != 0
    assert "SITE_URL must begin with https:// or http://." in done.stderr


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("told", "backend", "port"),
    [
        ({}, "console", 25),
        ({"EMAIL_HOST": "mail.example"}, "smtp", 25),
        ({"EMAIL_HOST": "mail.example", "EMAIL_USE_TLS": "1"}, "smtp", 587),
        ({"EMAIL_HOST": "mail.example", "EMAIL_PORT": "2525"}, "smtp", 2525),
    ],
)
def test_mails_are_printed_until_a_server_is_named(program_environment, told, backend, port):
    asked = "from django.conf import settings; print(settings.EMAIL_BACKEND, settings.EMAIL_PORT)"
    done = manage(program_environment | told, "shell", "--no-imports", "-c", asked)
    assert answer(done) == (0, f"django.core.mail.backends.{backend}.EmailBackend {port}")
