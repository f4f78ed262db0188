"""Withdrawing what was recorded by mistake, and undoing a whole entry."""

import json

from django.db.models import Q
from django.utils.translation import gettext as _

from officeholders.images import newest_images
from officeholders.judging import refuse_faults
from officeholders.models import Entry
from officeholders.recording import recording
from officeholders.repeating import repeated
from officeholders.stored import stored_rows
from officeholders.tables import history_of
from officeholders.words import key_of, listed_models
from officeholders.writing import Change, write_changes


class UndoRefused(ValueError):
    """The entry cannot be undone; the sentences say which rows stand in the way."""

    def __init__(self, sentences):
        self.sentences = list(sentences)
        super().__init__("\n".join(self.sentences))


@repeated
def withdraw(name, pk, *, by, kind=Entry.Kind.CORRECTION, **about):
    """Withdraws one row of the list; returns the entry, of which ``about`` tells the reason.

    Refused (Refused) while a row that is not withdrawn refers to it.
    """
    with recording(by=by, kind=kind, **about) as entry:
        write_changes(name, [_withdrawn(row) for row in stored_rows(name, [pk])])
        refuse_faults()
    return entry


@repeated
def undo(number, *, by, **about):
    """Restores the images before entry ``number``; returns the new entry, of which ``about``
    tells the reason.

    Refused (UndoRefused) where later entries touched the same rows or took their identity,
    naming them, and where the entry touched none; refused (Refused) where the register would
    break a rule.
    """
    with recording(by=by, kind=Entry.Kind.UNDO, **about) as entry:
        touched = {name: _touched(model, number) for name, model in listed_models().items()}
        _refuse_unless_free(number, touched)
        restored = {name: _restored(name, pks, number) for name, pks in touched.items() if pks}
        _refuse_where_taken(restored)
        for name, changes in restored.items():
            write_changes(name, changes)
        refuse_faults()
    return entry


def _touched(model, number):
    pk = model._meta.pk.attname
    images = history_of(model)._base_manager.filter(entry_id=number)
    return list(images.order_by(pk).values_list(pk, flat=True))


def _refuse_unless_free(number, touched):
    if not any(touched.values()):
        raise UndoRefused([_("Entry %(number)s changed no row.") % {"number": number}])
    later = [
        _("%(list)s %(key)s was touched again by entry %(number)s")
        % {"list": name, "key": image.key, "number": image.entry_id}
        for name, pks in touched.items()
        for image in newest_images(listed_models()[name], pks).values()
        if image.entry_id > number
    ]
    if later:
        raise UndoRefused(later)


def _refuse_where_taken(restored):
    taken = [
        _("%(list)s %(key)s has been recorded anew since") % {"list": name, "key": key}
        for name, changes in restored.items()
        for key in _taken(name, changes)
    ]
    if taken:
        raise UndoRefused(taken)


def _taken(name, changes):
    """The keys of the rows to be restored under which another row stands by now."""
    model, pks = listed_models()[name], {change.pk for change in changes}
    keys = {key_of(model, change.words) for change in changes if not change.withdrawn}
    others = (row.key for row in stored_rows(name) if not row.withdrawn and row.pk not in pks)
    return sorted(keys.intersection(others))


def _restored(name, pks, number):
    """The rows as they were before the entry; those it made are withdrawn, those that are gone
    are made anew."""
    model = listed_models()[name]
    before = images_before(model, pks, number)
    standing = {row.pk: row for row in stored_rows(name, pks)}
    changes = []
    for pk in pks:
        image = before.get(pk)
        if image is not None and image.image is not None:
            words = json.loads(image.image)
            place = words.pop("order", None) if model.register.is_ordered else None
            changes.append(Change(words, pk if pk in standing else None, order=place))
        elif pk in standing:
            changes.append(_withdrawn(standing[pk]))
    return changes


def _withdrawn(row):
    return Change(row.words, row.pk, withdrawn=True, order=row.order)


def images_before(model, pks, number):
    """The newest image before entry ``number`` of each of these rows, by primary key."""
    pk = model._meta.pk.attname
    images = history_of(model)._base_manager.filter(Q(entry_id__lt=number), **{f"{pk}__in": pks})
    return {getattr(image, pk): image for image in images.order_by("entry_id")}
