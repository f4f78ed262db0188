"""Slates: what might be decided at a meeting, in drafts that are no entries of the register."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from officeholders.models.keys import meeting_key


class Slate(models.Model):
    """A named draft of what a meeting might decide, seat by seat.

    ``seats`` is a list of what is proposed, in the words of mandates. A draft is no entry and
    leaves no history; ``entry`` is the number of the one that recorded it. ``version`` rises
    with each saving, so that nobody overwrites what somebody else saved meanwhile.
    """

    name = models.CharField(_("name"), max_length=100)
    meeting = meeting_key(_("meeting"))
    seats = models.JSONField(_("seats"), default=list, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    entry = models.PositiveIntegerField(_("recorded as entry"), null=True, editable=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("last saved by"),
    )
    saved_at = models.DateTimeField(_("last saved at"), auto_now=True)

    class Meta:
        ordering = ["-meeting_id", "name"]
        verbose_name = _("slate")
        verbose_name_plural = _("slates")
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "name"],
                name="a_slate_has_a_name_of_its_own",
                violation_error_message=_("There is a slate of that name for this meeting."),
            )
        ]

    def __str__(self):
        return self.name
