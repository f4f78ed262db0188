"""What holds for every mandate on every line of meetings."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from officeholders.roughdate import RoughDate
from officeholders.terms import (
    Term,
    certain_days,
    first_day,
    has_begun,
    has_ended,
    is_in_force,
    is_possibly,
    is_stepped_down,
    last_day,
    meet_with_certainty,
    term_on,
)
from officeholders.timeline import ONE_DAY
from tests.officeholders.timelines import after, days, on, state, timelines

rough_dates = st.none() | st.builds(
    lambda day, length: RoughDate(day.isoformat()[:length]),
    st.dates(date(2023, 12, 1), date(2025, 3, 1)),
    st.sampled_from([4, 7, 10]),
)


@st.composite
def terms(draw, timeline):
    """A term on that line, with or without dates of any precision."""
    positions = [held.position for held in timeline.meetings] or [10]
    start = draw(st.sampled_from(positions))
    later = [position for position in positions if position > start]
    return term_on(
        timeline,
        from_position=start,
        until_position=draw(st.sampled_from([None, *later])),
        appointed_at=draw(st.sampled_from([None, 0, start])),
        **{key: draw(rough_dates) for key in ("starts_on", "ended_on", "appointed_on")},
    )


@st.composite
def terms_and_instants(draw):
    timeline = draw(timelines())
    held = draw(terms(timeline))
    instant = on(timeline, draw(days(timeline)))
    if timeline.meetings and draw(st.booleans()):
        instant = after(timeline, draw(st.sampled_from(timeline.meetings)).position)
    return timeline, held, instant


@given(terms_and_instants())
def test_a_mandate_is_never_two_of_designated_in_force_and_over(drawn):
    _timeline, held, instant = drawn
    assert not isinstance(state(held, instant), list)
    assert is_in_force(held, instant) == (has_begun(held, instant) and not has_ended(held, instant))


@given(terms_and_instants())
def test_a_mandate_stepped_down_from_is_never_in_force_nor_over(drawn):
    _timeline, held, instant = drawn
    if is_stepped_down(held):
        assert state(held, instant) in ("nothing", "designated")


@given(terms_and_instants())
def test_in_force_on_a_day_is_what_the_words_say(drawn):
    _timeline, held, instant = drawn
    if instant.day is not None:
        until = held.until_position
        assert is_in_force(held, instant) == (
            held.from_position <= instant.position
            and (until is None or until > instant.position)
            and (held.starts_on is None or held.starts_on.first <= instant.day)
            and (held.ended_on is None or held.ended_on.last >= instant.day)
        )


@given(terms_and_instants())
def test_stepping_down_is_leaving_at_a_position_before_the_mandate_or_before_its_start(drawn):
    timeline, held, _instant = drawn
    if held.ended_on:
        left = held.ended_on.last
        assert is_stepped_down(held) == (
            timeline.position_on(left) < held.from_position
            or bool(held.starts_on and left < held.starts_on.first)
        )


@given(terms_and_instants())
def test_only_days_of_an_imprecise_date_are_possibly(drawn):
    _timeline, held, instant = drawn
    imprecise = [day for day in (held.starts_on, held.ended_on) if day and len(day) < 10]
    covered = instant.day is not None and any(day.covers(instant.day) for day in imprecise)
    assert is_possibly(instant, held.starts_on, held.ended_on) == covered


@given(terms_and_instants())
def test_a_mandate_is_in_force_on_its_certain_days_as_far_as_the_line_is_dated(drawn):
    _timeline, held, instant = drawn
    certain = certain_days(held)
    if certain is None or instant.day is None or not is_in_force(held, instant):
        return
    first, last = certain
    is_certain = (first is None or first <= instant.day) and (last is None or instant.day <= last)
    assert is_certain != is_possibly(instant, held.starts_on, held.ended_on)


@given(terms_and_instants())
def test_certain_days_lie_within_the_first_and_the_last_day(drawn):
    _timeline, held, _instant = drawn
    certain = certain_days(held)
    if certain is None:
        return
    first, last = certain
    assert (first is None) == (first_day(held) is None)
    assert (last is None) == (last_day(held) is None)
    assert first is None or first_day(held) <= first
    assert last is None or last <= last_day(held)
    assert None in certain or first <= last


@given(st.data(), timelines())
def test_the_outgoing_hold_office_on_the_closing_day_and_the_incoming_the_next(data, timeline):
    for held in timeline.meetings:
        if not held.closes_on:
            continue
        outgoing = Term(from_position=0, until_position=held.position)
        incoming = Term(from_position=held.position)
        for day in (held.closes_on, held.closes_on + ONE_DAY):
            instant = on(timeline, day)
            is_next = day > held.closes_on
            assert (is_in_force(outgoing, instant), is_in_force(incoming, instant)) == (
                not is_next,
                is_next,
            )


@given(terms_and_instants(), st.data())
def test_two_mandates_meet_whichever_is_named_first(drawn, data):
    timeline, held, _instant = drawn
    other = data.draw(terms(timeline))
    assert meet_with_certainty(held, other) == meet_with_certainty(other, held)
