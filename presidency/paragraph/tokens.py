"""A line taken apart into words, numbers and signs, as names are compared with it.

Which quotation mark, dash or space somebody's program put does not matter, nor do brackets and
full stops beside a word; each token knows where in the line it stands.
"""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from presidency.search.spelling import words_of

APOSTROPHES = "'’‘ʼ`´"
QUOTES = APOSTROPHES + '"“”„‟‚‛«»‹›'
DASHES = "-‐‑‒–—―−"
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # where a line may break, and the like
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
WORDY = rf"[^\W_{RAISED}]"
LETTER = rf"[^\W\d_{RAISED}]"
TOKEN = re.compile(
    rf"""(?P<mark>[{RAISED}]|\[[0-9]{{1,3}}\]|\*)
    |(?P<word>{LETTER}(?:{LETTER}|[\u0300-\u036f{UNSEEN}]|[{APOSTROPHES}](?={LETTER}))*)
    |(?P<number>\d+)
    |(?P<nothing>\(\s*\))
    |(?P<passed_over>[{UNSEEN}()]|(?<=\w)[{QUOTES}.]|[{QUOTES}](?={WORDY})
        |(?<=[\w)])[{DASHES}](?={WORDY}|\())
    |(?P<sign>\S)""",
    re.VERBOSE,
)
DASH = "-"
SPELLING = str.maketrans(dict.fromkeys(QUOTES, "'") | dict.fromkeys(DASHES, DASH))
WITHOUT_THE_UNSEEN = str.maketrans("", "", UNSEEN)


class Token(NamedTuple):
    """One word, number, mark or sign: what it is compared by, and its place in the line."""

    key: str
    start: int
    end: int
    is_mark: bool = False


def tokens_of(text):
    """The tokens of the text, in their order."""
    found = []
    for match in TOKEN.finditer(text):
        if match.lastgroup == "passed_over":
            continue
        is_mark = match.lastgroup == "mark"
        found += [Token(key, *match.span(), is_mark) for key in _keys(match.lastgroup, match[0])]
    return found


@lru_cache(maxsize=50_000)
def _keys(kind, text):
    if kind == "word":
        plain = text.translate(WITHOUT_THE_UNSEEN)
        return [key.replace("isation", "ization") for key in words_of(plain)] or [plain]
    if kind == "sign" and text in DASHES:
        return [DASH]
    return [text]


def spelt(text, tokens):
    """How the tokens, some that follow one another in the text, are written there: only quotation
    marks, dashes and spaces are all one."""
    return plainly(text[tokens[0].start : tokens[-1].end])


@lru_cache(maxsize=10_000)
def plainly(text):
    """The text with one kind each of quotation marks, dashes and spaces."""
    seen = normalize("NFC", text.translate(WITHOUT_THE_UNSEEN))
    return " ".join(seen.translate(SPELLING).split())
