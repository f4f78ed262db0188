"""The rows the register holds, in words: what a file or a form is compared with."""

from dataclasses import dataclass

from officeholders.words import Reading, key_of, listed_models

CHUNK = 2000


@dataclass(frozen=True, slots=True)
class Stored:
    """A row of a list in words, with its primary key; personal values as digests."""

    list: str
    pk: int
    key: str
    words: dict
    withdrawn: bool = False
    order: int | None = None


def stored_rows(name, rows=None, reading=None):
    """Every row of the list, withdrawn ones too; only those of the primary keys, if given."""
    model = listed_models()[name]
    queryset = model._base_manager.order_by("pk")
    if rows is not None:
        queryset = queryset.filter(pk__in=rows)
    pks = list(queryset.values_list("pk", flat=True))
    for start in range(0, len(pks), CHUNK):
        chunk = pks[start : start + CHUNK]
        reading = (reading or Reading()).gather(model, chunk)
        for row in queryset.filter(pk__in=chunk):
            yield _stored(name, model, row, reading.words(row))


def _stored(name, model, row, words):
    order = row.order if model.register.is_ordered else None
    return Stored(name, row.pk, key_of(model, words), words, row.withdrawn, order)


def stored_register():
    """Every row of every list."""
    reading = Reading()
    return [stored for name in listed_models() for stored in stored_rows(name, reading=reading)]
