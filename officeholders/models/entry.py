"""The entries of the register: numbered, chained, never changed."""

from functools import reduce
from operator import or_

from django.conf import settings
from django.db import connection, models
from django.utils.translation import gettext_lazy as _

NO_DIGEST = "0" * 64
# Every answer begins with this question. Said in SQL, because to put it together anew at each
# request would take longer than everything else in an answer that is remembered.
WITH_LAST = """SELECT * FROM officeholders_entry
    WHERE number = %s OR number = (SELECT max(number) FROM officeholders_entry)
    ORDER BY number DESC"""
# Every entry ends with this one.
LAST_AND_NOW = """SELECT last.*, clock.now FROM (SELECT {now} AS now) clock
    LEFT JOIN (SELECT * FROM officeholders_entry ORDER BY number DESC LIMIT 1) last ON 1 = 1"""
NOW = {
    "postgresql": "clock_timestamp()",
    "sqlite": "strftime('%%Y-%%m-%%dT%%H:%%M:%%f+00:00', 'now')",
}


class EntryQuerySet(models.QuerySet):
    def last_and_now(self):
        """The last entry, one without a number before the first; ``now`` is the database's own
        clock."""
        (last,) = self.raw(LAST_AND_NOW.format(now=NOW[connection.vendor]), [])
        return last

    def last_number(self):
        """The number of the last entry; 0 before the first."""
        return self.aggregate(last=models.Max("number"))["last"] or 0

    def with_last(self, number):
        """Entry ``number`` and the last entry, newest first: in one query."""
        return self.raw(WITH_LAST, [number])

    def with_last_before(self, time):
        """The last entry recorded before the time, and the last of all, newest first: likewise."""
        wanted = (self.filter(at__lt=time), self)
        numbers = [entries.order_by("-number").values("number")[:1] for entries in wanted]
        is_wanted = [models.Q(number=models.Subquery(number)) for number in numbers]
        return self.filter(reduce(or_, is_wanted)).order_by("-number")


class Entry(models.Model):
    """One act of recording: who changed what in the register, when, why, by which document.

    Its digest is over the entry and the images of all rows it touched, and over the digest
    of the entry before it (CONTRACT section 7). The database refuses to change or delete it.
    """

    class Kind(models.TextChoices):
        CHANGE = "change", _("change")
        CORRECTION = "correction", _("correction")
        LOAD = "load", _("load")
        ERASURE = "erasure", _("erasure of personal values")
        UNDO = "undo", _("undo")

    number = models.PositiveIntegerField(_("number"), primary_key=True)
    at = models.DateTimeField(_("recorded at"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="entries",
        verbose_name=_("author"),
    )
    by = models.CharField(_("author's name, as a digest"), max_length=71)
    reason = models.TextField(_("reason"))
    document = models.TextField(_("document"), blank=True, default="")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    previous = models.CharField(_("digest of the entry before"), max_length=64)
    digest = models.CharField(_("digest"), max_length=64, unique=True)
    # Of the form that made it: the same form sent twice records once. No part of the digest.
    token = models.CharField(max_length=64, null=True, unique=True, editable=False)  # noqa: DJ001

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(number__gte=1), name="entries_are_counted_from_one"
            ),
            models.CheckConstraint(
                condition=~models.Q(reason=""), name="an_entry_gives_its_reason"
            ),
        ]

    def __str__(self):
        return str(_("Entry %(number)s") % {"number": self.number})


class OpenRecording(models.Model):
    """The mark of an open recording: a row that can never be committed.

    ``never`` points to a row that cannot exist, by a key checked at commit; so a transaction
    that leaves the mark standing fails. Its primary key makes the second writer wait.
    """

    id = models.SmallIntegerField(primary_key=True, default=1)
    never = models.ForeignKey("self", on_delete=models.DO_NOTHING, db_index=False, default=-1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(id=1, never_id=-1), name="one_recording_is_open_at_a_time"
            ),
        ]

    def __str__(self):
        return "an open recording"


class TouchedRow(models.Model):
    """A row written since the recording was opened, noted by the database itself."""

    table = models.CharField(max_length=63)
    row = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["table", "row"], name="a_touched_row_is_noted_once"),
        ]

    def __str__(self):
        return f"{self.table} {self.row}"
