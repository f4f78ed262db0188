"""Who sits on the Committee, by the rules alone, against an independent reading of the contract."""

from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conformance.naive import NaiveRegister
from tests.presidency.composing import Composer
from tests.registers import questions, register_files

ENTRY = SimpleNamespace(number=7, digest="of the entry")


@given(st.data())
@settings(max_examples=100)
def test_the_committee_of_a_random_register_is_what_the_contract_says(data):
    file = data.draw(register_files())
    composer, naive = Composer(file), NaiveRegister(file)
    for _question in range(4):
        question = data.draw(questions(file))
        told = {"entry": 7, "digest": "of the entry"} | naive.committee(**question)
        committee = composer.committee(**question)
        assert committee.as_json(ENTRY) == told
        assert committee.meetings == tuple(composer.meetings.values())
