"""The database's own guard."""

from django.db import connection
from django.utils.translation import gettext as _

from officeholders import triggers
from officeholders.models import OpenRecording, TouchedRow
from officeholders.verification.finding import Finding


def guard_findings():
    """Triggers that are missing or changed, and what a recording left standing."""
    for table, name in triggers.faults(connection):
        yield Finding(f"{table}, {name}", _("the trigger that guards it is missing or changed"))
    if OpenRecording.objects.exists():
        yield Finding(OpenRecording._meta.db_table, _("the mark of a recording was left standing"))
    if TouchedRow.objects.exists():
        yield Finding(TouchedRow._meta.db_table, _("the notes of a recording were left standing"))
