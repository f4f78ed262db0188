"""Which things a search finds, and in which order: pure functions over their names."""

from dataclasses import dataclass
from difflib import get_close_matches
from enum import IntEnum
from string import punctuation

from presidency.search.spelling import words_of
from presidency.search.things import Name, Thing

SMALL_WORDS = {"the", "of", "and", "a", "on"}
MOST_SPELLINGS, LONGEST_SPELLING, TOO_SHORT = 3, 60, 3


class Rank(IntEnum):
    """How well a name answers the search, the best first."""

    EXACT = 1
    ALL_WORDS = 2
    BEGINNINGS = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """A thing that was found, and the name by which it was found."""

    thing: Thing
    name: Name
    rank: Rank


def found_among(things, text):
    """The things that have a name for which the text stands: by rank, by kind, as they came.

    A name is found exactly, or if it holds all the words of the text, or words that begin
    with them; small words do not count.
    """
    asked = words_of(text)
    found = [finding for thing in things if (finding := _best(thing, asked))]
    return sorted(found, key=lambda finding: (finding.rank, finding.thing.kind.value))


def _best(thing, asked):
    """The thing by the name that answers best, the first such; None if none does."""
    ranked = [Finding(thing, name, rank) for name in thing.names if (rank := _rank(name, asked))]
    return min(ranked, key=lambda finding: finding.rank, default=None)


def _rank(name, asked):
    held = words_of(name.text)
    together, all_together = "".join(asked), "".join(held)
    wanted = [word for word in asked if word not in SMALL_WORDS] or asked
    if not together:
        return None
    if together == all_together:
        return Rank.EXACT
    if set(wanted) <= set(held):
        return Rank.ALL_WORDS
    if all_together.startswith(together) or all(_begins_one(word, held) for word in wanted):
        return Rank.BEGINNINGS
    return None


def _begins_one(word, held):
    return any(other.startswith(word) for other in held)


def nearest_spellings(things, text):
    """The names, or single words of names, that are spelt most like the text, the nearest first."""
    names = [name.text for thing in things for name in thing.names]
    singly = [word.strip(punctuation) for name in names for word in name.split()]
    spelt = {}
    for spelling in (*names, *singly):
        spelt.setdefault(" ".join(words_of(spelling)), spelling)
    long_enough = [plain for plain in spelt if len(plain) > TOO_SHORT]
    asked = " ".join(words_of(text))[:LONGEST_SPELLING]
    return [spelt[near] for near in get_close_matches(asked, long_enough, n=MOST_SPELLINGS)]
