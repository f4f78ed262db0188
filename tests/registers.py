"""Random registers that keep every rule, for properties of time and of the Committee."""

from datetime import date, timedelta

from hypothesis import strategies as st

from officeholders.faults import Row, faults
from officeholders.lists import LIST_NAMES

STATES = {"AAA": "Ålandia", "BBB": "Alandia", "CCC": "Côte", "DDD": "Cote"}
FIRST_DAY = date(2011, 1, 1)


@st.composite
def rough_dates(draw, spread=2500):
    """A day, a month or a year within some years of the first meeting."""
    day = FIRST_DAY + timedelta(days=draw(st.integers(-200, spread)))
    return day.isoformat()[: draw(st.sampled_from([4, 7, 10, 10]))]


@st.composite
def meeting_lists(draw):
    """Meetings in sequence: dated ones, undated ones, cancelled ones."""
    meetings, closing = [], FIRST_DAY
    for number in range(1, draw(st.integers(2, 6)) + 1):
        closing += timedelta(days=draw(st.integers(2, 500)))
        meeting = {"label": f"{number}MSP", "position": number * 10, "kind": "MSP"}
        meeting["number"] = number
        fate = draw(st.sampled_from(["dated", "dated", "dated", "undated", "cancelled"]))
        if fate == "dated":
            opening = closing - timedelta(days=draw(st.integers(0, 4)))
            meeting |= {"opens_on": opening.isoformat(), "closes_on": closing.isoformat()}
        elif fate == "cancelled":
            meeting["cancelled"] = "by decision"
        meetings.append(meeting)
    return meetings


@st.composite
def register_files(draw):
    """A register file that has no fault."""
    meetings = draw(meeting_lists())
    labels = [meeting["label"] for meeting in meetings]
    file = {
        "format": "ccm-register/1",
        "meetings": meetings,
        "states": [draw(_states(code, name)) for code, name in STATES.items()],
        "organizations": [{"code": "ORG", "name": "Organization"}],
        "working_groups": [draw(_groups(code, labels)) for code in ("one", "two")],
        "observers": [],
        "mandates": [],
        "unrecorded": [],
    }
    _add(file, "observers", draw(st.lists(_spans(labels, organization="ORG"), max_size=2)))
    _add(file, "mandates", draw(st.lists(_mandates(labels), max_size=14)))
    _add(file, "unrecorded", draw(st.lists(_unrecorded(labels), max_size=2)))
    return file


def _add(file, name, rows):
    """Takes in those rows that break no rule together with what is there already."""
    for row in rows:
        file[name].append(row)
        if faults(rows_of(file)):
            file[name].pop()


def rows_of(file):
    """The file as the rules see it."""
    return [
        Row(name, words, index=index)
        for name in LIST_NAMES
        for index, words in enumerate(file.get(name, []))
    ]


@st.composite
def _states(draw, code, name):
    former = draw(st.lists(rough_dates(), max_size=2, unique=True))
    names = [{"name": f"{name} {place}", "until": day} for place, day in enumerate(former)]
    return _said({"code": code, "name": name, "former_names": names})


@st.composite
def _groups(draw, code, labels):
    span = draw(_spans(labels))
    former = draw(st.lists(st.sampled_from(labels), max_size=2, unique=True))
    names = [{"name": f"{code} until {label}", "until_end_of": label} for label in former]
    seats = draw(st.integers(1, 3))
    return _said({"code": code, "name": code, "seats": seats, "former_names": names} | span)


@st.composite
def _spans(draw, labels, **words):
    start = draw(st.integers(0, len(labels) - 1))
    later = labels[start + 1 :]
    until = draw(st.sampled_from([None, *later]))
    return _said(words | {"from_end_of": labels[start], "until_end_of": until})


@st.composite
def _unrecorded(draw, labels):
    span = draw(_spans(labels).filter(lambda span: "until_end_of" in span))
    return span | {"office": draw(st.sampled_from(["one", "two"])), "seats": 1}


@st.composite
def _mandates(draw, labels):
    office = draw(st.sampled_from(["president", "president", "one", "two"]))
    maybe = st.none() | rough_dates()
    words = draw(_spans(labels, office=office, state=draw(st.sampled_from(list(STATES)))))
    words |= {"starts_on": draw(maybe), "ended_on": draw(maybe)}
    words |= draw(
        st.fixed_dictionaries({"appointed_at": st.sampled_from(labels)})
        | st.fixed_dictionaries({"appointed_on": maybe})
    )
    words |= {"order": draw(st.none() | st.integers(1, 2)), "inferred": draw(st.booleans())}
    if office == "president":
        words["presides_over"] = draw(st.sampled_from(labels))
    return _said(words)


def _said(words):
    """Only the keys that say something."""
    return {key: value for key, value in words.items() if value not in (None, False, [], "")}


@st.composite
def questions(draw, file):
    """A moment: any day around the meetings, above all their closing days, or after one."""
    if draw(st.booleans()):
        return {"after": draw(st.sampled_from([one["label"] for one in file["meetings"]]))}
    closings = [one["closes_on"] for one in file["meetings"] if "closes_on" in one]
    near = st.sampled_from([date.fromisoformat(day) for day in closings] or [FIRST_DAY])
    day = draw(near) + timedelta(days=draw(st.sampled_from([-400, -40, -1, 0, 1, 2, 35, 370])))
    return {"on": day}
