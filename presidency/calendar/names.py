"""What offices were called at any position, read once for a whole list of positions."""

from collections import defaultdict
from dataclasses import dataclass

from officeholders.models import PRESIDENT
from workinggroups.models import GroupName, WorkingGroup


@dataclass(frozen=True, slots=True)
class OfficeNames:
    """The present names of the Working Groups by code, in the order of decisions, and the former
    ones, each with the position of the meeting until whose end it held."""

    present: dict[str, str]
    former: dict[str, list[tuple[int, str]]]

    def group_at(self, code, position):
        """What the group was called right after the meeting at ``position``."""
        held = [told for told in self.former.get(code, ()) if told[0] > position]
        return min(held)[1] if held else self.present[code]

    def place(self, code):
        """The place of the office in lists: the presidency first."""
        return 0 if code == PRESIDENT else 1 + list(self.present).index(code)


def read_office_names():
    """The names of all Working Groups that stand: two queries."""
    groups = WorkingGroup.objects.standing().order_by("order", "code")
    former = defaultdict(list)
    rows = GroupName.objects.filter(working_group__withdrawn=False).order_by("until_end_of_id")
    told = rows.values_list("working_group__code", "until_end_of_id", "name")
    for code, until, name in told:
        former[code].append((until, name))
    return OfficeNames(dict(groups.values_list("code", "name")), dict(former))
