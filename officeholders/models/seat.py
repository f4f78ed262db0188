"""Seats: those nobody recorded, and those a State has asked for."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from officeholders.fields import RoughDateField
from officeholders.lists import RegisterList
from officeholders.models.keys import meeting_key, office_key, optional_meeting_key, state_key
from officeholders.models.office import PRESIDENT
from officeholders.models.span import BY_OFFICE, SpanIndex, SpanQuerySet
from officeholders.models.tracked import Listed


class UnrecordedSeat(Listed):
    """Seats of an office of which nobody knows who held them: never counted as vacant."""

    register = RegisterList(
        name="unrecorded",
        identity=("office", "from_end_of"),
        required=("office", "from_end_of", "until_end_of", "seats"),
        keys=("office", "from_end_of", "until_end_of", "seats", "remark"),
    )
    history_indexes = (BY_OFFICE, SpanIndex)

    office = office_key(_("office"))
    from_end_of = meeting_key(_("from the end of"))
    until_end_of = meeting_key(_("until the end of"))
    seats = models.PositiveIntegerField(_("seats"))
    remark = models.TextField(_("remark"), blank=True, default="")

    objects = SpanQuerySet.as_manager()

    class Meta(Listed.Meta):
        ordering = ["from_end_of_id", "office_id"]
        verbose_name = _("seats not recorded")
        verbose_name_plural = _("seats not recorded")
        indexes = [
            BY_OFFICE(name="unrecorded_seats_by_span"),
            SpanIndex(name="unrecorded_seats_by_position"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(seats__gte=1), name="an_unrecorded_seat_is_a_seat"),
            models.CheckConstraint(
                condition=Q(until_end_of__gt=F("from_end_of")),
                name="unrecorded_seats_end_at_a_later_meeting",
                violation_error_message=_("It must end at a later meeting than it began."),
            ),
            models.UniqueConstraint(
                fields=["office", "from_end_of"],
                condition=Q(withdrawn=False),
                name="unrecorded_seats_are_told_once",
            ),
        ]

    def __str__(self):
        return f"{self.office_id}, {self.from_end_of_id}"


class Candidature(Listed):
    """A State's expression of interest in a seat, private until it is made public."""

    class Status(models.TextChoices):
        EXPRESSED = "expressed", _("expressed")
        ENDORSED = "endorsed", _("endorsed")
        WITHDRAWN = "withdrawn", _("withdrawn")
        APPOINTED = "appointed", _("appointed")

    register = RegisterList(
        name="candidatures",
        identity=("office", "presides_over", "state", "received_on"),
        required=("office", "state", "status"),
        keys=("office", "presides_over", "state", "received_on", "by", "status", "public"),
    )

    office = office_key(_("office"))
    presides_over = optional_meeting_key(_("presides over"))
    state = state_key(_("State"))
    received_on = RoughDateField(_("received on"))
    by = models.TextField(
        _("by"), blank=True, default="", help_text=_("Such as the note verbale, and its date.")
    )
    status = models.CharField(_("status"), max_length=9, choices=Status, default=Status.EXPRESSED)
    public = models.BooleanField(
        _("public"), default=False, help_text=_("Only public candidatures leave this house.")
    )

    class Meta(Listed.Meta):
        ordering = ["office_id", "presides_over_id", "state_id", "received_on"]
        verbose_name = _("candidature")
        verbose_name_plural = _("candidatures")
        constraints = [
            models.CheckConstraint(
                condition=Q(office=PRESIDENT, presides_over__isnull=False)
                | (~Q(office=PRESIDENT) & Q(presides_over__isnull=True)),
                name="a_candidature_for_the_presidency_names_its_meeting",
                violation_error_message=_(
                    "A candidature for the presidency names the meeting; others do not."
                ),
            ),
            models.UniqueConstraint(
                fields=["office", "state", "received_on"],
                condition=Q(withdrawn=False, presides_over__isnull=True),
                name="a_candidature_for_a_seat_is_told_once",
            ),
            models.UniqueConstraint(
                fields=["office", "presides_over", "state", "received_on"],
                condition=Q(withdrawn=False),
                name="a_candidature_for_the_presidency_is_told_once",
            ),
        ]

    def __str__(self):
        return f"{self.state_id}, {self.office_id}"
