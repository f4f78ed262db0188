"""A row as it is to stand, in the words of the register file."""

from dataclasses import dataclass

from officeholders.stored import Stored
from officeholders.words import has_value
from officeholders.writing import Change


@dataclass(frozen=True, slots=True, eq=False)
class Intended:
    """One row of a list as it is to stand, and as the register has it: None for a new one."""

    list: str
    words: dict
    stored: Stored | None = None
    withdrawn: bool = False

    @property
    def before(self):
        """The words of the row as it stands; None for a new one and one that was withdrawn."""
        return self.stored.words if self.stored and not self.stored.withdrawn else None

    @property
    def differs(self):
        """Whether anything would be written."""
        return (
            self.stored is None
            or self.words != self.stored.words
            or self.withdrawn != self.stored.withdrawn
        )

    def as_change(self):
        """What :func:`officeholders.writing.write_changes` takes."""
        pk, order = (self.stored.pk, self.stored.order) if self.stored else (None, None)
        return Change(self.words, pk, self.withdrawn, order)


def new(name, /, **words):
    """A row of the list that the register has not got; words without value are left out."""
    return Intended(name, _with_value(words))


def altered(stored, /, **words):
    """The stored row with these words instead; None takes a word away."""
    return Intended(stored.list, _with_value(stored.words | words), stored)


def withdrawn(stored):
    """The stored row, recorded by mistake."""
    return Intended(stored.list, stored.words, stored, withdrawn=True)


def _with_value(words):
    return {key: value for key, value in words.items() if has_value(value)}
