"""manage.py loadregister: what it prints, and what it refuses in plain sentences."""

from io import StringIO

import pytest

from ccm_machinery.management.progress import Progress
from officeholders.models import Entry, Mandate, PersonalValue
from tests.builders import build, mandate, presidency, state, withdrawn
from tests.ccm_machinery.commands import Run, register_file
from tests.ccm_machinery.loads import AUSTRIA, FRANCE, GROUND, take

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(tmp_path):
    """Writes a register file of rows; its path."""

    def write(*rows, name="register.json"):
        return register_file(tmp_path / name, *rows)

    return write


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


@pytest.mark.parametrize(
    ("text", "sentence"), [(" ", "this says nothing"), ("\udcff", "this is not written in UTF-8")]
)
@pytest.mark.parametrize("option", ["--by", "--reason"])
def test_words_that_nobody_can_read_are_refused(file, option, text, sentence):
    run = Run("loadregister", file(*GROUND), f"{option}={text}")
    assert run.failure == f"Error: argument {option}: {sentence}"


def test_a_file_may_have_any_name(file):
    assert Run("loadregister", file(*GROUND, name="r\udcff.json")).failure is None
    assert Entry.objects.get().reason == "Load of r\\udcff.json"


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


def test_a_row_that_only_makes_room_is_told_by_its_identity(file):
    take(*GROUND)
    run = Run("loadregister", file(GROUND[-1].but(code="transparency")), "--dry-run")
    assert run.out.splitlines()[:2] == [
        "new: working_groups[0] (transparency)",
        "moved in the list: working_groups clearance",
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
