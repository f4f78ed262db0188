"""What the rules promise of every register they accept, at every moment."""

from hypothesis import given
from hypothesis import strategies as st

from tests.conformance.naive import NaiveRegister
from tests.registers import questions, register_files


@given(st.data())
def test_no_state_holds_an_office_twice_at_a_time(data):
    file = data.draw(register_files())
    committee = NaiveRegister(file).committee(**data.draw(questions(file)))
    for group in committee["coordinators"]:
        holders = [seat["state"] for seat in group["holders"]]
        assert holders == list(dict.fromkeys(holders))


@given(st.data())
def test_at_most_one_state_is_certainly_president_on_a_day(data):
    file = data.draw(register_files())
    naive = NaiveRegister(file)
    position, day = naive.moment(**data.draw(questions(file)))
    certain = [
        mandate["state"]
        for mandate in naive.presidencies()
        if day and naive.in_force(mandate, position, day) and not naive.possibly(mandate, day)
    ]
    assert len(certain) in (0, 1)
