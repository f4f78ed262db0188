"""Seats on a short line of meetings, for the rules of the Committee: no row, no database."""

from datetime import date

from officeholders.models import Meeting
from officeholders.moments import Moment
from officeholders.roughdate import RoughDate
from officeholders.seats import Seat
from officeholders.terms import Instant, term_on
from officeholders.timeline import ONE_DAY, Held, Timeline
from presidency.committee import GroupSeats, compose

# 1MSP to 4MSP have ended, each on 10 September; 5MSP, 6MSP and 7MSP have no dates yet.
CLOSED = {f"{number}MSP": date(2020 + number, 9, 10) for number in range(1, 5)}
LABELS = [f"{number}MSP" for number in range(1, 8)]
LINE = Timeline(Held(10 * (1 + LABELS.index(label)), label, CLOSED.get(label)) for label in LABELS)


def on(day):
    """The moment of that day, such as 2022-09-10."""
    day = date.fromisoformat(day)
    return Moment(Instant(LINE.position_on(day), day), on=day)


def after(label):
    """The moment right after the end of that meeting."""
    closes_on = CLOSED.get(label)
    return Moment(Instant(LINE.position(label), closes_on and closes_on + ONE_DAY), after=label)


def seat(state, from_end_of, until_end_of=None, *, office="clearance", name="", **words):
    """The seat of a State; its dates are written as the register file writes them."""
    days = {key: RoughDate(words.pop(key)) for key in DAYS if key in words}
    appointed_at = words.pop("appointed_at", None)
    term = term_on(
        LINE,
        from_position=LINE.position(from_end_of),
        until_position=until_end_of and LINE.position(until_end_of),
        appointed_at=appointed_at and LINE.position(appointed_at),
        **days,
    )
    told = {"from_end_of": from_end_of, "until_end_of": until_end_of, "term": term}
    return Seat(office=office, state=state, name=name or state, **told, **words)


DAYS = ("starts_on", "ended_on", "appointed_on")


def presidency(state, presides_over, from_end_of, until_end_of=None, **words):
    """The seat of a State that presides over a meeting."""
    words |= {"presides_over": presides_over, "presides_at": LINE.position(presides_over)}
    return seat(state, from_end_of, until_end_of, office="president", **words)


def group(code="clearance", seats=2, unrecorded=0):
    return GroupSeats(code, code.capitalize(), seats, unrecorded)


def composed(moment, *seats, groups=(), observers=(), cancelled=()):
    """The Committee that these seats make at the moment."""
    return compose(
        moment,
        presidencies=[held for held in seats if held.office == "president"],
        coordinators=[held for held in seats if held.office != "president"],
        groups=groups,
        observers=observers,
        meetings=meetings(cancelled),
    )


def meetings(cancelled=()):
    """The meetings of the line, in their order."""
    return [meeting(label, label in cancelled) for label in LABELS]


def meeting(label, is_cancelled):
    told = "by decision" if is_cancelled else ""
    return Meeting(
        label=label,
        position=LINE.position(label),
        closes_on=CLOSED.get(label),
        cancelled=told,
    )
