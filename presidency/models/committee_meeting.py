"""Meetings of the Coordination Committee: its agendas, its minutes, and who was present."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from officeholders.lists import InnerList, RegisterList
from officeholders.models import Inner, Listed
from officeholders.models.keys import state_key


class CommitteeMeeting(Listed):
    """One meeting of the Committee, held or to be held; private as a whole.

    Which office a State sat for is not kept: it follows from the Committee of that day.
    """

    register = RegisterList(
        name="committee_meetings",
        identity=("held_on",),
        required=("held_on",),
        keys=("held_on", "place", "agenda", "present", "excused", "minutes", "cancelled"),
    )

    held_on = models.DateField(_("held on"))
    place = models.CharField(_("place"), blank=True, default="", help_text=_("A room, or online."))
    agenda = models.TextField(_("agenda"), blank=True, default="")
    minutes = models.TextField(_("minutes"), blank=True, default="")
    cancelled = models.TextField(
        _("cancelled"), blank=True, default="", help_text=_("Why, in words.")
    )

    class Meta(Listed.Meta):
        ordering = ["-held_on"]
        verbose_name = _("Committee meeting")
        verbose_name_plural = _("Committee meetings")
        constraints = [
            models.CheckConstraint(
                condition=Q(held_on__gte="1990-01-01", held_on__lte="2199-12-31"),
                name="the_committee_meets_within_the_calendar_of_the_register",
                violation_error_message=_("Give a day from 1990-01-01 to 2199-12-31."),
            ),
            models.UniqueConstraint(
                fields=["held_on"],
                condition=Q(withdrawn=False),
                name="the_committee_meets_once_a_day",
            ),
        ]

    def __str__(self):
        return self.held_on.isoformat()


class PresentState(Inner):
    """A State that was present."""

    register = InnerList(keys=("state",), scalar=True)

    meeting = models.ForeignKey(CommitteeMeeting, on_delete=models.PROTECT, related_name="present")
    state = state_key(_("State"))

    class Meta(Inner.Meta):
        verbose_name = _("State present")
        verbose_name_plural = _("States present")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "state"], name="a_state_is_present_once_at_a_committee_meeting"
            )
        ]

    def __str__(self):
        return self.state_id


class ExcusedState(Inner):
    """A State that let the Committee know that it could not come."""

    register = InnerList(keys=("state",), scalar=True)

    meeting = models.ForeignKey(CommitteeMeeting, on_delete=models.PROTECT, related_name="excused")
    state = state_key(_("State"))

    class Meta(Inner.Meta):
        verbose_name = _("State excused")
        verbose_name_plural = _("States excused")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "state"], name="a_state_is_excused_once_from_a_committee_meeting"
            )
        ]

    def __str__(self):
        return self.state_id
