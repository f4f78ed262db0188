"""What a line of the paragraph is about: the Working Group that stands at its head."""

import re
from dataclasses import dataclass

from presidency.paragraph.holders import are_holders
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
MOST_BULLETS, LONGEST_BULLET = 2, 3


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
        return self._is_prefixed_at(self.starts)

    @property
    def is_rest(self):
        """Whether it begins as the midst of a line does, and states an end."""
        is_midst = self.text[0] == "(" or self.text[0].islower()
        return is_midst and not self.has_bullet and self.states_an_end

    def heads(self):
        """Every way to read the head, the same told once."""
        return self._heads_at(self.starts)

    def begins_at(self, place):
        """Whether what stands from the token ``place`` on begins as a line of the list does."""
        places = {place, place + bool(self._is_bullet(place))}
        return self._is_prefixed_at(places) or bool(self._heads_at(places))

    def is_whole(self, states):
        """Whether there is a way to read all of it as one line."""
        return any(are_holders(self, states, head.holders_at) for head in self.heads())

    def _is_bullet(self, place):
        key = self.key(place)
        return key is not None and len(key) <= LONGEST_BULLET and BULLET.match(f"{key}. ")

    def _is_prefixed_at(self, places):
        begins = {*places, *self.after(places, THE)}
        return bool(self.after(self.after(begins, COORDINATORS | GROUPS), OF))

    def _heads_at(self, places):
        return {
            Head(codes, divider + 1)
            for start in self._name_starts(places)
            for end, codes in self._groups.found_at(self.text, self.tokens, start)
            for divider in {end, *self.after({end}, COORDINATORS | WORKING_GROUP)}
            if self.key(divider) in DIVIDERS
        }

    def divider(self):
        """The token that divides the head from the holders, whatever they say; None without."""
        places = range(max(self.starts), len(self.keys))
        return next((place for place in places if self.keys[place] in DIVIDERS), None)

    def name_before(self, divider):
        """What is written where the name of a group is told, up to the token that divides."""
        begin = max(place for place in {0, *self._name_starts(self.starts)} if place < divider)
        return self.text[self.tokens[begin].start : self.tokens[divider].start].strip()

    def _name_starts(self, places):
        """Where the name of a group may begin: after articles and “Working Group on”."""
        places = set(places)
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
