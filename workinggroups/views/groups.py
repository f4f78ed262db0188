"""The Working Groups."""

from officeholders.pages import MomentPage


class Groups(MomentPage):
    """The Working Groups."""

    template = "workinggroups/groups.html"
    here = "working-groups"


class Group(MomentPage):
    """One Working Group."""

    template = "workinggroups/group.html"
    here = "working-groups"
