"""Images: the history rows that a recording writes when it closes, one per row touched."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from officeholders.chain import items_of
from officeholders.models import TouchedRow
from officeholders.tables import (
    history_of,
    is_inner,
    listed_models,
    owner_key,
    parts_of,
    tracked_models,
)
from officeholders.words import Reading, image_of, key_of

CHUNK = 1000


def newest_images(model, rows):
    """The newest history row of each of these primary keys, by primary key."""
    history, pk = history_of(model), model._meta.pk.attname
    newest = history._base_manager.filter(**{pk: OuterRef(pk)}).order_by("-entry_id")
    found = history._base_manager.filter(
        **{f"{pk}__in": rows}, entry_id=Subquery(newest.values("entry_id")[:1])
    )
    return {getattr(image, pk): image for image in found}


@dataclass
class Touched:
    """The primary keys written since the recording was opened, by model."""

    rows: dict

    @classmethod
    def read(cls):
        rows = defaultdict(set)
        for table, row in TouchedRow.objects.values_list("table", "row"):
            rows[tracked_models()[table]].add(row)
        return cls(rows)

    def listed(self, model):
        """The rows of the listed ``model`` touched themselves or in one of their parts."""
        rows = set(self.rows.get(model, ()))
        for part in parts_of(model):
            rows |= self._owners(model, part)
        return sorted(rows)

    def _owners(self, model, part):
        rows = self.rows.get(part, set())
        while rows and is_inner(part):
            rows, part = _owners_of(part, rows), owner_key(part).related_model
        existing = model._base_manager.filter(pk__in=rows) if rows else ()
        return {row.pk for row in existing} if part is not model else rows


def _owners_of(part, rows):
    """Who owns these rows of an inner list: as they stand, else as they last stood."""
    key = owner_key(part).attname
    live = part._base_manager.filter(pk__in=rows).values_list(key, flat=True)
    recorded = (getattr(image, key) for image in newest_images(part, rows).values())
    return set(live) | set(recorded)


def write_images(entry, touched):
    """Writes the history of every touched row that differs from its newest image.

    Returns the items of the entry. ``entry`` has its number and its time already.
    """
    items = []
    for name, model in listed_models().items():
        written = list(_write_listed(entry, model, touched.listed(model)))
        items += items_of(name, written)
    for model, rows in touched.rows.items():
        if model not in listed_models().values():
            _write_part(entry, model, sorted(rows))
    return items


def _write_listed(entry, model, rows):
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]
        live = model._base_manager.in_bulk(chunk)
        reading = Reading().gather(model, list(live))
        before = newest_images(model, chunk)
        made = []
        for row in chunk:
            image = _listed_image(entry, model, live.get(row), before.get(row), reading)
            if image is not None:
                made.append((image, before.get(row)))
        history_of(model)._base_manager.bulk_create([image for image, _before in made])
        yield from made


def _listed_image(entry, model, row, before, reading):
    """The image to write of one row, or None where it equals its newest one."""
    if row is None:
        return _gone(entry, model, before)
    words = reading.words(row)
    text = None if row.withdrawn else image_of(model, row, words)
    key = key_of(model, words)
    if (
        before is not None
        and before.history_type != "-"
        and (before.image, before.key) == (text, key)
    ):
        return None
    return _image(entry, model, row, before, image=text, key=key)


def _write_part(entry, model, rows):
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]
        live = model._base_manager.in_bulk(chunk)
        before = newest_images(model, chunk)
        made = (_part_image(entry, model, live.get(row), before.get(row)) for row in chunk)
        history_of(model)._base_manager.bulk_create([image for image in made if image is not None])


def _part_image(entry, model, row, before):
    if row is None:
        return _gone(entry, model, before)
    if (
        before is not None
        and before.history_type != "-"
        and columns(model, row) == columns(model, before)
    ):
        return None
    return _image(entry, model, row, before)


def _gone(entry, model, before):
    """The image of a row that is no longer there; None where it never was."""
    if before is None or before.history_type == "-":
        return None
    return _image(entry, model, before, before, history_type="-", key=before.key)


def _image(entry, model, row, before, **values):
    return history_of(model)(
        **columns(model, row),
        entry_id=entry.number,
        history_date=entry.at,
        history_user_id=entry.author_id,
        **{"history_type": "+" if before is None else "~"} | values,
    )


def columns(model, row):
    """The row's own columns, by attribute name, as history keeps them."""
    return {
        field.attname: getattr(row, field.attname) for field in model._meta.local_concrete_fields
    }
