"""The history rows: do their columns say what their image and their entry say?"""

from collections import defaultdict
from types import SimpleNamespace

from django.utils.translation import gettext as _

from officeholders.images import GONE, columns, said
from officeholders.tables import parents_of, tracked_models
from officeholders.verification.finding import Finding, place_of
from officeholders.words import Reading, listed_models


def image_findings(log):
    """Images that were not made of the history they stand with, or not when their entry was."""
    entries = {entry.number: entry for entry in log.entries}
    reading = LogReading(log)
    for model in tracked_models().values():
        for pk, images in log.images[model].items():
            for image, before in zip(images, [None, *images], strict=False):
                place = f"{place_of(model, pk, image.key)}, entry {image.entry_id}"
                if not _follows(model, image, before):
                    yield Finding(place, _("it does not follow the image before it"))
                if not _is_stamped(image, entries.get(image.entry_id)):
                    yield Finding(place, _("its date or its author is not that of its entry"))
                if not _agrees(model, image, reading):
                    yield Finding(place, _("the image is not that of the row's history"))


def _follows(model, image, before):
    """Whether it is the row's first image, a later one, or that of its going, as it says."""
    if image.history_type != GONE:
        return image.history_type == ("~" if before else "+")
    return (
        before is not None
        and before.history_type != GONE
        and (image.image, image.key) == (None, before.key)
        and columns(model, image) == columns(model, before)
    )


def _is_stamped(image, entry):
    told = (image.history_date, image.history_user_id, image.history_change_reason)
    return entry is None or told == (entry.at, entry.author_id, None)


def _agrees(model, image, reading):
    told = (image.image, image.key)
    if model not in listed_models().values():
        return told == (None, "")
    if image.history_type == GONE:
        return True  # it follows the image before it
    reading.number = image.entry_id
    row = _row(model, image, reading)
    return row is not None and told == said(model, row, reading)


def _row(model, image, reading):
    """The row as it was, with the columns of the tables it inherits from."""
    values = columns(model, image)
    for parent in parents_of(model):
        pk = getattr(image, model._meta.pk.attname)
        inherited = reading.log.newest(parent, pk, image.entry_id)
        if inherited is None:
            return None
        values |= columns(parent, inherited)
    return SimpleNamespace(**values)


class LogReading(Reading):
    """Reads inner lists from the log, as of the entry ``number``."""

    def __init__(self, log):
        super().__init__(log.labels)
        self.log, self.number = log, 0
        self._owned = {}

    def inner_rows(self, word, owner):
        key = word.field.field.attname
        rows = (
            self.log.newest(word.inner, pk, self.number)
            for pk in self._ever_owned(word.inner, key).get(owner, ())
        )
        owned = [row for row in rows if row is not None and getattr(row, key) == owner]
        return sorted(owned, key=lambda row: (row.row, row.id))

    def _ever_owned(self, inner, key):
        if inner not in self._owned:
            owned = self._owned[inner] = defaultdict(set)
            for pk, images in self.log.images[inner].items():
                for image in images:
                    owned[getattr(image, key)].add(pk)
        return self._owned[inner]
