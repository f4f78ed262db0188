"""Workplans: what a group means to do in a cycle, with objectives and activities."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from officeholders.fields import RoughDateField
from officeholders.lists import InnerList, RegisterList
from officeholders.models import Inner, Listed
from officeholders.models.keys import group_key, meeting_key


class Workplan(Listed):
    """The workplan of one group for the cycle that begins at the end of a meeting."""

    register = RegisterList(
        name="workplans",
        identity=("working_group", "from_end_of"),
        required=("working_group", "from_end_of", "objectives"),
        keys=("working_group", "from_end_of", "objectives"),
    )

    working_group = group_key(_("Working Group"), related_name="workplans")
    from_end_of = meeting_key(_("from the end of"))

    class Meta(Listed.Meta):
        ordering = ["-from_end_of_id", "working_group_id"]
        verbose_name = _("workplan")
        verbose_name_plural = _("workplans")
        constraints = [
            models.UniqueConstraint(
                fields=["working_group", "from_end_of"],
                condition=Q(withdrawn=False),
                name="a_group_has_one_workplan_for_a_cycle",
            )
        ]

    def __str__(self):
        return f"{self.working_group_id}, {self.from_end_of_id}"


class Objective(Inner):
    """An objective of a workplan."""

    register = InnerList(keys=("text", "activities"), required=("text",))

    workplan = models.ForeignKey(Workplan, on_delete=models.PROTECT, related_name="objectives")
    text = models.TextField(_("objective"))

    class Meta(Inner.Meta):
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")

    def __str__(self):
        return self.text


class Activity(Inner):
    """An activity towards an objective."""

    class Status(models.TextChoices):
        PLANNED = "planned", _("planned")
        DONE = "done", _("done")
        DROPPED = "dropped", _("dropped")

    register = InnerList(keys=("text", "due", "status"), required=("text",))

    objective = models.ForeignKey(Objective, on_delete=models.PROTECT, related_name="activities")
    text = models.TextField(_("activity"))
    due = RoughDateField(_("due"))
    status = models.CharField(_("status"), max_length=7, choices=Status, blank=True, default="")

    class Meta(Inner.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")

    def __str__(self):
        return self.text
