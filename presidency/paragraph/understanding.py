"""A paragraph read: what its lines say of mandates, and what of them is not understood.

No query, no clock. Nothing is guessed: a name that two States or two groups ever bore, or a line
that can be read in two ways, is not understood. Nothing is lost either: a line is understood, not
understood, or counted as passed over.
"""

from collections import deque
from dataclasses import dataclass

from presidency.paragraph.heads import Line
from presidency.paragraph.holders import Holder, are_holders, holders_in
from presidency.paragraph.lines import LONGEST_NAME
from presidency.paragraph.reasons import Reasons
from presidency.paragraph.selecting import paragraph_in

MOST_BETWEEN = 3  # passages that may stand between the two parts of a name, with the first


@dataclass(frozen=True, slots=True)
class Understood:
    """One State in one office, until the end of a meeting or with no end stated (None); and the
    line that says so."""

    office: str
    state: str
    until_end_of: str | None
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A line, or a clause of one, that says nothing certain, and why."""

    line: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """All that was read in a text. ``passed_over`` are the numbers of lines outside the paragraph,
    and of notes beneath it."""

    mandates: tuple[Understood, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()
    passed_over: tuple[int, ...] = ()


def understand(lines, vocabulary):
    """What the lines of a text say of the mandates of Coordinators."""
    selection = paragraph_in(lines, vocabulary)
    reader = _Reader(vocabulary)
    for passage in selection.of_another:
        reader.refuse_another(passage)
    for passage in selection.lines:
        reader.read(passage)
    numbers = {number for passage in selection.passed_over for number in passage.numbers}
    return reader.understanding(tuple(sorted(numbers)))


class _Reader:
    """Reads line after line, and gathers what they say."""

    def __init__(self, vocabulary):
        self._vocabulary = vocabulary
        self._reasons = Reasons(vocabulary)
        self._understood, self._not_understood = [], []
        self._left_open = None  # who ends the last line of a group, if an end may yet follow
        self._begun = deque(maxlen=MOST_BETWEEN)  # in which the name of a group may begin

    def refuse(self, passage, why, place=0, text=None):
        told = passage.text if text is None else text
        self._not_understood.append(NotUnderstood(passage.number_at(place), told, why))

    def refuse_another(self, passage):
        self.refuse(passage, self._reasons.of_another_list())

    def read(self, passage):
        """Reads one line of the paragraph."""
        line = passage.as_line(self._vocabulary)
        heads = line.heads()
        if not heads:
            self._doubt_who_is_left_open(line)
            self._begun.append(passage)
            self.refuse(passage, self._reasons.no_group(line))
            return
        begun, self._left_open = [*self._begun], None
        self._begun.clear()
        if any(self._is_of_another_group(one, passage, heads) for one in begun):
            self.refuse(passage, self._reasons.begun_before())
            return
        head = self._one_of(line, heads)
        if head is None:
            self.refuse(passage, self._reasons.several_groups(heads))
            return
        parts = holders_in(line, self._vocabulary.names_of_states, head.holders_at)
        if not parts:
            self.refuse(passage, self._reasons.no_holder())
        for part in parts:
            self._take(passage, line, head, part)
        if not passage.is_complete and parts:
            self._left_open = self._bare(parts[-1])

    def _is_of_another_group(self, begun, passage, heads):
        """Whether the name of another group begins in the passage before and ends in this one."""
        if begun.length > LONGEST_NAME:
            return False
        together = Line(f"{begun.text} {passage.text}", self._vocabulary).heads()
        return bool(together) and _groups(together) != _groups(heads)

    def _bare(self, part):
        """The mandate that this part of a line told of, if it was understood without an end."""
        is_bare = isinstance(part, Holder) and part.is_certain and None in part.ends
        return self._understood[-1] if is_bare else None

    def _doubt_who_is_left_open(self, line):
        """Something that is no line of its own may be the rest of the line before: the end that
        it states is perhaps that of the State told there."""
        if self._left_open and line.states_an_end and line.divider() is None:
            told, self._left_open = self._left_open, None
            self._understood.remove(told)
            why = self._reasons.left_open()
            self._not_understood.append(NotUnderstood(told.line, told.text, why))

    def _one_of(self, line, heads):
        """The one way to read the head; of several the only one after which holders follow."""
        states = self._vocabulary.names_of_states
        if len(heads) > 1:
            heads = [head for head in heads if are_holders(line, states, head.holders_at)]
        certain = [head for head in heads if head.is_certain]
        return certain[0] if len(heads) == len(certain) == 1 else None

    def _take(self, passage, line, head, part):
        place, text = line.tokens[part.start].start, line.slice(part.start, part.end)
        if isinstance(part, Holder) and part.is_certain:
            (office,), (state,), (end,) = head.groups, part.states, part.ends
            number = passage.number_at(place)
            self._understood.append(Understood(office, state, end, number, text))
        else:
            self.refuse(passage, self._reasons.unclear(line, part), place, text)

    def understanding(self, passed_over):
        """All that was read; of a mandate told twice with different ends nothing is certain."""
        kept, contradicted = {}, []
        for told in self._understood:
            same = kept.setdefault((told.office, told.state), told)
            if same.until_end_of != told.until_end_of:
                contradicted += [same, told]
        not_understood = [
            *self._not_understood,
            *map(self._contradicted, dict.fromkeys(contradicted)),
        ]
        keys = {(told.office, told.state) for told in contradicted}
        return Understanding(
            mandates=tuple(told for key, told in kept.items() if key not in keys),
            not_understood=tuple(sorted(not_understood, key=lambda told: told.line)),
            passed_over=passed_over,
        )

    def _contradicted(self, told):
        return NotUnderstood(told.line, told.text, self._reasons.told_twice())


def _groups(heads):
    return {code for head in heads for code in head.groups}
