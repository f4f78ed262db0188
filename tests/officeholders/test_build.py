"""Which build answers: whatever could change an answer changes its tag."""

import pytest

from officeholders.build import digest_of_the_build


@pytest.fixture
def house(tmp_path):
    for file in ("presidency/views.py", "templates/base.html", "ccm_machinery/static/register.css"):
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).write_text("as it was")
    return tmp_path


def test_the_same_files_are_the_same_build(house):
    assert digest_of_the_build(house) == digest_of_the_build(house)


@pytest.mark.parametrize(
    "file",
    [
        "presidency/views.py",
        "templates/base.html",
        "ccm_machinery/static/register.css",
        "officeholders/new.py",
        "ccm_machinery/locale/fr/LC_MESSAGES/django.mo",
        "requirements.lock",
    ],
)
def test_another_file_is_another_build(house, file):
    before = digest_of_the_build(house)
    (house / file).parent.mkdir(parents=True, exist_ok=True)
    (house / file).write_text("as it is")
    assert digest_of_the_build(house) != before


@pytest.mark.parametrize(
    "file", ["presidency/views.pyc", "var/new.py", "tests/new.py", "README.md"]
)
def test_what_changes_no_answer_is_no_other_build(house, file):
    before = digest_of_the_build(house)
    (house / file).parent.mkdir(parents=True, exist_ok=True)
    (house / file).write_text("as it is")
    assert digest_of_the_build(house) == before
