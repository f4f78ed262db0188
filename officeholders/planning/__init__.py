"""Plans: rows as they are to stand, considered and rehearsed before anything is written."""

from officeholders.planning.carrying_out import Moved, carry_out, record_plan, rehearse
from officeholders.planning.considering import Considered, consider
from officeholders.planning.plan import Intended, altered, new, withdrawn

__all__ = [
    "Considered",
    "Intended",
    "Moved",
    "altered",
    "carry_out",
    "consider",
    "new",
    "record_plan",
    "rehearse",
    "withdrawn",
]
