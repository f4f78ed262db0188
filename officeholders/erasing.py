"""Erasing personal values: the register forgets them, and its chain still verifies."""

from officeholders.models import Entry, PersonalValue
from officeholders.recording import recording
from officeholders.repeating import repeated


@repeated
def erase(digests, *, by, **about):
    """Deletes the values kept under these digests, by an entry of its own; returns the entry,
    of which ``about`` tells the reason.

    Pages then say "name erased"; rows, history and entries keep the digests, which no longer
    lead to anybody.
    """
    with recording(by=by, kind=Entry.Kind.ERASURE, **about) as entry:
        PersonalValue.objects.filter(digest__in=digests).delete()
    return entry
