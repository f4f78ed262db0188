"""Words into rows: the one path by which loads, undoings and builders write.

Everything here writes inside the caller's recording.
"""

from dataclasses import dataclass
from datetime import date

from django.db import models

from officeholders.fields import RoughDateField, is_digest
from officeholders.models import PRESIDENT, Meeting, Office, PersonalValue
from officeholders.opening import require_recording
from officeholders.roughdate import RoughDate
from officeholders.words import Reading, inner_words, listed_models, vocabulary

CHUNK = 1000


@dataclass(frozen=True, slots=True)
class Change:
    """A row to be written: its words, its primary key if it exists, whether it is withdrawn."""

    words: dict
    pk: int | None = None
    withdrawn: bool = False
    order: int | None = None


def write_changes(name, changes):
    """Writes the rows of one list; personal values may be given as text or as a digest."""
    model = listed_models()[name]
    require_recording(model)
    if any(change.words.get("office") == PRESIDENT for change in changes):
        Office.objects.presidency()
    positions = dict(Meeting._base_manager.values_list("label", "position"))
    chunks = [changes[start : start + CHUNK] for start in range(0, len(changes), CHUNK)]
    for chunk in chunks:
        _step_aside(model, chunk)
    for chunk in chunks:
        _write_chunk(model, chunk, positions)


def _step_aside(model, changes):
    """Frees the identities of the rows about to be written, so that one may take another's."""
    standing = model._base_manager.filter(pk__in=[change.pk for change in changes if change.pk])
    standing.update(withdrawn=True)


def _write_chunk(model, changes, positions):
    live = model._base_manager.in_bulk([change.pk for change in changes if change.pk])
    rows = [_filled(model, live.get(change.pk), change, positions) for change in changes]
    _save(model, rows)
    owners = [(row.pk, change.words) for row, change in zip(rows, changes, strict=True)]
    _write_inner(model, owners, positions)


def _filled(model, row, change, positions):
    row = row or model()
    _fill(row, model, change.words, positions)
    row.withdrawn = change.withdrawn
    if change.order is not None:
        row.order = change.order
    return row


def _save(model, rows):
    new = [row for row in rows if row.pk is None]
    one_by_one = [row for row in rows if row.pk is not None]
    if model._meta.parents:  # a table that inherits cannot be written in bulk
        one_by_one += new
    else:
        model._base_manager.bulk_create(new)
    for row in one_by_one:
        row.save()


def _fill(row, model, words, positions):
    for word in vocabulary(model):
        if not word.inner:
            value = _column(word, words.get(word.key), positions)
            setattr(row, word.field.attname, value)


def _column(word, value, positions):
    """The value of a column, from the word; the column's own emptiness from none."""
    field = word.field
    if value is None:
        return None if field.null else field.get_default()
    if word.is_meeting:
        return positions[value]
    if isinstance(field, RoughDateField):
        return RoughDate(value)
    return date.fromisoformat(value) if isinstance(field, models.DateField) else value


def _keep_personal(model, rows):
    """Keeps the texts in personal columns apart, and leaves their digests there."""
    fields = [word.field.attname for word in vocabulary(model) if word.is_personal]
    told = [
        (row, field)
        for row in rows
        for field in fields
        if getattr(row, field) and not is_digest(getattr(row, field))
    ]
    digests = PersonalValue.objects.keep_all([getattr(row, field) for row, field in told])
    for (row, field), digest in zip(told, digests, strict=True):
        setattr(row, field, digest)


def _write_inner(model, owners, positions):
    """Makes the inner lists of these rows say what their words say.

    A row that stays keeps its history even if it moves up or down; others go or come.
    """
    for word in inner_words(model):
        reading = Reading().gather(model, [pk for pk, _words in owners])
        made, kept, surplus = [], [], []
        for pk, words in owners:
            wanted = _inner_list(word, words)
            standing = reading.inner_rows(word, pk)
            for place, inner in enumerate(wanted, start=1):
                row = _matching(standing, inner, reading, word)
                if row is None:
                    row = word.inner(**{word.field.field.attname: pk, "row": place})
                    _fill(row, word.inner, inner, positions)
                    made.append((row, inner))
                elif row.row != place:
                    row.row = place
                    kept.append(row)
            surplus += [row.pk for row in standing]
        _delete(word.inner, surplus)
        _keep_personal(word.inner, [row for row, _inner in made])
        word.inner._base_manager.bulk_update(kept, ["row"])
        word.inner._base_manager.bulk_create([row for row, _inner in made])
        _write_inner(word.inner, [(row.pk, inner) for row, inner in made], positions)


def _inner_list(word, words):
    """The rows of an inner list, each as words."""
    value = words.get(word.key) or []
    if word.is_one:
        return [value] if value else []
    if word.inner.register.scalar:
        return [{word.inner.register.keys[0]: item} for item in value]
    return value


def _matching(standing, inner, reading, word):
    """Takes the row that says the same out of ``standing``; None where there is none."""
    for row in standing:
        if reading.words(row, word.inner) == inner:
            standing.remove(row)
            return row
    return None


def _delete(model, pks):
    """Deletes rows of an inner list and of the lists inside it, innermost first."""
    if not pks:
        return
    for word in inner_words(model):
        inner = word.inner._base_manager.filter(**{f"{word.field.field.name}__in": pks})
        _delete(word.inner, [row.pk for row in inner])
    model._base_manager.filter(pk__in=pks).delete()
