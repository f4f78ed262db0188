"""The names a Working Group had, each until the end of a meeting."""

from dataclasses import dataclass

from officeholders.timeline import Held
from workinggroups.models import GroupName


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name and the meetings from and until whose end the group has it; ``ends`` is None for
    a name without end."""

    name: str
    begins: Held
    ends: Held | None = None

    def holds_at(self, position):
        """Whether the group has it right after the meeting at ``position``."""
        is_over = self.ends is not None and self.ends.position <= position
        return self.begins.position <= position and not is_over


def read_names(group):
    """The names of the group, the first one first: one query."""
    former = GroupName.objects.filter(working_group__code=group.code).select_related("until_end_of")
    told = former.order_by("until_end_of_id", "row", "pk")
    return names_of(
        group,
        [(row.name, Held(row.until_end_of_id, row.until_end_of.label)) for row in told],
    )


def names_of(group, former):
    """The names within the group's own span; a name that ends before it begins was never its.

    ``former`` pairs each former name with the meeting until whose end it held, in their order.
    """
    begins, found = group.begins, []
    for name, until in (*former, (group.present_name, None)):
        ends = _earlier(until, group.ends)
        if ends is None or ends.position > begins.position:
            found.append(DatedName(name, begins, ends))
            begins = ends
    return tuple(found)


def _earlier(one, other):
    return min((held for held in (one, other) if held), key=_position, default=None)


def _position(held):
    return held.position
