"""The figure that a paper gives: quoted as the paper's, never told as the register's."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of a paper, in the language it was written in, and where they stand."""

    words: str
    title: str
    paragraph: int
    day: date


QUOTATION = Quotation(
    words=(
        "Since the establishment of the Coordination Committee, forty-three (43) States Parties "
        "have been appointed or re-appointed as Coordinators."
    ),
    title="Reflections and options regarding the Convention's machinery",
    paragraph=15,
    day=date(2026, 3, 30),
)


def quoted_at(moment):
    """The paper's figure, if the paper had been issued by the moment; nobody knows of a moment
    that has no day."""
    day = moment.instant.day
    return QUOTATION if day and day >= QUOTATION.day else None
