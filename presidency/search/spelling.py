"""How names are compared: accents, case and punctuation aside, word by word."""

import re
from unicodedata import combining, normalize

# letters that do not come apart into a letter and its accent
ALIKE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d"})
APOSTROPHES = re.compile("['’‘ʼ`´]")
WORDS = re.compile(r"[0-9]+|[^\W\d_]+|\d+")


def words_of(text):
    """The words of the text as they are compared; figures are words of their own."""
    apart = normalize("NFKD", APOSTROPHES.sub("", text).casefold())
    plain = "".join(sign for sign in apart if not combining(sign))
    return WORDS.findall(plain.translate(ALIKE))
