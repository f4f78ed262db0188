"""What the doctor finds: about which thing, how it is, and what to do."""

from dataclasses import dataclass
from enum import Enum

from django.utils.translation import gettext_lazy as _


class Level(Enum):
    """How it is; whatever is wrong makes the command fail."""

    GOOD = _("good")
    LOOK = _("look at")
    WRONG = _("wrong")


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's: a plain sentence, which says what to do where that is needed."""

    level: Level
    about: str
    sentence: str

    def __str__(self):
        return f"{self.level.value:<8} {self.about}: {self.sentence}"


def good(about, sentence):
    return Finding(Level.GOOD, about, sentence)


def look_at(about, sentence):
    return Finding(Level.LOOK, about, sentence)


def wrong(about, sentence):
    return Finding(Level.WRONG, about, sentence)
