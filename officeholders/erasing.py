"""Erasing personal values: the register forgets them, and its chain still verifies."""

from officeholders.models import Entry, PersonalValue
from officeholders.recording import recording


def erase(digests, *, by, reason):
    """Deletes the values kept under these digests, by an entry of its own; returns the entry.

    Pages then say "name erased"; rows, history and entries keep the digests, which no longer
    lead to anybody.
    """
    with recording(by=by, reason=reason, kind=Entry.Kind.ERASURE) as entry:
        PersonalValue.objects.filter(digest__in=digests).delete()
    return entry
