"""What every paper says of itself: what was asked, and from which entry it is answered."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from officeholders.presenters import moment_in_words


@dataclass(frozen=True, slots=True)
class Stamp:
    """The moment in words, and the entry with its digest and when it was recorded.

    That instant is the date of every file: papers made anew from the same entry are the same.
    """

    moment: str
    entry: int
    digest: str
    at: datetime

    @classmethod
    def of(cls, moment, entry):
        """The stamp of an answer about the moment (``officeholders.moments``), from the entry."""
        return cls(moment_in_words(moment), entry.number, entry.digest, entry.at)

    def foot(self, title):
        """What stands at the foot of every sheet."""
        words = _("%(title)s, %(moment)s, entry %(number)s, digest %(digest)s")
        told = {"title": title, "moment": self.moment, "number": self.entry, "digest": self.digest}
        return words % told

    @property
    def pairs(self):
        """The same as pairs of words, for a table."""
        return (
            (_("Moment"), self.moment),
            (_("As known at entry"), self.entry),
            (_("Digest of the entry"), self.digest),
        )
