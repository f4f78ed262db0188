"""The canonical order of the rows of a register file (CONTRACT section 3)."""

from math import inf

from officeholders.lists import ORDERED_LISTS, identity_of
from officeholders.models import PRESIDENT
from officeholders.words import listed_models


class CanonicalOrder:
    """Sorts each list: it knows the positions of meetings and the order of groups.

    ``stored`` gives the rows of every list, withdrawn ones too, which others may still name
    where a register breaks the rules.
    """

    def __init__(self, stored):
        meetings = (row.words for row in stored["meetings"])
        groups = sorted(stored["working_groups"], key=_by_place)
        offices = [PRESIDENT, *(row.words["code"] for row in groups)]
        self._positions = {words["label"]: words["position"] for words in meetings}
        self._offices = {code: place for place, code in enumerate(offices)}

    def sorted(self, name, rows):
        """The rows of one list in their order."""
        if name in ORDERED_LISTS:
            return sorted(rows, key=_by_place)
        keys = {"meetings": self._of_meeting, "mandates": self._of_mandate}
        return sorted(rows, key=keys.get(name, _by_identity))

    def _of_meeting(self, row):
        return row.words["position"]

    def _of_mandate(self, row):
        words = row.words
        return (
            self._positions[words["from_end_of"]],
            self._offices[words["office"]],
            self._positions.get(words.get("until_end_of"), inf),
            words["state"],
            words.get("presides_over", ""),
        )


def _by_place(row):
    return row.order, row.key


def _by_identity(row):
    """The identity's values by code point; none comes before any."""
    return [value or "" for value in identity_of(listed_models()[row.list].register, row.words)]
