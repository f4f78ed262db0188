"""The holders in a line: States, each with the end that is stated for it.

All ways to read a line are followed at once. What every one of them says is understood; where
they differ, or where none leads to the end of the line, nothing is.
"""

from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum, auto
from itertools import accumulate, pairwise

from presidency.paragraph.phrases import LISTED, PUNCTUATION, THE, TOGETHER


class At(IntEnum):
    """Between which things of the line a reading stands: before a State, or after one.

    A State may be OPEN: it is told in a list of which a later State has an end, and nobody says
    whether that is its end too. One without end is BARE if no other of its list has one.
    """

    BEFORE = auto()
    IN_BARE_LIST = auto()
    IN_OPEN_LIST = auto()
    ENDED = auto()
    BARE = auto()
    OPEN = auto()
    DONE = auto()


STATES = {  # where a State leads that has an end, and one that has none
    At.BEFORE: ((At.ENDED,), (At.BARE, At.OPEN)),
    At.IN_BARE_LIST: ((), (At.BARE,)),
    At.IN_OPEN_LIST: ((At.ENDED,), (At.OPEN,)),
}
JOINTS = {  # where “working with” leads, and where “and”
    At.ENDED: ((At.BEFORE,), (At.BEFORE,)),
    At.BARE: ((At.BEFORE,), (At.IN_BARE_LIST,)),
    At.OPEN: ((), (At.IN_OPEN_LIST,)),
}
BETWEEN = {*PUNCTUATION, *LISTED, *TOGETHER}  # what may follow a stated end


@dataclass(frozen=True, slots=True)
class Holder:
    """Some tokens that name a State and perhaps its end: the codes of the States that bear the
    name, and the labels of the meetings that bear theirs; None where no end is stated.

    ``is_open``: a later State has an end of which it is not clear whether it is that of this one.
    """

    start: int
    end: int
    states: frozenset[str]
    ends: frozenset[str | None]
    is_open: bool = False

    @property
    def is_certain(self):
        return len(self.states) == len(self.ends) == 1 and not self.is_open


@dataclass(frozen=True, slots=True)
class Unclear:
    """Some tokens that can be read in several ways, or in none; or that stand after such, which
    may be about them too."""

    start: int
    end: int
    has_ways: bool = False
    is_after: bool = False


def holders_in(phrases, states, start):
    """What stands in the line from the token ``start`` on: Holders and, for whatever is not
    understood, Unclear, in their order. ``states`` are the Names of States."""
    whole = _Ways(phrases, states, start, len(phrases.tokens))
    if whole.is_one:
        return list(whole.parts())
    return list(_clause_by_clause(phrases, states, start))


def are_holders(phrases, states, start):
    """Whether all from the token ``start`` on can be read as holders, in whichever way."""
    return _Ways(phrases, states, start, len(phrases.tokens)).is_one


def _clause_by_clause(phrases, states, start):
    """What stands in a line that cannot be read as a whole: clauses, up to the first that is not
    understood. It may be about the rest of the line too (“instead of A and B”)."""
    for begin, stop in pairwise(_cuts(phrases, start)):
        begin = _after_what_joins(phrases, begin, stop)
        ways = _Ways(phrases, states, begin, stop)
        if begin < stop and not ways.is_one:
            yield Unclear(begin, stop)
            yield from _rest(phrases, stop)
            return
        yield from ways.parts() if begin < stop else ()


def _cuts(phrases, start):
    """Where the clauses of the line begin and end: each ends with a stated end."""
    yield start
    for place in range(start, len(phrases.tokens)):
        ended = phrases.after_stated_end(place)
        if ended and phrases.key(ended) in BETWEEN:
            yield ended
    yield len(phrases.tokens)


def _rest(phrases, start):
    stop = len(phrases.tokens)
    begin = _after_what_joins(phrases, start, stop)
    if begin < stop:
        yield Unclear(begin, stop, is_after=True)


def _after_what_joins(phrases, start, stop):
    """Where a clause goes on after punctuation and “working with”, if anything follows that."""
    while start < stop and phrases.keys[start] in {*PUNCTUATION, "and"}:
        start += 1
    joined = max(phrases.after({start}, TOGETHER), default=start)
    return joined if joined < stop else start


