"""What stands between the names in a line: stated ends, footnote marks, and what joins States."""

from presidency.paragraph.names import ARTICLE
from presidency.paragraph.tokens import tokens_of

LONGEST_MARK = 3  # figures of a footnote that have come down beside the word


def by_first_word(*phrases):
    """Phrases, each the words of one, by the word that each begins with."""
    found = {}
    for words in phrases:
        found.setdefault(words[0], []).append(words)
    return found


THE = by_first_word([ARTICLE])
UNTIL = by_first_word(["until"], ["till"], ["up", "to"])
END_OF = by_first_word(["end", "of"], ["the", "end", "of"], ["close", "of"], ["the", "close", "of"])
TOGETHER = by_first_word(
    ["working", "with"],
    ["working", "together", "with"],
    ["working", "jointly", "with"],
    ["working", "alongside"],
    ["together", "with"],
    ["jointly", "with"],
    ["along", "with"],
    ["alongside"],
    ["with"],
)
LISTED = by_first_word(["and"], [","], [",", "and"], ["&"], ["as", "well", "as"])
PUNCTUATION = {";", ",", "."}


class Phrases:
    """The phrases in one line: ``keys`` are what its tokens are compared by."""

    def __init__(self, text, vocabulary):
        self.text, self.tokens = text, tokens_of(text)
        self.keys = [token.key for token in self.tokens]
        self._meetings = vocabulary.names_of_meetings

    def after(self, places, phrases):
        """Where one of the phrases, told by their first words, is over that stands at one of the
        places."""
        return {
            place + len(words)
            for place in places
            for words in phrases.get(self.key(place), ())
            if self.keys[place : place + len(words)] == words
        }

    def key(self, place):
        """What stands at the place; None after the end."""
        return self.keys[place] if place < len(self.keys) else None

    def slice(self, start, end):
        """The line from the token ``start`` up to the token ``end``, as it stands there; with the
        brackets that close what was opened in it."""
        begin, over = self.tokens[start].start, self.tokens[end - 1].end
        opened = self.text.count("(", begin, over) - self.text.count(")", begin, over)
        while opened > 0 and self.text[over : over + 1] == ")":
            over, opened = over + 1, opened - 1
        return self.text[begin:over]

    def ends_at(self, start):
        """Each place where “until the end of” a meeting is over that begins there, with labels."""
        if self.key(start) not in UNTIL:
            return
        places = self.after({start}, UNTIL)
        places |= self.after(places, END_OF)
        places |= self.after(places, THE)
        for place in places:
            yield from self.meetings_at(place)

    def after_stated_end(self, start):
        """The place after “until the end of” a meeting, and its mark, if that stands here and a
        bracket before it is closed after it; None otherwise."""
        place = max((place for place, _labels in self.ends_at(start)), default=None)
        if place is None:
            return None
        begin = self.tokens[start - 1].end
        over = self.tokens[place].start if place < len(self.tokens) else len(self.text)
        is_closed = self.text.count("(", begin, over) <= self.text.count(")", begin, over)
        return self.after_mark(place) if is_closed else None

    @property
    def states_an_end(self):
        """Whether “until” stands anywhere in it, be a meeting known that follows or not."""
        return bool(self.after(range(len(self.keys)), UNTIL))

    def meetings_at(self, start):
        """Each place where the name of a meeting is over that begins there, with labels."""
        return self._meetings.found_at(self.text, self.tokens, start)

    def after_mark(self, place):
        """The place after a footnote's mark, if one stands at this place."""
        if place >= len(self.tokens):
            return place
        after = place
        while after < len(self.tokens) and self.tokens[after].is_mark:
            after += 1
        if after > place:
            return after
        token, before = self.tokens[place], self.tokens[place - 1]
        is_attached = token.key.isdigit() and not self.text[before.end : token.start].strip(")")
        return place + (is_attached and len(token.key) <= LONGEST_MARK)

    def joints_at(self, start):
        """Each place where what joins two States is over that begins there, and whether it makes
        a list of them."""
        listed = self.after({start}, LISTED)
        yield from ((place, True) for place in listed)
        yield from ((place, False) for place in self.after({start, *listed}, TOGETHER))

    def closing_from(self, stop):
        """Every place from which on, up to ``stop``, there is only what closes a line."""
        found, place = {stop}, stop - 1
        if place > 0 and self.keys[place] == "and" and self.keys[place - 1] in PUNCTUATION:
            place -= 1
        while place >= 0 and self.keys[place] in PUNCTUATION:
            found.add(place)
            place -= 1
        return found
