"""What may be drawn: a small register, and the words in which something happens to it.

States, groups and meetings are few and days lie close to the ends of meetings, so that what
happens often meets what happened before.
"""

from datetime import date, timedelta

from hypothesis import strategies as st

STATES = {"AAA": "Ålandia", "BBB": "Alandia", "CCC": "Côte", "DDD": "Cote"}
SEATS = {"one": 1, "two": 2}
PRESIDENT = "president"
LABELS = [f"{number}MSP" for number in range(1, 7)]
ANNOUNCED = {"7MSP": 70, "1RC": 35, "2RC": 40}  # of which the last has a place that is taken
FIRST_YEAR, CLOSING = 2010, (9, 10)


def closing_day(number):
    """The closing day of the meeting of that number, unless it is moved."""
    return date(FIRST_YEAR + number, *CLOSING)


def first_rows(dated):
    """The rows of the first load: six meetings, of which so many are dated, States and groups."""
    return {
        "meetings": [_meeting(number, number <= dated) for number in range(1, 7)],
        "states": [{"code": code, "name": name} for code, name in STATES.items()],
        "working_groups": [
            {"code": code, "name": f"Group {code}", "seats": seats, "from_end_of": "1MSP"}
            for code, seats in SEATS.items()
        ],
        "mandates": [],
        "unrecorded": [],
    }


def _meeting(number, is_dated):
    words = {"label": f"{number}MSP", "position": 10 * number, "kind": "MSP", "number": number}
    day = closing_day(number)
    days = {"opens_on": (day - timedelta(days=3)).isoformat(), "closes_on": day.isoformat()}
    return words | (days if is_dated else {})


near_an_end = st.builds(
    lambda number, days: closing_day(number) + timedelta(days=days),
    st.integers(0, 7),
    st.sampled_from([0, 1, -1, 2, -30, 40, 150, -200]),
)
rough_days = st.builds(
    lambda day, length: day.isoformat()[:length], near_an_end, st.sampled_from([10, 10, 7, 4])
)
single_days = near_an_end.map(date.isoformat)
labels = st.sampled_from(LABELS)
ends = st.none() | labels
states = st.sampled_from(list(STATES))
groups = st.sampled_from(list(SEATS))
places = st.integers(0, 60)  # of a row among those there are: counted on from the last to the first


@st.composite
def sittings(draw):
    """The days of a meeting or of a part: known, half known, planned, unknown, and wrong ones."""
    day = draw(near_an_end)
    opens, closes = (day - timedelta(days=3)).isoformat(), day.isoformat()
    both = {"opens_on": opens, "closes_on": closes}
    others = [{"opens_on": opens}, {"planned_for": closes[:7]}, {}, {"closes_on": closes}]
    wrong = {"opens_on": closes, "closes_on": opens}
    return draw(st.sampled_from([both, both, both, *others, wrong]))


def told(**strategies):
    """Words of which those drawn as None are left out."""
    return st.fixed_dictionaries(strategies).map(said)


def said(words):
    return {key: value for key, value in words.items() if value is not None}


def appointments():
    """By which meeting, or since which day, somebody is appointed."""
    return told(appointed_at=labels) | told(appointed_on=rough_days) | st.just({})


@st.composite
def presidencies(draw):
    """Mostly as they are: over a meeting, from the end of the one before until its own."""
    over = draw(st.sampled_from(LABELS[1:]))
    begins = LABELS[LABELS.index(over) - 1]
    words = {"office": PRESIDENT, "state": draw(states), "presides_over": over}
    span = st.just({"from_end_of": begins, "until_end_of": over})
    return words | draw(span | span | told(from_end_of=labels, until_end_of=ends))


@st.composite
def coordinations(draw):
    span = told(from_end_of=labels, until_end_of=ends)
    return {"office": draw(groups), "state": draw(states)} | draw(span)


@st.composite
def mandates(draw):
    """Any words of a mandate, however wrong."""
    days = told(starts_on=st.none() | rough_days, ended_on=st.none() | rough_days)
    words = draw(presidencies() | coordinations()) | draw(days) | draw(appointments())
    return words | draw(st.just({}) | appointments())


unrecorded_seats = told(
    office=groups, from_end_of=labels, until_end_of=labels, seats=st.integers(1, 2)
)
