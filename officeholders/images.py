"""Images: the history rows that a recording writes when it closes, one per row touched."""

from collections import defaultdict
from dataclasses import dataclass

from django.db import connection

from officeholders.chain import items_of
from officeholders.models import TouchedRow
from officeholders.tables import history_of, is_inner, owner_key, parts_of, tracked_models
from officeholders.words import Reading, has_value, image_of, key_of, labels_named, listed_models

CHUNK = 1000
GONE = "-"  # the history type of a row that is no longer there
# Said in SQL, so that a row's newest image is looked up once, however many there are before it.
NEWEST = """WITH wanted (pk) AS (VALUES {wanted})
SELECT image.* FROM wanted JOIN {table} image ON image.{pk} = wanted.pk AND image.entry_id =
    (SELECT max(any_image.entry_id) FROM {table} any_image WHERE any_image.{pk} = wanted.pk)"""


def newest_images(model, rows):
    """The newest history row of each of these primary keys, by primary key."""
    rows, history, pk = list(rows), history_of(model), model._meta.pk
    if not rows:
        return {}
    wanted = ", ".join(["(%s)"] * len(rows))
    table = connection.ops.quote_name(history._meta.db_table)
    sql = NEWEST.format(wanted=wanted, table=table, pk=connection.ops.quote_name(pk.column))
    return {getattr(image, pk.attname): image for image in history._base_manager.raw(sql, rows)}


def chunks(rows):
    """The primary keys in order, so many at a time as one query may name."""
    rows = sorted(rows)
    return (rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK))


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

    def of(self, model):
        """The rows of ``model`` touched themselves or in one of their parts."""
        rows = set(self.rows.get(model, ()))
        for part in parts_of(model) if model in listed_models().values() else ():
            rows |= self._owners(model, part)
        return rows

    def _owners(self, model, part):
        """The rows of the listed ``model`` whose ``part`` was touched."""
        rows = self.rows.get(part, set())
        while rows and is_inner(part):
            rows, part = _owners_of(part, rows), owner_key(part).related_model
        if not rows or part is model:
            return rows
        return rows & set(model._base_manager.values_list("pk", flat=True))


def _owners_of(part, rows):
    """Who owns these rows of an inner list: as they stand and as they last stood."""
    key, owners = owner_key(part).attname, set()
    for chunk in chunks(rows):
        owners |= set(part._base_manager.filter(pk__in=chunk).values_list(key, flat=True))
        owners |= {getattr(image, key) for image in newest_images(part, chunk).values()}
    return owners


def write_images(entry, touched):
    """Writes the history of every touched row that differs from its newest image.

    Returns the items of the entry, and how many history rows were written: those of parts
    are no items of their own. ``entry`` has its number and its time already.
    """
    items, count = [], 0
    names = {model: name for name, model in listed_models().items()}
    for model in tracked_models().values():
        written = list(_write(entry, model, touched.of(model)))
        count += len(written)
        if model in names:
            items += items_of(names[model], written)
    return items, count


def _write(entry, model, rows):
    """Writes the images of these rows; yields each with the row's image before."""
    for chunk in chunks(rows):
        live = model._base_manager.order_by().in_bulk(chunk)
        before = newest_images(model, chunk)
        said = said_of(model, live.values())
        made = {
            row: _image(entry, model, live.get(row), before.get(row), said.get(row))
            for row in chunk
        }
        history_of(model)._base_manager.bulk_create([image for image in made.values() if image])
        yield from ((image, before.get(row)) for row, image in made.items() if image)


def said_of(model, rows, reading=None):
    """What is hashed of each of these rows, by primary key: its image, or None of a withdrawn
    one, and its key. Of a part it is nothing: it stands in the image of its row."""
    if model not in listed_models().values():
        return {row.pk: (None, "") for row in rows}
    reading = reading or Reading(labels_named(model, rows))
    reading.gather(model, [row.pk for row in rows])
    return {row.pk: said(model, row, reading) for row in rows}


def said(model, row, reading):
    """The image and the key of one row of a list."""
    words = reading.words(row, model)
    return None if row.withdrawn else image_of(model, row, words), key_of(model, words)


def _image(entry, model, row, before, said):
    """The image to write of one row; None where it equals its newest one or never was."""
    stood = None if before is None or before.history_type == GONE else before
    if row is None:
        return stood and _made(entry, model, stood, GONE, None, stood.key)
    text, key = said
    if stood and (stood.image, stood.key) == said and same_columns(model, row, stood):
        return None
    return _made(entry, model, row, "~" if before else "+", text, key)


def _made(entry, model, row, history_type, image, key):
    return history_of(model)(
        **columns(model, row),
        entry_id=entry.number,
        history_date=entry.at,
        history_user_id=entry.author_id,
        history_type=history_type,
        image=image,
        key=key,
    )


def columns(model, row):
    """The row's own columns, by attribute name, as history keeps them."""
    return {
        field.attname: getattr(row, field.attname) for field in model._meta.local_concrete_fields
    }


def same_columns(model, one, other):
    """Whether two rows say the same in every column; a column added later says nothing of the
    images before it, so that one without value is like any other without."""
    return _with_value(columns(model, one)) == _with_value(columns(model, other))


def _with_value(values):
    return {name: value for name, value in values.items() if has_value(value)}
