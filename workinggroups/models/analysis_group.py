"""Ad hoc Analysis Groups: bodies that follow from the membership of other offices."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from officeholders.lists import InnerList, RegisterList
from officeholders.models import Inner, Listed
from officeholders.models.keys import group_key, meeting_key


class AnalysisGroup(Listed):
    """The Coordinators who together consider extension requests under one Article."""

    register = RegisterList(
        name="analysis_groups",
        identity=("code",),
        required=("code", "name", "decided_at", "members"),
        keys=("code", "name", "decided_at", "members", "open_question"),
    )
    fixed = ("code",)

    code = models.CharField(_("code"), unique=True)
    name = models.CharField(_("name"))
    decided_at = meeting_key(_("decided at"))
    order = models.PositiveIntegerField(_("place in the list"), default=0)

    class Meta(Listed.Meta):
        ordering = ["order", "code"]
        verbose_name = _("Analysis Group")
        verbose_name_plural = _("Analysis Groups")

    def __str__(self):
        return self.name


class AnalysisMember(Inner):
    """A Working Group whose Coordinators sit in the Analysis Group."""

    register = InnerList(keys=("group",), scalar=True)

    analysis_group = models.ForeignKey(
        AnalysisGroup, on_delete=models.PROTECT, related_name="members"
    )
    group = group_key(_("Working Group"))

    class Meta(Inner.Meta):
        verbose_name = _("member")
        verbose_name_plural = _("members")
        constraints = [
            models.UniqueConstraint(
                fields=["analysis_group", "group"], name="a_group_is_a_member_once"
            )
        ]

    def __str__(self):
        return self.group_id


class OpenQuestion(Inner):
    """A question about its membership that no decision has settled."""

    register = InnerList(keys=("group", "text"), required=("group", "text"))

    analysis_group = models.OneToOneField(
        AnalysisGroup, on_delete=models.PROTECT, related_name="open_question"
    )
    group = group_key(_("Working Group"))
    text = models.TextField(_("text"))

    class Meta(Inner.Meta):
        verbose_name = _("open question")
        verbose_name_plural = _("open question")

    def __str__(self):
        return self.group_id
