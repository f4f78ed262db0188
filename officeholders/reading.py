"""A read is one entry's state, whole."""

from officeholders.as_recorded import as_recorded
from officeholders.models import Entry

TRIES = 3


class NothingRecorded(LookupError):
    """The register has no entry yet."""


def read_at(number, read, entry=None):
    """The entry answered from and what ``read()`` answers at it.

    ``number`` None is the last entry; a caller that has just read the entry gives it. Reading
    the rows as they stand is quickest, but an entry recorded meanwhile would tear the answer:
    so the last number is read again, and the reading repeated if it moved; in the end it is
    read as recorded. Refused (NothingRecorded) before entry 1, and for an entry that does not
    exist.
    """
    if number is not None:
        return _read_as_recorded(entry or _entry(number=number), read)
    for _attempt in range(TRIES):
        entry = entry or _entry()
        try:
            answer = read()
        except Exception:  # a reading that was torn may fail as well as be wrong
            if _is_last(entry):
                raise
        else:
            if _is_last(entry):
                return entry, answer
        entry = None
    return _read_as_recorded(_entry(), read)


def _is_last(entry):
    return Entry.objects.last_number() == entry.number


def _entry(**asked):
    """The newest entry of those asked for."""
    entry = Entry.objects.filter(**asked).order_by("-number").first()
    if entry is None:
        raise NothingRecorded
    return entry


def _read_as_recorded(entry, read):
    with as_recorded(entry.number):
        return entry, read()
