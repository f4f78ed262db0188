"""Slates: what a meeting might decide, seat by seat, and what would follow from it."""

from presidency.slates.board import Open, SlateBoard, board
from presidency.slates.consequences import Consequences
from presidency.slates.planning import judge
from presidency.slates.proposal import (
    Proposal,
    as_words,
    differing,
    keyed,
    proposals_of,
    put_in,
)
from presidency.slates.reading import read_known, read_outlook, read_plan, read_regions

__all__ = [
    "Consequences",
    "Open",
    "Proposal",
    "SlateBoard",
    "as_words",
    "board",
    "differing",
    "judge",
    "keyed",
    "proposals_of",
    "put_in",
    "read_known",
    "read_outlook",
    "read_plan",
    "read_regions",
]
