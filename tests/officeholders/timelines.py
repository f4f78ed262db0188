"""Lines of meetings as they may stand: closing days rise, some are not known yet."""

from datetime import date, timedelta

from hypothesis import strategies as st

from officeholders.terms import Instant, is_designated, is_in_force, is_over
from officeholders.timeline import ONE_DAY, Held, Timeline

FIRST_DAY = date(2024, 1, 1)


def line(*closing_days):
    """Meetings at 10, 20, 30 …, closing on these days; None is a day not known."""
    return Timeline(
        Held(10 * place, f"{place}MSP", day and date.fromisoformat(day))
        for place, day in enumerate(closing_days, start=1)
    )


@st.composite
def timelines(draw):
    """Up to six meetings, some undated, whose closing days rise with their positions."""
    gaps = draw(st.lists(st.tuples(st.integers(1, 60), st.booleans()), max_size=6))
    day, meetings = FIRST_DAY, []
    for place, (gap, is_dated) in enumerate(gaps, start=1):
        day += timedelta(days=gap)
        meetings.append(Held(10 * place, f"{place}MSP", day if is_dated else None))
    return Timeline(meetings)


def days(timeline):
    """Days around the meetings of the line."""
    known = [held.closes_on for held in timeline.meetings if held.closes_on]
    return st.dates(
        min(known, default=FIRST_DAY) - 40 * ONE_DAY, max(known, default=FIRST_DAY) + 40 * ONE_DAY
    )


def on(timeline, day):
    """The instant of that day."""
    return Instant(timeline.position_on(day), day)


def after(timeline, position):
    """The instant right after the end of the meeting at that position."""
    closes_on = timeline.closing_day(position)
    return Instant(position, closes_on and closes_on + ONE_DAY)


def state(held, instant):
    """Whether it is designated, in force or over then, or nothing of these; a list if several."""
    answers = {
        "designated": is_designated(held, instant),
        "in force": is_in_force(held, instant),
        "over": is_over(held, instant),
    }
    found = [name for name, answer in answers.items() if answer]
    return found[0] if len(found) == 1 else found or "nothing"
