"""Working Groups: the thematic areas of the Convention, each with its office."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from officeholders.lists import InnerList, RegisterList
from officeholders.models import Inner, Listed, Office, OfficeQuerySet, UnrecordedSeat
from officeholders.models.keys import group_key, meeting_key


class WorkingGroupQuerySet(OfficeQuerySet):
    def as_of(self, position):
        """The groups that exist right after the meeting at ``position``, in the order of
        decisions, each with its ``name_then`` and the number of its ``unrecorded`` seats."""
        return self.standing().existing_at(position).told_at(position)

    def told_at(self, position):
        """The same of any groups, whether or not they exist then."""
        told = self.named_at(position).annotate(unrecorded=_unrecorded_at(position))
        return told.order_by("order", "code")

    def named_at(self, position):
        """Each with its ``name_then``, right after the meeting at ``position``."""
        return self.annotate(name_then=_name_at(position))


def _name_at(position):
    former = GroupName.objects.filter(working_group=OuterRef("pk"), until_end_of__gt=position)
    return Coalesce(Subquery(former.order_by("until_end_of_id").values("name")[:1]), "name")


def _unrecorded_at(position):
    seats = UnrecordedSeat.objects.standing().spanning(position).filter(office=OuterRef("code"))
    total = seats.order_by().values("office").annotate(total=Sum("seats")).values("total")
    return Coalesce(Subquery(total), 0)


class WorkingGroup(Office, Listed):
    """A thematic area, steered by the holders of the office it is one with."""

    register = RegisterList(
        name="working_groups",
        identity=("code",),
        required=("code", "name", "seats", "from_end_of"),
        keys=(
            "code",
            "name",
            "drafting_name",
            "seats",
            "usual_term",
            "from_end_of",
            "until_end_of",
            "split_from",
            "former_names",
            "source",
        ),
    )

    fixed = ()  # the code stands in the office's own table

    office = models.OneToOneField(
        Office, on_delete=models.PROTECT, parent_link=True, related_name="working_group"
    )
    drafting_name = models.CharField(
        _("drafting name"), blank=True, default="", help_text=_("As decisions name it.")
    )
    usual_term = models.PositiveIntegerField(
        _("usual term"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("In meetings. Leave empty where no decision states it."),
    )
    split_from = group_key(_("split from"), null=True, blank=True)
    source = models.TextField(_("source"), blank=True, default="")

    objects = WorkingGroupQuerySet.as_manager()

    class Meta(Listed.Meta):
        ordering = ["order", "code"]
        verbose_name = _("Working Group")
        verbose_name_plural = _("Working Groups")
        constraints = [
            models.CheckConstraint(
                condition=Q(usual_term__isnull=True) | Q(usual_term__gte=1),
                name="a_usual_term_is_at_least_one_meeting",
            ),
        ]


class GroupName(Inner):
    """A name the group had until the end of a meeting."""

    register = InnerList(keys=("name", "until_end_of"), required=("name", "until_end_of"))

    working_group = models.ForeignKey(
        WorkingGroup, on_delete=models.PROTECT, related_name="former_names"
    )
    name = models.CharField(_("former name"))
    until_end_of = meeting_key(_("until the end of"))

    class Meta(Inner.Meta):
        verbose_name = _("former name")
        verbose_name_plural = _("former names")

    def __str__(self):
        return self.name
