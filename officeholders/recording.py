"""Recording: the one door for writing.

``with recording(by=user, reason="…", kind=…) as entry:`` opens one transaction and one Entry.
Images are written when it closes, one per row touched; the entry is written last and seals it.
"""

from contextlib import contextmanager

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive, make_aware
from django.utils.translation import gettext as _

from officeholders.chain import digest_of_entry
from officeholders.images import Touched, write_images
from officeholders.models import NO_DIGEST, Entry, OpenRecording, PersonalValue, TouchedRow
from officeholders.models.overlap import NAME as ONCE_PER_OFFICE
from officeholders.opening import current_entry, reset_current_entry, set_current_entry

SYSTEM = "system"


class RecordingRefused(ValueError):
    """A recording cannot be opened: another is open here, or it gives no reason."""


class AlreadyRecorded(Exception):
    """What was sent has been recorded before, by ``entry``: it was sent twice."""

    def __init__(self, entry):
        self.entry = entry
        super().__init__(str(entry))


@contextmanager
def recording(*, by, reason, kind=Entry.Kind.CHANGE, document="", token=None):
    """Opens one entry by ``by`` (a staff account or a name); yields it, not yet numbered.

    Its reason and document may still be set while it is open. Refused (RecordingRefused): a
    recording inside another, one without a reason, and an erasure that changes a row; refused
    (AlreadyRecorded): a ``token`` that an entry bears already. Any other that changes nothing
    leaves no entry; its number then stays None.
    """
    _refuse_inside_another()
    _refuse_without(reason)
    author, name = _author(by)
    told = {"reason": reason, "document": document, "kind": kind, "token": token or None}
    entry = Entry(number=None, author=author, **told)
    with transaction.atomic():
        OpenRecording(id=1).save(force_insert=True)  # takes the write lock: it comes first
        refuse_again(token)
        outside = set_current_entry(entry)
        try:
            yield entry
            _close(entry, name)
        finally:
            reset_current_entry(outside)


def _refuse_inside_another():
    if current_entry() is not None:
        raise RecordingRefused(_("A recording is already open here; write inside it."))


def refuse_again(token):
    """Refuses (AlreadyRecorded) a token that an entry bears already."""
    entry = token and Entry.objects.filter(token=token).first()
    if entry:
        raise AlreadyRecorded(entry)


def _refuse_without(reason):
    if not reason.strip():
        raise RecordingRefused(_("Give the reason of this entry."))


def _refuse_erasure_of_rows(entry, count):
    if count and entry.kind == Entry.Kind.ERASURE:
        raise RecordingRefused(_("An erasure of personal values changes no row."))


def _author(by):
    if isinstance(by, get_user_model()):
        return by, by.get_full_name() or by.get_username()
    return None, by or SYSTEM


def _close(entry, name):
    touched = Touched.read()
    _settle_constraints()
    last = Entry.objects.last_and_now()
    entry.number, entry.at = (last.number or 0) + 1, _time_after(last)
    items, count = write_images(entry, touched)
    if count == 0 and entry.kind != Entry.Kind.ERASURE:
        _leave_no_entry(entry)
        return
    _refuse_without(entry.reason)  # it may have been set since
    _refuse_erasure_of_rows(entry, count)
    entry.previous = last.digest or NO_DIGEST
    entry.by = PersonalValue.objects.keep(name)
    entry.digest = digest_of_entry(entry, items)
    entry.save(force_insert=True)


def _settle_constraints():
    """Judges the deferred rule now, so that a refusal comes from the recording itself."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            rule = f"SET CONSTRAINTS {ONCE_PER_OFFICE}"
            cursor.execute(f"{rule} IMMEDIATE; {rule} DEFERRED")


def _leave_no_entry(entry):
    entry.number = entry.at = None
    TouchedRow.objects.all().delete()
    OpenRecording.objects.all().delete()


def _time_after(last):
    """The database's own clock, never below the time of the entry before."""
    now = parse_datetime(last.now) if isinstance(last.now, str) else last.now
    now = make_aware(now) if is_naive(now) else now
    return max(now, last.at) if last.at else now
