"""What stands between the names in a line: stated ends, footnote marks, and what joins States."""

from presidency.paragraph.names import ARTICLE
from presidency.paragraph.tokens import tokens_of

UNTIL = (("until",), ("till",), ("up", "to"))
END_OF = (("end", "of"), ("the", "end", "of"), ("close", "of"), ("the", "close", "of"))
TOGETHER = (
    ("working", "with"),
    ("working", "together", "with"),
    ("working", "jointly", "with"),
    ("working", "alongside"),
    ("together", "with"),
    ("jointly", "with"),
    ("along", "with"),
    ("alongside",),
    ("with",),
)
LISTED = (("and",), (",",), (",", "and"), ("&",), ("as", "well", "as"))
PUNCTUATION = {";", ",", "."}


class Phrases:
    """The phrases in one line: ``keys`` are what its tokens are compared by."""

    def __init__(self, text, vocabulary):
        self.text, self.tokens = text, tokens_of(text)
        self.keys = [token.key for token in self.tokens]
        self._meetings = vocabulary.names_of_meetings

    def after(self, places, phrases):
        """Where one of the phrases is over that stands at one of the places."""
        return {
            place + len(phrase)
            for place in places
            for phrase in phrases
            if tuple(self.keys[place : place + len(phrase)]) == phrase
        }

    def slice(self, start, end):
        """The line from the token ``start`` up to the token ``end``, as it stands there."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]

    def ends_at(self, start):
        """Each place where “until the end of” a meeting is over that begins there, with labels."""
        places = self.after({start}, UNTIL)
        places |= self.after(places, END_OF)
        places |= self.after(places, ((ARTICLE,),))
        for place in places:
            yield from self.meetings_at(place)

    def meetings_at(self, start):
        """Each place where the name of a meeting is over that begins there, with labels."""
        return self._meetings.found_at(self.text, self.tokens, start)

    def after_mark(self, place):
        """The place after a footnote's mark, if one stands at this place."""
        if place >= len(self.tokens):
            return place
        token, before = self.tokens[place], self.tokens[place - 1]
        is_attached = token.key.isdigit() and token.start == before.end
        return place + 1 if token.is_mark or is_attached else place

    def joints_at(self, start):
        """Each place where what joins two States is over that begins there, and whether it makes
        a list of them."""
        listed = self.after({start}, LISTED)
        yield from ((place, True) for place in listed)
        yield from ((place, False) for place in self.after({start, *listed}, TOGETHER))

    def closing_from(self, stop):
        """Every place from which on, up to ``stop``, there is only what closes a line."""
        found, place = {stop}, stop - 1
        if self.keys[max(place - 1, 0) : stop][1:] == ["and"] and self.keys[place - 1] in PUNCTUATION:
            place -= 1
        while place >= 0 and self.keys[place] in PUNCTUATION:
            found.add(place)
            place -= 1
        return found
