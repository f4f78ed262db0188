"""Reminders: which digests the staff were sent, so that none is sent twice."""

from django.db import models

from officeholders.models.keys import meeting_key


class SentReminder(models.Model):
    """One digest that was sent, and its occasion (presidency/reminders/occasions.py)."""

    meeting = meeting_key("meeting")
    occasion = models.CharField(max_length=20)
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "occasion"], name="a_reminder_is_sent_once_on_an_occasion"
            )
        ]

    def __str__(self):
        return f"{self.meeting_id}, {self.occasion}"
