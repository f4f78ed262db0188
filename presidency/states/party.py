"""Whether a State is Party to the Convention at a moment."""

from dataclasses import dataclass
from enum import Enum

from officeholders.roughdate import RoughDate


class Party(Enum):
    """What the register says of a State at a moment."""

    PARTY = "party"
    NOT_YET = "not yet"
    NO_LONGER = "no longer"
    NOT_RECORDED = "not recorded"


@dataclass(frozen=True, slots=True)
class Membership:
    """From when until when a State is Party, as far as it is recorded."""

    begins: RoughDate | None = None
    ends: RoughDate | None = None

    def on(self, day):
        """What the State is on ``day``.

        A rough date counts from its first day, or through its last, as the dates of mandates do;
        where there is no day, both dates count as past.
        """
        if self.ends and (day is None or self.ends.last < day):
            return Party.NO_LONGER
        if not self.begins:
            return Party.NOT_RECORDED
        return Party.PARTY if day is None or self.begins.first <= day else Party.NOT_YET
