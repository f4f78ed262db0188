"""The names that a paragraph may use: of States, of Working Groups and of meetings."""

import re
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import override

from presidency.committee.seats import LANGUAGE_OF_THE_API
from presidency.paragraph.names import Names
from presidency.search import read_things
from presidency.search.things import Kind, Known

NUMBER = re.compile(r"[0-9]+")
ENDINGS = ("st", "nd", "rd", "th")
OF_A_MEETING = ("", " to the Convention", " to the Convention on Cluster Munitions")


@dataclass(frozen=True, slots=True)
class Named:
    """A State, a Working Group or a meeting: its code or label, its name at the moment, and
    every name it ever had; its code is one."""

    code: str
    name: str
    names: tuple[str, ...] = ()

    def __str__(self):
        return f"{self.name} ({self.code})"


@dataclass(frozen=True)
class Vocabulary:
    """What the paragraph of the meeting ``meeting`` may name."""

    meeting: str
    states: tuple[Named, ...]
    groups: tuple[Named, ...]
    meetings: tuple[Named, ...]

    @cached_property
    def names_of_states(self):
        """Codes count in capitals only: AND is Andorra, and “and” is not."""
        names = Names()
        for state in self.states:
            names.add(state.code, state.code, exact=True)
            for name in (state.name, *state.names):
                names.add(state.code, name)
        return names

    @cached_property
    def names_of_groups(self):
        return _names((group, (group.code, group.name, *group.names)) for group in self.groups)

    @cached_property
    def names_of_meetings(self):
        return _names((meeting, _spelt_out(meeting)) for meeting in self.meetings)

    def told(self, things, codes):
        """Those of the things that have these codes, each as ``Lao PDR (LAO)``, in their order."""
        return [str(thing) for thing in things if thing.code in codes]


def read_vocabulary(moment):
    """The names of everything there is, told as at the moment, which is that of a meeting's end;
    eight queries."""
    with override(LANGUAGE_OF_THE_API):
        things = read_things(moment.instant)
    return Vocabulary(
        meeting=moment.after,
        states=_of_kind(things, Kind.STATE),
        groups=_of_kind(things, Kind.WORKING_GROUP),
        meetings=_of_kind(things, Kind.MEETING),
    )


def _of_kind(things, kind):
    return tuple(
        Named(thing.code, thing.name, _names_besides_code(thing))
        for thing in things
        if thing.kind is kind
    )


def _names_besides_code(thing):
    return tuple(name.text for name in thing.names if name.known is not Known.CODE)


def _names(named):
    names = Names()
    for thing, texts in named:
        for text in texts:
            names.add(thing.code, text)
    return names


def _spelt_out(meeting):
    """``14MSP``, ``Fourteenth Meeting of States Parties``, ``14th Meeting of …``, ``14th MSP``,
    with or without the label after it."""
    number = NUMBER.match(meeting.code)[0]
    ordinal, kind = meeting.name.split(" ", 1)
    ordinals = [ordinal, *(f"{number}{ending}" for ending in ENDINGS)]
    kinds = {kind, kind.replace("of States", "of the States"), meeting.code.removeprefix(number)}
    in_full = [f"{one} {kind}{of}" for one in ordinals for kind in kinds for of in OF_A_MEETING]
    return (meeting.code, *in_full, *(f"{name} ({meeting.code})" for name in in_full))
