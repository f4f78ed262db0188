"""Everything that can happen to a register in a course of events."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from hypothesis import strategies as st

from tests.stateful import doors, foreseen
from tests.stateful.model import Refused
from tests.stateful.rules import LISTS
from tests.stateful.words import (
    ANNOUNCED,
    PRESIDENT,
    appointments,
    coordinations,
    ends,
    groups,
    labels,
    places,
    presidencies,
    rough_days,
    sittings,
    states,
    told,
    unrecorded_seats,
)

REFUSED = "refused"
NAMES = [f"Person {number}" for number in range(3)]


@dataclass(frozen=True)
class Act:
    """What follows by the model, through which door it is recorded, and its words.

    ``of`` says what it is about one of, ``named`` by which word that is named.
    """

    foresee: Callable
    do: Callable
    words: st.SearchStrategy
    of: str = ""
    kind: str = "change"
    named: str = "which"

    def is_possible(self, course):
        return all(CHOICES[of](course) for of in (self.of, "labels") if of)

    def about(self, course, place, words):
        """The words, with what it is about: that at the place among those there are."""
        told = dict(words)
        if self.of:
            choices = CHOICES[self.of](course)
            told[self.named] = choices[place % len(choices)]
        if "meeting" in words:  # a form offers only those that stand
            labels = CHOICES["labels"](course)
            told["meeting"] = labels[words["meeting"] % len(labels)]
        return told

    @property
    def is_planned(self):
        return isinstance(self.do, partial)

    def overtaken(self, seen, words):
        """Whether it is refused to somebody who looked at it after entry ``seen``."""
        try:
            doors.planned_at(seen, *self.do.args, **words)
        except doors.Moved:
            return True
        return False

    def foreseen(self, model, words):
        """The number of the entry that the model makes of it, None for none, or REFUSED."""
        try:
            return model.record(self.kind, self.foresee(model, **words))
        except Refused:
            return REFUSED

    def done(self, words):
        """The same of the entry that the register makes."""
        try:
            entry = self.do(**words)
        except doors.REFUSALS:
            return REFUSED
        return entry and entry.number


def planned(name, words, of="", kind="change", **about):
    """An act that staff record as a plan, after a look at what it changes."""
    do = partial(doors.planned, partial(getattr(doors, name), **about), kind)
    return Act(partial(getattr(foreseen, name), **about), do, words, of, kind)


def new(name, words):
    """A new row of the list."""
    return planned("recorded", words, list_name=name)


def direct(name, words, of, kind, named="which"):
    """An act that has a door of its own."""
    return Act(getattr(foreseen, name), getattr(doors, name), words, of, kind, named)


def standing(*names):
    """The rows of these lists that stand."""
    return lambda course: [which for name in names for which in course.model.standing(name)]


def holders(are_presidents):
    """The mandates of the presidency, or all others."""

    def found(course):
        rows = course.model.rows
        return [
            which
            for which in course.model.standing("mandates")
            if (rows[which].words["office"] == PRESIDENT) == are_presidents
        ]

    return found


CHOICES = {name: standing(name) for name in LISTS} | {
    "labels": lambda course: [one["label"] for one in course.model.lists()["meetings"]],
    "rows": standing(*LISTS),
    "presidents": holders(True),
    "coordinators": holders(False),
    "withdrawn": lambda course: course.model.withdrawn(),
    "entries": lambda course: range(len(course.model.entries), 1, -1),  # but the first load
    "names": lambda course: course.model.names_told(),
    "files": lambda course: course.files,
}


@st.composite
def corrections(draw):
    """One word, or both ends, of a mandate that was recorded wrongly."""
    days = st.none() | rough_days
    return draw(
        st.fixed_dictionaries({"until_end_of": ends})
        | st.fixed_dictionaries({"from_end_of": labels})
        | st.fixed_dictionaries({"from_end_of": labels, "until_end_of": ends})
        | st.fixed_dictionaries({"starts_on": days})
        | st.fixed_dictionaries({"ended_on": days})
        | st.fixed_dictionaries({"starts_on": days, "ended_on": days})
        | st.fixed_dictionaries({"appointed_on": days, "appointed_at": st.none()})
        | st.fixed_dictionaries({"state": states})
    )


@st.composite
def announcements(draw):
    """A meeting that the line has not got, at its place, which may be taken."""
    label = draw(st.sampled_from(list(ANNOUNCED)))
    kind = label.lstrip("0123456789")
    words = {"label": label, "kind": kind, "number": int(label.removesuffix(kind))}
    return words | {"position": ANNOUNCED[label]} | draw(sittings())


@st.composite
def designations(draw):
    return draw(presidencies()) | draw(appointments())


@st.composite
def replacements(draw):
    words = {"last_day": draw(rough_days), "state": draw(states)}
    return words | draw(told(joined_on=st.none() | rough_days, until_end_of=ends))


def presided(words):
    """The words of an extension, which name a meeting to preside over where it is a presidency."""
    return told(until_end_of=labels, presides_over=words, appointed_at=st.none() | labels)


ACTS = {
    "appointed": planned(
        "appointed", told(meeting=places, office=groups, state=states, until_end_of=ends)
    ),
    "coordinator": new("mandates", coordinations()),
    "president": new("mandates", designations()),
    "joined": planned(
        "joined", told(joined_on=rough_days, office=groups, state=states, until_end_of=ends)
    ),
    "left": planned("left", told(last_day=rough_days), "mandates"),
    "replaced": planned("replaced", replacements(), "mandates"),
    "stepped_down": planned("stepped_down", told(last_day=rough_days), "presidents"),
    "succeeded": planned(
        "stepped_down",
        told(last_day=rough_days, state=states, appointed_on=rough_days),
        "presidents",
    ),
    "extended": planned("extended", presided(st.none()), "coordinators"),
    "presides_again": planned("extended", presided(labels), "presidents"),
    "dated": planned("dated", sittings(), "meetings"),
    "in_parts": planned(
        "in_parts", told(parts=st.lists(sittings(), min_size=2, max_size=3)), "meetings"
    ),
    "cancelled": planned("cancelled", told(instead=ends), "meetings"),
    "announced": new("meetings", announcements()),
    "state_renamed": planned(
        "state_renamed",
        told(name=st.sampled_from(["Ny", "Ålandia", "Ö"]), since=rough_days),
        "states",
    ),
    "group_renamed": planned(
        "group_renamed",
        told(name=st.sampled_from(["Other", "Group one"]), meeting=places),
        "working_groups",
    ),
    "group_ended": planned("group_ended", told(meeting=places), "working_groups"),
    "seats_unrecorded": new("unrecorded", unrecorded_seats),
    "corrected": planned("corrected", corrections(), "mandates", "correction"),
    "person_named": planned("person_named", told(name=st.sampled_from(NAMES)), "mandates"),
    "taken_back": direct("taken_back", st.just({}), "rows", "correction"),
    "recorded_again": planned("recorded_again", st.just({}), "withdrawn", "correction"),
    "undone": direct("undone", st.just({}), "entries", "undo", "number"),
    "erased": direct("erased", st.just({}), "names", "erasure", "name"),
    "loaded": direct("loaded", told(overwrite=st.booleans()), "files", "load", "file"),
}


def drawn(names):
    """One of these acts, with its words: its name, a place among what it can be about, words."""
    return st.sampled_from(names).flatmap(
        lambda name: st.tuples(st.just(name), places, ACTS[name].words)
    )


anything = drawn(sorted(ACTS))
any_plan = drawn(sorted(name for name, act in ACTS.items() if act.is_planned))
