"""The figure that a paper gives: quoted as the paper's, never told as the register's."""

from datetime import date

PAPER = "Reflections and options regarding the Convention's machinery"
PAPER_DAY = date(2026, 3, 30)
PARAGRAPH = 15
STATES = 43
QUOTED = (
    "Since the establishment of the Coordination Committee, forty-three (43) States Parties have "
    "been appointed or re-appointed as Coordinators."
)


def can_be_told_at(moment):
    """Whether the paper had been issued by the moment; nobody knows where that has no day."""
    day = moment.instant.day
    return day is not None and day >= PAPER_DAY
