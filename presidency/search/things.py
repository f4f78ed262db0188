"""What can be found, and by which names."""

from dataclasses import dataclass
from enum import Enum

from officeholders.roughdate import RoughDate


class Kind(Enum):
    """What a thing is; in this order the results of one rank are told."""

    STATE = 1
    OFFICE = 2
    WORKING_GROUP = 3
    ANALYSIS_GROUP = 4
    MEETING = 5
    ORGANIZATION = 6
    DOCUMENT = 7


class Known(Enum):
    """How a thing is known by a name."""

    PRESENT = 1
    CODE = 2
    FORMAL = 3
    ALSO = 4
    DRAFTING = 5
    FORMER = 6


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a thing; a former one was its name until a date or the end of a meeting."""

    text: str
    known: Known = Known.PRESENT
    until: RoughDate | None = None
    until_end_of: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something the register holds: its code, its name at the moment, and all it ever had."""

    kind: Kind
    code: str
    name: str
    names: tuple[Name, ...]
