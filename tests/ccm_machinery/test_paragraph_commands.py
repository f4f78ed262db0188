"""manage.py paragraph and manage.py readparagraph: what they print, record and refuse."""

import json

import pytest

from officeholders.models import Entry, PersonalValue
from tests.builders import build, group, mandate, meetings, state
from tests.ccm_machinery.commands import Run
from tests.officeholders.zipped import document
from tests.presidency.test_paragraph import INTRO, NOTE_3, PARAGRAPH_11

pytestmark = pytest.mark.django_db
GROUND = (
    *meetings("2011-09-10", "2012-09-10", None, None),
    state("AAA", party_from="2010-08-01"),
    state("BBB", party_from="2010-08-01"),
    group("one", seats=2),
    group("two"),
    mandate("one", "AAA", "1MSP", "3MSP"),
)
REASON = ("--reason", "The report of the 2MSP")
ONE = "One: AAA (until 3MSP) working with BBB (until 4MSP)"


@pytest.fixture
def report(tmp_path):
    """Writes a report; its path."""

    def write(content):
        path = tmp_path / "report"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def test_paragraph_11_of_the_paper_is_printed_word_for_word(reference_register):
    run = Run("paragraph", "13MSP", "--defined", "3RC", "--footnote", "3")
    assert (run.failure, run.err, run.out) == (None, "", f"{PARAGRAPH_11}\n\n{NOTE_3}\n")
    with_intro = Run("paragraph", "13MSP", "--defined", "3RC", "--footnote", "3", "--intro")
    assert with_intro.out == f"{INTRO}\n\n{run.out}"


def test_several_meetings_may_have_been_spelled_out_before(reference_register):
    assert "Meeting of States" not in Run("paragraph", "13MSP", "--defined", "3RC, 14MSP,").out


def test_groups_that_nobody_holds_are_named_on_standard_error():
    build(*GROUND)
    run = Run("paragraph", "2MSP", "--entry", "1")
    assert run.err == "left out, because nobody holds it: Two\n"
    assert run.out == (
        "Working Group on One: State of AAA (until the end of the Third Meeting of States Parties "
        "(3MSP)).\n"
    )


