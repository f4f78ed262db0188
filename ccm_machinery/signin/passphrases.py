"""Which passphrases are too easily guessed, however long they are."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

LONGEST = 128
ROWS = (
    "012345678901234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
)
RUNS = (*ROWS, *(row[::-1] for row in ROWS))
SHORTEST_RUN = 3
NAMES = (
    "convention",
    "cluster",
    "munitions",
    "munition",
    "ccm",
    "register",
    "office",
    "holders",
    "holder",
    "implementation",
    "support",
    "unit",
    "isu",
    "geneva",
    "password",
    "passphrase",
    "admin",
)
LEFT_TO_GUESS = 8  # characters beside the names
SHORTEST_NAME = 3


class NotTooLong:
    """Refuses what is longer than 128 characters."""

    def validate(self, password, user=None):
        if len(password) > LONGEST:
            raise ValidationError(self._sentence(), code="password_too_long")

    def get_help_text(self):
        return _("It has at most %(longest)s characters; spaces count, and are welcome.") % {
            "longest": LONGEST
        }

    def _sentence(self):
        return _("This password is too long. It may have at most %(longest)s characters.") % {
            "longest": LONGEST
        }


class NoPattern:
    """Refuses what only repeats something, or only counts or follows the keyboard."""

    def validate(self, password, user=None):
        if is_pattern(password.casefold()) or is_pattern(_bare(password.casefold())):
            raise ValidationError(
                _("This password only repeats or counts something. Take several words."),
                code="password_is_a_pattern",
            )

    def get_help_text(self):
        return _("It does not only repeat something, or count.")


class NotOnlyNames:
    """Refuses what hardly holds more than the names of this register and of its owner."""

    def validate(self, password, user=None):
        text = "".join(password.casefold().split())
        left = beside_names(text, own_names(user))
        if left != text and len(left) < LEFT_TO_GUESS:
            raise ValidationError(
                _(
                    "This password hardly holds more than names that others know: yours, or those "
                    "of the Convention. Take other words."
                ),
                code="password_is_only_names",
            )

    def get_help_text(self):
        return _("It holds more than your name and the names of the Convention.")


def is_pattern(text):
    """Whether the text is one piece said again and again, or made of runs as 1234 and qwerty."""
    return repeats(text) or is_made_of_runs(text)


def _bare(text):
    """The letters and digits, where they are most of the text; else the text."""
    bare = re.sub(r"[\W_]", "", text)
    return bare if 2 * len(bare) >= len(text) else text


def repeats(text):
    """Whether one piece of at most half its length, said again and again, gives the text."""
    return any(text[size:] == text[:-size] for size in range(1, len(text) // 2 + 1))


def is_made_of_runs(text):
    """Whether the text is one run after the other, each of three characters or more."""
    rest = text
    while rest:
        length = _run_at_the_start(rest)
        if length < SHORTEST_RUN:
            return False
        rest = rest[length:]
    return bool(text)


def _run_at_the_start(text):
    """How many characters at the start are the same, or follow each other in a row."""
    same = len(text) - len(text.lstrip(text[0]))
    in_a_row = [size for size in range(2, len(text) + 1) if any(text[:size] in row for row in RUNS)]
    return max([same, *in_a_row])


def own_names(user):
    """The words of the account's names, and of its address."""
    told = [
        getattr(user, name, "") or "" for name in ("username", "first_name", "last_name", "email")
    ]
    words = re.split(r"[\W_]+", " ".join(told).casefold())
    return [word for word in words if len(word) >= SHORTEST_NAME]


def beside_names(text, names):
    """What is left of the text once all names are taken out of it."""
    for name in sorted({*NAMES, *names}, key=len, reverse=True):
        text = text.replace(name, "")
    return text
