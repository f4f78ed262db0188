"""manage.py dumpregister: the register as a file."""

import pytest

from ccm_machinery.registerfile import dump
from tests.ccm_machinery.commands import Run
from tests.ccm_machinery.loads import FRANCE, GROUND, take

pytestmark = pytest.mark.django_db


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
