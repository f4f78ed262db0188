"""The lines of a text that belong together: a line may be wrapped, and a note goes on."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from presidency.paragraph.heads import BULLET, Line
from presidency.paragraph.phrases import PUNCTUATION
from presidency.paragraph.tokens import DASHES, RAISED

BROKEN = re.compile(rf"\S[{DASHES}]$")
COMPLETE = (";", ".", "; and", ";and", ", and")
OPENING = re.compile(r"(?::|\bas follows\W*)$", re.IGNORECASE)
BEGUN = ("working", "coordinators of the", "coordinators of", "coordinator of")
NOTE = re.compile(rf"(?:[{RAISED}]+|\[[0-9]{{1,3}}\])\s*[^\W\d_{RAISED}]")
LONGEST_NAME = 500
COORDINATOR = re.compile("coordinator")
VERB = re.compile("welcom|appoint|elect|endors|approv|agree|decid|nominat")
OF_OTHERS = re.compile(r"\b(?:outgoing|former|not\b|thank|appreciat|grateful|gratitude)")


@dataclass(slots=True)
class Passage:
    """Some lines of the text that are one, with the number of each.

    ``opens_block``: an empty line stands before it, or nothing does. ``is_item``: it begins with
    a bullet or with “Working Group on”. ``is_divided``: a colon or a dash has come.
    """

    opens_block: bool
    is_item: bool
    is_divided: bool = False
    numbers: list[int] = field(default_factory=list)
    _lines: list[Line] = field(default_factory=list)
    _places: list[int] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    length: int = 0
    _words: set = field(default_factory=set)

    def add(self, number, line):
        """Takes in one more line. A word broken at its hyphen is put together again."""
        if self._pieces and not BROKEN.search(self._pieces[-1]):
            self._append(" ")
        self.numbers.append(number)
        self._lines.append(line)
        self._places.append(self.length)
        self._append(line.text)
        self.is_divided = self.is_divided or line.divider() is not None
        folded = line.text.casefold()
        self._words |= {word for word in (COORDINATOR, VERB, OF_OTHERS) if word.search(folded)}

    def _append(self, text):
        self._pieces.append(text)
        self.length += len(text)

    @property
    def text(self):
        return "".join(self._pieces)

    def as_line(self, vocabulary):
        """The whole as one line."""
        return self._lines[0] if len(self._lines) == 1 else Line(self.text, vocabulary)

    def number_at(self, place):
        """The number of the line in which this place of the text stands."""
        return self.numbers[bisect_right(self._places, place) - 1]

    @property
    def is_intro(self):
        """Whether it is a sentence that opens a list of Coordinators."""
        has_words = COORDINATOR in self._words and len(self._words) > 1
        return has_words and OPENING.search(self._pieces[-1]) is not None

    @property
    def is_of_others(self):
        """Whether it speaks of those who leave, or of what was not done."""
        return OF_OTHERS in self._words

    @property
    def is_broken_off(self):
        """Whether it ends in the midst of “Working Group on”."""
        return self._pieces[-1].casefold().endswith(BEGUN)

    @property
    def is_complete(self):
        return self._pieces[-1].endswith(COMPLETE) or self.is_intro


def passages(lines, vocabulary):
    """The passages of the text's lines, in their order; in none are empty lines and bullets that
    stand alone before the line that they belong to."""
    found, current, is_after_gap, is_item = [], None, True, False
    for number, text in enumerate(lines, start=1):
        if not text.strip() or BULLET.fullmatch(text):
            current, is_item = None, bool(text.strip())
            is_after_gap = is_after_gap or not is_item
            continue
        for line in _lines_in(text.strip(), vocabulary):
            if current is None or not _goes_on(current, line, vocabulary):
                is_item = is_item or line.has_bullet or line.is_prefixed
                current = Passage(is_after_gap, is_item)
                found.append(current)
            current.add(number, line)
            is_after_gap = is_item = False
    return found


def _lines_in(text, vocabulary):
    """The line; or the lines of the list, if several have run together into one."""
    line = Line(text, vocabulary)
    cuts = sorted(place for place in _cuts(line) if line.begins_at(place))
    if not cuts or line.is_whole(vocabulary.names_of_states):
        return [line]
    places = [0, *(line.tokens[place].start for place in cuts), len(text)]
    return [Line(text[start:end].strip(), vocabulary) for start, end in pairwise(places)]


def _cuts(line):
    """Where another line of the list may begin: after a semicolon, or after the sentence that
    opens the list."""
    for place in range(1, len(line.keys)):
        if line.keys[place - 1] == ";" and line.keys[place] not in PUNCTUATION:
            yield place + (line.keys[place] == "and")
    colon = line.keys.index(":") if ":" in line.keys[:-1] else None
    if colon is not None and _has_words_of_an_intro(line.text[: line.tokens[colon].start]):
        yield colon + 1


def _has_words_of_an_intro(text):
    folded = text.casefold()
    return bool(COORDINATOR.search(folded) and VERB.search(folded))


def _goes_on(passage, line, vocabulary):
    """Whether the line is more of the passage, which was too long for one line."""
    if line.keys == ["and"]:
        return True
    if passage.is_complete or line.has_bullet or NOTE.match(line.text):
        return False
    if passage.is_divided:
        return line.divider() is None and not line.is_prefixed
    if line.is_prefixed:
        return passage.is_broken_off
    return passage.is_item or not line.heads() or _is_head_together(passage, line, vocabulary)


def _is_head_together(passage, line, vocabulary):
    """Whether the head of a line begins in the passage, so short as a name may be."""
    is_short = passage.length <= LONGEST_NAME
    return is_short and bool(Line(f"{passage.text} {line.text}", vocabulary).heads())
