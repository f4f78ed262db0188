"""Offices: what a State can be appointed to."""

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from officeholders.models.keys import meeting_key, optional_meeting_key
from officeholders.models.tracked import Tracked, TrackedQuerySet

PRESIDENT = "president"
# The presidency's own row, which no list of the register file names and no entry's digest covers.
PRESIDENCY = {"kind": "presidency", "seats": 1, "name": "President"}


class OfficeQuerySet(TrackedQuerySet):
    def existing_at(self, position):
        """Offices that exist right after the meeting at ``position``."""
        return self.filter(
            Q(from_end_of__isnull=True) | Q(from_end_of__lte=position),
            Q(until_end_of__isnull=True) | Q(until_end_of__gt=position),
        )

    def presidency(self):
        """The presidency, which no list of the register file names; made when first needed."""
        return self.get_or_create(code=PRESIDENT, defaults=PRESIDENCY)[0]


class Office(Tracked):
    """An office with a number of seats, from the end of a meeting until the end of another.

    The presidency has no span. Every other office is that of a Working Group, which is one
    row with it (``workinggroups``).
    """

    class Kind(models.TextChoices):
        PRESIDENCY = "presidency", _("Presidency")
        COORDINATION = "coordination", _("Coordination")

    fixed = ("code",)

    code = models.CharField(
        _("code"), unique=True, help_text=_("Small letters, figures and hyphens.")
    )
    name = models.CharField(_("name"))
    kind = models.CharField(
        _("kind"), max_length=12, choices=Kind, default=Kind.COORDINATION, editable=False
    )
    seats = models.PositiveIntegerField(_("seats"), validators=[MinValueValidator(1)])
    from_end_of = meeting_key(_("from the end of"), null=True)
    until_end_of = optional_meeting_key(_("until the end of"))
    order = models.PositiveIntegerField(
        _("place in the order of decisions"), default=0, help_text=_("1, 2, 3 …")
    )

    objects = OfficeQuerySet.as_manager()

    class Meta(Tracked.Meta):
        ordering = ["order", "code"]
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        constraints = [
            models.CheckConstraint(condition=Q(seats__gte=1), name="an_office_has_a_seat"),
            models.CheckConstraint(
                condition=Q(until_end_of__isnull=True) | Q(until_end_of__gt=F("from_end_of")),
                name="an_office_ends_at_a_later_meeting",
                violation_error_message=_("It must end at a later meeting than it began."),
            ),
            models.CheckConstraint(
                condition=Q(code=PRESIDENT, kind="presidency")
                | (~Q(code=PRESIDENT) & Q(kind="coordination", from_end_of__isnull=False)),
                name="the_presidency_is_the_one_office_without_a_span",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def is_the_presidency(self):
        """Whether it is the presidency as it was made: nothing of it may be changed."""
        made = Office(pk=self.pk, code=PRESIDENT, **PRESIDENCY)
        fields = [field.attname for field in Office._meta.local_concrete_fields]
        return all(getattr(self, name) == getattr(made, name) for name in fields)
