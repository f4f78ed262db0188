"""Meetings of States Parties and Review Conferences, in one sequence."""

from functools import partial

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q, Subquery, Value
from django.db.models.functions import Cast, Coalesce, Concat, Greatest
from django.utils.translation import gettext_lazy as _

from officeholders.fields import RoughDateField
from officeholders.lists import InnerList, RegisterList
from officeholders.models.tracked import Inner, Listed, TrackedQuerySet

BY_POSITION = partial(models.Index, fields=("position",))
BY_LABEL = partial(models.Index, fields=("label",))
BY_CLOSING_DAY = partial(models.Index, fields=("closes_on",))
MEETINGS_TO_COME = MEETINGS_PAST = 40
LAST_POSITION = 2**31 - 1  # the largest there can be
MEETING_DAYS = ("opens_on", "closes_on", "planned_for", "place")


class MeetingQuerySet(TrackedQuerySet):
    def ended_before(self, day):
        """Meetings over by ``day``. The closing day still belongs to those in office."""
        return self.filter(closes_on__lt=day)

    def position_on(self, day):
        """Where ``day`` falls: the last meeting of the sequence that closed before it, or None."""
        return self.standing().ended_before(day).order_by("-position").first()

    def over_by(self, position):
        """The closing day of the first dated meeting at or after ``position``, for a subquery."""
        dated = self.standing().filter(position__gte=position, closes_on__isnull=False)
        return models.Subquery(dated.order_by("position").values("closes_on")[:1])

    def coming(self, position):
        """The meetings after ``position`` that have not been cancelled."""
        return self.standing().filter(position__gt=position, cancelled="").order_by("position")

    def around(self, position, held=1):
        """The next meetings and the last ones: however long the line, what a reader may ask about.

        Among them are the next ``held`` that are not cancelled.
        """
        past = self.standing().filter(position__lte=position).order_by("-position")
        to_come = self.standing().filter(position__gt=position).order_by("position")
        last = Greatest(
            _place(self.coming(position), held, LAST_POSITION),
            _place(to_come, MEETINGS_TO_COME, LAST_POSITION),
        )
        first = _place(past, MEETINGS_PAST, 0)
        return self.standing().filter(position__gte=first, position__lte=last).order_by("position")


def _place(meetings, number, where_there_are_fewer):
    """The position of the meeting that is the ``number``-th of these, for a condition."""
    found = Subquery(meetings.values("position")[number - 1 : number])
    return Coalesce(found, Value(where_there_are_fewer))


class Meeting(Listed):
    """A formal meeting of the Convention.

    ``position`` is its place in the single sequence of Meetings of States Parties and Review
    Conferences; the gaps leave room for one in between. Mandates are intervals on that
    sequence, so a meeting that is postponed prolongs them by itself.
    """

    class Kind(models.TextChoices):
        STATES_PARTIES = "MSP", _("Meeting of States Parties")
        REVIEW = "RC", _("Review Conference")

    register = RegisterList(
        name="meetings",
        identity=("label",),
        required=("label", "position", "kind", "number"),
        keys=("label", "position", "kind", "number", *MEETING_DAYS, "parts", "cancelled", "source"),
    )
    fixed = ("position", "label")
    history_indexes = (BY_POSITION, BY_CLOSING_DAY, BY_LABEL)

    label = models.CharField(
        _("label"), unique=True, help_text=_("Number and kind, such as 14MSP or 3RC.")
    )
    position = models.PositiveIntegerField(
        _("position"),
        unique=True,
        validators=[MinValueValidator(1)],
        help_text=_("Place in the sequence of meetings: 10, 20, 30 … It is never changed."),
    )
    kind = models.CharField(_("kind"), max_length=3, choices=Kind)
    number = models.PositiveIntegerField(_("number"), validators=[MinValueValidator(1)])
    opens_on = models.DateField(_("opens on"), null=True, blank=True)
    closes_on = models.DateField(
        _("closes on"),
        null=True,
        blank=True,
        help_text=_("The last day of its last part. Mandates that end with it end on this day."),
    )
    planned_for = RoughDateField(_("planned for"), help_text=_("While its days are not known."))
    place = models.CharField(_("place"), blank=True, default="")
    cancelled = models.TextField(
        _("cancelled"), blank=True, default="", help_text=_("By which decision, in words.")
    )
    source = models.TextField(_("source"), blank=True, default="")

    objects = MeetingQuerySet.as_manager()

    class Meta(Listed.Meta):
        ordering = ["position"]
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        indexes = [BY_CLOSING_DAY(name="meetings_by_closing_day")]
        constraints = [
            models.CheckConstraint(condition=Q(position__gte=1), name="positions_begin_after_zero"),
            models.CheckConstraint(
                condition=Q(label=Concat(Cast("number", models.CharField()), F("kind"))),
                name="a_label_is_number_and_kind",
                violation_error_message=_("The label is the number and the kind, such as 14MSP."),
            ),
            models.CheckConstraint(
                condition=Q(closes_on__isnull=True) | Q(closes_on__gte=F("opens_on")),
                name="a_meeting_closes_no_earlier_than_it_opens",
                violation_error_message=_("A meeting cannot close before it opens."),
            ),
            models.CheckConstraint(
                condition=Q(closes_on__isnull=True) | Q(opens_on__isnull=False),
                name="a_closing_day_needs_an_opening",
                violation_error_message=_("A closing day needs an opening day."),
            ),
            models.CheckConstraint(
                condition=Q(cancelled="") | Q(opens_on__isnull=True, closes_on__isnull=True),
                name="a_cancelled_meeting_has_no_days",
                violation_error_message=_("A cancelled meeting has no days."),
            ),
        ]

    def __str__(self):
        return self.label


class MeetingPart(Inner):
    """One part of a meeting held in several, such as the Second Review Conference."""

    register = InnerList(keys=MEETING_DAYS)

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="parts")
    opens_on = models.DateField(_("opens on"), null=True, blank=True)
    closes_on = models.DateField(_("closes on"), null=True, blank=True)
    planned_for = RoughDateField(_("planned for"))
    place = models.CharField(_("place"), blank=True, default="")

    class Meta(Inner.Meta):
        verbose_name = _("part of a meeting")
        verbose_name_plural = _("parts of the meeting")
        constraints = [
            models.CheckConstraint(
                condition=Q(closes_on__isnull=True) | Q(closes_on__gte=F("opens_on")),
                name="a_part_closes_no_earlier_than_it_opens",
                violation_error_message=_("A part cannot close before it opens."),
            ),
            models.CheckConstraint(
                condition=Q(closes_on__isnull=True) | Q(opens_on__isnull=False),
                name="a_closing_day_of_a_part_needs_an_opening",
                violation_error_message=_("A closing day needs an opening day."),
            ),
        ]

    def __str__(self):
        return str(
            _("Part %(place)s of %(meeting)s") % {"place": self.row, "meeting": self.meeting}
        )
