"""What a note verbale calls States."""

import pytest

from presidency.letters.names import in_a_sentence


@pytest.mark.parametrize(
    ("name", "in_sentence"),
    [
        ("Japan", "Japan"),
        ("Netherlands", "the Netherlands"),
        ("Kingdom of the Netherlands", "the Kingdom of the Netherlands"),
        ("Lao PDR", "the Lao PDR"),
        ("Holy See", "the Holy See"),
        ("State of Palestine", "the State of Palestine"),
        ("South Sudan", "South Sudan"),
        ("Niger", "the Niger"),
        ("Nigeria", "Nigeria"),
        ("Bolivia (Plurinational State of)", "the Plurinational State of Bolivia"),
        ("The former Yugoslav Republic of Macedonia", "The former Yugoslav Republic of Macedonia"),
    ],
)
def test_a_sentence_names_a_state_with_its_article(name, in_sentence):
    assert in_a_sentence(name) == in_sentence
