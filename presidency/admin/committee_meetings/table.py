"""The table of who came: what it says of a State, and what was marked in it."""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy

ATTENDS, OTHER = "attends_", "other_"
OTHERS = 3


class Attends(TextChoices):
    """What is recorded of a State; the values are the lists in which it then stands."""

    PRESENT = "present", gettext_lazy("present")
    EXCUSED = "excused", gettext_lazy("excused")
    NEITHER = "", gettext_lazy("neither")


@dataclass(frozen=True, slots=True)
class Row:
    """One State in the table: for what it sits on the Committee, and the field of whether it came.

    ``offices`` is empty for a State that does not sit there on that day.
    """

    state: str
    name: str
    offices: tuple[str, ...]
    field: object
    attends: str


def typed_in(data):
    """What was marked of each State in what was sent, by its code."""
    return {
        name.removeprefix(ATTENDS): value
        for name, value in data.items()
        if name.startswith(ATTENDS)
    }


def others_in_the_table(typed):
    """What was typed, with the other States chosen as rows of the table, and free fields again."""
    told = typed.copy()
    for place in range(1, OTHERS + 1):
        code = told.pop(f"{OTHER}{place}", [""])[-1]
        if code and not told.get(ATTENDS + code):
            told[ATTENDS + code] = Attends.PRESENT.value
    return told
