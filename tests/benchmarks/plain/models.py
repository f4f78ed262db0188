"""States, meetings and mandates as the register has them, recorded by simple-history alone."""

from django.db import models
from simple_history.models import HistoricalRecords, HistoricForeignKey


class PlainState(models.Model):
    code = models.CharField(max_length=3, unique=True)
    name = models.TextField()
    history = HistoricalRecords()


class PlainMeeting(models.Model):
    label = models.CharField(max_length=12, unique=True)
    position = models.PositiveIntegerField(unique=True)
    closes_on = models.DateField(null=True)
    place = models.TextField(default="")
    history = HistoricalRecords()


class PlainMandate(models.Model):
    office_id = models.CharField(max_length=60, db_index=True)
    state = HistoricForeignKey(PlainState, models.PROTECT, to_field="code")
    from_end_of = HistoricForeignKey(PlainMeeting, models.PROTECT, "+", to_field="position")
    until_end_of = HistoricForeignKey(
        PlainMeeting, models.PROTECT, "+", to_field="position", null=True
    )
    presides_over = HistoricForeignKey(
        PlainMeeting, models.PROTECT, "+", to_field="position", null=True
    )
    appointed_at = HistoricForeignKey(
        PlainMeeting, models.PROTECT, "+", to_field="position", null=True
    )
    remark = models.TextField(default="")
    source = models.TextField(default="")
    history = HistoricalRecords()

    class Meta:
        indexes = [models.Index(fields=["office_id", "until_end_of", "from_end_of"])]
