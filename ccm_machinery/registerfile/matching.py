"""The rows of a file set against those of the register, by their identity."""

from django.utils.translation import gettext as _

from officeholders.lists import identity_of
from officeholders.words import listed_models


def match(name, read_rows, stored):
    """For each row of the file the register's row of that identity, or None, in their order;
    and the faults of those that say they had another identity.

    A row that moves (``was``) takes the one of its old identity with it. A standing row is
    preferred to a withdrawn one of the same identity.
    """
    matching = _Matching(name, read_rows, stored)
    moved = {read.row.index: matching.of_moved(read) for read in read_rows if read.was}
    taken = {row.pk for row in moved.values() if row}
    return [
        moved.get(read.row.index) or matching.of_same_identity(read, taken) for read in read_rows
    ], matching.faults


class _Matching:
    def __init__(self, name, read_rows, stored):
        self._register = listed_models()[name].register
        self._stored = {}
        for row in sorted(stored, key=lambda row: (not row.withdrawn, row.pk)):
            self._stored[identity_of(self._register, row.words)] = row
        self._in_file = {
            self._identity(read): read.row for read in read_rows if not read.row.withdrawn
        }
        self.faults = []

    def _identity(self, read, **other):
        """The row's identity, None where it cannot be read."""
        if not read.row.can_read(*self._register.identity):
            return None
        return identity_of(self._register, read.row.words | other)

    def of_same_identity(self, read, taken):
        row = self._stored.get(self._identity(read))
        return row if row and row.pk not in taken else None

    def of_moved(self, read):
        """The row of the identity it had before, None where no row stands there."""
        before, now = self._identity(read, **read.was), self._identity(read)
        if before is None or before == now:
            return None
        old, new = self._stored.get(before), self._stored.get(now)
        if before in self._in_file:
            self._refuse(read, self._in_file[before].place)
        elif _stands(old) and _stands(new):
            self._refuse(read, _("the register"))
        return old if _stands(old) and not _stands(new) else None

    def _refuse(self, read, where):
        sentence = _("rows of both identities stand: that from the end of the %(old)s in %(place)s")
        words = {"old": read.was["from_end_of"], "place": where}
        self.faults.append(read.row.fault("was", sentence % words))


def _stands(row):
    return row is not None and not row.withdrawn
