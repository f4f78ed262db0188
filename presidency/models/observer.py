"""Observers: organizations invited to the Coordination Committee."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from officeholders.lists import RegisterList
from officeholders.models import Listed
from officeholders.models.keys import meeting_key, optional_meeting_key, organization_key
from officeholders.models.span import SpanQuerySet


class Observer(Listed):
    """An organization invited to the Committee from the end of one meeting until another."""

    register = RegisterList(
        name="observers",
        identity=("organization", "from_end_of"),
        required=("organization", "from_end_of"),
        keys=("organization", "from_end_of", "until_end_of", "inferred", "source"),
    )

    organization = organization_key(_("organization"))
    from_end_of = meeting_key(_("from the end of"))
    until_end_of = optional_meeting_key(_("until the end of"))
    inferred = models.BooleanField(
        _("inferred"), default=False, help_text=_("Derived from lists, not stated by a decision.")
    )
    source = models.TextField(_("source"), blank=True, default="")
    order = models.PositiveIntegerField(_("place in the list"), default=0)

    objects = SpanQuerySet.as_manager()

    class Meta(Listed.Meta):
        ordering = ["order", "pk"]
        verbose_name = _("observer")
        verbose_name_plural = _("observers")
        constraints = [
            models.CheckConstraint(
                condition=Q(until_end_of__isnull=True) | Q(until_end_of__gt=F("from_end_of")),
                name="an_observer_leaves_at_a_later_meeting",
                violation_error_message=_("It must end at a later meeting than it began."),
            ),
            models.UniqueConstraint(
                fields=["organization", "from_end_of"],
                condition=Q(withdrawn=False),
                name="an_observer_is_invited_once_from_a_meeting",
            ),
        ]

    def __str__(self):
        return self.organization_id
