"""The places of rows in the lists that have an order of their own."""

from dataclasses import dataclass

from officeholders.ordering import merged_order


@dataclass(frozen=True, slots=True)
class Places:
    """The place of each row, by primary key or, for a new one, by its index in the file.

    ``rearranged`` holds the primary keys of rows that the file puts in another order among
    themselves; others may move only to make room.
    """

    by_pk: dict
    by_index: dict
    rearranged: frozenset


NO_PLACES = Places({}, {}, frozenset())  # of a list whose order follows from its words


def places(stored, rows, matched):
    """The places after a file with these ``rows``, of which ``matched`` are in the register.

    They are counted anew, withdrawn rows included, only where the file changes the order.
    """
    standing = [row.pk for row in sorted(stored, key=lambda row: (row.order, row.key))]
    given = [
        (held.pk, None) if held else (None, row.index)
        for row, held in zip(rows, matched, strict=True)
        if held or not row.withdrawn
    ]
    merged = merged_order([(pk, None) for pk in standing], given)
    if len(merged) == len(standing) and [pk for pk, _index in merged] == standing:
        return Places({row.pk: row.order for row in stored}, {}, frozenset())
    numbered = list(enumerate(merged, start=1))
    return Places(
        {pk: place for place, (pk, _index) in numbered if pk is not None},
        {index: place for place, (_pk, index) in numbered if index is not None},
        frozenset(_rearranged(standing, [pk for pk, _index in given if pk is not None])),
    )


def _rearranged(standing, given):
    """Those of the rows given that do not come in the order in which they stand."""
    in_file = set(given)
    as_they_stand = [pk for pk in standing if pk in in_file]
    return (pk for pk, other in zip(given, as_they_stand, strict=False) if pk != other)
