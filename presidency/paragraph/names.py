"""Names, and what they stand for: found in a line wherever it may begin with one."""

from dataclasses import dataclass, field

from presidency.paragraph.tokens import spelt, tokens_of

ARTICLE = "the"


@dataclass(slots=True)
class _Branch:
    """The names that begin with the same tokens: how they go on, and those that end here.

    ``ends`` pairs codes with how the name is written; ``exact`` ones must be written just so.
    """

    further: dict = field(default_factory=dict)
    ends: set = field(default_factory=set)
    exact: set = field(default_factory=set)


class Names:
    """Every name of some things, by which their codes are found. An article before it is nothing
    of a name."""

    def __init__(self):
        self._root = _Branch()
        self.longest = 0

    def add(self, code, name, exact=False):
        """Takes in a name of the thing ``code``; an ``exact`` one only counts as it is written."""
        tokens = tokens_of(name)
        if len(tokens) > 1 and tokens[0].key == ARTICLE:
            tokens = tokens[1:]
        if not tokens:
            return
        branch = self._root
        for token in tokens:
            branch = branch.further.setdefault(token.key, _Branch())
        (branch.exact if exact else branch.ends).add((code, spelt(name, tokens)))
        self.longest = max(self.longest, len(tokens))

    def found_at(self, text, tokens, start):
        """Each place where a name ends that begins at the token ``start``, with its codes."""
        branch = self._root
        for place in range(start, len(tokens)):
            branch = branch.further.get(tokens[place].key)
            if branch is None:
                return
            if branch.ends or branch.exact:
                codes = _meant(branch, spelt(text, tokens[start : place + 1]))
                if codes:
                    yield place + 1, codes


def _meant(branch, written):
    """The codes of the names written just so; else but for capitals; else but for accents."""
    folded = written.casefold()
    readings = (
        {code for code, name in branch.ends | branch.exact if name == written},
        {code for code, name in branch.ends if name.casefold() == folded},
        {code for code, _name in branch.ends},
    )
    return frozenset(next(filter(None, readings), ()))
