"""A seat tells what its mandate says, in labels for a reader and positions for the rules."""

from dataclasses import fields
from datetime import date

from officeholders.models import Mandate, Meeting, State, StateName
from officeholders.roughdate import RoughDate
from officeholders.seats import Seat, seat_of, term_of
from officeholders.terms import Term

FIRST = Meeting(position=10, label="1MSP", closes_on=date(2010, 11, 12))
SECOND = Meeting(position=20, label="2MSP", closes_on=date(2011, 9, 16))
THIRD = Meeting(position=30, label="3MSP", closes_on=date(2012, 9, 14))
WORDS = {"order": 2, "inferred": True, "footnote": "A note", "remark": "A remark"}
WORDS |= {"source": "A report", "end_reason": "Staff", "appointed_by": "CCM/MSP/2011/1"}
DAYS = {"starts_on": "2011-10", "ended_on": "2012-02", "appointed_on": "2011-09"}


def test_a_seat_says_all_that_its_mandate_says():
    mandate = Mandate(
        office_id="president",
        state=State(code="LAO", name="Lao PDR"),
        from_end_of=SECOND,
        until_end_of=THIRD,
        presides_over=THIRD,
        appointed_at=FIRST,
        **WORDS,
        **{key: RoughDate(text) for key, text in DAYS.items()},
    )
    mandate.from_over_by = SECOND.closes_on
    told = seat_of(mandate, None)
    assert {each.name: getattr(told, each.name) for each in fields(Seat)} == {
        "office": "president",
        "state": "LAO",
        "name": "Lao PDR",
        "from_end_of": "2MSP",
        "until_end_of": "3MSP",
        "presides_over": "3MSP",
        "presides_at": 30,
        "appointed_at": "1MSP",
        "possibly": False,
        "term": Term(
            from_position=20,
            until_position=30,
            appointed_at=10,
            from_closed_on=SECOND.closes_on,
            until_closed_on=THIRD.closes_on,
            from_over_by=SECOND.closes_on,
            **DAYS,
        ),
        **WORDS,
    }


def test_what_a_mandate_does_not_say_is_none():
    mandate = Mandate(office_id="clearance", state=State(code="NOR"), from_end_of=FIRST)
    mandate.from_over_by = None
    told = seat_of(mandate, None)
    assert (told.until_end_of, told.presides_over, told.presides_at) == (None, None, None)
    assert (told.appointed_at, told.order, told.footnote) == (None, None, "")
    assert term_of(mandate) == Term(from_position=10, from_closed_on=FIRST.closes_on)


def test_a_seat_names_its_state_as_on_the_day():
    state = State(pk=1, code="MKD", name="North Macedonia")
    former = StateName(name="The former name", until=RoughDate("2019-02-11"))
    state._prefetched_objects_cache = {"former_names": [former]}
    mandate = Mandate(office_id="clearance", state=state, from_end_of=FIRST)
    mandate.from_over_by = FIRST.closes_on
    days = (date(2019, 2, 11), date(2019, 2, 12), None)
    told = [seat_of(mandate, day).name for day in days]
    assert told == ["The former name", "North Macedonia", "North Macedonia"]
