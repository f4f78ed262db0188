"""The questions that are asked: days around everything that has one, meetings, entries."""

from datetime import date, timedelta

from .naive import first_day, last_day

EDGES = (date(1990, 1, 1), date(2199, 12, 31))
MANY = 10**6
DATES_OF_A_MANDATE = ("starts_on", "ended_on", "appointed_on")


class Grid:
    """How much is asked: all that there is to ask, or an even sample."""

    def __init__(self, is_full):
        self.is_full = is_full

    def some(self, items, count, in_full=MANY):
        """``count`` of the items, or ``in_full`` of them in a full grid: evenly spread, with the
        first and the last; all where there are no more."""
        items, count = list(items), in_full if self.is_full else count
        if len(items) <= count:
            return items
        step = (len(items) - 1) / max(1, count - 1)
        return [items[round(place * step)] for place in range(count)]


def days_of(file, today):
    """The days at which anything in the register may change, with their neighbours."""
    days = {today, *EDGES}
    for meeting in file["meetings"]:
        for held in [meeting, *meeting.get("parts", [])]:
            days |= _around(held.get("opens_on")) | _around(held.get("closes_on"))
    for mandate in file["mandates"]:
        for key in DATES_OF_A_MANDATE:
            days |= _around(mandate.get(key))
    for state in file["states"]:
        for former in state.get("former_names", []):
            days |= _around(former["until"])
    return sorted(day for day in days if EDGES[0] <= day <= EDGES[1])


def _around(rough):
    """The first and the last day of a date, which may be a month or a year; their neighbours."""
    if not rough:
        return set()
    ends = (first_day(rough), last_day(rough))
    return {day + timedelta(days=more) for day in ends for more in (-1, 0, 1)}


def moments_of(file, today):
    """Every moment as a question: the days, and after every meeting, dated or not."""
    on = [{"on": day.isoformat()} for day in days_of(file, today)]
    return on + [{"after": meeting["label"]} for meeting in file["meetings"]]
