"""Adjoining mandates of one State in one office are told as one."""

from officeholders.spells import spells
from tests.presidency.seats import presidency, seat


def told(*seats):
    return [
        [(held.from_end_of, held.until_end_of) for held in spell.seats] for spell in spells(seats)
    ]


def test_a_state_that_is_reappointed_from_the_end_of_its_mandate_serves_one_spell():
    assert told(seat("AAA", "1MSP", "3MSP"), seat("AAA", "3MSP", "4MSP")) == [
        [("1MSP", "3MSP"), ("3MSP", "4MSP")]
    ]


def test_a_state_that_comes_back_later_serves_another_spell():
    assert told(seat("AAA", "1MSP", "2MSP"), seat("AAA", "3MSP", "4MSP")) == [
        [("1MSP", "2MSP")],
        [("3MSP", "4MSP")],
    ]


def test_another_state_or_another_office_is_another_spell():
    held = seat("AAA", "1MSP", "2MSP"), seat("BBB", "2MSP", "3MSP")
    assert len(spells(held)) == 2
    held = seat("AAA", "1MSP", "2MSP"), seat("AAA", "2MSP", "3MSP", office="universalization")
    assert len(spells(held)) == 2


def test_whoever_left_early_or_joined_later_does_not_go_on():
    assert len(spells([seat("AAA", "1MSP", "2MSP", ended_on="2022-03"), seat("AAA", "2MSP")])) == 2
    assert len(spells([seat("AAA", "1MSP", "2MSP"), seat("AAA", "2MSP", starts_on="2023")])) == 2


def test_a_reappointment_stepped_down_from_before_it_began_prolongs_nothing():
    held = seat("AAA", "1MSP", "3MSP"), seat("AAA", "3MSP", "5MSP", ended_on="2022-05-03")
    assert told(*held) == [[("1MSP", "3MSP")], [("3MSP", "5MSP")]]


def test_every_presidency_has_its_own_meeting():
    held = presidency("AAA", "2MSP", "1MSP", "2MSP"), presidency("AAA", "3MSP", "2MSP", "3MSP")
    assert len(spells(held)) == 2


def test_a_spell_is_inferred_where_a_part_of_it_is():
    (spell,) = spells([seat("AAA", "1MSP", "2MSP", inferred=True), seat("AAA", "2MSP")])
    assert (spell.is_inferred, spell.first.from_end_of, spell.last.until_end_of) == (
        True,
        "1MSP",
        None,
    )


def test_a_spell_runs_from_its_first_mandate_until_its_last():
    held = [seat("AAA", *span) for span in (("1MSP", "2MSP"), ("2MSP", "3MSP"), ("3MSP", "4MSP"))]
    (spell,) = spells(held)
    assert (spell.first, spell.last) == (held[0], held[2])
