"""The register's commands: what they print, and what they refuse in plain sentences."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from ccm_machinery.management.progress import Progress
from ccm_machinery.registerfile import dump
from officeholders.models import NO_DIGEST, Entry, Mandate, PersonalValue
from officeholders.triggers import drop
from tests.builders import build, mandate, presidency, register, state, withdrawn
from tests.ccm_machinery.loads import AUSTRIA, FRANCE, GROUND, take

pytestmark = pytest.mark.django_db


class Run:
    """A command that was run: what it printed, and the summary it failed with, if it did."""

    def __init__(self, *words, stderr=None, **options):
        out, err = StringIO(), stderr or StringIO()
        self.failure = None
        try:
            call_command(*map(str, words), stdout=out, stderr=err, **options)
        except CommandError as error:
            self.failure = str(error)
        self.out, self.err = out.getvalue(), err.getvalue()


@pytest.fixture
def file(tmp_path):
    """Writes a register file of rows; its path."""

    def write(*rows, name="register.json"):
        path = tmp_path / name
        path.write_text(json.dumps(register(*rows)))
        return path

    return write


# loadregister


def test_loadregister_says_what_it_recorded(file):
    run = Run("loadregister", file(*GROUND, FRANCE))
    assert (run.failure, run.err) == (None, "")
    assert run.out == "Rows recorded by entry 1: 9 new, 0 changed.\n"
    entry = Entry.objects.get()
    assert (entry.kind, entry.reason) == ("load", "Load of register.json")
    assert PersonalValue.objects.by_digest([entry.by]) == {entry.by: "system"}


def test_its_author_and_reason_can_be_given(file):
    Run("loadregister", file(*GROUND), "--by", "Anna", "--reason", "The first meeting")
    entry = Entry.objects.get()
    assert entry.reason == "The first meeting"
    assert PersonalValue.objects.by_digest([entry.by]) == {entry.by: "Anna"}


def test_the_same_file_again_says_that_there_is_nothing_to_load(file):
    path = file(*GROUND)
    Run("loadregister", path)
    again = Run("loadregister", path)
    assert again.out == "Nothing to load: the register already says so. No entry was made.\n"
    assert (again.failure, Entry.objects.last_number()) == (None, 1)


def test_faults_go_one_a_line_to_standard_error_and_a_summary_last(file):
    run = Run(
        "loadregister",
        file(*GROUND, FRANCE.but(until_end_of="9MSP"), presidency("LAO", None, "1MSP")),
    )
    assert run.err.splitlines() == [
        'mandates[0].until_end_of: no meeting "9MSP"',
        "mandates[1].presides_over: name the meeting the President presides over",
    ]
    assert (run.out, run.failure) == ("", "2 faults; nothing was loaded.")


def test_warnings_are_told_and_the_load_succeeds(file):
    run = Run("loadregister", file(*GROUND, state("USA"), mandate("clearance", "USA", "1MSP")))
    assert run.err.startswith("warning: mandates[0].state: State of USA (USA) is not a State Party")
    assert (run.failure, run.err.count("\n")) == (None, 1)


def test_a_dry_run_names_each_row_and_writes_nothing(file):
    first, second = FRANCE.but(until_end_of="2MSP"), FRANCE.but(from_end_of="2MSP")
    take(*GROUND, first, second, AUSTRIA)
    take(withdrawn(second))
    rows = [
        first.but(remark="Why", footnote="A note"),
        second,
        withdrawn(AUSTRIA),
        mandate("clearance", "LAO", "3MSP"),
    ]
    run = Run("loadregister", file(*GROUND[:-1], *rows), "--dry-run")
    assert run.out.splitlines() == [
        "changed: mandates[0] (clearance FRA 1MSP): footnote, remark",
        "revived: mandates[1] (clearance FRA 2MSP)",
        "withdrawn: mandates[2] (clearance AUT 1MSP)",
        "new: mandates[3] (clearance LAO 3MSP)",
        "not in the file, left as it is: working_groups clearance",
        "Rows that would be recorded: 1 new, 3 changed. Nothing was written.",
    ]
    assert Entry.objects.last_number() == 2


def test_a_row_that_only_moves_is_told_so(file):
    one, two = GROUND[-1], GROUND[-1].but(code="transparency")
    take(*GROUND[:-1], one, two)
    run = Run("loadregister", file(*GROUND[:-1], two, one), "--dry-run")
    assert run.out.splitlines()[:2] == [
        "moved in the list: working_groups[0] (transparency)",
        "moved in the list: working_groups[1] (clearance)",
    ]


def test_what_staff_changed_is_overwritten_only_when_asked(file):
    take(*GROUND, FRANCE)
    build(FRANCE.but(remark="As told"))
    path = file(*GROUND, FRANCE)
    assert Run("loadregister", path).failure == "1 fault; nothing was loaded."
    assert Run("loadregister", path, "--overwrite").failure is None
    assert not Mandate.objects.get().remark


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, "No such file or directory"),
        (lambda path: path.mkdir(), "Is a directory"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_plain_sentence(tmp_path, make, reason):
    path = tmp_path / "register.json"
    make(path)
    assert Run("loadregister", path).failure == f"{path}: {reason}"


def test_a_file_that_is_not_json_is_a_plain_sentence(tmp_path):
    path = tmp_path / "register.json"
    path.write_bytes(b"\xff\x00")
    run = Run("loadregister", path)
    assert run.err == "the file: it is not written in UTF-8 (byte 1)\n"
    assert run.failure == "1 fault; nothing was loaded."


# dumpregister


def test_dumpregister_prints_the_register(reference_register):
    assert Run("dumpregister").out == dump()


def test_it_writes_a_file_with_line_feeds(tmp_path):
    take(*GROUND, FRANCE)
    path = tmp_path / "dump.json"
    run = Run("dumpregister", "--output", path)
    assert (run.out, path.read_bytes()) == ("", dump().encode())


def test_private_keys_are_told_only_when_asked():
    take(*GROUND, FRANCE.but(representatives=[{"name": "Anne", "email": "anne@fr.example"}]))
    assert "anne@fr.example" not in Run("dumpregister").out
    assert Run("dumpregister", "--private").out == dump(private=True)


def test_an_entry_is_dumped_as_it_was():
    take(*GROUND)
    text = dump()
    take(FRANCE)
    assert Run("dumpregister", "--entry", "1").out == text


def test_an_unknown_entry_is_a_plain_sentence():
    take(*GROUND)
    assert Run("dumpregister", "--entry", "7").failure == "There is no entry 7; the last is 1."


@pytest.mark.parametrize("text", ["0", "-1", "one", "1.0", "٣", "1" * 10])
def test_what_is_no_number_of_an_entry_is_refused(text):
    assert Run("dumpregister", f"--entry={text}").failure == (
        f"Error: argument --entry: “{text}” is not the number of an entry, such as 1, 2 or 3"
    )


def test_a_place_that_cannot_be_written_is_a_plain_sentence(tmp_path):
    assert Run("dumpregister", "--output", tmp_path).failure == f"{tmp_path}: Is a directory"


# verifyregister


def test_verifyregister_tells_the_number_of_entries_and_the_head():
    take(*GROUND)
    take(FRANCE)
    head = Entry.objects.first().digest
    assert Run("verifyregister").out == f"The register is whole: 2 entries, head {head}\n"
    assert Run("verifyregister", "--head", head).failure is None


def test_a_register_without_entries_is_whole():
    assert Run("verifyregister").out == f"The register is whole: 0 entries, head {NO_DIGEST}\n"


def test_a_head_that_is_not_in_the_log_shows_that_entries_are_missing():
    take(*GROUND)
    run = Run("verifyregister", "--head", "a" * 64)
    assert run.err.startswith("entry 1: ")
    assert run.failure == "The register is not whole: 1 finding."


def test_what_is_no_digest_is_refused():
    assert Run("verifyregister", "--head", "abc").failure == (
        "Error: argument --head: “abc” is not a digest: 64 figures and letters a to f"
    )


def test_a_row_changed_behind_the_register_is_named():
    take(*GROUND, FRANCE)
    drop(connection)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {Mandate._meta.db_table} SET remark = 'forged'")
    run = Run("verifyregister")
    assert run.err.splitlines()[0] == (
        'mandates ["clearance","FRA","1MSP"]: it is not as entry 1 recorded it'
    )
    assert run.failure.startswith("The register is not whole: ")


def test_a_recorded_row_that_breaks_a_rule_is_told_too():
    build(*GROUND, FRANCE, AUSTRIA.but(starts_on="2020-01-01"))
    run = Run("verifyregister")
    assert run.err.startswith("mandates clearance AUT 1MSP.starts_on: ")
    assert run.failure == "The register is not whole: 1 finding."


# All of them


@pytest.mark.parametrize("command", ["loadregister", "dumpregister", "verifyregister"])
def test_a_database_that_is_not_ready_is_a_plain_sentence(command, file):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'officeholders'")
    words = [file()] if command == "loadregister" else []
    assert Run(command, *words).failure == (
        "The database is not ready for this register: run “manage.py migrate” first."
    )


def test_what_the_database_says_is_told_in_one_line():
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {Entry._meta.db_table} RENAME TO elsewhere")
    failure = Run("dumpregister").failure
    assert failure.startswith("The register's database cannot be used: ")
    assert "\n" not in failure


class Terminal(StringIO):
    def isatty(self):
        return True


def test_long_work_shows_on_a_terminal_how_far_it_has_come(file):
    run = Run("loadregister", file(*GROUND), stderr=Terminal())
    shown = [line.strip() for line in run.err.split("\r\x1b[K")]
    assert shown == [
        "",
        "reading the file …",
        "comparing it with the register …",
        *[f"writing rows: {done} of 8 …" for done in (0, 4, 7)],
        "recording the entry …",
        "",
    ]


def test_progress_is_told_nowhere_else():
    stream = StringIO()
    with Progress(stream) as tell:
        tell("reading")
    assert stream.getvalue() == ""