@pytest.mark.parametrize("command", ["paragraph", "readparagraph"])
def test_before_entry_1_both_say_that_nothing_is_recorded(command, report):
    words = [report(ONE)] if command == "readparagraph" else []
    assert Run(command, *words, "2MSP").failure == "Nothing is recorded in the register yet."


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["9MSP"], "There is no meeting “9MSP”; the nearest is 4MSP."),
        (["2MSP", "--defined", "1RC"], "There is no meeting “1RC”; the nearest is "),
        (["2MSP", "--entry", "2"], "There is no entry 2; the last is entry=1."),
        (["2MSP", "--footnote", "0"], "Error: argument --footnote: “0” is not the number of a "),
        (["2MSP", "--entry", "x"], "Error: argument --entry: “x” is not the number of an entry"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused_in_a_sentence(words, sentence):
    build(*GROUND)
    assert Run("paragraph", *words).failure.startswith(sentence)


def test_what_is_read_is_printed_and_nothing_is_written(report):
    build(*GROUND)
    run = Run("readparagraph", report(f"{ONE}\nTwo: Atlantis"), "2MSP")
    assert (run.failure, run.err, Entry.objects.last_number()) == (None, "", 1)
    assert json.loads(run.out) == {
        "meeting": "2MSP",
        "mandates": [
            {"office": "one", "state": "AAA", "until_end_of": "3MSP"},
            {"office": "one", "state": "BBB", "until_end_of": "4MSP"},
        ],
        "changes": [
            {
                "act": "new",
                "office": "one",
                "state": "BBB",
                "from_end_of": "2MSP",
                "until_end_of": "4MSP",
            }
        ],
        "not_understood": [
            {
                "line": 2,
                "text": "Atlantis",
                "why": "No State is known by the name “Atlantis”.",
            }
        ],
        "passed_over": 0,
    }


def test_what_is_printed_is_read_again_without_a_change(reference_register, report):
    for label in ("2MSP", "1RC", "2RC", "12MSP", "13MSP", "3RC"):
        text = Run("paragraph", label, "--intro").out
        told = json.loads(Run("readparagraph", report(text), label).out)
        assert (told["changes"], told["not_understood"]) == ([], [])


def test_a_word_document_is_read_like_a_text(report):
    build(*GROUND)
    run = Run("readparagraph", report(document("Annex: none", f"• {ONE};")), "2MSP")
    told = json.loads(run.out)
    assert [one["state"] for one in told["mandates"]] == ["AAA", "BBB"]
    assert [(one["line"], one["text"]) for one in told["not_understood"]] == [(1, "Annex: none")]


def test_applying_it_records_one_entry_and_applying_it_again_none(report):
    build(*GROUND)
    path = report("\ufeff" + ONE)
    run = Run("readparagraph", path, "2MSP", "--apply", *REASON, "--by", "Anna")
    entry = Entry.objects.get(number=2)
    assert (run.failure, json.loads(run.out)["entry"], entry.kind) == (None, 2, "change")
    assert entry.reason == "The report of the 2MSP"
    assert PersonalValue.objects.by_digest([entry.by]) == {entry.by: "Anna"}
    again = json.loads(Run("readparagraph", path, "2MSP", "--apply", *REASON).out)
    assert (again["entry"], again["changes"], Entry.objects.last_number()) == (None, [], 2)


def test_what_is_accepted_but_unusual_is_a_warning(report):
    build(*GROUND, state("LAO"))
    run = Run("readparagraph", report("Two: LAO"), "2MSP", "--apply", *REASON)
    assert run.err.startswith("warning: mandates two LAO 2MSP.state: State of LAO (LAO) is not")
    assert run.failure is None


def test_nothing_is_applied_while_a_line_is_not_understood(report):
    build(*GROUND)
    path = report(f"{ONE}\nTwo: Atlantis")
    run = Run("readparagraph", path, "2MSP", "--apply", *REASON)
    assert run.err == "line 2: Atlantis — No State is known by the name “Atlantis”.\n"
    assert run.failure == "1 line or clause is not understood; nothing was recorded."
    assert (json.loads(run.out)["entry"], Entry.objects.last_number()) == (None, 1)


def test_a_text_that_would_speak_to_the_terminal_is_written_out(report):
    build(*GROUND)
    path = report("Two:\u00a0Atlantis \x1b[31mred\u202e")
    run = Run("readparagraph", path, "2MSP", "--apply", *REASON)
    assert run.err.startswith(r"line 1: Atlantis \x1b[31mred\u202e — No State is known by")


def test_a_broken_rule_is_told_one_a_line(report):
    build(*GROUND)
    run = Run("readparagraph", report("Two: AAA (until 1MSP)"), "2MSP", "--apply", *REASON)
    assert run.err.startswith("mandates two AAA 2MSP.until_end_of: ")
    assert (run.failure, run.out) == ("1 fault; nothing was recorded.", "")
    assert Entry.objects.last_number() == 1


def test_applying_needs_a_reason(report):
    build(*GROUND)
    run = Run("readparagraph", report(ONE), "2MSP", "--apply")
    assert run.failure == "Give the reason of the entry with --reason."


def test_a_meeting_or_a_file_that_is_not_there_is_a_sentence(report, tmp_path):
    build(*GROUND)
    run = Run("readparagraph", report(ONE), "9MSP")
    assert run.failure == "There is no meeting “9MSP”; the nearest is 4MSP."
    run = Run("readparagraph", report(ONE), "9MSP", "--apply", *REASON)
    assert run.failure == "There is no meeting “9MSP”; the nearest is 4MSP."
    missing = tmp_path / "missing"
    assert Run("readparagraph", missing, "2MSP").failure == f"{missing}: No such file or directory"


def test_a_file_that_is_neither_text_nor_docx_is_refused(report):
    build(*GROUND)
    run = Run("readparagraph", report(b"%PDF-1.7"), "2MSP")
    assert run.failure == "This is a PDF. Choose a text in UTF-8, or a Word document (DOCX)."
    assert Run("readparagraph", report(b"a" * 10_485_761), "2MSP").failure.startswith(
        "The file is larger than 10 MB"
    )