class _Ways:
    """Every way to read the tokens from ``start`` to ``stop`` as holders.

    A way is a row of steps, each from a place to a later one: over a Holder, or over what joins
    two of them. Steps that lead nowhere are left out.
    """

    def __init__(self, phrases, states, start, stop):
        self._phrases, self._states, self._stop = phrases, states, stop
        self._first, self._last = (start, At.BEFORE), (stop + 1, At.DONE)
        self._steps = self._leading_on(self._followed())

    @property
    def is_one(self):
        """Whether there is a way at all."""
        return self._first in self._steps

    def parts(self):
        """What is passed over on every way, and Unclear where ways differ."""
        for node, following in pairwise(self._common()):
            steps = self._steps[node]
            if len(steps) > 1:
                yield Unclear(node[0], min(following[0], self._stop), has_ways=True)
            elif steps[0][1]:
                yield steps[0][1]

    def _followed(self):
        """The steps from each node that can be reached, by node."""
        found, reached = {}, {self._first[0]: {self._first[1]: None}}
        closing = self._phrases.closing_from(self._stop)
        for place in range(self._first[0], self._stop + 1):
            holders = None
            for at in reached.pop(place, ()):
                if at in STATES:
                    holders = holders or list(self._holders_at(place))
                    steps = self._over_states(at, holders)
                else:
                    steps = self._over_joints(place, at, closing)
                found[place, at] = steps = list(steps)
                for (later, next_at), _part in steps:
                    reached.setdefault(later, {})[next_at] = None
        return found

    def _leading_on(self, followed):
        """Those of the steps from which a way goes on to the end."""
        alive = {self._last: []}
        for node in reversed(followed):
            steps = [step for step in followed[node] if step[0] in alive]
            if steps:
                alive[node] = steps
        return alive

    def _over_states(self, at, holders):
        for holder in holders:
            for next_at in STATES[at][None in holder.ends]:
                is_open = next_at is At.OPEN
                yield (holder.end, next_at), _opened(holder) if is_open else holder

    def _over_joints(self, place, at, closing):
        for later, is_list in self._phrases.joints_at(place):
            yield from (((later, next_at), None) for next_at in JOINTS[at][is_list])
        if place in closing and at in (At.ENDED, At.BARE):
            yield self._last, None

    def _holders_at(self, start):
        """Every Holder that may begin at the token ``start``."""
        phrases, spans = self._phrases, defaultdict(lambda: (set(), set()))
        for named in phrases.after({start}, THE) | {start}:
            for end, codes in self._states.found_at(phrases.text, phrases.tokens, named):
                for over, labels in self._endings(end):
                    states, ends = spans[over, None in labels]
                    states.update(codes)
                    ends.update(labels)
        for (end, _is_bare), (states, ends) in spans.items():
            yield Holder(start, end, frozenset(states), frozenset(ends))

    def _endings(self, name_end):
        """Where a Holder is over whose name ends there: with marks or without, and with its end."""
        phrases = self._phrases
        for place in {name_end, phrases.after_mark(name_end)}:
            ends = [*phrases.ends_at(place + (phrases.key(place) == ","))]
            ends += [(phrases.after_mark(over), labels) for over, labels in ends]
            found = [(place, {None}), *ends]
            yield from ((over, labels) for over, labels in found if over <= self._stop)

    def _common(self):
        """The nodes on every way, in their order: nothing else stands at their place, and no step
        leads over it."""
        places, over = defaultdict(list), defaultdict(int)
        for node, steps in self._steps.items():
            places[node[0]].append(node)
            for later, _part in steps:
                over[node[0] + 1] += 1
                over[later[0]] -= 1
        ordered = sorted({*places, *over})
        covered = dict(zip(ordered, accumulate(over[place] for place in ordered), strict=True))
        alone = [place for place in sorted(places) if len(places[place]) == 1]
        return [places[place][0] for place in alone if covered[place] == 0]


def _opened(holder):
    return Holder(holder.start, holder.end, holder.states, holder.ends, is_open=True)
