"""What a line of the paragraph is about: the Working Group that stands at its head."""

import re
from dataclasses import dataclass

from presidency.paragraph.phrases import THE, Phrases, by_first_word
from presidency.paragraph.tokens import DASH

BULLET = re.compile(
    r"\s*(?:[-–—•◦▪▫‣⁃●○■□►▸·*\uf0b7]\s*|\(?[0-9]{1,3}[.)]\s*|\(?[A-Za-z][.)]\s+|\([A-Za-z]\)\s*"
    r"|\(?[ivxIVX]{1,6}[.)]\s+|o\s+)"
)
COORDINATORS = by_first_word(["coordinator"], ["coordinators"], ["coordinator", "s"])
GROUPS = by_first_word(["working", "group"], ["working", "groups"], ["group"], ["wg"])
OF = by_first_word(["of"], ["on"], ["for"])
WORKING_GROUP = by_first_word(["working", "group"])
PRESIDENCY = by_first_word(["president"], ["presidents"], ["presidency"])
DIVIDERS = (":", DASH)
MOST_BULLETS = 2


@dataclass(frozen=True, slots=True)
class Head:
    """One way to read the head of a line: the codes of the groups that bear the name, and the
    token at which the holders begin."""

    groups: frozenset[str]
    holders_at: int

    @property
    def is_certain(self):
        return len(self.groups) == 1


class Line(Phrases):
    """One line of a text, and the ways to read its head."""

    def __init__(self, text, vocabulary):
        super().__init__(text, vocabulary)
        self._groups = vocabulary.names_of_groups
        self.starts = self._starts()

    @property
    def has_bullet(self):
        return BULLET.match(self.text) is not None

    @property
    def is_of_president(self):
        """Whether it begins with the presidency, which this paragraph never lists."""
        begins = {*self.starts, *self.after(self.starts, THE)}
        return bool(self.after(begins, PRESIDENCY))

    @property
    def is_prefixed(self):
        """Whether it begins with “Working Group on”, “Coordinators of” or the like."""
        begins = {*self.starts, *self.after(self.starts, THE)}
        return bool(self.after(self.after(begins, COORDINATORS | GROUPS), OF))

    def heads(self):
        """Every way to read the head, the same told once."""
        return {
            Head(codes, divider + 1)
            for start in self._name_starts()
            for end, codes in self._groups.found_at(self.text, self.tokens, start)
            for divider in {end, *self.after({end}, COORDINATORS | WORKING_GROUP)}
            if self.key(divider) in DIVIDERS
        }

    def divider(self):
        """The token that divides the head from the holders, whatever they say; None without."""
        places = range(max(self.starts), len(self.keys))
        return next((place for place in places if self.keys[place] in DIVIDERS), None)

    def _name_starts(self):
        """Where the name of a group may begin: after bullets, articles and “Working Group on”."""
        places = set(self.starts)
        for nouns in (COORDINATORS, GROUPS):
            places |= self.after(places, THE)
            named = self.after(places, nouns)
            places |= named | self.after(named, OF)
        return places | self.after(places, THE)

    def _starts(self):
        """The first token, with and without the bullets before it."""
        offsets, starts = [0], set()
        while len(offsets) <= MOST_BULLETS and (bullet := BULLET.match(self.text, offsets[-1])):
            offsets.append(bullet.end())
        for offset in offsets:
            following = (i for i, token in enumerate(self.tokens) if token.start >= offset)
            starts.add(next(following, len(self.tokens)))
        return starts
