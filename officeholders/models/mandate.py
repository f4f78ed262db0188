"""Mandates: one State in one office, from the end of a meeting until the end of another."""

from functools import partial

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from officeholders.fields import RoughDateField
from officeholders.lists import RegisterList
from officeholders.models.keys import meeting_key, office_key, optional_meeting_key, state_key
from officeholders.models.meeting import Meeting
from officeholders.models.office import PRESIDENT
from officeholders.models.overlap import NAME, OncePerOffice
from officeholders.models.span import BY_OFFICE, SpanIndex, SpanQuerySet, SqliteIndex
from officeholders.models.tracked import Listed

IDENTITY = ("office", "state", "from_end_of")
OF_ANY_OFFICE = partial(SqliteIndex, fields=("from_end_of", "until_end_of"))
# From the appointment of a President until the mandate begins.
DESIGNATION = {"start": "appointed_at", "end": "from_end_of"}
APPOINTED_AT = partial(
    SpanIndex, **DESIGNATION, condition=Q(office=PRESIDENT, appointed_at__isnull=False)
)
APPOINTED = partial(models.Index, fields=("office", "from_end_of", "appointed_at", "appointed_on"))


class MandateQuerySet(SpanQuerySet):
    def overlapping(self, start, end):
        """Mandates that share a position with ``start`` to ``end``; None is no end."""
        begins = Q() if end is None else Q(from_end_of__lt=end)
        return self.filter(begins, Q(until_end_of__gt=start) | Q(until_end_of__isnull=True))

    def of_one_holder(self, mandate):
        return self.filter(office=mandate.office_id, state=mandate.state_id)

    def with_meetings(self):
        """Each with its State, its meetings, and the day by which its first one is over."""
        return self.select_related(
            "state", "from_end_of", "until_end_of", "presides_over", "appointed_at"
        ).annotate(from_over_by=Meeting.objects.over_by(models.OuterRef("from_end_of")))


class Mandate(Listed):
    """One State in one office.

    It begins when the meeting ``from_end_of`` ends and is over when ``until_end_of`` ends;
    ``starts_on`` and ``ended_on`` only narrow it inside that span. No ``until_end_of`` means
    that no end is stated: nobody ever fills it in by guess.
    """

    register = RegisterList(
        name="mandates",
        identity=(*IDENTITY, "presides_over"),
        required=IDENTITY,
        keys=(
            *IDENTITY,
            "presides_over",
            "starts_on",
            "until_end_of",
            "ended_on",
            "end_reason",
            "appointed_at",
            "appointed_on",
            "appointed_by",
            "order",
            "inferred",
            "footnote",
            "remark",
            "source",
            "representatives",
        ),
    )
    history_indexes = (BY_OFFICE, SpanIndex, OF_ANY_OFFICE, APPOINTED_AT, APPOINTED)

    office = office_key(_("office"), related_name="mandates")
    state = state_key(_("State"), related_name="mandates")
    from_end_of = meeting_key(
        _("from the end of"), help_text=_("The meeting after which the mandate begins.")
    )
    presides_over = optional_meeting_key(_("presides over"))
    starts_on = RoughDateField(
        _("starts on"), help_text=_("Only where it joins later: a day, a month or a year.")
    )
    until_end_of = optional_meeting_key(
        _("until the end of"), help_text=_("Leave empty where the decision states no end.")
    )
    ended_on = RoughDateField(_("ended on"), help_text=_("Only where it left early."))
    end_reason = models.TextField(_("reason of the early end"), blank=True, default="")
    appointed_at = optional_meeting_key(_("appointed at"))
    appointed_on = RoughDateField(_("appointed on"), help_text=_("Where no meeting appointed it."))
    appointed_by = models.TextField(
        _("appointed by"),
        blank=True,
        default="",
        help_text=_("The symbol of a document, or words such as “Note verbale of …”."),
    )
    order = models.IntegerField(_("order among equals"), null=True, blank=True)
    inferred = models.BooleanField(
        _("inferred"), default=False, help_text=_("Derived from lists, not stated by a decision.")
    )
    footnote = models.TextField(_("footnote"), blank=True, default="")
    remark = models.TextField(_("remark"), blank=True, default="")
    source = models.TextField(_("source"), blank=True, default="")

    objects = MandateQuerySet.as_manager()

    class Meta(Listed.Meta):
        ordering = ["from_end_of_id", "office_id", "until_end_of_id", "state_id"]
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")
        indexes = [
            BY_OFFICE(name="mandates_by_span"),
            SpanIndex(name="mandates_by_position"),
            OF_ANY_OFFICE(name="mandates_of_any_office_by_span"),
            APPOINTED_AT(name="presidents_by_designation"),
            APPOINTED(name="mandates_by_appointment"),
            models.Index(fields=IDENTITY, name="mandates_by_holder"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_end_of__isnull=True) | Q(until_end_of__gt=F("from_end_of")),
                name="a_mandate_ends_at_a_later_meeting",
                violation_error_message=_("A mandate ends at a later meeting than it begins."),
            ),
            models.CheckConstraint(
                condition=Q(office=PRESIDENT, presides_over__isnull=False)
                | (~Q(office=PRESIDENT) & Q(presides_over__isnull=True)),
                name="the_presidency_and_it_alone_presides_over_a_meeting",
                violation_error_message=_(
                    "A President presides over a meeting; holders of other offices do not."
                ),
            ),
            models.CheckConstraint(
                condition=Q(appointed_at__isnull=True) | Q(appointed_on=""),
                name="a_mandate_is_appointed_at_a_meeting_or_on_a_day",
                violation_error_message=_("Give the meeting of appointment or its day, not both."),
            ),
            models.CheckConstraint(
                condition=Q(appointed_at__isnull=True) | Q(appointed_at__lte=F("from_end_of")),
                name="a_mandate_is_appointed_no_later_than_it_begins",
                violation_error_message=_(
                    "The meeting of appointment cannot come after the mandate begins."
                ),
            ),
            models.UniqueConstraint(
                fields=[*IDENTITY],
                condition=Q(withdrawn=False, presides_over__isnull=True),
                name="one_mandate_of_a_coordinator_from_one_meeting",
            ),
            models.UniqueConstraint(
                fields=[*IDENTITY, "presides_over"],
                condition=Q(withdrawn=False),
                name="one_presidency_over_one_meeting_from_one_meeting",
            ),
            OncePerOffice(
                name=NAME,
                violation_error_message=_("This State already holds this office at that time."),
            ),
        ]

    def __str__(self):
        return f"{self.state_id}, {self.office_id}"
